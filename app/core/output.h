// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

#include <filesystem>
#include <string_view>

namespace topologue::core {

/// The path that means standard input or output.
inline constexpr std::string_view StandardStream = "-";

/// Writes a file atomically, see formats::writeFileAtomically. What is no file (a pipe, a device such as /dev/null, and
/// "-" for standard output) is written as it is, and never replaced. Diagnostics name the path.
[[nodiscard]] Result<void> writeOutput(const std::filesystem::path &path, std::string_view bytes);

/// Writes all bytes to standard output and flushes it.
[[nodiscard]] Result<void> writeStandardOutput(std::string_view bytes);

/// True if the diagnostics are about a file that could not be read or written, not about what it holds.
[[nodiscard]] bool isInputOutputFailure(const Diagnostics &diagnostics);

} // namespace topologue::core
