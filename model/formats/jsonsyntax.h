// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report.h"

#include <string_view>

namespace topologue::formats {

/// Puts what nlohmann's parser says about a syntax error into words for people who write JSON by hand.
/// `position` counts the bytes read (the end of the text counts as one more), `lastToken` is the last token,
/// `what` the exception's text, `overflow` says that a number was too large.
void reportSyntaxError(std::string_view text, std::size_t position, std::string_view lastToken, std::string_view what,
                       bool overflow, Report &report);

} // namespace topologue::formats
