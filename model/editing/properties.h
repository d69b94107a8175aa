// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace topologue::editing {

/// How a property is edited, and what its value holds.
enum class PropertyType : std::uint8_t {
    Section,   ///< No value: a heading for what follows, such as the capacity.
    Group,     ///< bool: something that can be switched on as a whole, such as a retry; its parts follow.
    Flag,      ///< bool
    Count,     ///< double: a whole number
    Number,    ///< double
    Share,     ///< double, 0..1
    Rate,      ///< double, per second
    Time,      ///< double, nanoseconds
    Choice,    ///< std::string: one of `choices`
    Line,      ///< std::string
    Words,     ///< std::string: the text in the language that was asked for
    Reference, ///< std::string: the id of one of `choices`
};

/// monostate: not set.
using PropertyValue = std::variant<std::monostate, bool, double, std::string>;

struct PropertyChoice {
    std::string id;
    std::string label; ///< In the language that was asked for.
};

/// One field of an element, as an inspector shows it.
struct Property {
    std::string path; ///< From the element on, as in the file: "policies.retry.attempts".
    PropertyType type = PropertyType::Line;
    std::string_view label; ///< In the language that was asked for; so is the help. Live as long as the program.
    std::string_view help;
    int depth = 0; ///< How many groups and sections it is in.
    PropertyValue value;
    /// What it is when nobody says anything; of one element what a new one of its kind and technology would have.
    PropertyValue standard;
    std::string source; ///< Why `standard` is that, and from where, as a sentence (sourceSentence); empty: no figure.
    bool isOptional = false; ///< It may be monostate.
    bool isMixed = false;    ///< Of several elements: they differ, and `value` is that of the first.
    std::vector<PropertyChoice> choices;

    [[nodiscard]] bool isStandard() const { return value == standard && !isMixed; }
};

/// All that can be edited of a component, deployable, dependency, journey or team; without elements: of the document
/// itself. Of several elements, which have to be of one kind, what they have in common. Fields that mean nothing as
/// the others stand (the window of calls in a breaker with a window of time) are left out. Elements that do not exist,
/// or are of different kinds, have no properties. O(fields), and O(components) for references.
[[nodiscard]] std::vector<Property> propertiesOf(const Architecture &architecture,
                                                 const std::vector<ElementId> &elements, Language language);

/// The architecture with the property set in all of these elements. What depends on it follows: a distribution gets
/// the parameters that its new shape needs, a component that joins a deployable loses its own capacity, and so on.
/// Fails with the invariant errors that the edit would make, which say the range; or if there is no such property.
/// O(document).
[[nodiscard]] Result<Architecture> withProperty(const Architecture &architecture,
                                                const std::vector<ElementId> &elements, std::string_view path,
                                                const PropertyValue &value, Language language);

} // namespace topologue::editing
