// SPDX-License-Identifier: Apache-2.0
#include "qttextmeasurer.h"

#include <QFontMetricsF>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace topologue::render {

namespace {

constexpr std::size_t MaxRememberedTexts = 100'000;

int wholePixels(const drawing::Font &font)
{
    return std::max(1, static_cast<int>(std::lround(font.size)));
}

const QStringList &families(drawing::FontFamily family)
{
    static const QStringList Interface{QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR"),
                                       QStringLiteral("sans-serif")};
    static const QStringList Mono{QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans CJK KR"),
                                  QStringLiteral("monospace")};
    return family == drawing::FontFamily::Mono ? Mono : Interface;
}

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

/// One font of the few that a diagram uses, with what was measured in it.
struct MeasuredFont {
    explicit MeasuredFont(const drawing::Font &theFont)
        : font(theFont), scale(fontScale(theFont)), qtMetrics(qtFont(theFont))
    {
    }
    drawing::Font font;
    double scale;
    QFontMetricsF qtMetrics;
    std::unordered_map<std::string, double, TextHash, std::equal_to<>> widths;
};

} // namespace

QFont qtFont(const drawing::Font &font)
{
    QFont result;
    result.setFamilies(families(font.family));
    result.setPixelSize(wholePixels(font));
    result.setWeight(static_cast<QFont::Weight>(std::clamp(font.weight, 1, 1000)));
    result.setHintingPreference(QFont::PreferNoHinting);
    result.setKerning(true);
    return result;
}

double fontScale(const drawing::Font &font)
{
    return font.size / wholePixels(font);
}

struct QtTextMeasurer::Private {
    MeasuredFont &measured(const drawing::Font &font)
    {
        // A diagram has a handful of fonts, and asks for the same one many times in a row.
        for (const auto &candidate : fonts) {
            if (candidate->font == font)
                return *candidate;
        }
        return *fonts.emplace_back(std::make_unique<MeasuredFont>(font));
    }

    std::vector<std::unique_ptr<MeasuredFont>> fonts;
    std::size_t remembered = 0;
};

QtTextMeasurer::QtTextMeasurer() : d(std::make_unique<Private>()) {}
QtTextMeasurer::~QtTextMeasurer() = default;

double QtTextMeasurer::width(std::string_view text, const drawing::Font &font) const
{
    MeasuredFont &measured = d->measured(font);
    if (const auto known = measured.widths.find(text); known != measured.widths.end())
        return known->second;

    const auto string = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const double width = measured.qtMetrics.horizontalAdvance(string) * measured.scale;
    if (d->remembered >= MaxRememberedTexts) {
        for (const auto &other : d->fonts)
            other->widths.clear();
        d->remembered = 0;
    }
    measured.widths.emplace(text, width);
    ++d->remembered;
    return width;
}

drawing::FontMetrics QtTextMeasurer::metrics(const drawing::Font &font) const
{
    const MeasuredFont &measured = d->measured(font);
    return {measured.qtMetrics.ascent() * measured.scale, measured.qtMetrics.descent() * measured.scale};
}

} // namespace topologue::render
