// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include "messages.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace topologue::formats {

Report::Report(std::string_view text, std::string fileName, const ReadLimits &limits)
    : m_text(text), m_fileName(std::move(fileName)), m_limit(std::max<std::size_t>(limits.maxDiagnostics, 1))
{
}

void Report::error(const Message &message, std::vector<std::string> arguments, std::string pointer, Offset offset)
{
    add(diagnose(message, std::move(arguments), Place{m_fileName, std::move(pointer), 0, 0}, Severity::Error), offset);
}

void Report::warning(const Message &message, std::vector<std::string> arguments, std::string pointer, Offset offset)
{
    add(diagnose(message, std::move(arguments), Place{m_fileName, std::move(pointer), 0, 0}, Severity::Warning),
        offset);
}

void Report::add(Diagnostic diagnostic, Offset offset)
{
    const bool isError = diagnostic.severity == Severity::Error;
    Kind &kind = isError ? m_errors : m_warnings;
    ++kind.total;
    if (kind.kept.size() >= m_limit)
        return;
    diagnostic.place.file = m_fileName;
    if (isError)
        m_errorPointers.insert(diagnostic.place.pointer);
    kind.kept.push_back({std::move(diagnostic), offset});
}

bool Report::hasErrorAtOrAbove(std::string_view pointer) const
{
    if (m_errorPointers.empty())
        return false;
    for (;;) {
        if (m_errorPointers.contains(pointer))
            return true;
        if (pointer.empty())
            return false;
        const auto slash = pointer.rfind('/');
        pointer = pointer.substr(0, slash == std::string_view::npos ? 0 : slash);
    }
}

void Report::locate(std::vector<Entry> &sorted) const
{
    std::uint32_t line = 1;
    std::size_t lineStart = 0;
    for (Entry &entry : sorted) {
        const std::size_t offset = std::min<std::size_t>(entry.offset, m_text.size());
        for (;;) {
            const auto newline = m_text.find('\n', lineStart);
            if (newline == std::string_view::npos || newline >= offset)
                break;
            ++line;
            lineStart = newline + 1;
        }
        entry.diagnostic.place.line = line;
        entry.diagnostic.place.column = static_cast<std::uint32_t>(offset - lineStart + 1);
    }
}

Diagnostics Report::take()
{
    // Errors come first when there is no room for all: a document must not be refused for warnings only.
    std::vector<Entry> entries = std::move(m_errors.kept);
    const std::size_t room = m_limit - std::min(m_limit, entries.size());
    const auto warnings = static_cast<std::ptrdiff_t>(std::min(room, m_warnings.kept.size()));
    std::move(m_warnings.kept.begin(), m_warnings.kept.begin() + warnings, std::back_inserter(entries));
    const std::size_t hidden = m_errors.total + m_warnings.total - entries.size();
    const Severity severityOfRest = m_errors.total > m_limit ? Severity::Error : Severity::Warning;
    m_errors = {};
    m_warnings = {};
    m_errorPointers.clear();

    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry &a, const Entry &b) { return a.offset < b.offset; });
    locate(entries);
    Diagnostics result;
    result.reserve(entries.size() + 1);
    for (Entry &entry : entries)
        result.push_back(std::move(entry.diagnostic));
    if (hidden > 0) {
        result.push_back(
            diagnose(message::MoreDiagnostics, {std::to_string(hidden)}, Place{m_fileName, {}, 0, 0}, severityOfRest));
    }
    return result;
}

} // namespace topologue::formats
