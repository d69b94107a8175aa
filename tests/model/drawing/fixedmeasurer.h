// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/utf8.h"
#include "drawing/codepoints.h"
#include "drawing/font.h"

namespace topologue::drawing {

/// Widths that need no font: 0.55 sizes for letters and punctuation, a whole size for Hangul and emoji, nothing for
/// what joins the character before it.
class FixedMeasurer : public TextMeasurer
{
public:
    [[nodiscard]] double width(std::string_view text, const Font &font) const override
    {
        double sizes = 0;
        char32_t previous = 0;
        for (std::size_t position = 0; position < text.size();) {
            const char32_t next = nextCodePoint(text, position);
            if (!isJoined(previous, next))
                sizes += next < 0x1100 || (next >= 0x2000 && next < 0x2E80) ? 0.55 : 1;
            previous = next;
        }
        return sizes * font.size;
    }
    [[nodiscard]] FontMetrics metrics(const Font &font) const override { return {0.97 * font.size, 0.24 * font.size}; }
};

} // namespace topologue::drawing
