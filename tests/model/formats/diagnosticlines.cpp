// SPDX-License-Identifier: Apache-2.0
#include "diagnosticlines.h"

std::string diagnosticLines(const topologue::Diagnostics &diagnostics)
{
    std::string result;
    for (const topologue::Diagnostic &diagnostic : diagnostics) {
        result += diagnostic.code();
        result += ' ';
        result += diagnostic.place.pointer.empty() ? "(document)" : diagnostic.place.pointer;
        result += ' ' + std::to_string(diagnostic.place.line) + ':' + std::to_string(diagnostic.place.column);
        if (diagnostic.severity == topologue::Severity::Warning)
            result += " (warning)";
        result += '\n';
    }
    return result;
}
