// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "font.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace topologue::drawing {

/// One line of text and the room that it takes. Empty text takes none.
struct MeasuredText {
    std::string text;
    double width = 0;
    Font font;
    FontMetrics metrics;

    [[nodiscard]] bool isEmpty() const { return text.empty(); }
    /// From the middle of the line down to its baseline, so that capitals look centered.
    [[nodiscard]] double baselineBelowMiddle() const { return (metrics.ascent - metrics.descent) / 2; }
    [[nodiscard]] double height() const { return metrics.ascent + metrics.descent; }
};

/// `text` on one line: runs of white space become one space, other controls and bytes that are no UTF-8 go.
[[nodiscard]] std::string onOneLine(std::string_view text);

/// Sets lines with a measurer, which must outlive it.
class Typesetter
{
public:
    explicit Typesetter(const TextMeasurer &measurer) : m_measurer(measurer) {}

    /// One line that is at most `maxWidth` wide; a longer text ends in an ellipsis, never inside a character
    /// cluster. O(log length) measurements of at most a few hundred characters.
    [[nodiscard]] MeasuredText line(std::string_view text, const Font &font, double maxWidth = 1e9) const;
    /// Lines of at most `maxWidth`, broken at spaces, and inside words that are longer. A newline breaks.
    /// At most `maxLines`; the last one then ends in an ellipsis.
    [[nodiscard]] std::vector<MeasuredText> wrap(std::string_view text, const Font &font, double maxWidth,
                                                 std::size_t maxLines) const;

private:
    [[nodiscard]] FontMetrics metricsOf(const Font &font) const;
    [[nodiscard]] MeasuredText measured(std::string text, const Font &font) const;
    [[nodiscard]] std::string longestStart(std::string_view text, const Font &font, double maxWidth,
                                           std::string_view tail) const;

    const TextMeasurer &m_measurer;
    mutable std::vector<std::pair<Font, FontMetrics>> m_metrics; ///< A handful of fonts.
};

} // namespace topologue::drawing
