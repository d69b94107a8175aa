// SPDX-License-Identifier: Apache-2.0
#include "compose.h"

namespace topologue::drawing {

namespace {

Rect moved(const Rect &rect, Point by)
{
    return {rect.x + by.x, rect.y + by.y, rect.width, rect.height};
}

} // namespace

void append(DisplayList &to, const DisplayList &list, Point offset, std::string_view idPrefix)
{
    const auto verbs = static_cast<std::uint32_t>(to.verbs.size());
    const auto points = static_cast<std::uint32_t>(to.points.size());
    const auto primitives = static_cast<std::uint32_t>(to.primitives.size());
    for (Primitive primitive : list.primitives) {
        if (auto *shape = std::get_if<Shape>(&primitive)) {
            shape->firstVerb += verbs;
            shape->firstPoint += points;
        } else {
            Point &baseline = std::get<TextRun>(primitive).baseline;
            baseline = {baseline.x + offset.x, baseline.y + offset.y};
        }
        to.primitives.push_back(std::move(primitive));
    }
    for (Element element : list.elements) {
        element.firstPrimitive += primitives;
        element.firstRoutePoint += points;
        element.svgId.insert(0, idPrefix);
        element.bounds = moved(element.bounds, offset);
        if (!element.outline.isEmpty())
            element.outline = moved(element.outline, offset);
        if (!element.meter.isEmpty())
            element.meter = moved(element.meter, offset);
        to.elements.push_back(std::move(element));
    }
    to.verbs.insert(to.verbs.end(), list.verbs.begin(), list.verbs.end());
    to.points.reserve(to.points.size() + list.points.size());
    for (const Point &point : list.points)
        to.points.push_back({point.x + offset.x, point.y + offset.y});
    to.bounds = to.bounds.united(moved(list.bounds, offset));
}

} // namespace topologue::drawing
