// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/font.h"
#include "drawing/utf8.h"

namespace topologue::drawing {

/// Widths that need no font: half a size for characters below U+1100, a whole one from there on (Hangul, emoji),
/// nothing for what joins the character before it.
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
                sizes += next < 0x1100 ? 0.55 : 1;
            previous = next;
        }
        return sizes * font.size;
    }
    [[nodiscard]] FontMetrics metrics(const Font &font) const override { return {0.97 * font.size, 0.24 * font.size}; }
};

} // namespace topologue::drawing
