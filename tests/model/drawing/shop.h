// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "layout/graph.h"

#include <string>

namespace topologue::drawing {

/// A small shop with every kind of component, every style of dependency, a deployable of three modules, two teams,
/// policies, a label, a shared store and a note. English and Korean.
[[nodiscard]] Architecture smallShop();

/// One service that calls one database; `text` stands wherever a document can hold a text.
[[nodiscard]] Architecture shopOfText(const std::string &text);

/// A place for everything without a layout: boxes in rows of four, frames around them, S-shaped routes.
[[nodiscard]] layout::Placed placeOnGrid(const layout::Graph &graph);

} // namespace topologue::drawing
