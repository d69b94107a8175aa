// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene.h"

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace topologue::window {

/// What a hand may move.
struct Movable {
    std::vector<std::string> keys; ///< Of boxes, notes and sections of the scene.
    std::size_t locked = 0;        ///< So many more are locked (editing/lock.h).
};

/// Of these keys: components, deployables for all that is in them, notes and sections; a section takes along what lies
/// wholly inside it, unless it is locked itself.
[[nodiscard]] Movable movableOf(const Scene &scene, const Architecture &architecture, std::vector<std::string> keys);

/// Which of the boxes, notes and sections that are drawn are locked. For a look at several: it goes through the
/// document, which has to outlive it, at most once.
class LockedElements
{
public:
    explicit LockedElements(const Architecture &architecture) : m_architecture(architecture) {}
    [[nodiscard]] bool contains(const drawing::Element &element);

private:
    const Architecture &m_architecture;
    std::optional<std::unordered_set<DeployableId>> m_deployables; ///< None: nobody has asked for one.
};
[[nodiscard]] bool isLockedElement(const Architecture &architecture, const drawing::Element &element);

} // namespace topologue::window
