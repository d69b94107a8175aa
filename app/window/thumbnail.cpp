// SPDX-License-Identifier: Apache-2.0
#include "thumbnail.h"

#include "appsettings.h"
#include "core/documentfile.h"
#include "core/inpool.h"
#include "core/pipeline.h"
#include "documentsource.h"
#include "fitpicture.h"
#include "render/qttextmeasurer.h"

#include <QPainter>
#include <QQuickWindow>

namespace topologue::window {

namespace {

ScenePtr readScene(const QString &file, Language language)
{
    const auto loaded = loadAny(file);
    if (!loaded)
        return nullptr;
    core::DrawingOptions options;
    options.language = language;
    const render::QtTextMeasurer measurer;
    auto diagram = core::makeDiagram(loaded->architecture, options, measurer);
    const auto centers = core::centersWithoutLayout(diagram->graph(), std::nullopt);
    if (!centers)
        return nullptr;
    return std::make_shared<const Scene>(
        core::drawPlaced(std::move(diagram), *centers, core::styleOf(loaded->architecture, options)).list);
}

} // namespace

Thumbnail::Thumbnail(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &Thumbnail::refresh);
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, &Thumbnail::repaint);
}

void Thumbnail::setFile(const QString &file)
{
    if (m_file == file)
        return;
    m_file = file;
    emit fileChanged();
    refresh();
}

void Thumbnail::refresh()
{
    const quint64 run = ++m_run;
    core::inPool([file = m_file, language = AppSettings::instance().language()] {
        return readScene(file, language);
    }).then(this, [this, run](const ScenePtr &scene) {
        if (run != m_run)
            return;
        m_scene = scene;
        repaint();
    });
}

void Thumbnail::repaint()
{
    if (!m_scene || size().isEmpty())
        return;
    const quint64 run = ++m_run;
    FitPicture job;
    job.size = size().toSize();
    job.devicePixelRatio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    job.theme = AppSettings::instance().theme();
    core::inPool([scene = m_scene, job] {
        return paintFitted(*scene, job);
    }).then(this, [this, run](const QImage &image) {
        if (run != m_run)
            return;
        m_image = image;
        update();
    });
}

void Thumbnail::paint(QPainter *painter)
{
    if (!m_image.isNull())
        painter->drawImage(QPointF(0, 0), m_image);
}

void Thumbnail::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size())
        repaint();
}

} // namespace topologue::window
