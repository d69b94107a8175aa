// SPDX-License-Identifier: Apache-2.0
#include "exportpreview.h"

#include "core/inpool.h"
#include "fitpicture.h"
#include "switchto.h"

#include <QPainter>
#include <QQuickWindow>

namespace topologue::window {

ExportPreview::ExportPreview(QQuickItem *parent) : QQuickPaintedItem(parent) {}

void ExportPreview::setExporter(Exporter *exporter)
{
    if (!switchTo(m_exporter, exporter, this))
        return;
    if (m_exporter)
        connect(m_exporter, &Exporter::pictureChanged, this, &ExportPreview::refresh);
    emit changed();
    refresh();
}

void ExportPreview::setTheme(Exporter::Theme theme)
{
    if (m_theme == theme)
        return;
    m_theme = theme;
    emit changed();
    refresh();
}

void ExportPreview::setTransparent(bool transparent)
{
    if (m_transparent == transparent)
        return;
    m_transparent = transparent;
    emit changed();
    refresh();
}

void ExportPreview::refresh()
{
    const ScenePtr scene = m_exporter ? m_exporter->picture() : nullptr;
    const quint64 run = ++m_run;
    if (!scene) {
        m_image = {}; // Never another picture than the one that will be exported.
        update();
        return;
    }
    if (size().isEmpty() || !isVisible())
        return;
    FitPicture job;
    job.size = size().toSize();
    job.margin = 16;
    job.devicePixelRatio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    job.theme = m_theme == Exporter::Dark ? drawing::Theme::Dark : drawing::Theme::Light;
    job.ground = m_transparent ? FitPicture::Ground::Chequered : FitPicture::Ground::Canvas;
    job.detail = drawing::Full; // As in the file.
    core::inPool([scene, job] { return paintFitted(*scene, job); }).then(this, [this, run](const QImage &image) {
        if (run != m_run)
            return;
        m_image = image;
        update();
    });
}

void ExportPreview::paint(QPainter *painter)
{
    if (!m_image.isNull())
        painter->drawImage(QPointF(0, 0), m_image);
}

void ExportPreview::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size())
        refresh();
}

void ExportPreview::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged && data.boolValue)
        refresh();
}

} // namespace topologue::window
