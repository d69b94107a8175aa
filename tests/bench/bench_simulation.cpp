// SPDX-License-Identifier: Apache-2.0
// How fast the engine is: events a second on one core, memory, and whether anything is allocated per event. SimPy and
// ns-3 do the first case's work beside it, where they are installed (peers/).
#include "architecture/generate.h"
#include "formats/topojson.h"
#include "simulation/estimate.h"
#include "simulation/simulate.h"

#include <benchmark/benchmark.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <sys/resource.h>

using namespace topologue;
using namespace topologue::simulation;

namespace {

std::atomic<std::uint64_t> allocations = 0;

} // namespace

// Counts every allocation of the program: in a steady state the engine makes none per event.
[[gnu::noinline]] void *operator new(std::size_t size)
{
    ++allocations;
    if (void *memory = std::malloc(size))
        return memory;
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void *memory) noexcept
{
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void *memory, std::size_t /*size*/) noexcept
{
    std::free(memory);
}

namespace {

Architecture sample()
{
    return formats::readTopoJsonFile(TOPOLOGUE_SAMPLE)->architecture;
}

/// The sample with all its policies, at 1,000 requests a second in all: twice the traffic on twice the machines.
Architecture twice(Architecture architecture)
{
    for (std::size_t i = 0; i < architecture.components.size(); ++i) {
        Component component = architecture.components[i];
        if (component.capacity) {
            component.capacity->workers *= 2;
            component.capacity->cores *= 2;
        }
        architecture.components.replace(component.id, component);
    }
    for (std::size_t i = 0; i < architecture.journeys.size(); ++i) {
        Journey journey = architecture.journeys[i];
        journey.load.requestsPerSecond *= 2;
        architecture.journeys.replace(journey.id, journey);
    }
    return architecture;
}

void run(benchmark::State &state, const Architecture &architecture, const Scenario *scenario, double seconds)
{
    RunOptions options;
    if (seconds > 0)
        options.duration = Duration::seconds(seconds);
    std::uint64_t events = 0;
    std::uint64_t made = 0;
    double recorded = 0;
    for ([[maybe_unused]] auto _ : state) {
        const std::uint64_t before = allocations;
        const Result<Recording> recording = simulate(architecture, scenario, options);
        if (!recording) {
            state.SkipWithError(recording.error().front().sentence().c_str());
            return;
        }
        made = allocations - before;
        events += recording->processedEvents;
        recorded = static_cast<double>(recording->bytes()) / 1e6;
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto each = static_cast<double>(events) / static_cast<double>(state.iterations());
    state.counters["events"] = each;
    state.counters["Mevents/s"] = benchmark::Counter(static_cast<double>(events) / 1e6, benchmark::Counter::kIsRate);
    state.counters["allocs/Mevent"] = static_cast<double>(made) / each * 1e6;
    state.counters["recording_MB"] = recorded;
    state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

/// M/M/1 at utilisation 0.8, ten million customers: an arrival and a departure each.
void mm1(benchmark::State &state)
{
    Architecture architecture;
    Component station;
    station.id = ComponentId("station");
    station.name = "Station";
    station.serviceTime = Distribution::exponential(Duration::seconds(1));
    station.capacity = Capacity{};
    station.capacity->workers = 1;
    station.capacity->cores = 1;
    architecture.components.add(station);
    Journey journey;
    journey.id = JourneyId("journey");
    journey.name = "Journey";
    journey.entry = station.id;
    journey.load.requestsPerSecond = 0.8;
    architecture.journeys.add(journey);
    run(state, architecture, nullptr, 10e6 / 0.8);
}
BENCHMARK(mm1)->Name("M/M/1, 10 million customers")->Unit(benchmark::kMillisecond);

void hour(benchmark::State &state)
{
    const Architecture architecture = twice(sample());
    run(state, architecture, nullptr, 3600);
}
BENCHMARK(hour)->Name("microservices sample, 1,000 requests/s, one hour")->Unit(benchmark::kMillisecond)->Iterations(1);

void generated(benchmark::State &state)
{
    Architecture architecture = generateArchitecture({.components = 1'000, .dependencies = 3'000, .seed = 1});
    double all = 0;
    for (const Journey &journey : architecture.journeys)
        all += journey.load.requestsPerSecond;
    for (std::size_t i = 0; i < architecture.journeys.size(); ++i) {
        Journey journey = architecture.journeys[i];
        journey.load.requestsPerSecond *= 5'000 / all;
        architecture.journeys.replace(journey.id, journey);
    }
    run(state, architecture, nullptr, 60);
}
BENCHMARK(generated)
    ->Name("1,000 components, 3,000 dependencies, 5,000 requests/s, 60 s")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

/// From an edit to the recording that the window plays.
void edit(benchmark::State &state)
{
    const Architecture architecture = sample();
    run(state, architecture, architecture.scenarios.find(ScenarioId("payment-database-down")), 120);
}
BENCHMARK(edit)->Name("two minutes of the sample's scenario")->Unit(benchmark::kMillisecond);

/// While a slider moves.
void instant(benchmark::State &state)
{
    const Architecture architecture = sample();
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(estimate(architecture));
}
BENCHMARK(instant)->Name("instant estimate of the sample")->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
