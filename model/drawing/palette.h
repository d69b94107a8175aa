// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace topologue::drawing {

/// The roles of colour (design: visual.md, "Tokens"). The only names for colours outside palette.cpp.
enum class Ink : std::uint8_t {
    None,
    Canvas,
    CanvasDot,
    Surface,
    SurfaceQuiet,
    Border,
    BoxBorder, ///< Outline of a component: a border that reaches 3 : 1 on the canvas.
    Text,
    TextSecondary,
    TextTertiary,
    Accent,
    AccentSoft,
    AccentText, ///< On the accent.
    Healthy,
    HealthySoft,
    Degraded,
    DegradedSoft,
    Failed,
    FailedSoft,
    Message,
    Arrow,
    Slab,
    SlabEdge,
    Shadow,
};
inline constexpr int InkCount = static_cast<int>(Ink::Shadow) + 1;

struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    std::uint8_t alpha = 255;
    bool operator==(const Color &) const = default;
};

/// The themes. Those of high contrast are for people who see little: text reaches 7 : 1 in them.
enum class Theme : std::uint8_t { Light, Dark, LightContrast, DarkContrast };
inline constexpr int ThemeCount = 4;

/// The colours of one theme.
class Palette
{
public:
    [[nodiscard]] static const Palette &light();
    [[nodiscard]] static const Palette &dark();
    [[nodiscard]] static const Palette &of(Theme theme);
    [[nodiscard]] Color color(Ink ink) const { return m_colors[static_cast<std::size_t>(ink)]; }

private:
    explicit Palette(std::array<Color, InkCount> colors) : m_colors(colors) {}
    std::array<Color, InkCount> m_colors;
};

/// WCAG 2.1 contrast ratio of two opaque colours, 1..21.
[[nodiscard]] double contrastRatio(Color a, Color b);

/// The name used for classes in SVG and for the Theme in QML: "surface-quiet".
[[nodiscard]] std::string_view inkName(Ink ink);

} // namespace topologue::drawing
