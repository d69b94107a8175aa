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
};

// The state inks are a little darker and further apart than a designer would choose by eye: each is text on its own
// soft fill (4.5 : 1), and each pair stays apart for people with any of the three dichromacies (see palette_test).
constexpr std::array Roles{
    Role{Ink::None, "none", rgb(0, 0), rgb(0, 0)},
    Role{Ink::Canvas, "canvas", rgb(0xF6F7F9), rgb(0x11151B)},
    Role{Ink::CanvasDot, "canvas-dot", rgb(0xDDE1E7), rgb(0x252C37)},
    Role{Ink::Surface, "surface", rgb(0xFFFFFF), rgb(0x1A2029)},
    Role{Ink::SurfaceQuiet, "surface-quiet", rgb(0xF1F3F6), rgb(0x222A35)},
    Role{Ink::Border, "border", rgb(0xDDE1E7), rgb(0x313B49)},
    Role{Ink::BoxBorder, "box-border", rgb(0x7C8695), rgb(0x6B768A)},
    Role{Ink::Text, "text", rgb(0x1B2430), rgb(0xE7EBF1)},
    Role{Ink::TextSecondary, "text-secondary", rgb(0x5B6675), rgb(0xA7B1C0)},
    Role{Ink::TextTertiary, "text-tertiary", rgb(0x7F8896), rgb(0x768194)},
    Role{Ink::Accent, "accent", rgb(0x2F5BD3), rgb(0x84A4FF)},
    Role{Ink::AccentSoft, "accent-soft", rgb(0xE6EDFD), rgb(0x23304F)},
    Role{Ink::AccentText, "accent-text", rgb(0xFFFFFF), rgb(0x11151B)},
    Role{Ink::Healthy, "healthy", rgb(0x007C62), rgb(0x3CCBA8)},
    Role{Ink::HealthySoft, "healthy-soft", rgb(0xE3F4EF), rgb(0x17352F)},
    Role{Ink::Degraded, "degraded", rgb(0xA06000), rgb(0xF0B24A)},
    Role{Ink::DegradedSoft, "degraded-soft", rgb(0xFDF1DC), rgb(0x3B2D14)},
    Role{Ink::Failed, "failed", rgb(0xBC2330), rgb(0xFF7355)},
    Role{Ink::FailedSoft, "failed-soft", rgb(0xFCE8E3), rgb(0x402019)},
    Role{Ink::Message, "message", rgb(0x8E4A8C), rgb(0xCF97D6)},
    Role{Ink::Arrow, "arrow", rgb(0x6E7989), rgb(0x8490A3)},
    Role{Ink::Slab, "slab", rgb(0xE9ECF1), rgb(0x1D242E)},
    Role{Ink::SlabEdge, "slab-edge", rgb(0xC4CBD6), rgb(0x3A4657)},
    Role{Ink::Shadow, "shadow", rgb(0x1B2430, 20), rgb(0x000000, 82)},
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
    static const Palette palette(column(&Role::light));
    return palette;
}

const Palette &Palette::dark()
{
    static const Palette palette(column(&Role::dark));
    return palette;
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
