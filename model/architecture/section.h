// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawn.h"

namespace topologue {

/// A section is a note with a height of its own: a titled area behind the diagram, which says what stands together
/// without saying that it is deployed or owned together. In files it is the field "height" of a note. Programs that do
/// not know it keep it, as they keep every field, and show the section's text as a note; so it lies among the extras.

/// How high the section is; 0 of a note that is as high as its text. What is no number, or not above 0, counts as 0.
[[nodiscard]] double sectionHeight(const Note &note);
[[nodiscard]] inline bool isSection(const Note &note)
{
    return sectionHeight(note) > 0;
}
/// 0 makes it a note again.
void setSectionHeight(Note &note, double height);

} // namespace topologue
