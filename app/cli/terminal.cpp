// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include "commandline.h"
#include "core/output.h"

#include <algorithm>
#include <cstdio>

namespace topologue::cli {

namespace {

void writeError(const std::string &text)
{
    // There is nobody to tell if this fails.
    std::fwrite(text.data(), 1, text.size(), stderr);
    std::fflush(stderr);
}

std::string counted(std::ptrdiff_t count, const char *singular, const char *plural)
{
    return std::to_string(count) + ' ' + (count == 1 ? singular : plural);
}

} // namespace

void printDiagnostics(const Diagnostics &diagnostics, Language language)
{
    std::string block;
    for (const Diagnostic &diagnostic : diagnostics)
        block += formatForTerminal(diagnostic, language) + '\n';
    writeError(block);
}

void printHint(const QString &command, Language language)
{
    const std::string call = "`topologue " + (command.isEmpty() ? "" : command.toStdString() + ' ') + "--help`";
    writeError(language == Language::Korean ? "도움말: " + call + "\n" : "Try " + call + ".\n");
}

int printOutput(std::string_view text, Language language)
{
    if (const auto written = core::writeStandardOutput(text); !written) {
        printDiagnostics(written.error(), language);
        return InputOrOutputFailed;
    }
    return Success;
}

std::string countText(const Diagnostics &diagnostics, Language language)
{
    const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
    const auto warnings = static_cast<std::ptrdiff_t>(diagnostics.size()) - errors;
    std::string text;
    if (errors > 0) {
        text =
            language == Language::Korean ? "오류 " + std::to_string(errors) + "개" : counted(errors, "error", "errors");
    }
    if (warnings > 0) {
        text += text.empty() ? "" : ", ";
        text += language == Language::Korean ? "경고 " + std::to_string(warnings) + "개"
                                             : counted(warnings, "warning", "warnings");
    }
    return text;
}

int exitCodeFor(const Diagnostics &diagnostics)
{
    return core::isInputOutputFailure(diagnostics) ? InputOrOutputFailed : DocumentHasErrors;
}

} // namespace topologue::cli
