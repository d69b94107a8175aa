// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace topologue::editing {

/// One line of a pasted list: names, and the arrows between them.
struct ParsedLine {
    struct Arrow {
        bool backwards = false;
    };
    std::vector<std::string> names; ///< Clean, at least one, one more than arrows.
    std::vector<Arrow> arrows;
    std::string protocol;
};

/// For textlines.h: the lines of a list; see pasteLines. Fails with up to 20 diagnostics. Linear.
[[nodiscard]] Result<std::vector<ParsedLine>> parseLines(std::string_view text);

} // namespace topologue::editing
