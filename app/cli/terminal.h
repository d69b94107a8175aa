// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"

#include <QString>

#include <string>
#include <string_view>

namespace topologue::cli {

/// Writes diagnostics to standard error as one block, each with its place and its remedy. Nothing if there are none.
void printDiagnostics(const Diagnostics &diagnostics, Language language);

/// Writes where help is: "Try `topologue export --help`."
void printHint(const QString &command, Language language);

/// Writes text to standard output; ExitCode::Success, or InputOrOutputFailed with a diagnostic if that fails.
[[nodiscard]] int printOutput(std::string_view text, Language language);

/// "2 errors, 1 warning"; empty if there is nothing to count.
[[nodiscard]] std::string countText(const Diagnostics &diagnostics, Language language);

/// The exit code for a document or an output that failed for these reasons.
[[nodiscard]] int exitCodeFor(const Diagnostics &diagnostics);

} // namespace topologue::cli
