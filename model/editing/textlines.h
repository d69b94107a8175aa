// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <string_view>

namespace topologue::editing {

/// The most that is read of a pasted text.
namespace textlimits {
inline constexpr std::size_t Bytes = 1'000'000;
inline constexpr std::size_t Lines = 5'000;
inline constexpr std::size_t NameBytes = MaxNameBytes;
} // namespace textlimits

/// True if the text may be a list for pasteLines: not empty, not too large, no zero byte, not JSON or XML. Looks at the
/// first bytes only.
[[nodiscard]] bool looksLikeLines(std::string_view text);

/// Makes components and arrows of a plain list, around `center`, from left to right along the arrows:
///
///     web shop                       a component
///     web shop -> order -> orders db arrows, as many as wanted in a line
///     order --> payment : gRPC       any of -> --> => → ->>; after " : " the protocol
///     order <- batch                 the other way round
///
/// Bullets ("-", "*", "•", "1.") at the start of a line do not count, nor lines that are empty or start with '#'.
/// Names are compared without case; one that the document has already is that component. Kinds and technologies are
/// guessed from the words (guessFromName), kinds of arrows follow (connectComponents); `->>` between services is a call
/// all the same, because a message needs a queue. An arrow that is there already, or that says nothing, is left out
/// with a note. `touched` are the new components and arrows.
///
/// Refused whole, with line and column: text past textlimits, a name that is too long, an arrow without an end.
[[nodiscard]] Result<Edited> pasteLines(const Architecture &architecture, std::string_view text, Point center,
                                        const Centers &shown = {});

} // namespace topologue::editing
