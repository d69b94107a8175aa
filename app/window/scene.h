// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "drawing/displaylist.h"
#include "drawing/spatialindex.h"
#include "layout/graph.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace topologue::window {

/// An element id as text that is unique among all kinds: "component:payment". QML and selections use it.
[[nodiscard]] std::string elementKey(const ElementId &id);
/// The id that a key stands for; none if it is no key of a component, deployable, dependency or team.
[[nodiscard]] std::optional<ElementId> elementFromKey(std::string_view key);

/// A drawn document: immutable, shared between the GUI thread and the painting thread.
struct Scene {
    explicit Scene(std::shared_ptr<const drawing::DisplayList> displayList) : list(std::move(displayList)), index(*list)
    {
        for (std::uint32_t i = 0; i < list->elements.size(); ++i) {
            const auto &element = list->elements[i];
            if (element.role != drawing::ElementRole::Label && element.role != drawing::ElementRole::Note)
                elementOf.emplace(elementKey(element.id), i);
        }
    }

    std::shared_ptr<const drawing::DisplayList> list;
    drawing::SpatialIndex index;
    std::unordered_map<std::string, std::uint32_t> elementOf; ///< By elementKey.
};
using ScenePtr = std::shared_ptr<const Scene>;

} // namespace topologue::window
