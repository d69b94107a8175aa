// SPDX-License-Identifier: Apache-2.0
#include "failures.h"

#include "simulation/impact.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace topologue::analysis {

namespace {

constexpr double HitBelow = 0.5;     ///< Answered share, of what is answered without the failure.
constexpr double Noticeable = 0.01;  ///< Difference of shares that is not called chance.
constexpr double SecondsToFeel = 10; ///< Where no objective breaks, the moment that is shown.
constexpr double SecondsPerMinute = 60;

/// What is kept of one run.
struct RunResult {
    std::vector<simulation::Ends> during; ///< By journey.
    std::vector<bool> fell;
    std::vector<bool> recovered;
    double lostValue = 0;
    double lostRequests = 0;
    std::optional<Nanos> firstBroken;
};

FaultTarget targetOf(const ElementId &element)
{
    if (const auto *deployable = std::get_if<DeployableId>(&element))
        return *deployable;
    return std::get<ComponentId>(element);
}
const std::string &idOf(const ElementId &element)
{
    return std::visit([](const auto &id) -> const std::string & { return id.value(); }, element);
}

std::vector<ElementId> elementsOf(const Architecture &architecture)
{
    std::vector<ElementId> elements;
    for (const Component &component : architecture.components) {
        if (component.kind != ComponentKind::Client)
            elements.emplace_back(component.id);
    }
    for (const Deployable &deployable : architecture.deployables) {
        const auto inside = std::count_if(architecture.components.begin(), architecture.components.end(),
                                          [&](const Component &each) { return each.deployable == deployable.id; });
        if (inside > 1)
            elements.emplace_back(deployable.id);
    }
    return elements;
}

Text nameOf(const Architecture &architecture, const ElementId &element)
{
    const auto wanted = [&](Language language) {
        const Component *component = nullptr;
        const Deployable *deployable = nullptr;
        if (const auto *id = std::get_if<ComponentId>(&element))
            component = architecture.components.find(*id);
        else if (const auto *inside = std::get_if<DeployableId>(&element))
            deployable = architecture.deployables.find(*inside);
        const std::string &name = component    ? component->name.in(language)
                                  : deployable ? deployable->name.in(language)
                                               : idOf(element);
        return name.empty() ? idOf(element) : name;
    };
    return Text::bilingual("Stress: " + wanted(Language::English) + " fails",
                           "스트레스: " + wanted(Language::Korean) + " 장애");
}

Scenario scenarioOf(const Architecture &architecture, const FailuresOptions &options, const ElementId &element)
{
    Scenario scenario = scenarioOver(options.stress.scenario, "stress-down-" + idOf(element),
                                     nameOf(architecture, element), options.length);
    addEvent(scenario, "down", options.from.inSeconds(), options.to.inSeconds(),
             fault::Down{targetOf(element), options.mode == FailureMode::Silent});
    return scenario;
}

RunResult resultOf(const simulation::Recording &recording, const FailuresOptions &options)
{
    RunResult result;
    const Nanos from = options.from.inNanoseconds();
    for (const auto &journey : simulation::totalsOf(recording, from, options.to.inNanoseconds()).journeys)
        result.during.push_back(journey.ends);
    for (const auto &journey : simulation::totalsOf(recording, from).journeys) {
        result.lostValue += journey.lostValue;
        result.lostRequests += static_cast<double>(journey.ends.failed());
    }
    const simulation::Impact impact = simulation::impactOf(recording);
    for (const simulation::JourneyImpact &journey : impact.journeys) {
        result.fell.push_back(journey.fell());
        result.recovered.push_back(!journey.fell() || journey.recoveredAt);
        if (journey.brokenAt && (!result.firstBroken || *journey.brokenAt < *result.firstBroken))
            result.firstBroken = journey.brokenAt;
    }
    return result;
}

/// The same of several runs of one scenario.
class Pooled
{
public:
    Pooled(std::span<const RunResult> runs, std::size_t journeys) : m_runs(runs), m_during(journeys)
    {
        for (const RunResult &run : runs) {
            for (std::size_t j = 0; j < journeys; ++j)
                pool(m_during[j], run.during[j]);
        }
    }
    [[nodiscard]] Fare fare(std::size_t journey) const { return fareOf(m_during[journey]); }
    [[nodiscard]] bool fell(std::size_t journey) const
    {
        return isMost([journey](const RunResult &run) { return run.fell[journey]; });
    }
    [[nodiscard]] bool recovers() const
    {
        return isMost([](const RunResult &run) {
            return std::all_of(run.recovered.begin(), run.recovered.end(), [](bool one) { return one; });
        });
    }
    [[nodiscard]] double mean(double RunResult::*figure) const
    {
        double sum = 0;
        for (const RunResult &run : m_runs)
            sum += run.*figure;
        return sum / static_cast<double>(m_runs.size());
    }

private:
    template<class Is>
    [[nodiscard]] bool isMost(Is is) const
    {
        return 2 * std::count_if(m_runs.begin(), m_runs.end(), is) > static_cast<std::ptrdiff_t>(m_runs.size());
    }

    std::span<const RunResult> m_runs;
    std::vector<simulation::Ends> m_during;
};

Effect effectOf(const Fare &with, const Fare &without, bool fell)
{
    if (without.arrivals == 0 && with.arrivals == 0)
        return Effect::Idle;
    if (with.answeredShare < HitBelow * without.answeredShare)
        return Effect::Hit;
    const bool isLess = with.answeredShare < without.answeredShare - Noticeable
                        || with.successShare < without.successShare - Noticeable
                        || with.degradedShare > without.degradedShare + Noticeable;
    return fell || isLess ? Effect::Degraded : Effect::Fine;
}

Failure failureOf(const ElementId &element, std::span<const RunResult> runs, const Pooled &without,
                  std::size_t journeys, const FailuresOptions &options)
{
    const Pooled with(runs, journeys);
    Failure row;
    row.element = element;
    std::size_t used = 0;
    for (std::size_t j = 0; j < journeys; ++j) {
        const Fare fare = with.fare(j);
        const bool fell = with.fell(j) && !without.fell(j);
        const Effect effect = effectOf(fare, without.fare(j), fell);
        row.journeys.push_back({effect, fare.answeredShare, fare.degradedShare});
        used += effect != Effect::Idle ? 1 : 0;
        row.hit += effect == Effect::Hit ? 1 : 0;
        row.degraded += effect == Effect::Degraded ? 1 : 0;
    }
    row.isSinglePoint = used > 0 && row.hit == used;
    row.recovers = with.recovers() || !without.recovers();
    row.firstBroken = runs.front().firstBroken;
    const double minutes = (options.to.inSeconds() - options.from.inSeconds()) / SecondsPerMinute;
    const auto lost = [&](double RunResult::*figure) {
        return std::max(0.0, (with.mean(figure) - without.mean(figure)) / minutes);
    };
    row.lostValuePerMinute = lost(&RunResult::lostValue);
    row.lostRequestsPerMinute = lost(&RunResult::lostRequests);
    return row;
}

} // namespace

Result<Failures> failEverything(const Architecture &architecture, const FailuresOptions &options,
                                const Progress &progress)
{
    const std::vector<ElementId> elements = elementsOf(architecture);
    const std::uint32_t runs = std::max(1U, options.stress.seeds);
    std::vector<Scenario> scenarios{scenarioOver(options.stress.scenario, "stress-nothing", {}, options.length)};
    for (const ElementId &element : elements)
        scenarios.push_back(scenarioOf(architecture, options, element));
    std::vector<RunResult> results(scenarios.size() * runs);
    const auto job = [&](std::size_t index) {
        return simulation::Job{&architecture, &scenarios[index / runs],
                               runOptions(options.stress, static_cast<std::uint32_t>(index % runs))};
    };
    const auto use = [&](std::size_t index, const simulation::Recording &recording) {
        results[index] = resultOf(recording, options);
    };
    auto finished = simulation::runEach(results.size(), options.stress.threads, job, use, progress);
    if (!finished)
        return tl::unexpected(std::move(finished.error()));

    Failures failures;
    failures.options = options;
    failures.options.stress.seeds = runs;
    failures.isFinished = *finished;
    if (!*finished)
        return failures;
    const std::size_t journeys = architecture.journeys.size();
    const auto runsOf = [&](std::size_t scenario) { return std::span(results).subspan(scenario * runs, runs); };
    const Pooled without(runsOf(0), journeys);
    for (std::size_t e = 0; e < elements.size(); ++e)
        failures.rows.push_back(failureOf(elements[e], runsOf(e + 1), without, journeys, options));
    std::stable_sort(failures.rows.begin(), failures.rows.end(), [](const Failure &a, const Failure &b) {
        const auto rank = [](const Failure &row) {
            return std::tuple(row.lostValuePerMinute, row.lostRequestsPerMinute, row.hit, row.degraded);
        };
        return rank(a) > rank(b);
    });
    return failures;
}

Shown shownFailure(const Architecture &architecture, const Failures &failures, const Failure &row)
{
    const double felt = failures.options.from.inSeconds() + SecondsToFeel;
    const Duration moment = row.firstBroken ? Duration::nanoseconds(*row.firstBroken) : Duration::seconds(felt);
    return {scenarioOf(architecture, failures.options, row.element), moment};
}

} // namespace topologue::analysis
