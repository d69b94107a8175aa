// SPDX-License-Identifier: Apache-2.0
#include "conceptmapview.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "learn.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace topologue::window {

namespace {

constexpr double Margin = 20;
constexpr double MostScale = 2.5;
constexpr double ReadableScale = 0.8;

std::shared_ptr<const atlas::ConceptMap> makeMap()
{
    const render::QtTextMeasurer measurer;
    return std::make_shared<const atlas::ConceptMap>(Learn::instance().knowledge(), drawing::Typesetter(measurer));
}

} // namespace

ConceptMapView::ConceptMapView(QQuickItem *parent) : LearnCanvas(parent)
{
    core::inPool(makeMap).then(this, [this](std::shared_ptr<const atlas::ConceptMap> map) {
        m_map = std::move(map);
        m_viewport = fitted();
        reveal();
        emit viewChanged();
        emit mapReady();
        repaint();
    });
}

Viewport ConceptMapView::fitted() const
{
    Viewport viewport = m_viewport;
    viewport.setSize(size());
    if (m_map && !size().isEmpty())
        viewport.fit(toQt(m_map->bounds()), Margin, 1.2);
    return viewport;
}

void ConceptMapView::geometryChange(const QRectF &now, const QRectF &before)
{
    m_viewport.setSize(now.size());
    if (m_fits)
        m_viewport = fitted();
    LearnCanvas::geometryChange(now, before);
    if (now.size() != before.size())
        emit viewChanged();
}

void ConceptMapView::setViewport(const Viewport &viewport)
{
    m_viewport = viewport;
    keepInReach();
    emit viewChanged();
    repaint();
}

/// Never lets the map out of sight.
void ConceptMapView::keepInReach()
{
    if (!m_map)
        return;
    const QRectF all = toQt(m_map->bounds());
    const QPointF middle = m_viewport.visible().center();
    m_viewport.centerOn(
        {std::clamp(middle.x(), all.left(), all.right()), std::clamp(middle.y(), all.top(), all.bottom())});
}

void ConceptMapView::flyTo(const Viewport &target)
{
    fly([this, from = m_viewport, target](double share) {
        const QPointF start = from.visible().center();
        Viewport now = m_viewport;
        now.setOriginAndScale(now.origin(), from.scale() + (target.scale() - from.scale()) * share);
        now.centerOn(start + (target.visible().center() - start) * share);
        setViewport(now);
    });
}

void ConceptMapView::zoomAt(double factor, QPointF item)
{
    endFlight();
    m_fits = false;
    Viewport next = m_viewport;
    const double least = std::min(fitted().scale(), 1.0) * 0.7;
    next.setScaleAround(std::clamp(next.scale() * factor, least, MostScale), item);
    setViewport(next);
}

void ConceptMapView::zoomBy(double factor)
{
    m_fits = false;
    Viewport next = m_viewport;
    const double least = std::min(fitted().scale(), 1.0) * 0.7;
    next.setScaleAround(std::clamp(next.scale() * factor, least, MostScale), QPointF(width() / 2, height() / 2));
    flyTo(next);
}

void ConceptMapView::showAll()
{
    m_fits = true;
    flyTo(fitted());
}

void ConceptMapView::panBy(QPointF delta)
{
    endFlight();
    m_fits = false;
    Viewport next = m_viewport;
    next.panBy(delta);
    setViewport(next);
}

void ConceptMapView::findIds()
{
    m_found = foundIds(static_cast<int>(knowledge::EntryKind::Concept));
}

void ConceptMapView::arrange()
{
    if (!m_map)
        return;
    atlas::ConceptMap::Look look;
    look.language = AppSettings::instance().language();
    look.selected = m_selected;
    look.hovered = m_hovered;
    look.lit = m_found;
    if (foundCount() == 0)
        look.lit = {std::string()}; // Nothing is found: everything is faint.
    m_list = m_map->draw(look, typesetter());
}

void ConceptMapView::paintAll(QPainter &painter, const drawing::Palette &palette)
{
    if (!m_map)
        return;
    painter.scale(m_viewport.scale(), m_viewport.scale());
    painter.translate(-m_viewport.origin());
    paintElements(painter, m_list, palette, 0, m_list.elements.size(), drawing::Full);
}

QRectF ConceptMapView::boxOf(const QString &id) const
{
    return m_map ? m_viewport.toItem(toQt(m_map->boxOf(id.toStdString()))) : QRectF();
}

std::string ConceptMapView::idAt(QPointF item) const
{
    const QPointF point = m_viewport.toDocument(item);
    for (const drawing::Element &element : m_list.elements) {
        if (element.role == drawing::ElementRole::Component && toQt(element.outline).contains(point))
            return std::get<ComponentId>(element.id).value();
    }
    return {};
}

void ConceptMapView::reveal()
{
    if (!m_map || m_selected.empty() || size().isEmpty())
        return;
    const QRectF box = toQt(m_map->boxOf(m_selected));
    const double scale = std::max(m_viewport.scale(), ReadableScale);
    const QRectF inner = m_viewport.visible().adjusted(60, 40, -60, -40);
    if (box.isEmpty() || (inner.contains(box) && m_viewport.scale() >= 0.5))
        return;
    m_fits = false;
    Viewport next = m_viewport;
    next.setOriginAndScale(next.origin(), scale);
    next.centerOn(box.center());
    flyTo(next);
}

void ConceptMapView::step(Qt::Key arrow)
{
    if (!m_map)
        return;
    const Point direction{(arrow == Qt::Key_Right ? 1.0 : 0.0) - (arrow == Qt::Key_Left ? 1.0 : 0.0),
                          (arrow == Qt::Key_Down ? 1.0 : 0.0) - (arrow == Qt::Key_Up ? 1.0 : 0.0)};
    const std::string next = m_map->neighbour(m_selected, direction);
    if (!next.empty())
        setSelected(toQString(next));
}

drawing::DisplayList ConceptMapView::exportList() const
{
    if (!m_map)
        return {};
    return m_map->draw({AppSettings::instance().language(), m_selected, {}, {}}, typesetter());
}

QString ConceptMapView::exportTitle() const
{
    return tr("The concepts of microservices");
}

QString ConceptMapView::exportName() const
{
    return QStringLiteral("microservices-concepts");
}

} // namespace topologue::window
