// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/displaylist.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace topologue::test {

/// A display list made by hand: each call adds one element with one primitive.
class ListBuilder
{
public:
    /// A rectangle with its corners at these places.
    ListBuilder &rect(const Rect &rect, drawing::Ink fill, drawing::Ink stroke = drawing::Ink::None,
                      float strokeWidth = 1)
    {
        using enum drawing::PathVerb;
        drawing::Shape shape;
        shape.fill = fill;
        shape.stroke = stroke;
        shape.strokeWidth = strokeWidth;
        addShape(shape, {Move, Line, Line, Line, Close},
                 {{rect.x, rect.y}, {rect.right(), rect.y}, {rect.right(), rect.bottom()}, {rect.x, rect.bottom()}},
                 rect.grown(stroke == drawing::Ink::None ? 0 : static_cast<double>(strokeWidth) / 2));
        return *this;
    }
    /// A horizontal line.
    ListBuilder &line(Point from, double length, drawing::Ink stroke, float width, drawing::Dash dash)
    {
        using enum drawing::PathVerb;
        drawing::Shape shape;
        shape.stroke = stroke;
        shape.strokeWidth = width;
        shape.dash = dash;
        addShape(shape, {Move, Line}, {from, {from.x + length, from.y}},
                 Rect{from.x, from.y, length, 0}.grown(static_cast<double>(width)));
        return *this;
    }
    /// A cubic curve.
    ListBuilder &curve(Point a, Point b, Point c, Point d, drawing::Ink stroke, float width, drawing::Dash dash)
    {
        using enum drawing::PathVerb;
        drawing::Shape shape;
        shape.stroke = stroke;
        shape.strokeWidth = width;
        shape.dash = dash;
        addShape(shape, {Move, Cubic}, {a, b, c, d}, Rect{a.x, a.y, 1, 1}.united({d.x, d.y, 1, 1}));
        return *this;
    }
    ListBuilder &text(std::string text, Point baseline, double width, const drawing::Font &font,
                      drawing::TextAnchor anchor = drawing::TextAnchor::Start)
    {
        drawing::TextRun run;
        run.text = std::move(text);
        run.baseline = baseline;
        run.width = width;
        run.font = font;
        run.anchor = anchor;
        addElement(Rect{baseline.x - width, baseline.y - font.size, 2 * width, 1.5 * font.size});
        m_list.primitives.emplace_back(std::move(run));
        return *this;
    }
    /// Shows the last primitive only at these levels.
    ListBuilder &at(int details)
    {
        std::visit([details](auto &primitive) { primitive.details = static_cast<std::uint8_t>(details); },
                   m_list.primitives.back());
        return *this;
    }
    ListBuilder &opacity(float opacity)
    {
        std::get<drawing::Shape>(m_list.primitives.back()).opacity = opacity;
        return *this;
    }
    /// Of the last text.
    ListBuilder &ink(drawing::Ink ink)
    {
        std::get<drawing::TextRun>(m_list.primitives.back()).ink = ink;
        return *this;
    }
    /// Overrides the bounds of the list.
    ListBuilder &bounds(const Rect &bounds)
    {
        m_list.bounds = bounds;
        return *this;
    }
    [[nodiscard]] const drawing::DisplayList &list() const { return m_list; }

private:
    void addElement(const Rect &bounds)
    {
        drawing::Element element;
        const auto name = "element-" + std::to_string(m_list.elements.size());
        element.id = ComponentId(name);
        element.svgId = name;
        element.bounds = bounds;
        element.firstPrimitive = static_cast<std::uint32_t>(m_list.primitives.size());
        element.primitiveCount = 1;
        m_list.elements.push_back(std::move(element));
        m_list.bounds = m_list.bounds.united(bounds);
    }
    void addShape(drawing::Shape shape, std::initializer_list<drawing::PathVerb> verbs,
                  std::initializer_list<Point> points, const Rect &bounds)
    {
        shape.firstVerb = static_cast<std::uint32_t>(m_list.verbs.size());
        shape.verbCount = static_cast<std::uint32_t>(verbs.size());
        shape.firstPoint = static_cast<std::uint32_t>(m_list.points.size());
        shape.pointCount = static_cast<std::uint32_t>(points.size());
        m_list.verbs.insert(m_list.verbs.end(), verbs);
        m_list.points.insert(m_list.points.end(), points);
        addElement(bounds);
        m_list.primitives.emplace_back(shape);
    }

    drawing::DisplayList m_list;
};

} // namespace topologue::test
