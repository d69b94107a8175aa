// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <string_view>

/// Free texts on the canvas, and sections (architecture/drawn.h). To move them: move.h; to remove them: remove.h.
namespace topologue::editing {

/// Sizes in document units. A note is as high as its text.
inline constexpr double NoteWidth = 200;
inline constexpr Size SmallestNote{60, 0};
inline constexpr Size LargestNote{1000, 0};
inline constexpr Size SmallestSection{120, 80};

/// A note with its top left corner there; without a text it says what it is. `touchedNotes` is the note.
[[nodiscard]] Result<Edited> addNote(const Architecture &architecture, const Text &text, Point topLeft);

/// A section over this area, which is made as large as SmallestSection at least; without a title it is numbered. It
/// lies under the sections that it is smaller than. `touchedNotes` is the section.
[[nodiscard]] Result<Edited> addSection(const Architecture &architecture, const Rect &area, const Text &title = {});

/// Lines stay lines; control characters go. A section's title is one line, and may be empty; the text of a note may
/// not. Fails past MaxNameBytes.
[[nodiscard]] Result<Edited> setNoteText(const Architecture &architecture, const NoteId &note, std::string_view text,
                                         Language language);

/// Gives a note this place and width, a section this place and size, as far as the limits above allow. The corner or
/// edge that did not move stays: where the area is too small it grows to the right and down. Fails if it is locked.
[[nodiscard]] Result<Edited> resizeNote(const Architecture &architecture, const NoteId &note, const Rect &area);

/// Copies of notes, `offset` away, and not locked. `touchedNotes` are the copies.
[[nodiscard]] Result<Edited> duplicateNotes(const Architecture &architecture, const std::vector<NoteId> &notes,
                                            Point offset);

} // namespace topologue::editing
