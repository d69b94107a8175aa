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
    std::vector<MeasuredText> lines;
};

/// A note with its text broken to its width (which is kept between 60 and 1,000), at most 60 lines.
[[nodiscard]] MeasuredNote measureNote(const Note &note, Caption caption, Language language,
                                       const Typesetter &typesetter);
void drawNote(ListBuilder &list, const MeasuredNote &note);

} // namespace topologue::drawing
