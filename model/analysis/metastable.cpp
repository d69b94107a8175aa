// SPDX-License-Identifier: Apache-2.0
#include "metastable.h"

#include "simulation/estimate.h"

#include <algorithm>
#include <cmath>

namespace topologue::analysis {

namespace {

constexpr double SettleSeconds = 5;   ///< At the beginning, not looked at.
constexpr double JudgedSeconds = 20;  ///< At the end.
constexpr double TrendSeconds = 10;   ///< Of the two stretches that tell whether the queues get shorter.
constexpr double GoodShare = 0.95;    ///< Of answers, that counts as recovered.
constexpr double Shorter = 0.9;       ///< Of what waited: a queue that drains.
constexpr double GreatestFactor = 10; ///< Of a spike that is chosen,
constexpr double Growth = 1.5;        ///< where the last one was not felt.
constexpr double UsualFactor = 3;     ///< Of a spike where no headroom is known.

Nanos nanos(double seconds)
{
    return Duration::seconds(seconds).inNanoseconds();
}

/// What is kept of one run.
struct RunResult {
    Metastable::Run run;
    Metastable::Sustained sustained;
    std::vector<bool> isWorse; ///< By journey, at the end.
};

double waitingIn(const simulation::Totals &totals)
{
    double sum = 0;
    for (const auto &deployable : totals.deployables)
        sum += deployable.meanQueue;
    for (const auto &journey : totals.journeys)
        sum += journey.meanInFlight;
    return sum;
}

struct Traffic {
    double arrivals = 0; ///< Per second.
    double answers = 0;
};
Traffic trafficIn(const simulation::Totals &totals)
{
    Traffic traffic;
    const double seconds = static_cast<double>(totals.to - totals.from) / 1e9;
    for (const auto &journey : totals.journeys) {
        traffic.arrivals += static_cast<double>(journey.ends.arrivals) / seconds;
        traffic.answers += static_cast<double>(journey.ends.answered()) / seconds;
    }
    return traffic;
}
double ratio(double value, double of)
{
    return of > 0 ? value / of : 1;
}

class SpikeRuns
{
public:
    SpikeRuns(const Architecture &architecture, const MetastableOptions &options)
        : m_architecture(architecture), m_options(options),
          m_spikeEnd(options.from.inSeconds() + options.spike.inSeconds())
    {
    }

    Result<Metastable> run(const Progress &progress)
    {
        Metastable answer;
        answer.options = m_options;
        answer.hasTraffic = openRate(m_architecture) > 0;
        answer.isFinished = !answer.hasTraffic;
        if (!answer.hasTraffic)
            return answer;
        const auto guess = simulation::estimate(m_architecture);
        if (!guess)
            return tl::unexpected(guess.error());
        answer.headroom = guess->headroom;
        answer.factor = m_options.factor.value_or(
            guess->headroom ? std::clamp(Growth * *guess->headroom, Growth, GreatestFactor) : UsualFactor);
        for (;; answer.factor = std::min(GreatestFactor, answer.factor * Growth)) {
            makeScenario(answer.factor);
            std::vector<RunResult> results;
            const auto finished = simulateAll(results, progress);
            if (!finished)
                return tl::unexpected(finished.error());
            answer.isFinished = *finished;
            if (!*finished)
                break;
            const bool isFelt = std::any_of(results.begin(), results.end(), [](const RunResult &result) {
                return result.run.aftermath != Aftermath::Unmoved;
            });
            if (isFelt || m_options.factor || answer.factor >= GreatestFactor) {
                conclude(answer, results);
                break;
            }
        }
        return answer;
    }

private:
    void makeScenario(double factor)
    {
        m_scenario = scenarioOver(m_options.stress.scenario, "stress-spike",
                                  Text::bilingual("Stress: a spike, and then?", "스트레스: 순간 폭주, 그 뒤는?"),
                                  Duration::seconds(m_spikeEnd + m_options.within.inSeconds() + JudgedSeconds));
        addEvent(m_scenario, "spike", m_options.from.inSeconds(), m_spikeEnd, fault::Traffic{std::nullopt, factor});
    }

    Result<bool> simulateAll(std::vector<RunResult> &results, const Progress &progress)
    {
        results.resize(std::max(1U, m_options.stress.seeds));
        const auto job = [&](std::size_t index) {
            return simulation::Job{&m_architecture, &m_scenario,
                                   runOptions(m_options.stress, static_cast<std::uint32_t>(index))};
        };
        const auto use = [&](std::size_t index, const simulation::Recording &recording) {
            results[index] = resultOf(recording);
        };
        // How many spikes it takes is not known: each takes half of what is left but the first.
        const double before = m_done;
        const double step = before == 0 ? 0.7 : (1 - before) / 2;
        return simulation::runEach(results.size(), m_options.stress.threads, job, use, [&](double done) {
            m_done = before + step * done;
            return !progress || progress(m_options.factor ? done : m_done);
        });
    }

    [[nodiscard]] RunResult resultOf(const simulation::Recording &recording) const
    {
        const auto window = [&](double from, double to) {
            return simulation::totalsOf(recording, nanos(from), nanos(to));
        };
        const double end = static_cast<double>(recording.duration) / 1e9;
        const auto before = window(SettleSeconds, m_options.from.inSeconds());
        const auto during = window(m_options.from.inSeconds(), m_spikeEnd);
        const auto last = window(end - JudgedSeconds, end);
        const double trendFrom = m_spikeEnd + m_options.within.inSeconds() / 2;
        const double waitedThen = waitingIn(window(trendFrom, trendFrom + TrendSeconds));
        const double waitsNow = waitingIn(window(end - TrendSeconds, end));
        const Traffic usual = trafficIn(before);

        RunResult result;
        Metastable::Run &run = result.run;
        run.seed = recording.seed;
        run.goodput = ratio(trafficIn(last).answers, usual.answers);
        run.waiting = waitsNow;
        bool isAnyWorse = false;
        bool isFelt = false;
        for (std::size_t j = 0; j < last.journeys.size(); ++j) {
            const Fare was = fareOf(before.journeys[j].ends);
            result.isWorse.push_back(isWorse(j, was, fareOf(last.journeys[j].ends)));
            isAnyWorse = isAnyWorse || result.isWorse.back();
            isFelt = isFelt || isWorse(j, was, fareOf(during.journeys[j].ends));
        }
        if (!isAnyWorse) {
            run.aftermath = isFelt ? Aftermath::Recovered : Aftermath::Unmoved;
        } else if (waitsNow < Shorter * waitedThen) {
            run.aftermath = Aftermath::Draining;
            const double perSecond = (waitedThen - waitsNow) / (end - TrendSeconds - trendFrom);
            run.drainedInSeconds = waitsNow / perSecond;
        } else {
            run.aftermath = Aftermath::Stuck;
        }
        for (double from = 0; from + Metastable::CourseStep <= end; from += Metastable::CourseStep)
            run.course.push_back(ratio(trafficIn(window(from, from + Metastable::CourseStep)).answers, usual.answers));
        result.sustained = sustainedIn(last, usual, recording.names);
        return result;
    }

    [[nodiscard]] bool isWorse(std::size_t j, const Fare &was, const Fare &is) const
    {
        const Objective &objective = m_architecture.journeys[j].objective;
        const Misses before = missesOf(objective, was);
        const Misses now = missesOf(objective, is);
        return is.answeredShare < std::min(GoodShare, GoodShare * was.answeredShare)
               || (now.successShare && !before.successShare) || (now.p99 && !before.p99);
    }

    [[nodiscard]] Metastable::Sustained sustainedIn(const simulation::Totals &last, const Traffic &usual,
                                                    const simulation::ElementNames &names) const
    {
        Metastable::Sustained sustained;
        std::uint64_t mostRetries = 0;
        std::uint64_t wasted = 0;
        std::uint64_t sent = 0;
        for (std::size_t d = 0; d < last.dependencies.size(); ++d) {
            const auto &dependency = last.dependencies[d];
            wasted += dependency.wasted;
            sent += dependency.sent;
            if (dependency.retries <= mostRetries)
                continue;
            mostRetries = dependency.retries;
            sustained.retrying = m_architecture.dependencies[d].id;
            sustained.retryShare = ratio(static_cast<double>(dependency.retries),
                                         static_cast<double>(std::max(dependency.retries, dependency.attempts)));
        }
        sustained.wastedShare = sent == 0 ? 0 : std::min(1.0, static_cast<double>(wasted) / static_cast<double>(sent));
        sustained.arrivalFactor = ratio(trafficIn(last).arrivals, usual.arrivals);
        for (std::size_t d = 0; d < last.deployables.size(); ++d) {
            if (last.deployables[d].meanQueue <= std::max(1.0, sustained.queueLength))
                continue;
            const std::string &id = names.deployables[d];
            sustained.queue = m_architecture.deployables.contains(DeployableId(id)) ? ElementId(DeployableId(id))
                                                                                    : ElementId(ComponentId(id));
            sustained.queueLength = last.deployables[d].meanQueue;
            sustained.queueWaitSeconds = last.deployables[d].meanWaitMs / 1e3;
        }
        return sustained;
    }

    void conclude(Metastable &answer, const std::vector<RunResult> &results) const
    {
        std::vector<std::size_t> worse(m_architecture.journeys.size(), 0);
        for (const RunResult &result : results) {
            answer.runs.push_back(result.run);
            if (result.run.aftermath != Aftermath::Stuck)
                continue;
            if (!answer.sustained)
                answer.sustained = result.sustained; // The first stuck run's: they hardly differ.
            for (std::size_t j = 0; j < worse.size(); ++j)
                worse[j] += result.isWorse[j] ? 1U : 0U;
        }
        for (std::size_t j = 0; j < worse.size(); ++j) {
            if (2 * worse[j] > answer.count(Aftermath::Stuck))
                answer.stuckJourneys.push_back(j);
        }
        answer.shown = Shown{m_scenario, Duration::seconds(m_spikeEnd)};
    }

    const Architecture &m_architecture;
    const MetastableOptions &m_options;
    double m_spikeEnd;
    Scenario m_scenario;
    double m_done = 0;
};

} // namespace

std::size_t Metastable::count(Aftermath aftermath) const
{
    return static_cast<std::size_t>(
        std::count_if(runs.begin(), runs.end(), [aftermath](const Run &run) { return run.aftermath == aftermath; }));
}

Result<Metastable> tryMetastable(const Architecture &architecture, const MetastableOptions &options,
                                 const Progress &progress)
{
    return SpikeRuns(architecture, options).run(progress);
}

} // namespace topologue::analysis
