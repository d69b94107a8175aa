// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene.h"
#include "viewport.h"

#include <Qt>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace topologue::window {

class SceneSource;

enum class ArrowEnd { Source, Target };

/// What of a diagram a hand can take hold of: boxes and their handles, the ends and bends of the arrow, and the edges
/// of the note, that is selected alone. It looks at what the canvas has, and is to be asked at once, not kept.
/// Places are in item pixels.
class CanvasGrips
{
public:
    /// `scene` and `source` may be null: then there is nothing.
    CanvasGrips(const Scene *scene, const SceneSource *source, const Viewport &viewport,
                const std::set<std::string> &selection)
        : m_scene(scene), m_source(source), m_viewport(viewport), m_selection(selection)
    {
    }

    /// Null if nothing of that key is drawn.
    [[nodiscard]] const drawing::Element *find(const std::string &key) const;
    /// Of a component; null for anything else.
    [[nodiscard]] const drawing::Element *box(const std::string &key) const;
    /// The same, but null where it is smaller than its handles.
    [[nodiscard]] const drawing::Element *boxWithHandles(const std::string &key) const;
    /// On a handle of that box, or on the way from the box to one.
    [[nodiscard]] bool isAmongHandles(const std::string &key, QPointF item) const;
    [[nodiscard]] bool isOnHandle(const std::string &key, QPointF item) const;

    [[nodiscard]] const drawing::Element *selectedAlone() const;
    [[nodiscard]] std::optional<ArrowEnd> endAt(QPointF item) const;

    /// An arrow that stands for one dependency between two boxes of a view that shows the document's own places.
    /// Several that end at a collapsed deployable are one arrow, which is nobody's to bend.
    [[nodiscard]] bool canBend(const drawing::Element *arrow) const;
    /// Of an arrow that can bend, in document units.
    [[nodiscard]] const std::vector<Point> &bendsOf(const drawing::Element &arrow) const;
    [[nodiscard]] std::optional<std::size_t> bendAt(QPointF item) const;
    /// Which bend of such an arrow one would be that it is given there, in document units.
    [[nodiscard]] std::size_t newBendAt(const drawing::Element &arrow, QPointF at) const;

    /// The grips of a note or section, and the edges that each of them drags.
    [[nodiscard]] std::vector<std::pair<QPointF, Qt::Edges>> edgesOf(const drawing::Element &element) const;
    [[nodiscard]] Qt::Edges edgesAt(QPointF item) const;

private:
    const Scene *m_scene;
    const SceneSource *m_source;
    const Viewport &m_viewport;
    const std::set<std::string> &m_selection;
};

[[nodiscard]] bool isSection(const drawing::Element &element);
/// Over a grip that drags these edges.
[[nodiscard]] Qt::CursorShape cursorOver(Qt::Edges edges);

} // namespace topologue::window
