// SPDX-License-Identifier: Apache-2.0
#include "glide.h"

#include "drawing/bezier.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>

namespace topologue::window {

namespace {

using drawing::Element;
using drawing::PathVerb;
using drawing::Shape;
using drawing::TextRun;

constexpr double LeastMove = 1; ///< Document units; less is no move.

Point mix(Point from, Point to, double t)
{
    return {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t};
}

Rect mix(const Rect &from, const Rect &to, double t)
{
    const Point low = mix(Point{from.x, from.y}, Point{to.x, to.y}, t);
    const Point high = mix(Point{from.right(), from.bottom()}, Point{to.right(), to.bottom()}, t);
    return {low.x, low.y, high.x - low.x, high.y - low.y};
}

Rect shifted(const Rect &rect, Point by)
{
    return {rect.x + by.x, rect.y + by.y, rect.width, rect.height};
}

/// Chains of cubics (3n + 1 points each).
using Chains = std::vector<std::vector<Point>>;

/// A path without a closed figure as chains; none if it has one.
std::optional<Chains> chainsOf(const drawing::DisplayList &list, const Shape &shape)
{
    Chains chains;
    std::size_t point = shape.firstPoint;
    for (std::uint32_t i = 0; i < shape.verbCount; ++i) {
        const PathVerb verb = list.verbs[shape.firstVerb + i];
        if (verb == PathVerb::Close || (chains.empty() && verb != PathVerb::Move))
            return std::nullopt;
        if (verb == PathVerb::Move) {
            chains.push_back({list.points[point++]});
        } else if (verb == PathVerb::Line) {
            const Point from = chains.back().back();
            const Point to = list.points[point++];
            for (const Point &each : {mix(from, to, 1.0 / 3), mix(from, to, 2.0 / 3), to})
                chains.back().push_back(each);
        } else {
            chains.back().insert(chains.back().end(),
                                 {list.points[point], list.points[point + 1], list.points[point + 2]});
            point += 3;
        }
    }
    return chains;
}

/// Halves the longest curves until there are so many; the line stays the same.
void split(std::vector<Point> &chain, std::size_t curves)
{
    const auto length = [&](std::size_t i) {
        return std::hypot(chain[3 * i + 3].x - chain[3 * i].x, chain[3 * i + 3].y - chain[3 * i].y);
    };
    for (std::size_t count = chain.size() / 3; count > 0 && count < curves; ++count) {
        std::size_t longest = 0;
        for (std::size_t i = 1; i < count; ++i) {
            if (length(i) > length(longest))
                longest = i;
        }
        const auto at = chain.begin() + static_cast<std::ptrdiff_t>(3 * longest);
        const drawing::Cubic whole{at[0], at[1], at[2], at[3]};
        const drawing::Cubic first = whole.part(0, 0.5);
        const drawing::Cubic second = whole.part(0.5, 1);
        at[1] = first.control1;
        at[2] = second.control2;
        chain.insert(at + 2, {first.control2, first.to, second.control1});
    }
}

void splitAlike(std::vector<Point> &one, std::vector<Point> &other)
{
    split(one, other.size() / 3);
    split(other, one.size() / 3);
}

std::string nameOf(const Element &element)
{
    return std::to_string(static_cast<int>(element.role)) + keyOf(element);
}

/// The middle of a box; of what has no outline, of all that is drawn of it.
Point middleOf(const Element &element)
{
    return element.outline.isEmpty() ? element.bounds.center() : element.outline.center();
}

} // namespace

class GlideBuilder
{
public:
    GlideBuilder(Glide &glide, const Scene &from, const Scene &to) : m_glide(glide), m_from(*from.list), m_to(*to.list)
    {
    }

    /// False if nothing moves.
    bool build()
    {
        std::unordered_map<std::string, const Element *> before;
        for (const Element &element : m_from.elements)
            before.emplace(nameOf(element), &element);
        bool moves = false;
        m_glide.m_list.bounds = m_to.bounds.united(m_from.bounds);
        for (const Element &element : m_to.elements) {
            const auto found = before.find(nameOf(element));
            const Element *old = found == before.end() ? nullptr : found->second;
            const Point now = middleOf(element);
            const Point then = old ? middleOf(*old) : now;
            m_away = {then.x - now.x, then.y - now.y};
            if (old && element.role == drawing::ElementRole::Component)
                moves = moves || std::hypot(m_away.x, m_away.y) >= LeastMove;
            add(element, old);
        }
        return moves;
    }

private:
    drawing::DisplayList &list() { return m_glide.m_list; }

    void add(const Element &element, const Element *old)
    {
        Element copy = element;
        copy.firstPrimitive = static_cast<std::uint32_t>(list().primitives.size());
        for (std::uint32_t i = 0; i < element.primitiveCount; ++i) {
            const drawing::Primitive &primitive = m_to.primitives[element.firstPrimitive + i];
            const drawing::Primitive *const before =
                old && i < old->primitiveCount ? &m_from.primitives[old->firstPrimitive + i] : nullptr;
            if (const auto *text = std::get_if<TextRun>(&primitive))
                addText(*text, before ? std::get_if<TextRun>(before) : nullptr);
            else
                addShape(std::get<Shape>(primitive), before ? std::get_if<Shape>(before) : nullptr);
        }
        addRoute(copy, element, old);
        const bool isSame = old != nullptr;
        m_glide.m_elements.push_back({isSame ? old->bounds : element.bounds, isSame ? old->outline : element.outline,
                                      isSame && !old->meter.isEmpty() ? old->meter : shifted(element.meter, m_away)});
        list().elements.push_back(std::move(copy));
    }

    void addText(const TextRun &text, const TextRun *before)
    {
        list().primitives.emplace_back(text);
        m_glide.m_baselines.push_back(before ? before->baseline
                                             : Point{text.baseline.x + m_away.x, text.baseline.y + m_away.y});
    }

    void addShape(const Shape &shape, const Shape *before)
    {
        m_glide.m_baselines.emplace_back(); // One for each primitive.
        const auto verbs = verbsOf(m_to, shape);
        if (before && std::ranges::equal(verbs, verbsOf(m_from, *before))) {
            put(shape, verbs, pointsOf(m_to, shape), pointsOf(m_from, *before));
            return;
        }
        auto chains = chainsOf(m_to, shape);
        auto old = before ? chainsOf(m_from, *before) : std::nullopt;
        if (chains && old && chains->size() == old->size()) {
            std::vector<PathVerb> joined;
            std::vector<Point> now;
            std::vector<Point> then;
            for (std::size_t i = 0; i < chains->size(); ++i) {
                splitAlike((*chains)[i], (*old)[i]);
                joined.push_back(PathVerb::Move);
                joined.insert(joined.end(), (*chains)[i].size() / 3, PathVerb::Cubic);
                now.insert(now.end(), (*chains)[i].begin(), (*chains)[i].end());
                then.insert(then.end(), (*old)[i].begin(), (*old)[i].end());
            }
            if (now.size() == then.size()) {
                put(shape, joined, now, then);
                return;
            }
        }
        // Not the same figure as before: it goes along as it will be.
        const auto points = pointsOf(m_to, shape);
        std::vector<Point> then;
        for (const Point &point : points)
            then.push_back({point.x + m_away.x, point.y + m_away.y});
        put(shape, verbs, points, then);
    }

    void put(Shape shape, std::span<const PathVerb> verbs, std::span<const Point> now, std::span<const Point> then)
    {
        shape.firstVerb = static_cast<std::uint32_t>(list().verbs.size());
        shape.verbCount = static_cast<std::uint32_t>(verbs.size());
        list().verbs.insert(list().verbs.end(), verbs.begin(), verbs.end());
        shape.firstPoint = putPoints(now, then);
        shape.pointCount = static_cast<std::uint32_t>(now.size());
        list().primitives.emplace_back(shape);
    }

    std::uint32_t putPoints(std::span<const Point> now, std::span<const Point> then)
    {
        const auto first = static_cast<std::uint32_t>(list().points.size());
        list().points.insert(list().points.end(), now.begin(), now.end());
        m_glide.m_points.insert(m_glide.m_points.end(), then.begin(), then.end());
        return first;
    }

    void addRoute(Element &copy, const Element &element, const Element *old)
    {
        const auto route = m_to.routeOf(element);
        std::vector<Point> now(route.begin(), route.end());
        std::vector<Point> then = now;
        if (old && old->routePointCount >= 4 && now.size() >= 4) {
            const auto before = m_from.routeOf(*old);
            then.assign(before.begin(), before.end());
            splitAlike(now, then);
        }
        copy.firstRoutePoint = putPoints(now, then);
        copy.routePointCount = static_cast<std::uint32_t>(now.size());
    }

    static std::span<const PathVerb> verbsOf(const drawing::DisplayList &list, const Shape &shape)
    {
        return {list.verbs.data() + shape.firstVerb, shape.verbCount};
    }
    static std::span<const Point> pointsOf(const drawing::DisplayList &list, const Shape &shape)
    {
        return {list.points.data() + shape.firstPoint, shape.pointCount};
    }

    Glide &m_glide;
    const drawing::DisplayList &m_from;
    const drawing::DisplayList &m_to;
    Point m_away; ///< How far the element that is being added stood from where it will.
};

std::shared_ptr<const Glide> Glide::between(const Scene &from, const Scene &to)
{
    if (std::max(from.list->elements.size(), to.list->elements.size()) > MostElements)
        return nullptr;
    auto glide = std::make_shared<Glide>();
    return GlideBuilder(*glide, from, to).build() ? glide : nullptr;
}

ScenePtr Glide::at(double progress) const
{
    auto list = std::make_shared<drawing::DisplayList>(m_list);
    for (std::size_t i = 0; i < list->points.size(); ++i)
        list->points[i] = mix(m_points[i], m_list.points[i], progress);
    for (std::size_t i = 0; i < list->primitives.size(); ++i) {
        if (auto *text = std::get_if<TextRun>(&list->primitives[i]))
            text->baseline = mix(m_baselines[i], text->baseline, progress);
    }
    for (std::size_t i = 0; i < list->elements.size(); ++i) {
        Element &element = list->elements[i];
        element.bounds = mix(m_elements[i].bounds, element.bounds, progress);
        element.outline = mix(m_elements[i].outline, element.outline, progress);
        element.meter = mix(m_elements[i].meter, element.meter, progress);
    }
    return std::make_shared<const Scene>(std::move(list));
}

} // namespace topologue::window
