// SPDX-License-Identifier: Apache-2.0
#include "minimap.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "inks.h"
#include "scenesource.h"
#include "switchto.h"

#include <QPainter>
#include <QQuickWindow>

namespace topologue::window {

namespace {

constexpr double Margin = 8; // Item pixels.

} // namespace

Minimap::Minimap(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAntialiasing(true);
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, &Minimap::repaintDiagram);
}

void Minimap::setCanvas(DiagramCanvas *canvas)
{
    if (!switchTo(m_canvas, canvas, this))
        return;
    if (m_canvas) {
        connect(m_canvas, &DiagramCanvas::sceneShown, this, [this] {
            if (!m_canvas->source() || !m_canvas->source()->isMoving()) // Else at the drop: what moves needs the time.
                repaintDiagram();
        });
        connect(m_canvas, &DiagramCanvas::viewportChanged, this, [this] { update(); });
    }
    emit canvasChanged();
    repaintDiagram();
}

FitPicture Minimap::job() const
{
    FitPicture job;
    job.size = size().toSize();
    job.margin = Margin;
    job.devicePixelRatio = window() ? window()->effectiveDevicePixelRatio() : 1.0;
    job.theme = AppSettings::instance().theme();
    job.detail = drawing::Overview;
    return job;
}

void Minimap::repaintDiagram()
{
    const quint64 run = ++m_run;
    const ScenePtr scene = m_canvas ? m_canvas->scene() : nullptr;
    if (!scene || size().isEmpty() || !isVisible()) {
        m_diagram = {};
        update();
        return;
    }
    core::inPool([scene, job = job()] {
        return paintFitted(*scene, job);
    }).then(this, [this, run](const QImage &image) {
        if (run != m_run)
            return;
        m_diagram = image;
        update();
    });
}

void Minimap::paint(QPainter *painter)
{
    if (!m_canvas || m_diagram.isNull())
        return;
    painter->drawImage(QPointF(0, 0), m_diagram);
    const QRectF bounds = m_canvas->contentBounds();
    const double scale = job().scale(fromQt(bounds));
    const Point offset = job().offset(fromQt(bounds));
    const QRectF seen = m_canvas->visibleArea();
    QRectF frame(QPointF(offset.x, offset.y) + (seen.topLeft() - bounds.topLeft()) * scale, seen.size() * scale);
    frame &= boundingRect().adjusted(1, 1, -1, -1);
    QColor accent = toQColor(Inks::palette().color(drawing::Ink::Accent));
    painter->setPen(QPen(accent, 1.5));
    accent.setAlphaF(0.08F);
    painter->setBrush(accent);
    painter->drawRoundedRect(frame, 2, 2);
}

void Minimap::moveCanvas(QPointF item)
{
    const QRectF bounds = m_canvas ? m_canvas->contentBounds() : QRectF();
    const double scale = job().scale(fromQt(bounds));
    if (scale <= 0)
        return;
    const Point offset = job().offset(fromQt(bounds));
    m_canvas->centerOn(bounds.topLeft() + (item - QPointF(offset.x, offset.y)) / scale);
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    moveCanvas(event->position());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    moveCanvas(event->position());
}

void Minimap::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size())
        repaintDiagram();
}

void Minimap::itemChange(ItemChange change, const ItemChangeData &data)
{
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged)
        repaintDiagram();
}

} // namespace topologue::window
