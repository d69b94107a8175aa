// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace topologue::editing {

/// For the edits: names of copies that no component or deployable has yet: "X copy", "X copy 2"; Korean "X 복사본".
class CopyNames
{
public:
    explicit CopyNames(const Architecture &architecture);

    /// The name in each of its languages with the words for a copy; one that is a copy's is counted on instead ("X
    /// copy" gives "X copy 2"). A text without a language is Korean if it has a Hangul letter. The name counts as
    /// taken.
    [[nodiscard]] Text copyOf(const Text &name);

private:
    std::unordered_set<std::string> m_taken; ///< In any language.
    std::unordered_map<std::string, int> m_next;
};

} // namespace topologue::editing
