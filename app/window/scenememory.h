// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene.h"

#include <QtGlobal>

#include <vector>

namespace topologue::window {

/// What a scene shows: equal keys, equal pictures.
struct SceneKey {
    quint64 drawnVersion = 0; ///< As Document::drawnVersion.
    ViewKind view = ViewKind::Deployables;
    Language language = Language::English;

    bool operator==(const SceneKey &) const = default;
};

/// The scenes that were shown last, so that an undo, a redo and the way back to a view are there at once: to route all
/// arrows of a large document again takes a second.
class SceneMemory
{
public:
    /// What the scenes hold together at most, but for the last two, which are always kept: one is shown, the other one
    /// is what an undo leads to. A scene of 2,000 components and 6,000 dependencies has 8,000 elements and takes 19 MB.
    static constexpr std::size_t MostElements = 40'000;
    static constexpr std::size_t MostScenes = 16;

    void keep(const SceneKey &key, ScenePtr scene);
    /// Null if it is not known (any more). O(scenes).
    [[nodiscard]] ScenePtr find(const SceneKey &key);
    void clear() { m_kept.clear(); }

private:
    struct Kept {
        SceneKey key;
        ScenePtr scene;
    };
    std::vector<Kept> m_kept; ///< What was kept or found last is the last.
};

} // namespace topologue::window
