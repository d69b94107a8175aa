// SPDX-License-Identifier: Apache-2.0
// What the model costs at 10,000 components and 30,000 dependencies; each figure beside a floor that does less.
#include "architecture/generate.h"
#include "architecture/invariants.h"
#include "drawing/diagram.h"
#include "drawing/svg.h"
#include "formats/topojson.h"
#include "layout/layout.h"
#include "render/painter.h"
#include "render/qttextmeasurer.h"

#include <QGuiApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include <numeric>

using namespace topologue;

namespace {

const Architecture &large()
{
    static const Architecture architecture =
        generateArchitecture({.components = 10'000, .dependencies = 30'000, .seed = 1});
    return architecture;
}

const std::string &largeText()
{
    static const std::string text = formats::writeTopoJson(large());
    return text;
}

const drawing::Diagram &largeDiagram()
{
    static const drawing::Diagram diagram = [] {
        const render::QtTextMeasurer measurer;
        return drawing::Diagram(large(), {}, measurer);
    }();
    return diagram;
}

const layout::Placed &largePlaced()
{
    static const layout::Placed placed =
        layout::route(largeDiagram().graph(), layout::placeMissing(largeDiagram().graph()), LayoutStyle::Flow);
    return placed;
}

const drawing::DisplayList &largeList()
{
    static const drawing::DisplayList list = largeDiagram().draw(largePlaced());
    return list;
}

void megabytes(benchmark::State &state)
{
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(largeText().size()));
}

void parseOnlyNlohmann(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(nlohmann::json::parse(largeText()));
    megabytes(state);
}

void readAndValidate(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(formats::readTopoJson(largeText()));
    megabytes(state);
}

void dumpOnlyNlohmann(benchmark::State &state)
{
    const auto json = nlohmann::ordered_json::parse(largeText());
    for (auto _ : state)
        benchmark::DoNotOptimize(json.dump(2));
    megabytes(state);
}

void write(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(formats::writeTopoJson(large()));
    megabytes(state);
}

void checkOnly(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(checkInvariants(large()));
}

void measureTexts(benchmark::State &state)
{
    for (auto _ : state) {
        const render::QtTextMeasurer measurer;
        benchmark::DoNotOptimize(drawing::Diagram(large(), {}, measurer));
    }
}

void routeLinks(benchmark::State &state)
{
    const auto centers = layout::placeMissing(largeDiagram().graph());
    for (auto _ : state)
        benchmark::DoNotOptimize(layout::route(largeDiagram().graph(), centers, LayoutStyle::Flow));
}

void draw(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(largeDiagram().draw(largePlaced()));
}

void writeSvg(benchmark::State &state)
{
    std::size_t bytes = 0;
    for (auto _ : state)
        bytes = drawing::writeSvg(largeList(), {}).size();
    state.counters["MB"] = static_cast<double>(bytes) / 1e6;
}

void paintEverything(benchmark::State &state)
{
    QImage image(1280, 800, QImage::Format_RGB32);
    std::vector<std::uint32_t> all(largeList().elements.size());
    std::iota(all.begin(), all.end(), 0U);
    render::Painter diagram;
    for (auto _ : state) {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(0.05, 0.05);
        diagram.paint(painter, largeList(), drawing::Palette::light(), all, drawing::Overview);
    }
}

BENCHMARK(parseOnlyNlohmann)->Unit(benchmark::kMillisecond);
BENCHMARK(readAndValidate)->Unit(benchmark::kMillisecond);
BENCHMARK(dumpOnlyNlohmann)->Unit(benchmark::kMillisecond);
BENCHMARK(write)->Unit(benchmark::kMillisecond);
BENCHMARK(checkOnly)->Unit(benchmark::kMillisecond);
BENCHMARK(measureTexts)->Unit(benchmark::kMillisecond);
BENCHMARK(routeLinks)->Unit(benchmark::kMillisecond);
BENCHMARK(draw)->Unit(benchmark::kMillisecond);
BENCHMARK(writeSvg)->Unit(benchmark::kMillisecond);
BENCHMARK(paintEverything)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // Texts are measured with real fonts; no window is needed.
    const QGuiApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
