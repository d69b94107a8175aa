// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace topologue::cli {

/// What the program returns; stated in `--help`.
enum ExitCode : int {
    Success = 0,
    DocumentHasErrors = 1,
    WrongUsage = 2,
    InputOrOutputFailed = 3,
    Interrupted = 130, ///< Ctrl-C, as shells have it: 128 + SIGINT.
};

/// True if the arguments are for runCommandLine, false if they open the window. The first argument decides: a command,
/// `--help` and `--version` are for the command line. So is a single word that is neither a file nor an option, such as
/// "exprot": an error that says what was meant is better than a window that cannot open it.
[[nodiscard]] bool isCommandLineCall(int argc, char **argv);

/// Runs a command and returns its exit code. Makes the Qt application that it needs, so none may exist yet; needs no
/// display.
[[nodiscard]] int runCommandLine(int argc, char **argv);

} // namespace topologue::cli
