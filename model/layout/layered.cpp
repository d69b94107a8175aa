// SPDX-License-Identifier: Apache-2.0
#include "layered.h"

#include "arrange.h"
#include "badness.h"
#include "geometry.h"
#include "graphvizrun.h"
#include "layout.h"
#include "polish.h"
#include "relax.h"
#include "steady.h"

#include <limits>

namespace topologue::layout {

namespace {

int triesFor(const Graph &graph)
{
    const std::size_t size = graph.boxes.size() + graph.links.size();
    return size <= 120 ? 16 : size <= 300 ? 6 : size <= 700 ? 2 : 1;
}

/// A try costs about as much as routing the graph a few times, and counting crossings the square of what is drawn:
/// bounded so that all of them take less than about a second.
int polishTriesFor(const Graph &graph, const std::vector<Point> &centers)
{
    const std::size_t size = graph.boxes.size() + graph.links.size();
    double drawn = 0;
    for (const Link &link : graph.links)
        drawn += length(centers[static_cast<std::size_t>(link.to)] - centers[static_cast<std::size_t>(link.from)]);
    constexpr double Usual = 20'000; ///< Units of arrows in a diagram of 40 boxes.
    const double share = std::min(1.0, Usual * Usual / std::max(drawn * drawn, 1.0));
    const int most = size <= 80 ? 900 : size <= 160 ? 400 : size <= 300 ? 150 : 0;
    return static_cast<int>(most * share);
}

/// Fisher and Yates with a generator that is the same on every machine.
void shuffle(std::vector<std::size_t> &order, std::uint64_t seed)
{
    std::uint64_t state = seed * 0x9E3779B97F4A7C15ULL + 1;
    for (std::size_t i = order.size(); i > 1; --i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(order[i - 1], order[static_cast<std::size_t>((state >> 33) % i)]);
    }
}

/// Frames begin between two layers: there the layers are drawn apart, so that arrows turn above the title and not on
/// it.
void makeRoomForTitles(const Graph &graph, const std::vector<int> &layer, std::vector<Point> &centers)
{
    constexpr double Turn = 56; ///< For a curve between the layer above and the frame.
    constexpr auto Unknown = std::numeric_limits<int>::max();
    std::vector<int> first(graph.frames.size(), Unknown);
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        if (const int frame = graph.boxes[i].frame; frame >= 0)
            first[static_cast<std::size_t>(frame)] = std::min(first[static_cast<std::size_t>(frame)], layer[i]);
    }
    const auto layers = static_cast<std::size_t>(*std::max_element(layer.begin(), layer.end())) + 1;
    std::vector<double> needed(layers);
    for (std::size_t i = 0; i < graph.frames.size(); ++i) {
        const Frame &frame = graph.frames[i];
        if (first[i] != Unknown)
            needed[static_cast<std::size_t>(first[i])] =
                std::max(needed[static_cast<std::size_t>(first[i])],
                         Turn + frame.titleHeight + frame.roomBelowTitle + frame.padding);
    }
    std::vector<double> top(layers, std::numeric_limits<double>::infinity());
    std::vector<double> bottom(layers, -std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
        const auto l = static_cast<std::size_t>(layer[i]);
        const Rect rect = rectAround(centers[i], graph.boxes[i].size);
        top[l] = std::min(top[l], rect.y);
        bottom[l] = std::max(bottom[l], rect.bottom());
    }
    std::vector<double> shift(layers);
    for (std::size_t l = 1; l < layers; ++l)
        shift[l] = shift[l - 1] + std::max(needed[l] - std::max(top[l] - bottom[l - 1], 0.0), 0.0);
    for (std::size_t i = 0; i < graph.boxes.size(); ++i)
        centers[i].y += shift[static_cast<std::size_t>(layer[i])];
}

} // namespace

Result<std::vector<Point>> placeInLayers(const Graph &graph, LayoutStyle style, bool limited)
{
    const std::vector<std::size_t> byId = boxesById(graph);
    const Layers layers = assignLayers(graph, byId);
    DotInput input;
    input.graph = &graph;
    input.layers = &layers;
    input.topDown = style == LayoutStyle::TopDown;
    input.limited = limited;
    double widestLabel = 0;
    for (const Link &link : graph.links)
        widestLabel = std::max(widestLabel, input.topDown ? link.label.height : link.label.width);
    input.layerGap = std::max(input.topDown ? 96.0 : 112.0, widestLabel + 48);
    input.boxGap = input.topDown ? 40 : 32;

    const int tries = limited ? 1 : triesFor(graph);
    input.effort = tries > 2 ? 4 : 1;
    std::vector<Point> best;
    double bestBadness = std::numeric_limits<double>::infinity();
    for (int attempt = 0; attempt < tries; ++attempt) {
        input.order = byId;
        if (attempt == 1)
            std::reverse(input.order.begin(), input.order.end());
        else if (attempt > 1)
            shuffle(input.order, static_cast<std::uint64_t>(attempt));
        Result<std::vector<Point>> centers = runDot(input);
        if (!centers)
            return centers;
        if (input.topDown)
            makeRoomForTitles(graph, layers.layer, *centers);
        removeOverlaps(graph, *centers);
        if (tries == 1)
            return centers;
        std::vector<Point> relaxed = *centers;
        relaxAcrossLayers(graph, input.topDown, input.boxGap, relaxed);
        for (std::vector<Point> *candidate : {&*centers, &relaxed}) {
            const double bad = badness(graph, *candidate, style);
            if (bad < bestBadness) {
                bestBadness = bad;
                best = std::move(*candidate);
            }
        }
    }
    const auto relax = [&](std::vector<Point> &centers) {
        relaxAcrossLayers(graph, input.topDown, input.boxGap, centers);
    };
    const auto judge = [&](const std::vector<Point> &centers) { return badness(graph, centers, style); };
    std::vector<Point> steady = placeAsTheyStand(graph, layers, input.topDown, {input.layerGap, input.boxGap});
    const int polishTries = polishTriesFor(graph, best) / (steady.empty() ? 1 : 2);
    bestBadness = polishOrder(graph, layers.layer, input.topDown, polishTries, relax, judge, best);
    if (steady.empty())
        return best;
    if (input.topDown)
        makeRoomForTitles(graph, layers.layer, steady);
    removeOverlaps(graph, steady);
    std::vector<Point> straightened = steady;
    relax(straightened);
    const bool isStraighter = judge(straightened) < judge(steady);
    if (isStraighter)
        steady = std::move(straightened);
    const auto keep = [&](std::vector<Point> &centers) {
        if (isStraighter)
            relax(centers);
    };
    // To find everything again is worth two or three crossings.
    constexpr double MayBeWorse = 1.2;
    const bool areAllKnown =
        std::all_of(graph.boxes.begin(), graph.boxes.end(), [](const Box &box) { return box.center.has_value(); });
    const double steadyBadness =
        polishOrder(graph, layers.layer, input.topDown, areAllKnown ? 0 : polishTries, keep, judge, steady);
    return steadyBadness < MayBeWorse * bestBadness ? steady : best;
}

} // namespace topologue::layout
