// SPDX-License-Identifier: Apache-2.0
#include "listbuilder.h"

#include <cstddef>
#include <utility>

namespace topologue::drawing {

ListBuilder::Fill ListBuilder::fill() const
{
    return {m_list.elements.size(), m_list.primitives.size(), m_list.verbs.size(), m_list.points.size()};
}

void ListBuilder::expect(const Fill &before, double more)
{
    const auto makeRoom = [more](auto &list, std::size_t old) {
        list.reserve(list.size() + static_cast<std::size_t>(more * static_cast<double>(list.size() - old)));
    };
    makeRoom(m_list.elements, before.elements);
    makeRoom(m_list.primitives, before.primitives);
    makeRoom(m_list.verbs, before.verbs);
    makeRoom(m_list.points, before.points);
}

Element &ListBuilder::begin(const ElementId &id, ElementRole role, const Caption &caption)
{
    close();
    Element &element = m_list.elements.emplace_back();
    element.id = id;
    element.role = role;
    element.svgId = caption.svgId;
    element.svgClass = caption.svgClass;
    element.title = caption.title;
    element.description = caption.description;
    element.firstPrimitive = static_cast<std::uint32_t>(m_list.primitives.size());
    m_isEmpty = true;
    return element;
}

void ListBuilder::add(const Path &path, const ShapeStyle &style)
{
    if (path.points.empty())
        return;
    Shape shape;
    shape.firstVerb = static_cast<std::uint32_t>(m_list.verbs.size());
    shape.verbCount = static_cast<std::uint32_t>(path.verbs.size());
    shape.firstPoint = static_cast<std::uint32_t>(m_list.points.size());
    shape.pointCount = static_cast<std::uint32_t>(path.points.size());
    shape.fill = style.fill;
    shape.stroke = style.stroke;
    shape.dash = style.dash;
    shape.details = style.details;
    shape.strokeWidth = static_cast<float>(style.strokeWidth);
    shape.opacity = static_cast<float>(style.opacity);
    m_list.verbs.insert(m_list.verbs.end(), path.verbs.begin(), path.verbs.end());
    m_list.points.insert(m_list.points.end(), path.points.begin(), path.points.end());
    m_list.primitives.emplace_back(shape);
    include(path.bounds().grown(style.stroke == Ink::None ? 0 : style.strokeWidth / 2));
}

void ListBuilder::add(const MeasuredText &text, Point baseline, Ink ink, TextAnchor anchor, std::uint8_t details)
{
    if (text.isEmpty())
        return;
    m_list.primitives.emplace_back(TextRun{text.text, baseline, text.width, text.font, ink, anchor, details});
    const double left = anchor == TextAnchor::Start    ? baseline.x
                        : anchor == TextAnchor::Middle ? baseline.x - text.width / 2
                                                       : baseline.x - text.width;
    include({left, baseline.y - text.metrics.ascent, text.width, text.height()});
}

void ListBuilder::setRoute(std::span<const Point> route)
{
    Element &element = m_list.elements.back();
    element.firstRoutePoint = static_cast<std::uint32_t>(m_list.points.size());
    element.routePointCount = static_cast<std::uint32_t>(route.size());
    m_list.points.insert(m_list.points.end(), route.begin(), route.end());
}

DisplayList ListBuilder::finish()
{
    close();
    bool first = true;
    for (const Element &element : m_list.elements) {
        if (element.primitiveCount == 0)
            continue;
        m_list.bounds = first ? element.bounds : around(m_list.bounds, element.bounds);
        first = false;
    }
    return std::exchange(m_list, {});
}

void ListBuilder::include(const Rect &rect)
{
    Element &element = m_list.elements.back();
    element.bounds = m_isEmpty ? rect : around(element.bounds, rect);
    m_isEmpty = false;
}

void ListBuilder::close()
{
    if (m_list.elements.empty())
        return;
    Element &element = m_list.elements.back();
    element.primitiveCount = static_cast<std::uint32_t>(m_list.primitives.size()) - element.firstPrimitive;
}

} // namespace topologue::drawing
