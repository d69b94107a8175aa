// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/units.h"
#include "font.h"
#include "palette.h"

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace topologue::drawing {

/// How much is shown at which zoom: a primitive is drawn at the levels in its mask.
enum Detail : std::uint8_t {
    Overview = 1, ///< Below 33 %: blocks and frame titles.
    Middle = 2,   ///< 33 to 58 %: icons and names.
    Full = 4,     ///< From 58 %: everything. Exports always use this level.
    Compact = 8, ///< Below 58 % in diagrams side by side, which nobody zooms: like Middle, with names as large as fits.
    Near = Middle | Compact | Full,
    AllDetails = Overview | Near,
};
/// The level for a zoom factor (1 = 100 %); `compact` for diagrams side by side.
[[nodiscard]] constexpr Detail detailForScale(double scale, bool compact = false)
{
    if (scale >= 0.58)
        return Full;
    return compact ? Compact : scale < 0.33 ? Overview : Middle;
}

enum class PathVerb : std::uint8_t { Move, Line, Cubic, Close }; ///< 1, 1, 3 and 0 points.

enum class Dash : std::uint8_t {
    Solid,
    Dashed, ///< 7 on, 5 off.
    Dotted, ///< 2 on, 4 off.
};

/// A path, filled (even-odd makes no difference: figures do not overlap), then stroked. Joins are round; caps are round
/// where the stroke is solid and butt where it is dashed or dotted.
struct Shape {
    std::uint32_t firstVerb = 0; ///< Into DisplayList::verbs.
    std::uint32_t verbCount = 0;
    std::uint32_t firstPoint = 0; ///< Into DisplayList::points.
    std::uint32_t pointCount = 0;
    Ink fill = Ink::None;
    Ink stroke = Ink::None;
    Dash dash = Dash::Solid;
    std::uint8_t details = AllDetails;
    float strokeWidth = 1;
    float opacity = 1; ///< 0..1, of fill and stroke.
};

enum class TextAnchor : std::uint8_t { Start, Middle, End };

struct TextRun {
    std::string text; ///< One line, UTF-8.
    Point baseline;   ///< At the anchor.
    double width = 0; ///< As measured.
    Font font;
    Ink ink = Ink::Text;
    TextAnchor anchor = TextAnchor::Start;
    std::uint8_t details = AllDetails;
};

using Primitive = std::variant<Shape, TextRun>;

enum class ElementRole : std::uint8_t {
    Frame, ///< Of a deployable, a team, or (stores view) a component that owns stores.
    Dependency,
    Component, ///< A box: a component or a collapsed deployable.
    Note,
    Label, ///< Text that is painted over its owner `id`: of an arrow, or of a frame at Detail::Overview.
};

/// What a user points at: a group of primitives with an identity. Painted in list order.
struct Element {
    ElementId id;
    ElementRole role = ElementRole::Component;
    std::string svgId;    ///< Unique in the list.
    std::string svgClass; ///< Space-separated: role, kind, style.
    std::string title;    ///< For tooltips and assistive technology.
    std::string description;
    Rect bounds;            ///< Of everything drawn, strokes included.
    Rect outline;           ///< Of the box itself, for selection rings; empty for dependencies.
    float cornerRadius = 0; ///< Of `outline`.
    float titleHeight = 0;  ///< Of a frame: the bar at its top by which it is hit.
    Rect meter;             ///< Where a window may draw how busy it is (utilisation, workers); empty = nowhere.
    NoteId note;            ///< Of a note, which has no ElementId: `id` is then an empty ComponentId.
    std::uint32_t firstPrimitive = 0; ///< Into DisplayList::primitives.
    std::uint32_t primitiveCount = 0;
    std::uint32_t firstRoutePoint = 0; ///< Of a dependency: its route in DisplayList::points (3n + 1 points).
    std::uint32_t routePointCount = 0;
};

/// Everything that is to be painted, in order, without colours: canvas, SVG, PNG, PDF and minimap draw this.
struct DisplayList {
    Rect bounds; ///< Of all elements with strokes, arrow heads and labels.
    std::vector<Element> elements;
    std::vector<Primitive> primitives;
    std::vector<PathVerb> verbs;
    std::vector<Point> points;

    [[nodiscard]] std::span<const Primitive> primitivesOf(const Element &element) const
    {
        return {primitives.data() + element.firstPrimitive, element.primitiveCount};
    }
    [[nodiscard]] std::span<const Point> routeOf(const Element &element) const
    {
        return {points.data() + element.firstRoutePoint, element.routePointCount};
    }
};

} // namespace topologue::drawing
