// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "displaylist.h"
#include "path.h"
#include "typesetter.h"

#include <cstddef>
#include <string>

namespace topologue::drawing {

/// What a reader of the SVG, or a person with a screen reader, is told of an element.
struct Caption {
    std::string svgId; ///< Unique in the list.
    std::string svgClass;
    std::string title;
    std::string description;
};

struct ShapeStyle {
    Ink fill = Ink::None;
    Ink stroke = Ink::None;
    double strokeWidth = 1;
    Dash dash = Dash::Solid;
    double opacity = 1;
    std::uint8_t details = AllDetails;
};

/// Puts elements one after the other into a display list and keeps every rectangle in it true.
class ListBuilder
{
public:
    /// How much is in the list.
    struct Fill {
        std::size_t elements = 0;
        std::size_t primitives = 0;
        std::size_t verbs = 0;
        std::size_t points = 0;
    };
    [[nodiscard]] Fill fill() const;
    /// Makes room for `more` times what has been added since `before`. A list that grows without that is in memory two
    /// or three times while it is moved.
    void expect(const Fill &before, double more);
    /// The element is open until the next call of begin or finish. The reference is valid that long.
    Element &begin(const ElementId &id, ElementRole role, const Caption &caption);
    void add(const Path &path, const ShapeStyle &style);
    /// Nothing for an empty text.
    void add(const MeasuredText &text, Point baseline, Ink ink, TextAnchor anchor = TextAnchor::Start,
             std::uint8_t details = AllDetails);
    /// The route of the open element, a dependency.
    void setRoute(std::span<const Point> route);
    [[nodiscard]] DisplayList finish();

private:
    void include(const Rect &rect);
    void close();

    DisplayList m_list;
    bool m_isEmpty = true; ///< Nothing is in the open element.
};

} // namespace topologue::drawing
