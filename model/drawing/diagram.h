// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "displaylist.h"
#include "font.h"
#include "layout/graph.h"

#include <memory>
#include <span>

namespace topologue::drawing {

struct DiagramOptions {
    ViewKind view = ViewKind::Deployables;
    Language language = Language::English;
};

/// An architecture as it is to be drawn, before anything has a place: boxes with measured sizes, frames, links.
/// Holds its own copy of what it needs, so it may outlive the architecture and be used in another thread.
/// Box i of the graph is a component, or a collapsed deployable; links keep document order. `measurer` is used only
/// while the diagram is made. Texts are cut to their boxes; captions hold them whole.
/// O(components + dependencies), about 15 measurements per component.
class Diagram
{
public:
    Diagram(const Architecture &architecture, const DiagramOptions &options, const TextMeasurer &measurer);
    ~Diagram();
    Diagram(Diagram &&) noexcept;
    Diagram &operator=(Diagram &&) noexcept;

    /// What a layout needs. Boxes stand at the architecture's placements where it has them.
    [[nodiscard]] const layout::Graph &graph() const;
    /// The element that box `index` stands for: a ComponentId, or a DeployableId if it is collapsed.
    [[nodiscard]] ElementId boxElement(std::size_t index) const;
    /// The dependencies that link `index` stands for: one, or several where they end at a collapsed deployable. The
    /// first one is the id of the arrow's element.
    [[nodiscard]] std::span<const DependencyId> linkDependencies(std::size_t index) const;
    /// The picture: sections, frames, arrows, labels of arrows, boxes, notes, labels of frames, in this order.
    /// Sections, notes and bends are left out of Teams and Stores, which arrange the boxes themselves. `placed` must
    /// belong to graph(). Equal arguments give equal lists. O(boxes + links + segments of their routes).
    [[nodiscard]] DisplayList draw(const layout::Placed &placed) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace topologue::drawing
