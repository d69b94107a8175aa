// SPDX-License-Identifier: Apache-2.0
#include "bends.h"

#include "architecture/maxima.h"
#include "draft.h"
#include "messages.h"

#include <algorithm>
#include <cmath>

namespace topologue::editing {

namespace {

/// Written so that a NaN fails it.
bool isInPlane(Point point)
{
    return std::abs(point.x) <= limits::Coordinate && std::abs(point.y) <= limits::Coordinate;
}

Point rounded(Point point)
{
    return {std::round(point.x), std::round(point.y)};
}

/// An edit of the bends of one arrow. `change` gets the list and says false where the bend is not there.
template<class Change>
Result<Edited> changed(const Architecture &architecture, const DependencyId &dependency, Point at, const Change &change)
{
    if (!architecture.dependencies.contains(dependency))
        return failure(messages::IsGone, {"dependency", dependency.value()});
    if (!isInPlane(at))
        return failure(messages::OutsideThePlane, {std::to_string(static_cast<long>(limits::Coordinate))});
    Draft draft(architecture);
    auto &all = draft.architecture().drawn.bends;
    auto &bends = all[dependency];
    if (!change(bends))
        return failure(messages::NoBends);
    if (bends.size() > limits::ListEntries)
        return failure(messages::TooManyBends, {std::to_string(limits::ListEntries)});
    if (bends.empty())
        all.erase(dependency);
    draft.touch(ElementId(dependency));
    return std::move(draft).finish();
}

double distanceToSegment(Point a, Point b, Point point)
{
    const Point along{b.x - a.x, b.y - a.y};
    const Point away{point.x - a.x, point.y - a.y};
    const double square = along.x * along.x + along.y * along.y;
    const double t = square > 0 ? std::clamp((away.x * along.x + away.y * along.y) / square, 0.0, 1.0) : 0;
    return std::hypot(away.x - along.x * t, away.y - along.y * t);
}

} // namespace

Result<Edited> addBend(const Architecture &architecture, const DependencyId &dependency, std::size_t index, Point at)
{
    return changed(architecture, dependency, at, [&](std::vector<Point> &bends) {
        const auto where = static_cast<std::ptrdiff_t>(std::min(index, bends.size()));
        bends.insert(bends.begin() + where, rounded(at));
        return true;
    });
}

Result<Edited> moveBend(const Architecture &architecture, const DependencyId &dependency, std::size_t index, Point to)
{
    return changed(architecture, dependency, to, [&](std::vector<Point> &bends) {
        if (index >= bends.size())
            return false;
        bends[index] = rounded(to);
        return true;
    });
}

Result<Edited> removeBend(const Architecture &architecture, const DependencyId &dependency, std::size_t index)
{
    return changed(architecture, dependency, {}, [&](std::vector<Point> &bends) {
        if (index >= bends.size())
            return false;
        bends.erase(bends.begin() + static_cast<std::ptrdiff_t>(index));
        return true;
    });
}

Result<Edited> straighten(const Architecture &architecture, const std::vector<DependencyId> &dependencies)
{
    Draft draft(architecture);
    std::size_t straightened = 0;
    for (const DependencyId &dependency : dependencies) {
        straightened += draft.architecture().drawn.bends.erase(dependency);
        if (architecture.dependencies.contains(dependency))
            draft.touch(ElementId(dependency));
    }
    if (straightened == 0)
        return failure(messages::NoBends);
    return std::move(draft).finish();
}

bool isNearlyStraight(Point from, std::span<const Point> bends, std::size_t index, Point to, double tolerance)
{
    if (index >= bends.size())
        return false;
    const Point before = index == 0 ? from : bends[index - 1];
    const Point after = index + 1 == bends.size() ? to : bends[index + 1];
    return distanceToSegment(before, after, bends[index]) < tolerance;
}

} // namespace topologue::editing
