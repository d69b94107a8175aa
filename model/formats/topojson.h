// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace topologue::formats {

/// The version that is written. Older ones are migrated when read; newer ones are refused.
inline constexpr int TopoJsonVersion = 1;

/// Bounds against hostile input; a file past one of them is refused with a clear error.
struct ReadLimits {
    std::size_t maxBytes = 256UL * 1024 * 1024;
    std::size_t maxDepth = 64;
    std::size_t maxElements = 200'000;      ///< Components, dependencies... each.
    std::size_t maxDiagnostics = 200;       ///< Past these, one last diagnostic says how many more.
    std::size_t maxTextBytes = 64UL * 1024; ///< Of one string.
    std::size_t maxValues = 10'000'000;     ///< JSON values in the text; each takes 48 bytes while it is read.
    std::size_t pipePatienceMs = 10'000;    ///< For the next bytes of a pipe.
};

/// A document together with what was strange but tolerable about it.
struct ReadDocument {
    Architecture architecture;
    Diagnostics warnings;
};

/// Reads `*.topo.json` text (UTF-8, with or without a byte order mark). Fails with *all* diagnostics: a syntax error
/// has line and column, every other one a JSON pointer and, through it, line and column. Duplicate keys are errors.
/// Runs checkInvariants on the result; its errors are failures, its warnings are passed on.
[[nodiscard]] Result<ReadDocument> readTopoJson(std::string_view text, const ReadLimits &limits = {},
                                                const std::string &fileName = {});

/// The bytes of a file. Refuses directories, devices and unreadable files with a clear error. Reads a pipe as well, up
/// to `maxBytes`, and gives up on one through which nothing comes for a while.
[[nodiscard]] Result<std::string> readFile(const std::filesystem::path &path, const ReadLimits &limits = {});

/// readFile and readTopoJson.
[[nodiscard]] Result<ReadDocument> readTopoJsonFile(const std::filesystem::path &path, const ReadLimits &limits = {});

/// The canonical text: fixed key order, defaults left out, one element per line where it is short, LF, UTF-8 without
/// a byte order mark, a newline at the end. readTopoJson(writeTopoJson(x)) == x; equal documents give equal bytes.
[[nodiscard]] std::string writeTopoJson(const Architecture &architecture);

/// Writes atomically: a temporary file in the same folder, fsync, rename; a symbolic link keeps pointing to the file
/// that is replaced; permissions are kept. On any failure the old file is untouched and no temporary one is left.
[[nodiscard]] Result<void> writeFileAtomically(const std::filesystem::path &path, std::string_view bytes);

} // namespace topologue::formats
