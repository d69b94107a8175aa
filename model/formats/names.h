// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/kindnames.h"

#include <array>
#include <string_view>

/// The words of the file form for enumerators and faults, in the order of the C++ declarations.
namespace topologue::formats {

/// Chooses an overload for a type without needing a value of it.
template<class T>
struct Of {
};

constexpr auto namesOf(Of<ComponentKind>)
{
    std::array<std::string_view, ComponentKindCount> words{};
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] = KindNames[i].word;
    return words;
}

constexpr auto namesOf(Of<DependencyKind>)
{
    return std::to_array<std::string_view>({"call", "message", "dataAccess"});
}
constexpr auto namesOf(Of<LoadBalancing>)
{
    return std::to_array<std::string_view>({"roundRobin", "random", "leastRequests", "powerOfTwoChoices"});
}
constexpr auto namesOf(Of<CpuScheduling>)
{
    return std::to_array<std::string_view>({"firstComeFirstServed", "processorSharing"});
}
constexpr auto namesOf(Of<QueueDiscipline>)
{
    return std::to_array<std::string_view>({"firstInFirstOut", "lastInFirstOut"});
}
constexpr auto namesOf(Of<WorkerModel>)
{
    return std::to_array<std::string_view>({"blocking", "asynchronous"});
}
constexpr auto namesOf(Of<Distribution::Shape>)
{
    return std::to_array<std::string_view>(
        {"constant", "exponential", "uniform", "erlang", "logNormal", "pareto", "empirical"});
}
constexpr auto namesOf(Of<Jitter>)
{
    return std::to_array<std::string_view>({"none", "full", "equal", "decorrelated", "proportional"});
}
constexpr auto namesOf(Of<CircuitBreaker::Machine>)
{
    return std::to_array<std::string_view>({"resilience4j", "hystrix", "polly"});
}
constexpr auto namesOf(Of<CircuitBreaker::Window>)
{
    return std::to_array<std::string_view>({"count", "time"});
}
constexpr auto namesOf(Of<Fallback>)
{
    return std::to_array<std::string_view>({"fail", "degrade", "value"});
}
constexpr auto namesOf(Of<Load::Shape>)
{
    return std::to_array<std::string_view>({"constant", "ramp", "spike", "day", "points", "closed"});
}
constexpr auto namesOf(Of<ViewKind>)
{
    return std::to_array<std::string_view>({"deployables", "teams", "stores", "plain"});
}
constexpr auto namesOf(Of<LayoutStyle>)
{
    return std::to_array<std::string_view>({"flow", "topDown", "organic", "manual"});
}
constexpr auto namesOf(Of<Fault>)
{
    return std::to_array<std::string_view>({"down", "slow", "errors", "restart", "reducedCapacity", "extraWork",
                                            "cutDependency", "addedLatency", "loss", "partition", "traffic",
                                            "emptyCache", "policySwitch", "badVersion"});
}
static_assert(namesOf(Of<Fault>{}).size() == std::variant_size_v<Fault>);

/// The word by which diagnostics know a kind of element.
constexpr std::string_view kindWord(Of<Team>)
{
    return "team";
}
constexpr std::string_view kindWord(Of<Deployable>)
{
    return "deployable";
}
constexpr std::string_view kindWord(Of<Component>)
{
    return "component";
}
constexpr std::string_view kindWord(Of<Dependency>)
{
    return "dependency";
}
constexpr std::string_view kindWord(Of<Journey>)
{
    return "journey";
}
constexpr std::string_view kindWord(Of<Scenario>)
{
    return "scenario";
}
constexpr std::string_view kindWord(Of<ScenarioEvent>)
{
    return "event";
}
constexpr std::string_view kindWord(Of<Note>)
{
    return "note";
}

} // namespace topologue::formats
