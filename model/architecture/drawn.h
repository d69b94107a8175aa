// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "extras.h"
#include "ids.h"
#include "idtable.h"
#include "text.h"
#include "units.h"

#include <map>
#include <set>
#include <vector>

namespace topologue {

/// Where a component stands: the middle of its box, so that a changed text moves nothing else.
struct Placement {
    Point center;
    bool pinned = false; ///< The user put it there: a layout keeps it.
    bool locked = false; ///< Neither a layout nor a hand moves it, until it is unlocked.

    bool operator==(const Placement &) const = default;
};

/// A free text on the canvas. With a height of its own it is a section: a titled area behind the diagram, which says
/// what stands together without saying that it is deployed or owned together.
struct Note {
    NoteId id;
    Text text;
    Point topLeft;
    double width = 200;
    double height = 0;   ///< Of a section; 0: as high as the text.
    bool locked = false; ///< No hand moves or resizes it, until it is unlocked.
    Extras extras{};

    [[nodiscard]] bool isSection() const { return height > 0; }
    bool operator==(const Note &) const = default;
};

/// Which frames the canvas shows around components.
enum class ViewKind {
    Deployables, ///< What is released and fails together.
    Teams,       ///< Who owns what.
    Stores,      ///< Which data belongs to whom.
    Plain,       ///< No frames.
};

enum class LayoutStyle {
    Flow,    ///< Layers from left to right.
    TopDown, ///< Layers from top to bottom.
    Organic, ///< Force-directed.
    Manual,  ///< Where the user put things; only new ones are placed.
};

/// The drawn side of an architecture, joined to the semantic side by ids. Entries for ids that do not
/// exist are findings, never errors.
struct Drawn {
    ViewKind view = ViewKind::Deployables;
    LayoutStyle layout = LayoutStyle::Flow;
    std::map<ComponentId, Placement> placements;
    std::map<DependencyId, std::vector<Point>> bends; ///< Points set by hand that an arrow passes through.
    std::set<DeployableId> collapsed;
    IdTable<Note> notes;
    Extras extras{};

    bool operator==(const Drawn &) const = default;
};

} // namespace topologue
