// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "maxima.h"
#include "messages.h"

namespace topologue {

namespace {

constexpr std::string_view PlaceOfDrawing = "drawing";

void checkPoint(Checker &checker, const Scope &scope, Point point)
{
    checker.range(scope, "0", point.x, -limits::Coordinate, limits::Coordinate);
    checker.range(scope, "1", point.y, -limits::Coordinate, limits::Coordinate);
}

void missing(Checker &checker, const Scope &scope, std::string_view kind, const std::string &id, std::string_view field)
{
    std::string place(PlaceOfDrawing);
    place += '.';
    place += field;
    checker.warning(messages::DrawnWithoutElement, scope, "", {std::string(kind), id, std::move(place)});
}

} // namespace

void checkDrawing(Checker &checker, const Scope &root)
{
    const Architecture &architecture = checker.architecture();
    const Drawn &drawn = architecture.drawn;
    const Scope drawing = root.in(PlaceOfDrawing);

    const Scope placements = drawing.in("placements");
    for (const auto &[id, placement] : drawn.placements) {
        const Scope scope = placements.in(id.value());
        if (!architecture.components.contains(id))
            missing(checker, scope, "component", id.value(), "placements");
        checkPoint(checker, placement.pinned || placement.locked ? scope.in("center") : scope, placement.center);
    }
    const Scope bends = drawing.in("bends");
    for (const auto &[id, points] : drawn.bends) {
        const Scope scope = bends.in(id.value());
        if (!architecture.dependencies.contains(id))
            missing(checker, scope, "dependency", id.value(), "bends");
        checker.count(bends, id.value(), points.size(), limits::ListEntries);
        for (std::size_t i = 0; i < points.size(); ++i)
            checkPoint(checker, scope.at(i), points[i]);
    }
    const Scope collapsed = drawing.in("collapsed");
    std::size_t position = 0;
    for (const DeployableId &id : drawn.collapsed) {
        if (!architecture.deployables.contains(id))
            missing(checker, collapsed.at(position), "deployable", id.value(), "collapsed");
        ++position;
    }
    checker.count(drawing, "notes", drawn.notes.size(), limits::Elements);
    for (std::size_t i = 0; i < drawn.notes.size(); ++i) {
        const Note &note = drawn.notes[i];
        const Scope scope = drawing.element("notes", i, "note", note.id.value());
        checker.validId(scope, note.id.value());
        checkPoint(checker, scope.in("topLeft"), note.topLeft);
        checker.above(scope, "width", note.width, 0, limits::Coordinate);
        checker.range(scope, "height", note.height, 0, limits::Coordinate);
    }
}

} // namespace topologue
