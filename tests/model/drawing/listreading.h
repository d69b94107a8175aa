// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/bezier.h"
#include "drawing/diagram.h"

#include "fixedmeasurer.h"
#include "shop.h"

namespace topologue::drawing {

inline const FixedMeasurer Measurer;

inline DisplayList draw(const Architecture &architecture, DiagramOptions options = {})
{
    const Diagram diagram(architecture, options, Measurer);
    return diagram.draw(placeOnGrid(diagram.graph()));
}

/// Points all along what a shape draws, found without the code under test.
inline std::vector<Point> sampled(const DisplayList &list, const Shape &shape)
{
    std::vector<Point> result;
    Point current;
    std::uint32_t next = shape.firstPoint;
    for (std::uint32_t i = 0; i < shape.verbCount; ++i) {
        const PathVerb verb = list.verbs[shape.firstVerb + i];
        if (verb == PathVerb::Close)
            continue;
        if (verb == PathVerb::Cubic) {
            const Cubic cubic{current, list.points[next], list.points[next + 1], list.points[next + 2]};
            for (int step = 1; step < 20; ++step)
                result.push_back(cubic.at(step / 20.0));
            next += 2;
        }
        current = list.points[next++];
        result.push_back(current);
    }
    return result;
}

inline Rect textRect(const TextRun &run)
{
    const double share = run.anchor == TextAnchor::Start ? 0 : run.anchor == TextAnchor::Middle ? 0.5 : 1;
    const FontMetrics metrics = Measurer.metrics(run.font);
    return {run.baseline.x - share * run.width, run.baseline.y - metrics.ascent, run.width,
            metrics.ascent + metrics.descent};
}

inline bool holds(const Rect &outer, const Rect &inner)
{
    const Rect grown = outer.grown(1e-6);
    return grown.contains({inner.x, inner.y}) && grown.contains({inner.right(), inner.bottom()});
}

inline const Element *find(const DisplayList &list, std::string_view svgId)
{
    for (const Element &element : list.elements) {
        if (element.svgId == svgId)
            return &element;
    }
    return nullptr;
}

inline std::vector<TextRun> textsOf(const DisplayList &list, const Element &element, Detail detail)
{
    std::vector<TextRun> result;
    for (const Primitive &primitive : list.primitivesOf(element)) {
        if (const auto *run = std::get_if<TextRun>(&primitive); run && (run->details & detail))
            result.push_back(*run);
    }
    return result;
}

} // namespace topologue::drawing
