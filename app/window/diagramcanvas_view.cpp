// SPDX-License-Identifier: Apache-2.0
// Which part of the diagram the canvas shows: fitting, zooming, panning, and following another canvas.
#include "appsettings.h"
#include "diagramcanvas.h"
#include "gestures/canvasgrips.h"

#include <algorithm>

namespace topologue::window {

namespace {

constexpr double FitMargin = 32; // Item pixels.
constexpr double CompactFitMargin = 14;
constexpr double MaxFitScale = 1.25;

} // namespace

void DiagramCanvas::setViewport(const Viewport &viewport)
{
    m_flight.stop();
    m_everFitted = true;
    if (m_viewport == viewport)
        return;
    m_viewport = viewport;
    viewportMoved();
}

void DiagramCanvas::animateTo(const Viewport &target)
{
    m_flight.stop();
    if (AppSettings::instance().reducedMotion() || !isVisible()) {
        m_viewport = target;
        viewportMoved();
        return;
    }
    m_flightFrom = m_viewport;
    m_flightTo = target;
    m_flight.start();
}

void DiagramCanvas::fitAll(bool animated)
{
    if (!m_scene)
        return;
    if (animated)
        animateTo(fitted());
    else
        setViewport(fitted());
}

Viewport DiagramCanvas::fitted() const
{
    Viewport target = m_viewport;
    target.setSize(m_viewport.size() - QSizeF(0, std::min(m_bottomInset, m_viewport.size().height() / 3)));
    target.fit(contentBounds(), m_compact ? CompactFitMargin : FitMargin, MaxFitScale);
    target.setSize(m_viewport.size());
    return target;
}

void DiagramCanvas::lookLike(const DiagramCanvas *other)
{
    if (!m_scene || !other || !other->m_scene || other == this)
        return;
    const Viewport mine = fitted();
    const Viewport theirs = other->fitted();
    const QPointF away = other->m_viewport.visible().center() - theirs.visible().center();
    Viewport next = mine;
    next.setOriginAndScale({}, mine.scale() * other->m_viewport.scale() / theirs.scale());
    next.centerOn(mine.visible().center() + away * theirs.scale() / mine.scale());
    setViewport(next);
}

void DiagramCanvas::fitSelection()
{
    QRectF bounds;
    for (const auto &key : m_selection)
        bounds |= elementBounds(key);
    if (bounds.isEmpty())
        return;
    Viewport target = m_viewport;
    target.fit(bounds, 2 * FitMargin, 2 * MaxFitScale);
    animateTo(target);
}

void DiagramCanvas::fitElements(const QStringList &keys)
{
    QRectF bounds;
    for (const QString &key : keys)
        bounds |= elementBounds(key.toStdString());
    if (bounds.isEmpty()) {
        fitAll();
        return;
    }
    Viewport target = m_viewport;
    target.fit(bounds, 2 * FitMargin, 2 * MaxFitScale);
    animateTo(target);
}

void DiagramCanvas::fitArea(const QRectF &document)
{
    if (document.isEmpty())
        return;
    Viewport target = m_viewport;
    target.setSize(m_viewport.size() - QSizeF(0, std::min(m_bottomInset, m_viewport.size().height() / 3)));
    target.fit(document, FitMargin, MaxFitScale);
    target.setSize(m_viewport.size());
    animateTo(target);
}

void DiagramCanvas::zoomBy(double factor)
{
    Viewport target = m_flight.state() == QAbstractAnimation::Running ? m_flightTo : m_viewport;
    target.zoomBy(factor, QPointF(width() / 2, height() / 2));
    animateTo(target);
}

void DiagramCanvas::zoomTo100()
{
    Viewport target = m_viewport;
    target.setScaleAround(1, QPointF(width() / 2, height() / 2));
    animateTo(target);
}

void DiagramCanvas::panBy(double dx, double dy)
{
    m_flight.stop();
    m_viewport.panBy({dx, dy});
    viewportMoved();
}

void DiagramCanvas::centerOn(QPointF document)
{
    m_flight.stop();
    m_viewport.centerOn(document);
    viewportMoved();
}

QRectF DiagramCanvas::elementBounds(const std::string &key) const
{
    const drawing::Element *const element = grips().find(key);
    return element ? toQt(element->bounds) : QRectF();
}

QRectF DiagramCanvas::outlineOf(const QString &key) const
{
    const drawing::Element *const element = grips().find(key.toStdString());
    if (!element)
        return {};
    return m_viewport.toItem(toQt(element->routePointCount > 0 ? element->bounds : element->outline));
}

void DiagramCanvas::reveal(const QString &key)
{
    const QRectF bounds = elementBounds(key.toStdString());
    if (bounds.isEmpty() || m_viewport.visible().contains(bounds))
        return;
    Viewport target = m_viewport;
    target.centerOn(bounds.center());
    animateTo(target);
}

} // namespace topologue::window
