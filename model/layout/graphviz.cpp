// SPDX-License-Identifier: Apache-2.0
#include "arrange.h"
#include "frames.h"
#include "layered.h"
#include "layout.h"
#include "ranks.h"

#include <algorithm>
#include <map>

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

std::ptrdiff_t widestLayer(const Layers &layers)
{
    std::map<int, std::ptrdiff_t> counts;
    std::ptrdiff_t widest = 0;
    for (const int layer : layers.layer)
        widest = std::max(widest, ++counts[layer]);
    return widest;
}

} // namespace

Result<std::vector<Point>> placeWithGraphviz(const Graph &graph, LayoutStyle style, Engine engine)
{
    if (graph.boxes.empty())
        return std::vector<Point>{};
    const Graph roomy = withRoomForArrows(graph, style);
    Result<std::vector<Point>> centers = placeWith(roomy, style, engine);
    if (!centers)
        return centers;
    fitToPinned(roomy, *centers);
    removeOverlaps(roomy, *centers);
    normalise(roomy, *centers);
    return centers;
}

std::vector<Attempt> attemptsFor(const Graph &graph, LayoutStyle style)
{
    // dot cuts each link into one piece for each layer that it crosses; its time grows with the pieces. On two cores
    // 4,000 pieces took it one to five seconds, and 30,000 pieces limited dot about as long.
    constexpr int MostForDot = 4'000;
    constexpr int MostForLimitedDot = 30'000;
    // Layers that hold more make a picture ten and more times as long as wide: no screen shows that.
    constexpr std::ptrdiff_t MostInLayer = 120;
    std::vector<Attempt> attempts;
    if (style != LayoutStyle::Organic) {
        const Layers layers = assignLayers(graph, boxesById(graph));
        int pieces = 0;
        for (const LayerEdge &edge : layers.edges)
            pieces += layers.layer[edge.to] - layers.layer[edge.from];
        const bool isWide = widestLayer(layers) > MostInLayer;
        if (!isWide && pieces <= MostForDot)
            attempts.push_back({Engine::Dot, Duration::seconds(5)});
        if (!isWide && pieces <= MostForLimitedDot)
            attempts.push_back({Engine::DotLimited, Duration::seconds(10)});
    }
    attempts.push_back({Engine::Sfdp, Duration::seconds(20)});
    attempts.push_back({Engine::Grid, Duration{}});
    return attempts;
}

} // namespace topologue::layout
