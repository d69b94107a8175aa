// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

/// Reads `text` as a document. If it is accepted, writing and reading it again must give the same document and the same
/// bytes. Ends the program if not.
void fuzzTopoJson(std::string_view text);

/// Reads `text` as an SVG, and as the content of one. What was packed must come out unchanged, or the program ends.
void fuzzSvgSource(std::string_view text);
