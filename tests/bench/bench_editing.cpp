// SPDX-License-Identifier: Apache-2.0
#include "architecture/diff.h"
#include "architecture/generate.h"
#include "editing/arrange.h"
#include "editing/clip.h"
#include "editing/create.h"
#include "editing/findreplace.h"
#include "editing/move.h"
#include "editing/query.h"
#include "editing/regroup.h"
#include "editing/remove.h"
#include "editing/snap.h"

#include <benchmark/benchmark.h>

#include <memory>

using namespace topologue;
using namespace topologue::editing;

namespace {

/// 2,000 placed components and 6,000 arrows.
const Architecture &document()
{
    static const Architecture Document = [] {
        Architecture a = generateArchitecture({2'000, 6'000, 1});
        double at = 0;
        for (const Component &component : a.components) {
            a.drawn.placements[component.id] = {{at, at}, false};
            at += 10;
        }
        return a;
    }();
    return Document;
}

std::vector<ComponentId> first(std::size_t count)
{
    std::vector<ComponentId> ids;
    for (std::size_t i = 0; i < count; ++i)
        ids.push_back(document().components[i].id);
    return ids;
}

std::vector<ElementId> firstElements(std::size_t count)
{
    const auto ids = first(count);
    return {ids.begin(), ids.end()};
}

void copyDocument(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(std::make_shared<const Architecture>(document()));
}
void copyComponents(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(IdTable<Component>(document().components));
}
void copyDependencies(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(IdTable<Dependency>(document().dependencies));
}
void copyPlacements(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(Drawn(document().drawn));
}
void compareDocuments(benchmark::State &state)
{
    const Architecture other = document();
    for (auto _ : state)
        benchmark::DoNotOptimize(other == document());
}
void move(benchmark::State &state)
{
    const auto ids = first(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(moveComponents(document(), ids, 10, 10));
}
void connect(benchmark::State &state)
{
    const auto ids = first(2);
    for (auto _ : state)
        benchmark::DoNotOptimize(connectComponents(document(), ids[1], ids[0]));
}
void remove(benchmark::State &state)
{
    const auto elements = firstElements(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(removeElements(document(), elements));
}
void group(benchmark::State &state)
{
    const auto ids = first(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(groupIntoDeployable(document(), ids));
}
void cutAndPaste(benchmark::State &state)
{
    const auto elements = firstElements(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(paste(document(), *cutOut(document(), elements), {10, 10}));
}
void place(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(freePlaceBeside(document(), first(1)[0], Direction::Right));
}
void query(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(findAll(document(), *parseQuery("order -kind:queue no:timeout")));
}
void replace(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(replaceText(document(), {"e"}, "E"));
}
void snap(benchmark::State &state)
{
    std::vector<Rect> boxes;
    for (int i = 0; i < 2'000; ++i)
        boxes.push_back({(i % 50) * 250.0, (i / 50) * 120.0, 180 + i % 7 * 4.0, 64});
    const SnapIndex index(boxes);
    double at = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(index.snap({at += 3, at, 180, 64}, 6));
}
void prepareSnap(benchmark::State &state)
{
    std::vector<Rect> boxes;
    for (int i = 0; i < 2'000; ++i)
        boxes.push_back({(i % 50) * 250.0, (i / 50) * 120.0, 180 + i % 7 * 4.0, 64});
    for (auto _ : state)
        benchmark::DoNotOptimize(SnapIndex(boxes));
}

} // namespace

BENCHMARK(copyDocument)->Unit(benchmark::kMillisecond);
BENCHMARK(copyComponents)->Unit(benchmark::kMillisecond);
BENCHMARK(copyDependencies)->Unit(benchmark::kMillisecond);
BENCHMARK(copyPlacements)->Unit(benchmark::kMillisecond);
BENCHMARK(compareDocuments)->Unit(benchmark::kMillisecond);
BENCHMARK(move)->Arg(1)->Arg(200)->Arg(2'000)->Unit(benchmark::kMillisecond);
BENCHMARK(connect)->Unit(benchmark::kMillisecond);
BENCHMARK(remove)->Arg(1)->Arg(1'000)->Unit(benchmark::kMillisecond);
BENCHMARK(group)->Arg(2)->Arg(200)->Unit(benchmark::kMillisecond);
BENCHMARK(cutAndPaste)->Arg(200)->Arg(2'000)->Unit(benchmark::kMillisecond);
BENCHMARK(place)->Unit(benchmark::kMillisecond);
BENCHMARK(query)->Unit(benchmark::kMillisecond);
BENCHMARK(replace)->Unit(benchmark::kMillisecond);
BENCHMARK(snap);
BENCHMARK(prepareSnap)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
