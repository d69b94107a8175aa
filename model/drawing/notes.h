// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "listbuilder.h"
#include "typesetter.h"

#include <vector>

namespace topologue::drawing {

struct MeasuredNote {
    NoteId id;
    Caption caption;
    Rect rect;
    bool isSection = false;
    std::vector<MeasuredText> lines; ///< Of a section: its title at Full, Middle and Overview.
};

/// A note with its text broken to its width (which is kept between 60 and 1,000), at most 60 lines; or a section.
[[nodiscard]] MeasuredNote measureNote(const Note &note, Caption caption, Language language,
                                       const Typesetter &typesetter);
void drawNote(ListBuilder &list, const MeasuredNote &note);
/// A titled area, to be drawn before all else.
void drawSection(ListBuilder &list, const MeasuredNote &section);
/// Where labels do not go: a note as a whole, the title of a section.
[[nodiscard]] Rect occupiedBy(const MeasuredNote &note);

} // namespace topologue::drawing
