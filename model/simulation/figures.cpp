// SPDX-License-Identifier: Apache-2.0
#include "figures.h"

#include <array>
#include <cstddef>
#include <limits>
#include <vector>

namespace topologue::simulation {

namespace {

constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();

double whole(std::uint64_t count)
{
    return static_cast<double>(count);
}

template<class T>
double quantileMs(const T &totals, double share)
{
    return totals.ends.answered() > 0 ? totals.ends.quantileMs(share) : NoValue;
}

template<class T, std::size_t Cause>
double failedBy(const T &totals)
{
    return whole(totals.ends.failedBy[Cause]);
}

constexpr std::array<std::string_view, CauseCount> FailedByNames{
    "failedBy.none",         "failedBy.refused",     "failedBy.timeout", "failedBy.queueFull", "failedBy.breakerOpen",
    "failedBy.bulkheadFull", "failedBy.rateLimited", "failedBy.shed",    "failedBy.error",     "failedBy.downstream",
    "failedBy.crash",        "failedBy.left",        "failedBy.limit"};

template<class T, std::size_t... Causes>
void addCauses(std::vector<ElementFigure<T>> &figures, std::index_sequence<Causes...>)
{
    (figures.push_back({FailedByNames[Causes + 1], failedBy<T, Causes + 1>}), ...);
}

/// What journeys, components and dependencies have in common.
template<class T>
std::vector<ElementFigure<T>> endFigures(std::string_view arrivals)
{
    std::vector<ElementFigure<T>> figures{
        {arrivals, [](const T &t) { return whole(t.ends.arrivals); }},
        {"success", [](const T &t) { return whole(t.ends.successes); }},
        {"degraded", [](const T &t) { return whole(t.ends.degraded); }},
        {"failed", [](const T &t) { return whole(t.ends.failed()); }},
    };
    addCauses(figures, std::make_index_sequence<CauseCount - 1>());
    const std::vector<ElementFigure<T>> times{
        {"meanMs", [](const T &t) { return t.ends.answered() > 0 ? t.ends.meanMs : NoValue; }},
        {"p50Ms", [](const T &t) { return quantileMs(t, 0.5); }},
        {"p95Ms", [](const T &t) { return quantileMs(t, 0.95); }},
        {"p99Ms", [](const T &t) { return quantileMs(t, 0.99); }},
        {"p999Ms", [](const T &t) { return quantileMs(t, 0.999); }},
    };
    figures.insert(figures.end(), times.begin(), times.end());
    return figures;
}

std::vector<ElementFigure<JourneyTotals>> makeJourneyFigures()
{
    auto figures = endFigures<JourneyTotals>("requests");
    figures.push_back({"lostValue", [](const JourneyTotals &t) { return t.lostValue; }});
    figures.push_back({"meanInFlight", [](const JourneyTotals &t) { return t.meanInFlight; }});
    figures.push_back(
        {"meanCompletionMs", [](const JourneyTotals &t) { return t.completed > 0 ? t.meanCompletionMs : NoValue; }});
    return figures;
}

std::vector<ElementFigure<ComponentTotals>> makeComponentFigures()
{
    auto figures = endFigures<ComponentTotals>("arrivals");
    figures.push_back({"meanInFlight", [](const ComponentTotals &t) { return t.meanInFlight; }});
    figures.push_back({"meanBacklog", [](const ComponentTotals &t) { return t.meanBacklog; }});
    figures.push_back({"largestBacklog", [](const ComponentTotals &t) { return t.largestBacklog; }});
    return figures;
}

std::vector<ElementFigure<DeployableTotals>> makeDeployableFigures()
{
    using T = DeployableTotals;
    return {
        {"arrivals", [](const T &t) { return whole(t.arrivals); }},
        {"refused", [](const T &t) { return whole(t.refused); }},
        {"started", [](const T &t) { return whole(t.started); }},
        {"waited", [](const T &t) { return whole(t.waited); }},
        {"utilisation", [](const T &t) { return t.utilisation; }},
        {"coreUtilisation", [](const T &t) { return t.coreUtilisation; }},
        {"meanQueue", [](const T &t) { return t.meanQueue; }},
        {"meanWaitMs", [](const T &t) { return t.started > 0 ? t.meanWaitMs : NoValue; }},
        {"meanInSystem", [](const T &t) { return t.meanInSystem; }},
        {"meanReadyReplicas", [](const T &t) { return t.meanReadyReplicas; }},
    };
}

std::vector<ElementFigure<DependencyTotals>> makeDependencyFigures()
{
    using T = DependencyTotals;
    auto figures = endFigures<T>("calls");
    const std::vector<ElementFigure<T>> more{
        {"attempts", [](const T &t) { return whole(t.attempts); }},
        {"sent", [](const T &t) { return whole(t.sent); }},
        {"retries", [](const T &t) { return whole(t.retries); }},
        {"hedges", [](const T &t) { return whole(t.hedges); }},
        {"cacheHits", [](const T &t) { return whole(t.cacheHits); }},
        {"fallbacks", [](const T &t) { return whole(t.fallbacks); }},
        {"wasted", [](const T &t) { return whole(t.wasted); }},
        {"meanInFlight", [](const T &t) { return t.meanInFlight; }},
    };
    figures.insert(figures.end(), more.begin(), more.end());
    return figures;
}

} // namespace

std::span<const ElementFigure<JourneyTotals>> journeyFigures()
{
    static const auto figures = makeJourneyFigures();
    return figures;
}

std::span<const ElementFigure<ComponentTotals>> componentFigures()
{
    static const auto figures = makeComponentFigures();
    return figures;
}

std::span<const ElementFigure<DeployableTotals>> deployableFigures()
{
    static const auto figures = makeDeployableFigures();
    return figures;
}

std::span<const ElementFigure<DependencyTotals>> dependencyFigures()
{
    static const auto figures = makeDependencyFigures();
    return figures;
}

} // namespace topologue::simulation
