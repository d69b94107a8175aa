// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"

#include <map>
#include <vector>

/// What may happen to an architecture. Every edit is a pure function from a document and arguments to the document
/// afterwards, so that undoing it is to keep the one before. No edit leaves behind what `checkInvariants` calls an
/// error, if there was none before; none changes what it does not speak of. Where an edit is refused, the diagnostics
/// say why (messages.h).
namespace topologue::editing {

/// A document after an edit.
struct Edited {
    Architecture architecture;
    /// What was made, or what was asked to change: what a window selects afterwards.
    std::vector<ElementId> touched;
    std::vector<NoteId> touchedNotes; ///< The same of notes, which have no ElementId.
    /// Warnings: what went or changed along, because it would have pointed at nothing.
    Diagnostics notes;
};

/// Centers of components as the canvas shows them. Where a document has no placement for a component (nobody has
/// moved it yet), edits of places take its center from here.
using Centers = std::map<ComponentId, Point>;

/// Free space is looked for as if every box had this size; the canvas measures texts, the model does not.
inline constexpr Size NominalBox{200, 72};

/// Longest name, in bytes of UTF-8. A file may hold strings of 64 KiB (formats::ReadLimits).
inline constexpr std::size_t MaxNameBytes = 40'000;

/// The text as a name: one line, control characters and line breaks as spaces, invalid UTF-8 as U+FFFD, nothing at
/// either end. Linear.
[[nodiscard]] std::string cleanName(std::string_view text);

} // namespace topologue::editing
