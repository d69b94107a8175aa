// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/font.h"

#include <QFont>
#include <QGlyphRun>
#include <QList>

#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace topologue::render {

/// Texts as glyphs with positions, kept because shaping a text takes longer than painting it.
/// For one thread: Qt's raw fonts belong to the thread that made them.
class TextShaper
{
public:
    struct Shaped {
        QList<QGlyphRun> runs; ///< Empty for a text without glyphs.
        double ascent = 0;     ///< Where the baseline is below the top of the runs.
    };

    /// Valid until the next call. Some 20,000 texts are remembered, then forgotten all at once.
    [[nodiscard]] const Shaped &shaped(const std::string &text, const drawing::Font &wanted);
    [[nodiscard]] const QFont &font(const drawing::Font &font);

private:
    struct KeyView {
        std::string_view text;
        const drawing::Font &font;
    };
    struct Key {
        std::string text;
        drawing::Font font;
        operator KeyView() const { return {text, font}; } // NOLINT(google-explicit-constructor): for lookups.
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(const KeyView &key) const noexcept;
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(const KeyView &a, const KeyView &b) const noexcept
        {
            return a.text == b.text && a.font == b.font;
        }
    };

    std::vector<std::pair<drawing::Font, QFont>> m_fonts;
    std::unordered_map<Key, Shaped, Hash, Equal> m_texts;
};

} // namespace topologue::render
