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
    Changed,   ///< The meaning changed (`fields` says where).
    MovedOnly, ///< Only where or how it is drawn changed.
};

struct Change {
    ChangeKind kind = ChangeKind::Changed;
    ElementId element;
    std::vector<std::string>
        fields; ///< File names of the changed fields, such as "policies.timeout"; see changedfields.h.

    bool operator==(const Change &) const = default;
};

struct Diff {
    /// By kind: teams, deployables, components, dependencies, journeys, scenarios. Within a kind what is in `after`, in
    /// its order, then what was removed.
    std::vector<Change> changes;
    bool documentChanged = false; ///< Name, description, currency, answers or unknown fields of the document itself.
    bool drawingChanged = false;  ///< View, layout, notes, collapsed deployables, or entries for what does not exist.

    [[nodiscard]] bool isEmpty() const { return changes.empty() && !documentChanged && !drawingChanged; }
    /// True if nothing but positions, bends and drawing settings differ; also if nothing differs at all.
    [[nodiscard]] bool isDrawingOnly() const;
};

/// What turns `before` into `after`; elements, events and notes are matched by id, their order does not count. Apart
/// from order, the result is empty exactly if the documents are equal.
/// O(size of both).
[[nodiscard]] Diff diff(const Architecture &before, const Architecture &after);

} // namespace topologue
