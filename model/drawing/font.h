// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace topologue::drawing {

enum class FontFamily : std::uint8_t {
    Interface, ///< Inter, Noto Sans CJK KR, sans-serif.
    Mono,      ///< JetBrains Mono, for numbers that change.
};

/// A font by role; sizes in document units.
struct Font {
    FontFamily family = FontFamily::Interface;
    double size = 13;
    int weight = 400; ///< 400, 500 or 600.
    bool operator==(const Font &) const = default;
};

struct FontMetrics {
    double ascent = 0;  ///< Above the baseline, > 0.
    double descent = 0; ///< Below the baseline, > 0.
};

/// Measures text with the font that is drawn. app/ implements it with Qt; tests with a fixed-width table.
/// Implementations must be usable from one thread at a time.
class TextMeasurer
{
public:
    virtual ~TextMeasurer() = default;
    /// Advance width of one line of UTF-8, in document units.
    [[nodiscard]] virtual double width(std::string_view text, const Font &font) const = 0;
    [[nodiscard]] virtual FontMetrics metrics(const Font &font) const = 0;
};

} // namespace topologue::drawing
