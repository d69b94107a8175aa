// SPDX-License-Identifier: Apache-2.0
#include "spatialindex.h"

#include "bezier.h"

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <iterator>
#include <limits>
#include <utility>

namespace topologue::drawing {

namespace {

namespace bg = boost::geometry;
using TreePoint = bg::model::d2::point_xy<double>;
using TreeBox = bg::model::box<TreePoint>;
using Entry = std::pair<TreeBox, std::uint32_t>;

TreeBox treeBox(const Rect &rect)
{
    return {TreePoint(rect.x, rect.y), TreePoint(rect.right(), rect.bottom())};
}

/// Whether `point` is on the border of a frame, or in its title bar.
bool hitsFrame(const Element &frame, Point point, double tolerance)
{
    if (!frame.outline.grown(tolerance).contains(point))
        return false;
    const Rect inside = frame.outline.grown(-tolerance);
    const Rect titleBar{frame.outline.x, frame.outline.y, frame.outline.width, static_cast<double>(frame.titleHeight)};
    return inside.isEmpty() || !inside.contains(point) || titleBar.contains(point);
}

} // namespace

struct SpatialIndex::Private {
    // Made from a range, the tree is packed (sort-tile-recursive), which is faster to make and to ask than by
    // inserting.
    explicit Private(const std::vector<Entry> &entries) : tree(entries) {}
    bg::index::rtree<Entry, bg::index::rstar<16>> tree;
};

SpatialIndex::SpatialIndex(const DisplayList &list)
{
    std::vector<Entry> entries;
    entries.reserve(list.elements.size());
    for (std::uint32_t i = 0; i < list.elements.size(); ++i) {
        if (list.elements[i].primitiveCount > 0)
            entries.emplace_back(treeBox(list.elements[i].bounds), i);
    }
    d = std::make_unique<Private>(entries);
}

SpatialIndex::~SpatialIndex() = default;
SpatialIndex::SpatialIndex(SpatialIndex &&) noexcept = default;
SpatialIndex &SpatialIndex::operator=(SpatialIndex &&) noexcept = default;

std::vector<std::uint32_t> SpatialIndex::within(const Rect &area) const
{
    std::vector<std::uint32_t> found;
    for (auto it = d->tree.qbegin(bg::index::intersects(treeBox(area))); it != d->tree.qend(); ++it)
        found.push_back(it->second);
    std::ranges::sort(found);
    return found;
}

std::optional<std::uint32_t> SpatialIndex::hit(const DisplayList &list, Point point, double tolerance) const
{
    const double reach = std::max(tolerance, 0.0);
    const std::vector<std::uint32_t> near = within(Rect{point.x, point.y, 0, 0}.grown(reach));
    std::optional<std::uint32_t> box;
    std::optional<std::uint32_t> label;
    std::optional<std::uint32_t> arrow;
    std::optional<std::uint32_t> frame;
    std::optional<std::uint32_t> section;
    double nearest = std::numeric_limits<double>::infinity();
    for (const std::uint32_t index : near) {
        const Element &element = list.elements[index];
        switch (element.role) {
        case ElementRole::Note:
            if (element.titleHeight > 0) { // A section, behind everything.
                if (hitsFrame(element, point, reach))
                    section = index;
                break;
            }
            [[fallthrough]];
        case ElementRole::Component:
            if (element.outline.contains(point))
                box = index;
            break;
        case ElementRole::Label:
            // The label of a frame stands over its boxes and is for reading only.
            if (std::holds_alternative<DependencyId>(element.id) && element.bounds.contains(point))
                label = index;
            break;
        case ElementRole::Dependency:
            if (const double distance = distanceTo(list.routeOf(element), point);
                distance <= reach && distance <= nearest) {
                nearest = distance;
                arrow = index;
            }
            break;
        case ElementRole::Frame:
            if (hitsFrame(element, point, reach))
                frame = index;
            break;
        }
    }
    return box ? box : label ? label : arrow ? arrow : frame ? frame : section;
}

} // namespace topologue::drawing
