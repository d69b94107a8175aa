// SPDX-License-Identifier: Apache-2.0
#include "coldcache.h"

#include "simulation/impact.h"

#include <algorithm>
#include <span>

namespace topologue::analysis {

namespace {

constexpr Nanos Step = 10'000'000'000;  ///< A stretch in which journeys and caches are judged.
constexpr double NearlyWarm = 0.95;     ///< Of the hits before.
constexpr Nanos Settle = 5'000'000'000; ///< At the beginning, not looked at.

bool isAlwaysWarm(const CachePolicy &cache)
{
    return !cache.keys && !cache.warmUp;
}

/// What is kept of one run: journeys and caches in stretches of `Step` after the caches were emptied.
struct RunResult {
    std::vector<simulation::Ends> before;
    std::vector<std::vector<simulation::Ends>> after; ///< By stretch, then journey.
    std::vector<std::vector<double>> hits;            ///< By stretch (the first: before), then cache: share of calls.
    std::vector<simulation::JourneyImpact> impacts;
    Nanos end = 0;
};

class ColdRuns
{
public:
    ColdRuns(const Architecture &architecture, const ColdCacheOptions &options)
        : m_architecture(architecture), m_options(options)
    {
        Duration slowest;
        for (std::size_t d = 0; d < architecture.dependencies.size(); ++d) {
            const auto &cache = architecture.dependencies[d].policies.cache;
            if (!cache)
                continue;
            m_caches.push_back(d);
            slowest = std::max(slowest, cache->warmUp.value_or(Duration()));
        }
        const double watched = std::max(options.watched.inSeconds(), 1.5 * slowest.inSeconds() + 30);
        const double length = std::min(options.longest.inSeconds(), options.warm.inSeconds() + watched);
        m_scenario = scenarioOver(options.stress.scenario, "stress-cold-cache",
                                  Text::bilingual("Stress: all caches cold", "스트레스: 모든 캐시가 빔"),
                                  Duration::seconds(length));
        for (const std::size_t d : m_caches)
            addEvent(m_scenario, "empty-" + architecture.dependencies[d].id.value(), options.warm.inSeconds(),
                     std::nullopt, fault::EmptyCache{architecture.dependencies[d].id});
    }

    Result<ColdCache> run(const Progress &progress)
    {
        ColdCache answer;
        answer.options = m_options;
        answer.isFinished = m_caches.empty();
        if (m_caches.empty())
            return answer;
        m_results.resize(std::max(1U, m_options.stress.seeds));
        const auto job = [&](std::size_t index) {
            return simulation::Job{&m_architecture, &m_scenario,
                                   runOptions(m_options.stress, static_cast<std::uint32_t>(index))};
        };
        const auto use = [&](std::size_t index, const simulation::Recording &recording) {
            m_results[index] = resultOf(recording);
        };
        auto finished = simulation::runEach(m_results.size(), m_options.stress.threads, job, use, progress);
        if (!finished)
            return tl::unexpected(std::move(finished.error()));
        answer.isFinished = *finished;
        if (!*finished)
            return answer;
        for (std::size_t c = 0; c < m_caches.size(); ++c)
            answer.caches.push_back(cacheAnswer(c));
        for (std::size_t j = 0; j < m_architecture.journeys.size(); ++j)
            answer.journeys.push_back(journeyAnswer(j));
        answer.shown = Shown{m_scenario, m_options.warm};
        return answer;
    }

private:
    [[nodiscard]] RunResult resultOf(const simulation::Recording &recording) const
    {
        RunResult result;
        result.end = recording.duration;
        const Nanos emptied = m_options.warm.inNanoseconds();
        const auto before = simulation::totalsOf(recording, Settle, emptied);
        for (const auto &journey : before.journeys)
            result.before.push_back(journey.ends);
        // What the caches had filled up to: their last stretch before.
        addHits(result, simulation::totalsOf(recording, std::max<Nanos>(0, emptied - 2 * Step), emptied));
        for (Nanos from = emptied; from + Step <= recording.duration; from += Step) {
            const auto stretch = simulation::totalsOf(recording, from, from + Step);
            addHits(result, stretch);
            auto &journeys = result.after.emplace_back();
            for (const auto &journey : stretch.journeys)
                journeys.push_back(journey.ends);
        }
        result.impacts = simulation::impactOf(recording).journeys;
        return result;
    }
    void addHits(RunResult &result, const simulation::Totals &totals) const
    {
        auto &shares = result.hits.emplace_back();
        for (const std::size_t d : m_caches) {
            const auto &dependency = totals.dependencies[d];
            const auto calls = static_cast<double>(dependency.ends.arrivals);
            shares.push_back(calls == 0 ? 0 : static_cast<double>(dependency.cacheHits) / calls);
        }
    }
    [[nodiscard]] double meanHits(std::size_t stretch, std::size_t cache) const
    {
        double sum = 0;
        for (const RunResult &run : m_results)
            sum += run.hits[stretch][cache];
        return sum / static_cast<double>(m_results.size());
    }
    template<class Is>
    [[nodiscard]] bool isMost(Is is) const
    {
        const auto count = std::count_if(m_results.begin(), m_results.end(), is);
        return 2 * count > static_cast<std::ptrdiff_t>(m_results.size());
    }

    [[nodiscard]] ColdCache::OfCache cacheAnswer(std::size_t c) const
    {
        const Dependency &dependency = m_architecture.dependencies[m_caches[c]];
        ColdCache::OfCache cache;
        cache.dependency = dependency.id;
        cache.isAlwaysWarm = isAlwaysWarm(*dependency.policies.cache);
        cache.hitShareBefore = meanHits(0, c);
        const std::size_t stretches = m_results.front().hits.size();
        cache.hitShareCold = stretches > 1 ? meanHits(1, c) : 0;
        for (std::size_t stretch = 1; stretch < stretches && !cache.warmAfter; ++stretch) {
            if (meanHits(stretch, c) >= NearlyWarm * cache.hitShareBefore)
                cache.warmAfter = static_cast<Nanos>(stretch - 1) * Step;
        }
        return cache;
    }

    [[nodiscard]] ColdCache::OfJourney journeyAnswer(std::size_t j) const
    {
        const Objective &objective = m_architecture.journeys[j].objective;
        const Nanos emptied = m_options.warm.inNanoseconds();
        ColdCache::OfJourney journey;
        simulation::Ends before;
        for (const RunResult &run : m_results)
            pool(before, run.before[j]);
        journey.before = fareOf(before);
        double worst = -1;
        for (std::size_t stretch = 0; stretch < m_results.front().after.size(); ++stretch) {
            simulation::Ends ends;
            for (const RunResult &run : m_results)
                pool(ends, run.after[stretch][j]);
            const Fare fare = fareOf(ends);
            const double severity =
                hasObjective(m_architecture.journeys[j]) ? severityOf(objective, fare) : 1 - fare.answeredShare;
            if (severity > worst) {
                worst = severity;
                journey.cold = fare;
            }
        }
        // A breach that was there before is not the caches' doing.
        journey.breaks =
            isMost([&](const RunResult &run) { return run.impacts[j].brokenAt && *run.impacts[j].brokenAt > emptied; });
        journey.recovers = !journey.breaks || isMost([&](const RunResult &run) {
            return !run.impacts[j].fell() || run.impacts[j].recoveredAt;
        });
        const auto &recovered = m_results.front().impacts[j].recoveredAt;
        if (journey.breaks && recovered)
            journey.backAfter = std::max<Nanos>(0, *recovered - emptied);
        return journey;
    }

    const Architecture &m_architecture;
    const ColdCacheOptions &m_options;
    std::vector<std::size_t> m_caches; ///< Dependencies.
    Scenario m_scenario;
    std::vector<RunResult> m_results;
};

} // namespace

Result<ColdCache> coldCaches(const Architecture &architecture, const ColdCacheOptions &options,
                             const Progress &progress)
{
    return ColdRuns(architecture, options).run(progress);
}

} // namespace topologue::analysis
