// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "edited.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::editing {

/// Which texts to look into.
struct TextFields {
    bool names = true;        ///< Of everything that has one, and labels of arrows.
    bool descriptions = true; ///< Also missions of teams and notes on the canvas.
    bool technologies = true; ///< Also protocols.
};

struct TextSearch {
    std::string text; ///< What to look for; not empty. Plain text.
    bool matchCase = false;
    TextFields fields{};
    std::vector<ElementId> within{}; ///< Empty: the whole document, and its notes.
    std::set<std::size_t> except{};  ///< Texts that replaceText leaves alone: their indices in what findText found.
};

/// A text that holds what is looked for.
struct Occurrence {
    std::optional<ElementId> element; ///< None: a note on the canvas, or the document itself.
    std::string field;                ///< As the file calls it: "name", "description", "technology"...
    std::string language;             ///< BCP 47 tag; empty where the text has none.
    std::string before;
    std::string after;     ///< With all of them replaced.
    std::size_t count = 0; ///< How often in this text.
};

/// Where the text stands and what would become of it, in document order: the preview. Fails if `text` is empty.
/// O(size of all texts * length of `text`).
[[nodiscard]] Result<std::vector<Occurrence>> findText(const Architecture &architecture, const TextSearch &search,
                                                       std::string_view replacement = {});

/// Replaces all of them. Names stay clean (cleanName). Fails if there is none, or if a name would become empty or too
/// long. `touched` are the elements that changed.
[[nodiscard]] Result<Edited> replaceText(const Architecture &architecture, const TextSearch &search,
                                         std::string_view replacement);

} // namespace topologue::editing
