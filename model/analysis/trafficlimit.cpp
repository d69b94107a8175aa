// SPDX-License-Identifier: Apache-2.0
#include "trafficlimit.h"

#include "simulation/estimate.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <span>

namespace topologue::analysis {

namespace {

constexpr double LeastFactor = 0.01;
constexpr double Growth = 1.5; ///< Of factors while there is no bracket.
constexpr int MostWidening = 6;
constexpr double Scarce = 0.85; ///< Utilisation of cores that explains why workers are busy, too.

/// What is kept of one run.
struct RunResult {
    std::vector<simulation::Ends> journeys;
    std::vector<double> utilisation;
    std::vector<double> coreUtilisation;
};

/// The deployables that requests of the journey come through, but by messages.
std::set<ElementId> wayOf(const Architecture &architecture, const Journey &journey)
{
    std::set<ElementId> deployables;
    std::set<ComponentId> seen{journey.entry};
    std::vector<ComponentId> open{journey.entry};
    while (!open.empty()) {
        const Component *component = architecture.components.find(open.back());
        open.pop_back();
        if (component == nullptr)
            continue;
        deployables.insert(component->deployable ? ElementId(*component->deployable) : ElementId(component->id));
        for (const Dependency &dependency : architecture.dependencies) {
            const auto &only = dependency.journeys;
            const bool isServing = only.empty() || std::find(only.begin(), only.end(), journey.id) != only.end();
            if (dependency.from == component->id && dependency.kind != DependencyKind::Message && isServing
                && seen.insert(dependency.to).second)
                open.push_back(dependency.to);
        }
    }
    return deployables;
}

class Search
{
public:
    Search(const Architecture &architecture, const TrafficOptions &options, const Progress &progress)
        : m_architecture(architecture), m_options(options), m_progress(progress), m_rate(openRate(architecture))
    {
        m_limit.options = options;
        m_limit.runs = std::max(1U, options.stress.seeds);
        const Duration length = scenarioAt(1).duration;
        m_most = std::clamp(options.requestsPerRun / (m_rate * length.inSeconds()), 2.0, 1000.0);
    }

    Result<TrafficLimit> run()
    {
        if (m_rate <= 0 || !hasAnyObjective()) {
            m_limit.verdict = m_rate <= 0 ? TrafficLimit::Verdict::NoTraffic : TrafficLimit::Verdict::NoObjective;
            m_limit.isFinished = true;
            return std::move(m_limit);
        }
        auto guess = simulation::estimate(m_architecture);
        if (!guess)
            return tl::unexpected(std::move(guess.error()));
        m_limit.estimate = guess->headroom;
        const double about = std::clamp(guess->headroom.value_or(2), LeastFactor * 2, m_most);
        evaluate({1, about * 0.85, about * 1.05});
        bracket();
        bisect();
        settle();
        if (!m_errors.empty())
            return tl::unexpected(std::move(m_errors));
        if (!m_isStopped)
            conclude();
        return std::move(m_limit);
    }

private:
    [[nodiscard]] bool hasAnyObjective() const
    {
        return std::any_of(m_architecture.journeys.begin(), m_architecture.journeys.end(), hasObjective);
    }
    [[nodiscard]] bool isOver() const { return m_isStopped || !m_errors.empty(); }
    [[nodiscard]] std::vector<TrafficPoint> &points() { return m_limit.points; }

    [[nodiscard]] Scenario scenarioAt(double factor) const { return shownTraffic(m_options, factor).scenario; }

    /// The first point that broke; the number of points if none did.
    [[nodiscard]] std::size_t firstBroken() const
    {
        const auto it = std::find_if(m_limit.points.begin(), m_limit.points.end(),
                                     [](const TrafficPoint &point) { return point.isBroken; });
        return static_cast<std::size_t>(it - m_limit.points.begin());
    }

    void evaluate(std::vector<double> factors)
    {
        if (isOver())
            return;
        std::set<double> fresh;
        for (const double factor : factors) {
            const double allowed = std::clamp(factor, LeastFactor, m_most);
            if (std::none_of(points().begin(), points().end(),
                             [allowed](const TrafficPoint &point) { return point.factor == allowed; }))
                fresh.insert(allowed);
        }
        factors.assign(fresh.begin(), fresh.end());
        std::vector<Scenario> scenarios;
        for (const double factor : factors)
            scenarios.push_back(scenarioAt(factor));
        const std::uint32_t runs = m_limit.runs;
        std::vector<RunResult> results(factors.size() * runs);
        const auto job = [&](std::size_t index) {
            return simulation::Job{&m_architecture, &scenarios[index / runs],
                                   runOptions(m_options.stress, static_cast<std::uint32_t>(index % runs))};
        };
        const auto use = [&](std::size_t index, const simulation::Recording &recording) {
            const auto totals = simulation::totalsOf(recording, m_options.warmUp.inNanoseconds());
            RunResult &result = results[index];
            for (const simulation::JourneyTotals &journey : totals.journeys)
                result.journeys.push_back(journey.ends);
            for (const simulation::DeployableTotals &deployable : totals.deployables) {
                result.utilisation.push_back(deployable.utilisation);
                result.coreUtilisation.push_back(deployable.coreUtilisation);
            }
        };
        const double before = m_done;
        const double step = (1 - before) / (remainingSteps() + 1);
        const auto progress = [&](double done) {
            m_done = before + step * done;
            return !m_progress || m_progress(m_done);
        };
        const auto finished = simulation::runEach(results.size(), m_options.stress.threads, job, use, progress);
        if (!finished)
            m_errors = finished.error();
        else if (!*finished)
            m_isStopped = true;
        for (std::size_t i = 0; i < factors.size() && !isOver(); ++i)
            addPoint(factors[i], std::span(results).subspan(i * runs, runs));
    }

    void addPoint(double factor, std::span<const RunResult> runs)
    {
        TrafficPoint point;
        point.factor = factor;
        point.requestsPerSecond = m_rate * factor;
        const auto count = static_cast<double>(runs.size());
        std::vector<bool> isBrokenRun(runs.size(), false);
        for (std::size_t j = 0; j < m_architecture.journeys.size(); ++j) {
            const Objective &objective = m_architecture.journeys[j].objective;
            simulation::Ends all;
            TrafficPoint::OfJourney journey;
            for (std::size_t run = 0; run < runs.size(); ++run) {
                pool(all, runs[run].journeys[j]);
                if (missesOf(objective, fareOf(runs[run].journeys[j])).any()) {
                    ++journey.brokenRuns;
                    isBrokenRun[run] = true;
                }
            }
            journey.fare = fareOf(all);
            journey.misses = missesOf(objective, journey.fare);
            point.isBroken = point.isBroken || journey.misses.any();
            point.journeys.push_back(journey);
            m_causes[{factor, j}] = mainCause(all);
        }
        point.brokenRuns = static_cast<std::uint32_t>(std::count(isBrokenRun.begin(), isBrokenRun.end(), true));
        point.utilisation.resize(runs.front().utilisation.size());
        point.coreUtilisation.resize(point.utilisation.size());
        for (const RunResult &run : runs) {
            for (std::size_t d = 0; d < point.utilisation.size(); ++d) {
                point.utilisation[d] += run.utilisation[d] / count;
                point.coreUtilisation[d] += run.coreUtilisation[d] / count;
            }
        }
        const auto place = std::find_if(points().begin(), points().end(),
                                        [factor](const TrafficPoint &each) { return each.factor > factor; });
        points().insert(place, std::move(point));
    }
    static simulation::Cause mainCause(const simulation::Ends &ends)
    {
        const auto most = std::max_element(ends.failedBy.begin(), ends.failedBy.end());
        return *most == 0 ? simulation::Cause::None
                          : static_cast<simulation::Cause>(std::distance(ends.failedBy.begin(), most));
    }

    /// Bisections until the bracket is narrow; a guess while there is none.
    [[nodiscard]] double remainingSteps() const
    {
        const std::size_t broken = firstBroken();
        if (broken == 0 || broken == m_limit.points.size())
            return 6;
        const double width = std::log(m_limit.points[broken].factor / m_limit.points[broken - 1].factor);
        return std::max(0.0, std::ceil(std::log2(width / std::log1p(m_options.precision))) - 1);
    }

    /// Until some point held and a greater one broke.
    void bracket()
    {
        while (!isOver() && firstBroken() == points().size() && points().back().factor < m_most)
            evaluate({points().back().factor * Growth});
        while (!isOver() && firstBroken() == 0 && points().front().factor > LeastFactor)
            evaluate({points().front().factor / Growth});
    }
    void bisect()
    {
        while (!isOver()) {
            const std::size_t broken = firstBroken();
            if (broken == 0 || broken == points().size())
                return;
            const double low = points()[broken - 1].factor;
            const double high = points()[broken].factor;
            if (high <= low * (1 + m_options.precision))
                return;
            evaluate({std::sqrt(low * high)});
        }
    }
    /// Until all runs agree on either side, so that what is told has room for chance.
    void settle()
    {
        if (isOver() || firstBroken() == 0 || firstBroken() == points().size())
            return;
        for (int i = 0; i < MostWidening && !isOver() && points().back().brokenRuns < m_limit.runs; ++i)
            evaluate({points().back().factor * (1 + 2 * m_options.precision)});
        for (int i = 0; i < MostWidening && !isOver() && points().front().brokenRuns > 0; ++i)
            evaluate({points().front().factor / (1 + 2 * m_options.precision)});
    }

    void conclude()
    {
        m_limit.isFinished = true;
        const std::size_t broken = firstBroken();
        m_limit.brokenPoint = std::min(broken, points().size() - 1);
        if (broken == points().size()) {
            m_limit.verdict = TrafficLimit::Verdict::AlwaysHolds;
            m_limit.holdsAt = m_limit.factor = points().back().factor;
        } else {
            if (broken == 0)
                m_limit.verdict = TrafficLimit::Verdict::NeverHolds;
            const TrafficPoint &point = points()[broken];
            m_limit.factor = broken == 0 ? point.factor : std::sqrt(points()[broken - 1].factor * point.factor);
            for (std::size_t i = 0; i < points().size() && points()[i].brokenRuns == 0; ++i)
                m_limit.holdsAt = points()[i].factor;
            m_limit.breaksAt = points().back().factor;
            for (std::size_t i = points().size(); i > 0 && points()[i - 1].brokenRuns == m_limit.runs; --i)
                m_limit.breaksAt = points()[i - 1].factor;
            tellWhy(point);
        }
        m_limit.requestsPerSecond = m_limit.factor * m_rate;
    }

    void tellWhy(const TrafficPoint &point)
    {
        double worst = 0;
        for (std::size_t j = 0; j < point.journeys.size(); ++j) {
            const double severity = severityOf(m_architecture.journeys[j].objective, point.journeys[j].fare);
            if (!point.journeys[j].misses.any() || severity <= worst)
                continue;
            worst = severity;
            m_limit.journey = j;
            m_limit.cause = m_causes[{point.factor, j}];
        }
        if (m_limit.journey)
            m_limit.busiest = busiestOf(point, *m_limit.journey);
    }
    [[nodiscard]] std::optional<Busiest> busiestOf(const TrafficPoint &point, std::size_t journey) const
    {
        std::optional<Busiest> cores;
        std::optional<Busiest> workers;
        const auto raise = [](std::optional<Busiest> &most, const ElementId &element, bool isCores, double value) {
            if (value > 0 && (!most || value > most->utilisation))
                most = Busiest{element, isCores, value};
        };
        const std::set<ElementId> way = wayOf(m_architecture, m_architecture.journeys[journey]);
        for (std::size_t d = 0; d < point.utilisation.size(); ++d) {
            const ElementId element = deployableAt(m_architecture, d);
            if (!way.contains(element))
                continue;
            raise(cores, element, true, point.coreUtilisation[d]);
            raise(workers, element, false, point.utilisation[d]);
        }
        // Where cores run out, workers that wait for them run out as well, here and upstream.
        if (cores && (cores->utilisation >= Scarce || !workers || cores->utilisation >= workers->utilisation))
            return cores;
        return workers;
    }

    const Architecture &m_architecture;
    const TrafficOptions &m_options;
    const Progress &m_progress;
    double m_rate;
    double m_most = 1000;
    TrafficLimit m_limit;
    std::map<std::pair<double, std::size_t>, simulation::Cause> m_causes; ///< By factor and journey.
    double m_done = 0;
    bool m_isStopped = false;
    Diagnostics m_errors;
};

} // namespace

Shown shownTraffic(const TrafficOptions &options, double factor)
{
    Scenario scenario =
        scenarioOver(options.stress.scenario, "stress-traffic",
                     Text::bilingual("Stress: too much traffic", "스트레스: 너무 많은 트래픽"), options.length);
    addEvent(scenario, "traffic", 0, std::nullopt, fault::Traffic{std::nullopt, factor});
    return {std::move(scenario), options.warmUp};
}

Result<TrafficLimit> findTrafficLimit(const Architecture &architecture, const TrafficOptions &options,
                                      const Progress &progress)
{
    return Search(architecture, options, progress).run();
}

} // namespace topologue::analysis
