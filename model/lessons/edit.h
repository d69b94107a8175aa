// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"
#include "editing/properties.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace topologue::lessons {

/// Gives a field a value; monostate takes it away (of a policy: switches it off).
struct SetField {
    ElementId element;
    std::string path;             ///< As editing::withProperty names it: "policies.retry.attempts".
    editing::PropertyValue value; ///< Times in nanoseconds.

    bool operator==(const SetField &) const = default;
};
using Element = std::variant<Team, Deployable, Component, Dependency, Journey, Scenario>;
/// Adds at the end of its table; what has the same id there is replaced.
struct AddElement {
    Element element;
    std::optional<Point> at; ///< Center of a component; none: the layout finds a place.

    bool operator==(const AddElement &) const = default;
};
/// Takes along what would point at nothing, see editing::removeElements.
struct RemoveElement {
    ElementId element;

    bool operator==(const RemoveElement &) const = default;
};

/// One change of a document, as lessons and challenges write it.
using Edit = std::variant<SetField, AddElement, RemoveElement>;

/// All edits, one after the other. Fails at the first that is refused, or with the errors that the result has; the
/// document need not be without errors in between. O(edits * document).
[[nodiscard]] Result<Architecture> withEdits(const Architecture &architecture, const std::vector<Edit> &edits);

} // namespace topologue::lessons
