// SPDX-License-Identifier: Apache-2.0
#include "arrange.h"
#include "layered.h"
#include "layout.h"

namespace topologue::layout {

namespace {

Result<std::vector<Point>> placeWith(const Graph &graph, LayoutStyle style, Engine engine)
{
    if (engine == Engine::Grid || engine == Engine::None)
        return placeInGrid(graph);
    if (engine == Engine::Sfdp || style == LayoutStyle::Organic)
        return placeByForces(graph);
    return placeInLayers(graph, style, engine == Engine::DotLimited);
}

} // namespace

Result<std::vector<Point>> placeWithGraphviz(const Graph &graph, LayoutStyle style, Engine engine)
{
    if (graph.boxes.empty())
        return std::vector<Point>{};
    Result<std::vector<Point>> centers = placeWith(graph, style, engine);
    if (!centers)
        return centers;
    fitToPinned(graph, *centers);
    removeOverlaps(graph, *centers);
    normalise(graph, *centers);
    return centers;
}

std::vector<Attempt> attemptsFor(const Graph &graph, LayoutStyle style)
{
    std::vector<Attempt> attempts;
    const std::size_t boxes = graph.boxes.size();
    const std::size_t links = graph.links.size();
    if (style != LayoutStyle::Organic) {
        // What dot costs grows with layers times links; beyond these it does not end in its time (see tests/bench).
        if (boxes <= 400 && links <= 1200)
            attempts.push_back({Engine::Dot, Duration::seconds(5)});
        if (boxes <= 2000 && links <= 6000)
            attempts.push_back({Engine::DotLimited, Duration::seconds(10)});
    }
    attempts.push_back({Engine::Sfdp, Duration::seconds(20)});
    attempts.push_back({Engine::Grid, Duration{}});
    return attempts;
}

} // namespace topologue::layout
