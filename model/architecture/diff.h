// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"

#include <string>
#include <vector>

namespace topologue {

/// How one element differs between two documents.
enum class ChangeKind {
    Added,
    Removed,
    Changed, ///< The meaning changed (`fields` says where).
    MovedOnly, ///< Only where or how it is drawn changed.
};

struct Change {
    ChangeKind kind = ChangeKind::Changed;
    ElementId element;
    std::vector<std::string> fields; ///< File names of the changed fields, such as "policies.timeout".

    bool operator==(const Change &) const = default;
};

struct Diff {
    std::vector<Change> changes; ///< In document order: teams, deployables, components, dependencies, journeys, scenarios.
    bool documentChanged = false; ///< Name, description, currency or unknown fields of the document itself.
    bool drawingChanged = false; ///< View, layout, notes or collapsed deployables.

    [[nodiscard]] bool isEmpty() const { return changes.empty() && !documentChanged && !drawingChanged; }
    /// True if nothing but positions, bends and drawing settings differ.
    [[nodiscard]] bool isDrawingOnly() const;
};

/// What turns `before` into `after`; elements are matched by id, their order does not count.
/// O(size of both).
[[nodiscard]] Diff diff(const Architecture &before, const Architecture &after);

} // namespace topologue
