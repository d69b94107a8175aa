// SPDX-License-Identifier: Apache-2.0
#include "textshaper.h"

#include "qttextmeasurer.h"

#include <QString>
#include <QTextLayout>
#include <QTextOption>

#include <functional>

namespace topologue::render {

namespace {

constexpr std::size_t MaxRememberedTexts = 20'000;

} // namespace

std::size_t TextShaper::Hash::operator()(const KeyView &key) const noexcept
{
    const auto size = std::hash<double>{}(key.font.size);
    const auto rest = static_cast<std::size_t>(key.font.weight) * 2 + static_cast<std::size_t>(key.font.family);
    return std::hash<std::string_view>{}(key.text) ^ (size * 31) ^ (rest * 0x9E3779B97F4A7C15ULL);
}

const QFont &TextShaper::font(const drawing::Font &font)
{
    // A diagram has a handful of fonts.
    for (const auto &known : m_fonts) {
        if (known.first == font)
            return known.second;
    }
    return m_fonts.emplace_back(font, qtFont(font)).second;
}

const TextShaper::Shaped &TextShaper::shaped(const std::string &text, const drawing::Font &wanted)
{
    if (const auto known = m_texts.find(KeyView{text, wanted}); known != m_texts.end())
        return known->second;
    if (m_texts.size() >= MaxRememberedTexts)
        m_texts.clear();

    QTextLayout layout(QString::fromStdString(text), font(wanted));
    layout.setCacheEnabled(false);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    Shaped result;
    if (line.isValid()) {
        result.ascent = line.ascent();
        result.runs = layout.glyphRuns();
    }
    return m_texts.emplace(Key{text, wanted}, std::move(result)).first->second;
}

} // namespace topologue::render
