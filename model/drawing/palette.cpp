// SPDX-License-Identifier: Apache-2.0
#include "palette.h"

#include <algorithm>
#include <cmath>

namespace topologue::drawing {

namespace {

constexpr Color rgb(std::uint32_t value, std::uint8_t alpha = 255)
{
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U),
            static_cast<std::uint8_t>(value), alpha};
}

/// One row of the table: the role, its name outside C++, and its colour in each theme.
struct Role {
    Ink ink;
    std::string_view name;
    Color light;
    Color dark;
    Color lightContrast;
    Color darkContrast;
};

// The state inks are a little darker and further apart than a designer would choose by eye: each is text on its own
// soft fill (4.5 : 1), and each pair stays apart for people with any of the three dichromacies (see palette_test).
// In high contrast every text and state reaches 7 : 1, every outline 4.5 : 1, and nothing is told by a shadow.
constexpr std::array Roles{
    Role{Ink::None, "none", rgb(0, 0), rgb(0, 0), rgb(0, 0), rgb(0, 0)},
    Role{Ink::Canvas, "canvas", rgb(0xF6F7F9), rgb(0x11151B), rgb(0xFFFFFF), rgb(0x000000)},
    Role{Ink::CanvasDot, "canvas-dot", rgb(0xDDE1E7), rgb(0x252C37), rgb(0xC9D0D9), rgb(0x2B323C)},
    Role{Ink::Surface, "surface", rgb(0xFFFFFF), rgb(0x1A2029), rgb(0xFFFFFF), rgb(0x0B0E13)},
    Role{Ink::SurfaceQuiet, "surface-quiet", rgb(0xF1F3F6), rgb(0x222A35), rgb(0xF2F4F7), rgb(0x161B23)},
    Role{Ink::Border, "border", rgb(0xDDE1E7), rgb(0x313B49), rgb(0x5C6673), rgb(0x93A0B2)},
    Role{Ink::BoxBorder, "box-border", rgb(0x7C8695), rgb(0x6B768A), rgb(0x1B2430), rgb(0xE7EBF1)},
    Role{Ink::Text, "text", rgb(0x1B2430), rgb(0xE7EBF1), rgb(0x000000), rgb(0xFFFFFF)},
    Role{Ink::TextSecondary, "text-secondary", rgb(0x5B6675), rgb(0xA7B1C0), rgb(0x27303B), rgb(0xDDE3EB)},
    Role{Ink::TextTertiary, "text-tertiary", rgb(0x7F8896), rgb(0x768194), rgb(0x414B58), rgb(0xBEC8D6)},
    Role{Ink::Accent, "accent", rgb(0x2F5BD3), rgb(0x84A4FF), rgb(0x123A9C), rgb(0xAFC4FF)},
    Role{Ink::AccentSoft, "accent-soft", rgb(0xE6EDFD), rgb(0x23304F), rgb(0xDCE6FF), rgb(0x16244A)},
    Role{Ink::AccentText, "accent-text", rgb(0xFFFFFF), rgb(0x11151B), rgb(0xFFFFFF), rgb(0x000000)},
    Role{Ink::Healthy, "healthy", rgb(0x007C62), rgb(0x3CCBA8), rgb(0x005550), rgb(0x54E0BA)},
    Role{Ink::HealthySoft, "healthy-soft", rgb(0xE3F4EF), rgb(0x17352F), rgb(0xDDF5EC), rgb(0x07281F)},
    Role{Ink::Degraded, "degraded", rgb(0xA06000), rgb(0xF0B24A), rgb(0x704600), rgb(0xFFC34D)},
    Role{Ink::DegradedSoft, "degraded-soft", rgb(0xFDF1DC), rgb(0x3B2D14), rgb(0xFFF3DD), rgb(0x2E2005)},
    Role{Ink::Failed, "failed", rgb(0xBC2330), rgb(0xFF7355), rgb(0x7A0018), rgb(0xFF8F78)},
    Role{Ink::FailedSoft, "failed-soft", rgb(0xFCE8E3), rgb(0x402019), rgb(0xFFE9E5), rgb(0x3B120B)},
    Role{Ink::Message, "message", rgb(0x8E4A8C), rgb(0xCF97D6), rgb(0x6A1AB0), rgb(0xE3A6F0)},
    Role{Ink::Arrow, "arrow", rgb(0x6E7989), rgb(0x8490A3), rgb(0x2B3440), rgb(0xC6CFDB)},
    Role{Ink::Slab, "slab", rgb(0xE9ECF1), rgb(0x1D242E), rgb(0xEEF0F4), rgb(0x10151C)},
    Role{Ink::SlabEdge, "slab-edge", rgb(0xC4CBD6), rgb(0x3A4657), rgb(0x4A5563), rgb(0xA4B0C0)},
    Role{Ink::Shadow, "shadow", rgb(0x1B2430, 20), rgb(0x000000, 82), rgb(0x000000, 0), rgb(0x000000, 0)},
};
static_assert(Roles.size() == InkCount);
static_assert(std::ranges::all_of(Roles, [index = 0](const Role &role) mutable {
    return static_cast<int>(role.ink) == index++;
}));

constexpr std::array<Color, InkCount> column(Color Role::*theme)
{
    std::array<Color, InkCount> result{};
    for (std::size_t i = 0; i < Roles.size(); ++i)
        result[i] = Roles[i].*theme;
    return result;
}

// WCAG 2.1, "relative luminance".
double relativeLuminance(Color color)
{
    const auto linear = [](std::uint8_t channel) {
        const double value = channel / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

} // namespace

const Palette &Palette::light()
{
    return of(Theme::Light);
}

const Palette &Palette::dark()
{
    return of(Theme::Dark);
}

const Palette &Palette::of(Theme theme)
{
    static const std::array<Palette, ThemeCount> palettes{Palette(column(&Role::light)), Palette(column(&Role::dark)),
                                                          Palette(column(&Role::lightContrast)),
                                                          Palette(column(&Role::darkContrast))};
    return palettes[static_cast<std::size_t>(theme)];
}

double contrastRatio(Color a, Color b)
{
    const double first = relativeLuminance(a);
    const double second = relativeLuminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

std::string_view inkName(Ink ink)
{
    return Roles[static_cast<std::size_t>(ink)].name;
}

} // namespace topologue::drawing
