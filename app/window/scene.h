// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "drawing/displaylist.h"
#include "drawing/spatialindex.h"
#include "layout/graph.h"

#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace topologue::window {

/// An element id as text that is unique among all kinds: "component:payment". QML and selections use it.
[[nodiscard]] std::string elementKey(const ElementId &id);
/// The key of what is drawn: of a note "note:1", which is no element.
[[nodiscard]] std::string keyOf(const drawing::Element &element);
/// The id that a key stands for; none if it is no key of a component, deployable, dependency, team or journey.
[[nodiscard]] std::optional<ElementId> elementFromKey(std::string_view key);
/// Of those keys that stand for something.
[[nodiscard]] std::vector<ElementId> elementsFromKeys(const QStringList &keys);

/// Of those keys that stand for notes.
[[nodiscard]] std::vector<NoteId> notesFromKeys(const QStringList &keys);

/// A drawn document: immutable, shared between the GUI thread and the painting thread.
struct Scene {
    explicit Scene(std::shared_ptr<const drawing::DisplayList> displayList);

    std::shared_ptr<const drawing::DisplayList> list;
    drawing::SpatialIndex index;
    /// By keyOf. In the view Stores the frame around what a component owns has the component's key: the box is meant.
    std::unordered_map<std::string, std::uint32_t> elementOf;
    /// The boxes in reading order: by columns of the flow, top to bottom in each. Indices into list->elements.
    std::vector<std::uint32_t> boxes;
    std::vector<std::uint32_t> notes; ///< And sections, as they are drawn.
};
using ScenePtr = std::shared_ptr<const Scene>;

} // namespace topologue::window
