// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editing/edited.h"

namespace topologue::window {

/// Two edits as one: of elements, and of notes, which are none.
template<class First, class Second>
Result<editing::Edited> oneAfterTheOther(const Architecture &before, bool hasFirst, const First &first, bool hasSecond,
                                         const Second &second)
{
    if (!hasFirst || !hasSecond)
        return hasFirst ? first(before) : second(before);
    auto edited = first(before);
    if (!edited)
        return edited;
    auto both = second(edited->architecture);
    if (both) {
        both->touched.insert(both->touched.begin(), edited->touched.begin(), edited->touched.end());
        both->notes.insert(both->notes.begin(), edited->notes.begin(), edited->notes.end());
    }
    return both;
}

} // namespace topologue::window
