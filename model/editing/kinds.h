// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/kindnames.h"
#include "architecture/text.h"

#include <optional>
#include <string_view>

namespace topologue::editing {

/// The kind of that word or name in either language, whatever its case; spaces do not count ("search index").
[[nodiscard]] std::optional<ComponentKind> kindFromWord(std::string_view word);

/// A kind and a technology guessed from the words of a name or of a technology: "orders-db" is a database, "주문 큐" a
/// queue, "Redis" a cache with technology "Redis". None where nothing speaks for one.
struct Guess {
    std::optional<ComponentKind> kind;
    std::string technology; ///< As people write it; empty if no known one is named.
};
[[nodiscard]] Guess guessFromName(std::string_view name);

} // namespace topologue::editing
