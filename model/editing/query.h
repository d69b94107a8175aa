// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The small language of find, filter, focus and hide. Conditions, separated by spaces, all of which have to hold:
///
///     word "two words"           in the name (in any language), id, technology, tags, label or protocol; or a kind's
///                                whole name in either language
///     kind:database,cache        one of several; of arrows call, message, dataAccess, inProcess
///     team:payments tech:redis deployable:shop tag:x name:x id:x journey:order
///     has:timeout                an arrow with this policy; a component one of whose arrows has it;
///                                also has:team, technology, description, deployable, capacity
///     no:timeout                 an arrow without it; a component one of whose calls has none
///     errors>5% utilisation>=0.8 rate<100/s p99>200ms   figures of a run, where there is one
///     -condition                 it must not hold
///
/// No case, spaces in a value in quotation marks; values match a part of a name or the whole id.
namespace topologue::editing {

/// What a run says about an element.
enum class Figure {
    Errors,      ///< Share of calls that failed, 0..1.
    Utilisation, ///< Busy share, 0..1.
    Rate,        ///< Calls per second.
    P99,         ///< Seconds.
};

/// None: nothing is known; then no comparison holds.
using Figures = std::function<std::optional<double>(const ElementId &element, Figure figure)>;

struct Condition {
    enum class Field { Word, Kind, Team, Technology, Deployable, Tag, Name, Id, Journey, Has, No, Figure };
    enum class Comparison { More, AtLeast, Less, AtMost, Equal };

    Field field = Field::Word;
    bool negated = false;
    std::vector<std::string> values; ///< In lower case; one of them has to match.
    Figure figure = Figure::Errors;
    Comparison comparison = Comparison::More;
    double number = 0; ///< In the unit of the figure.

    bool operator==(const Condition &) const = default;
};

struct Query {
    std::vector<Condition> conditions; ///< None: everything matches.

    bool operator==(const Query &) const = default;
};

/// Where to look.
enum class Among {
    Everything,
    DrawnBoxes, ///< Deployables and components only, which are the fewer and quicker to find.
};

/// Fails with all that is wrong, each with the column (1-based, in bytes). At most 2,000 bytes and 50 conditions.
[[nodiscard]] Result<Query> parseQuery(std::string_view text);

/// Deployables, components and dependencies, then teams and journeys, that match, in document order. An element that
/// lacks what a condition asks about does not fulfil it. O(elements * conditions * length of their texts).
[[nodiscard]] std::vector<ElementId> findAll(const Architecture &architecture, const Query &query,
                                             const Figures &figures = {}, Among among = Among::Everything);

} // namespace topologue::editing
