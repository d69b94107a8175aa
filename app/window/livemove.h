// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "core/pipeline.h"
#include "layout/router.h"
#include "scene.h"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace topologue::window {

/// Boxes that are being dragged: draws the diagram with them elsewhere, and their arrows routed anew, at the price of
/// what moves. Made and used away from the GUI thread, by one thread at a time.
class LiveMove
{
public:
    /// `shown` says where the boxes stand now; `keys` are of components, of deployables for all that is in them, and of
    /// notes.
    /// Measures and routes everything, like any drawing.
    LiveMove(const std::shared_ptr<const Architecture> &architecture, const core::DrawingOptions &options,
             const ScenePtr &shown, const std::vector<std::string> &keys);

    /// The picture with the moved boxes so far away from where they stood.
    [[nodiscard]] ScenePtr at(Point by);

private:
    std::shared_ptr<const drawing::Diagram> m_diagram;
    std::vector<std::size_t> m_boxes; ///< That move.
    std::set<NoteId> m_notes;         ///< That move.
    std::vector<Point> m_from;        ///< Where those stood.
    std::unique_ptr<layout::Router> m_router;
};

/// The keys of all that a drag of these moves: with a section goes what lies wholly inside it.
[[nodiscard]] std::vector<std::string> movedWith(const Scene &scene, const std::vector<std::string> &keys);
/// The notes and sections of `keys` in the scene. Ascending.
[[nodiscard]] std::vector<std::uint32_t> notesOf(const Scene &scene, const std::vector<std::string> &keys);
/// The boxes of `keys` in the scene: components, those of deployables, and collapsed deployables. Ascending.
[[nodiscard]] std::vector<std::uint32_t> boxesOf(const Scene &scene, const Architecture &architecture,
                                                 const std::vector<std::string> &keys);

/// What the document draws when every box of the scene stands where it is shown, and those of `keys` so much farther.
/// Those are pinned: the user has put them there. Bends between boxes that move go along.
[[nodiscard]] Drawn drawnAfterMove(const Architecture &architecture, const Scene &shown,
                                   const std::vector<std::string> &keys, Point by);

} // namespace topologue::window
