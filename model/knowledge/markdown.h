// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// Pieces of a page in Markdown, for assessmentreport.cpp.
namespace topologue::knowledge::markdown {

/// Plain text as it must stand in a paragraph, a list or a table: on one line, no character of it is markup.
[[nodiscard]] std::string escaped(std::string_view text);

/// `{0}`, `{1}`... replaced by the arguments.
[[nodiscard]] std::string filled(std::string_view text, std::initializer_list<std::string> arguments);

/// With commas between.
[[nodiscard]] std::string joined(const std::vector<std::string> &parts);

/// With its sign and one digit after the point: "+7.1", "−2.8".
[[nodiscard]] std::string signedPoints(double points);

} // namespace topologue::knowledge::markdown
