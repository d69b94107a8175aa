// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "topojson.h"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace topologue::formats {

/// Where in the text something is: bytes from its start.
using Offset = std::uint32_t;

/// Collects what is found while one text is read. Keeps at most `maxDiagnostics` of either severity and counts the
/// rest, so that a hostile text cannot fill the memory. Lines and columns are worked out once, at the end.
class Report
{
public:
    /// `text` must outlive the report.
    Report(std::string_view text, std::string fileName, const ReadLimits &limits);

    void error(const Message &message, std::vector<std::string> arguments, std::string pointer, Offset offset);
    void warning(const Message &message, std::vector<std::string> arguments, std::string pointer, Offset offset);
    /// Adds a diagnostic that knows its pointer, of whatever severity.
    void add(Diagnostic diagnostic, Offset offset);

    [[nodiscard]] bool hasErrors() const { return m_errors.total > 0; }
    [[nodiscard]] bool isFullOfErrors() const { return m_errors.kept.size() >= m_limit; }
    [[nodiscard]] bool isFullOfWarnings() const { return m_warnings.kept.size() >= m_limit; }
    /// True if an error at this place, or around it, was already reported.
    [[nodiscard]] bool hasErrorAtOrAbove(std::string_view pointer) const;

    /// Everything in the order of the text, with lines and columns. The report is empty afterwards.
    [[nodiscard]] Diagnostics take();

private:
    struct Entry {
        Diagnostic diagnostic;
        Offset offset = 0;
    };
    struct Kind {
        std::vector<Entry> kept;
        std::size_t total = 0;
    };

    void locate(std::vector<Entry> &sorted) const;

    std::string_view m_text;
    std::string m_fileName;
    std::size_t m_limit;
    Kind m_errors;
    Kind m_warnings;
    std::set<std::string, std::less<>> m_errorPointers;
};

} // namespace topologue::formats
