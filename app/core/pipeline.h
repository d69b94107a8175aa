// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"
#include "drawing/diagram.h"
#include "drawing/displaylist.h"
#include "layout/graph.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace topologue::core {

/// How a document is to be drawn, where that is not as it says itself.
struct DrawingOptions {
    std::optional<ViewKind> view; ///< None: the document's.
    Language language = Language::English;
    /// None: what the document places stays, and only the rest is placed (but see hasPlacesOfItsOwn). A style other
    /// than Manual places everything anew but what is pinned.
    std::optional<LayoutStyle> layout;
    bool narrow = false; ///< Columns closer together than they stand, for diagrams side by side.
};

/// A document as it is drawn. The parts are immutable and may be shared between threads.
struct Drawing {
    std::shared_ptr<const drawing::Diagram> diagram;
    std::shared_ptr<const layout::Placed> placed;
    std::shared_ptr<const drawing::DisplayList> list;
};

/// True for teams and stores: they group components together otherwise than the document's places do, so that their
/// frames would overlap. Where no layout is asked for, these views are laid out by themselves (Flow).
[[nodiscard]] bool hasPlacesOfItsOwn(ViewKind view);

/// The first step, shared by all others: measured boxes, not placed yet. Not cheap (it measures every text).
[[nodiscard]] std::shared_ptr<const drawing::Diagram>
makeDiagram(const Architecture &architecture, const DrawingOptions &options, const drawing::TextMeasurer &measurer);

/// The centers of all boxes if no layout program has to run: because nothing is to be placed anew and at least one box
/// stands somewhere (the rest is then placed beside it). None otherwise.
[[nodiscard]] std::optional<std::vector<Point>> centersWithoutLayout(const layout::Graph &graph,
                                                                     std::optional<LayoutStyle> layout);

/// The style that a layout program and the routes follow. Manual only if the document or the options ask for it.
[[nodiscard]] LayoutStyle styleOf(const Architecture &architecture, const DrawingOptions &options);

/// The places for DrawingOptions::narrow.
[[nodiscard]] std::vector<Point> narrowCenters(const drawing::Diagram &diagram, std::vector<Point> centers);

/// The last step: frames, routes and the picture. `centers` belong to the graph of the diagram, in its order.
[[nodiscard]] Drawing drawPlaced(std::shared_ptr<const drawing::Diagram> diagram, const std::vector<Point> &centers,
                                 LayoutStyle style);
/// The same from the beginning.
[[nodiscard]] Drawing drawPlaced(const Architecture &architecture, const DrawingOptions &options,
                                 const drawing::TextMeasurer &measurer, const std::vector<Point> &centers);

struct DrawnDocument {
    Drawing drawing;
    Diagnostics notes; ///< Warnings about the layout.
};
/// Everything at once, waiting for the layout if there is one: for the command line and tests. Needs a
/// QGuiApplication if `measurer` does. `layoutProgram` as in layoutAndWait.
[[nodiscard]] Result<DrawnDocument> drawDocument(const Architecture &architecture, const DrawingOptions &wanted,
                                                 const drawing::TextMeasurer &measurer,
                                                 const QString &layoutProgram = {});

/// What the document draws, with the boxes of `diagram` at `centers` (rounded to whole units, so that files stay
/// readable) and with `style` as its layout. Pinned components stay pinned. The components of a collapsed deployable
/// move along with its box; those of them that have no place yet get none. Bends turn and stretch with their arrows.
[[nodiscard]] Drawn withCenters(const Architecture &architecture, const drawing::Diagram &diagram,
                                const std::vector<Point> &centers, LayoutStyle style);

} // namespace topologue::core
