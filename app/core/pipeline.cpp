// SPDX-License-Identifier: Apache-2.0
#include "pipeline.h"

#include "layout/layout.h"
#include "layout/narrow.h"
#include "layoutservice.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <complex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <variant>

namespace topologue::core {

namespace {

Point rounded(Point point)
{
    return {std::round(point.x), std::round(point.y)};
}

} // namespace

bool hasPlacesOfItsOwn(ViewKind view)
{
    return view == ViewKind::Teams || view == ViewKind::Stores;
}

std::shared_ptr<const drawing::Diagram> makeDiagram(const Architecture &architecture, const DrawingOptions &options,
                                                    const drawing::TextMeasurer &measurer)
{
    const drawing::DiagramOptions diagramOptions{options.view.value_or(architecture.drawn.view), options.language};
    return std::make_shared<const drawing::Diagram>(architecture, diagramOptions, measurer);
}

std::optional<std::vector<Point>> centersWithoutLayout(const layout::Graph &graph, std::optional<LayoutStyle> layout)
{
    if (layout && *layout != LayoutStyle::Manual)
        return std::nullopt;
    const auto placed = [](const layout::Box &box) { return box.center.has_value(); };
    if (!std::any_of(graph.boxes.begin(), graph.boxes.end(), placed))
        return graph.boxes.empty() ? std::optional(std::vector<Point>{}) : std::nullopt;
    if (!std::all_of(graph.boxes.begin(), graph.boxes.end(), placed))
        return layout::placeMissing(graph);
    std::vector<Point> centers;
    centers.reserve(graph.boxes.size());
    for (const layout::Box &box : graph.boxes)
        centers.push_back(*box.center);
    return centers;
}

LayoutStyle styleOf(const Architecture &architecture, const DrawingOptions &options)
{
    return options.layout.value_or(architecture.drawn.layout);
}

std::vector<Point> narrowCenters(const drawing::Diagram &diagram, std::vector<Point> centers)
{
    constexpr double Gap = 72; // Room for an arrow to turn, and for its head.
    return layout::narrowed(diagram.graph(), std::move(centers), Gap);
}

Drawing drawPlaced(std::shared_ptr<const drawing::Diagram> diagram, const std::vector<Point> &centers,
                   LayoutStyle style)
{
    assert(centers.size() == diagram->graph().boxes.size());
    auto placed = std::make_shared<const layout::Placed>(layout::route(diagram->graph(), centers, style));
    auto list = std::make_shared<const drawing::DisplayList>(diagram->draw(*placed));
    return {std::move(diagram), std::move(placed), std::move(list)};
}

Drawing drawPlaced(const Architecture &architecture, const DrawingOptions &options,
                   const drawing::TextMeasurer &measurer, const std::vector<Point> &centers)
{
    return drawPlaced(makeDiagram(architecture, options, measurer), centers, styleOf(architecture, options));
}

Result<DrawnDocument> drawDocument(const Architecture &architecture, const DrawingOptions &wanted,
                                   const drawing::TextMeasurer &measurer, const QString &layoutProgram)
{
    DrawingOptions options = wanted;
    if (!options.layout && hasPlacesOfItsOwn(options.view.value_or(architecture.drawn.view)))
        options.layout = LayoutStyle::Flow;
    auto diagram = makeDiagram(architecture, options, measurer);
    const LayoutStyle style = styleOf(architecture, options);
    auto centers = centersWithoutLayout(diagram->graph(), options.layout);
    Diagnostics notes;
    if (!centers) {
        auto outcome = layoutAndWait(diagram->graph(), style, layoutProgram);
        if (!outcome)
            return tl::unexpected(std::move(outcome.error()));
        centers = std::move(outcome->centers);
        notes = std::move(outcome->notes);
    }
    if (options.narrow)
        centers = narrowCenters(*diagram, std::move(*centers));
    return DrawnDocument{drawPlaced(std::move(diagram), *centers, style), std::move(notes)};
}

namespace {

/// Bends keep their place relative to the two ends of their arrow: they turn, stretch and move with the line between
/// the ends' middles.
void carryBends(Drawn &drawn, const Architecture &before)
{
    using Number = std::complex<double>;
    constexpr double MostStretch = 3;
    const auto at = [](const Drawn &places, const ComponentId &id) -> std::optional<Number> {
        const auto found = places.placements.find(id);
        return found == places.placements.end() ? std::nullopt
                                                : std::optional(Number(found->second.center.x, found->second.center.y));
    };
    for (auto &[id, points] : drawn.bends) {
        const Dependency *const arrow = before.dependencies.find(id);
        if (!arrow)
            continue;
        const auto from = at(before.drawn, arrow->from);
        const auto to = at(before.drawn, arrow->to);
        const auto newFrom = at(drawn, arrow->from);
        const auto newTo = at(drawn, arrow->to);
        if (!from || !to || !newFrom || !newTo || (*from == *newFrom && *to == *newTo))
            continue;
        Number turn = std::abs(*to - *from) < 1 ? Number(1) : (*newTo - *newFrom) / (*to - *from);
        if (const double stretch = std::abs(turn); stretch > MostStretch)
            turn *= MostStretch / stretch;
        for (Point &point : points) {
            const Number moved = *newFrom + (Number(point.x, point.y) - *from) * turn;
            point = rounded({moved.real(), moved.imag()});
        }
    }
}

} // namespace

Drawn withCenters(const Architecture &architecture, const drawing::Diagram &diagram, const std::vector<Point> &centers,
                  LayoutStyle style)
{
    Drawn drawn = architecture.drawn;
    drawn.layout = style;
    const layout::Graph &graph = diagram.graph();
    assert(centers.size() == graph.boxes.size());
    std::unordered_map<DeployableId, std::pair<Point, Point>> folded; // Where they were, and are.
    for (std::size_t i = 0; i < centers.size(); ++i) {
        const Point center = rounded(centers[i]);
        const ElementId element = diagram.boxElement(i);
        if (const auto *component = std::get_if<ComponentId>(&element)) {
            if (Placement &placement = drawn.placements[*component]; !placement.locked)
                placement.center = center;
            continue;
        }
        const auto *deployable = std::get_if<DeployableId>(&element);
        const auto &before = graph.boxes[i].center;
        if (!deployable || !before)
            continue;
        folded.emplace(*deployable, std::pair(*before, center));
    }
    for (const Component &component : architecture.components) {
        const auto around = component.deployable ? folded.find(*component.deployable) : folded.end();
        if (around == folded.end())
            continue;
        const auto placement = drawn.placements.find(component.id);
        if (placement == drawn.placements.end() || placement->second.locked)
            continue;
        const Point old = placement->second.center;
        const auto &[from, to] = around->second;
        placement->second.center = rounded({old.x + to.x - from.x, old.y + to.y - from.y});
    }
    carryBends(drawn, architecture);
    return drawn;
}

} // namespace topologue::core
