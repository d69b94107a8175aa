// SPDX-License-Identifier: Apache-2.0
#include "scenesketch.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>

namespace topologue::window {

namespace {

using drawing::Element;
using drawing::ElementRole;

constexpr double LeastMove = 0.5; ///< Document units: places are whole ones, what is shown may not be.

Point sum(Point a, Point b)
{
    return {a.x + b.x, a.y + b.y};
}

Rect moved(const Rect &rect, Point by)
{
    return {rect.x + by.x, rect.y + by.y, rect.width, rect.height};
}

/// Moves all that is drawn of an element; `away(point)` says how far.
template<class Away>
void movePoints(drawing::DisplayList &list, const Element &element, const Away &away)
{
    for (std::uint32_t i = 0; i < element.primitiveCount; ++i) {
        drawing::Primitive &primitive = list.primitives[element.firstPrimitive + i];
        if (auto *text = std::get_if<drawing::TextRun>(&primitive)) {
            text->baseline = sum(text->baseline, away(text->baseline));
            continue;
        }
        const auto &shape = std::get<drawing::Shape>(primitive);
        for (std::uint32_t point = 0; point < shape.pointCount; ++point) {
            Point &at = list.points[shape.firstPoint + point];
            at = sum(at, away(at));
        }
    }
    for (std::uint32_t i = 0; i < element.routePointCount; ++i) {
        Point &at = list.points[element.firstRoutePoint + i];
        at = sum(at, away(at));
    }
}

/// How far what lies along an arrow goes: the nearer to an end, the more like that end.
struct Bend {
    Point from;
    Point to;
    Point fromAway;
    Point toAway;

    Point operator()(Point at) const
    {
        const Point way{to.x - from.x, to.y - from.y};
        const double square = way.x * way.x + way.y * way.y;
        const double along = square < 1 ? 0.5 : ((at.x - from.x) * way.x + (at.y - from.y) * way.y) / square;
        const double t = std::clamp(along, 0.0, 1.0);
        return {fromAway.x + (toAway.x - fromAway.x) * t, fromAway.y + (toAway.y - fromAway.y) * t};
    }
};

class Sketch
{
public:
    Sketch(const Scene &shown, const Architecture &architecture) : m_shown(*shown.list), m_architecture(architecture)
    {
        for (const std::uint32_t i : shown.boxes)
            lookAtBox(m_shown.elements[i]);
        for (const std::uint32_t i : shown.notes)
            lookAtNote(m_shown.elements[i]);
        for (const Component &component : architecture.components)
            lookAtMember(component);
    }

    [[nodiscard]] bool isAnythingElsewhere() const { return !m_boxes.empty() || !m_notes.empty(); }

    [[nodiscard]] drawing::DisplayList draw()
    {
        drawing::DisplayList list = m_shown;
        for (Element &element : list.elements) {
            if (const auto *arrow = std::get_if<DependencyId>(&element.id))
                bend(list, element, *arrow);
            else if (const Point by = awayOf(element); by != Point{})
                moveElement(list, element, by);
        }
        list.bounds = {}; // What has moved is not where it was.
        for (const Element &element : list.elements)
            list.bounds = list.bounds.united(element.bounds);
        return list;
    }

private:
    static bool isFar(Point by) { return std::abs(by.x) > LeastMove || std::abs(by.y) > LeastMove; }

    void lookAtBox(const Element &box)
    {
        const auto *component = std::get_if<ComponentId>(&box.id);
        if (!component)
            return;
        const auto placement = m_architecture.drawn.placements.find(*component);
        if (placement == m_architecture.drawn.placements.end())
            return;
        const Point from = box.outline.center();
        const Point by{placement->second.center.x - from.x, placement->second.center.y - from.y};
        if (isFar(by))
            m_boxes.emplace(*component, by);
    }
    void lookAtNote(const Element &element)
    {
        const Note *note = m_architecture.drawn.notes.find(element.note);
        if (!note)
            return;
        const Point by{note->topLeft.x - element.outline.x, note->topLeft.y - element.outline.y};
        if (isFar(by))
            m_notes.emplace(element.note, by);
    }
    void lookAtMember(const Component &component)
    {
        if (!component.deployable)
            return;
        const Point by = awayOf(component.id);
        const auto [frame, isFirst] = m_frames.emplace(*component.deployable, by);
        if (!isFirst && isFar({frame->second.x - by.x, frame->second.y - by.y}))
            frame->second = {}; // They do not move alike.
    }

    [[nodiscard]] Point awayOf(const ComponentId &component) const
    {
        const auto found = m_boxes.find(component);
        return found == m_boxes.end() ? Point{} : found->second;
    }
    [[nodiscard]] Point awayOf(const Element &element) const
    {
        if (element.role == ElementRole::Note) {
            const auto found = m_notes.find(element.note);
            return found == m_notes.end() ? Point{} : found->second;
        }
        if (const auto *component = std::get_if<ComponentId>(&element.id))
            return awayOf(*component);
        const auto *deployable = std::get_if<DeployableId>(&element.id);
        const auto found = deployable ? m_frames.find(*deployable) : m_frames.end();
        const bool isFrame = element.role != ElementRole::Component; // A collapsed deployable is a box.
        return isFrame && found != m_frames.end() ? found->second : Point{};
    }

    /// The arrow itself comes before its label.
    void bend(drawing::DisplayList &list, Element &element, const DependencyId &id)
    {
        if (element.role == ElementRole::Dependency) {
            const Dependency *arrow = m_architecture.dependencies.find(id);
            const auto route = m_shown.routeOf(element);
            if (arrow && !route.empty())
                m_bends.emplace(id, Bend{route.front(), route.back(), awayOf(arrow->from), awayOf(arrow->to)});
        }
        const auto found = m_bends.find(id);
        if (found == m_bends.end() || (found->second.fromAway == Point{} && found->second.toAway == Point{}))
            return;
        const Bend &away = found->second;
        movePoints(list, element, away);
        element.bounds = moved(element.bounds, away.fromAway).united(moved(element.bounds, away.toAway));
    }

    const drawing::DisplayList &m_shown;
    const Architecture &m_architecture;
    std::unordered_map<ComponentId, Point> m_boxes;
    std::unordered_map<NoteId, Point> m_notes;
    std::unordered_map<DeployableId, Point> m_frames;
    std::unordered_map<DependencyId, Bend> m_bends;
};

} // namespace

void moveElement(drawing::DisplayList &list, drawing::Element &element, Point by)
{
    movePoints(list, element, [by](Point) { return by; });
    for (Rect *rect : {&element.bounds, &element.outline})
        *rect = moved(*rect, by);
    if (!element.meter.isEmpty())
        element.meter = moved(element.meter, by);
    list.bounds = list.bounds.united(element.bounds);
}

ScenePtr sketchOf(const Scene &shown, const Architecture &architecture)
{
    Sketch sketch(shown, architecture);
    if (!sketch.isAnythingElsewhere())
        return nullptr;
    return std::make_shared<const Scene>(std::make_shared<const drawing::DisplayList>(sketch.draw()));
}

} // namespace topologue::window
