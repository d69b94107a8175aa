// SPDX-License-Identifier: Apache-2.0
#include "replicate.h"

#include "figures.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <numeric>
#include <optional>
#include <thread>

namespace topologue::simulation {

namespace {

/// Replications [first, end) of a subject, on threads.
class Batch
{
public:
    Batch(const Subject &subject, const ReplicationOptions &options, std::uint32_t first, std::uint32_t end,
          const std::function<void(std::uint32_t, const Recording &)> &use)
        : m_subject(subject), m_options(options), m_use(use), m_next(first), m_end(end), m_done(end - first)
    {
    }

    Result<bool> run(const Progress &progress)
    {
        const std::uint32_t wanted = m_options.threads > 0 ? m_options.threads : std::thread::hardware_concurrency();
        const auto most = static_cast<std::uint32_t>(m_done.size());
        m_working = std::min(std::max(1U, wanted), most);
        std::vector<std::jthread> threads;
        for (std::uint32_t i = m_working; i > 0; --i)
            threads.emplace_back([this] { work(); });
        watch(progress);
        threads.clear(); // Waits for them.
        if (!m_diagnostics.empty())
            return tl::unexpected(std::move(m_diagnostics));
        return !m_isStopped;
    }

private:
    void work()
    {
        const std::uint32_t first = m_end - static_cast<std::uint32_t>(m_done.size());
        for (;;) {
            const std::uint32_t index = m_next++;
            if (index >= m_end || m_isStopped)
                break;
            std::atomic<double> &done = m_done[index - first];
            RunOptions run = m_options.run;
            run.seed = seedOf(run.seed, index);
            const Result<Recording> recording =
                simulate(m_subject.architecture, m_subject.scenario, run, [&](double share) {
                    done = share;
                    return !m_isStopped;
                });
            const std::scoped_lock lock(m_mutex);
            if (!recording) {
                m_diagnostics = recording.error();
                m_isStopped = true;
            } else if (!m_isStopped) {
                m_use(index, *recording);
                done = 1;
            }
        }
        const std::scoped_lock lock(m_mutex);
        --m_working;
        m_allDone.notify_one();
    }

    /// Until all threads are done.
    void watch(const Progress &progress)
    {
        using namespace std::chrono_literals;
        std::unique_lock lock(m_mutex);
        while (!m_allDone.wait_for(lock, 10ms, [this] { return m_working == 0; })) {
            if (!progress || m_isStopped)
                continue;
            lock.unlock();
            if (!progress(share()))
                m_isStopped = true;
            lock.lock();
        }
    }
    [[nodiscard]] double share() const
    {
        return std::accumulate(m_done.begin(), m_done.end(), 0.0) / static_cast<double>(m_done.size());
    }

    const Subject &m_subject;
    const ReplicationOptions &m_options;
    const std::function<void(std::uint32_t, const Recording &)> &m_use;
    std::atomic<std::uint32_t> m_next;
    const std::uint32_t m_end;
    std::vector<std::atomic<double>> m_done; ///< The share of each replication that is done.
    std::atomic<bool> m_isStopped = false;
    std::mutex m_mutex; ///< Guards what follows, and calls of m_use.
    std::condition_variable m_allDone;
    std::uint32_t m_working = 0; ///< Threads.
    Diagnostics m_diagnostics;
};

Result<bool> runBatch(const Subject &subject, const ReplicationOptions &options, std::uint32_t first, std::uint32_t end,
                      const std::function<void(std::uint32_t, const Recording &)> &use, const Progress &progress)
{
    if (first >= end)
        return true;
    return Batch(subject, options, first, end, use).run(progress);
}

/// By element, then by figure: the values of all replications.
using Values = std::vector<std::vector<std::vector<double>>>;

template<class T>
void addValues(Values &values, const std::vector<T> &elements, std::span<const ElementFigure<T>> figures,
               std::uint32_t index, std::uint32_t count)
{
    values.resize(elements.size());
    for (std::size_t e = 0; e < elements.size(); ++e) {
        values[e].resize(figures.size());
        for (std::size_t f = 0; f < figures.size(); ++f) {
            // By index: sums in another order would differ in the last digits.
            values[e][f].resize(count, std::numeric_limits<double>::quiet_NaN());
            values[e][f][index] = figures[f].of(elements[e]);
        }
    }
}

std::vector<std::vector<Interval>> intervalsOf(const Values &values, double confidence)
{
    std::vector<std::vector<Interval>> intervals;
    for (const auto &element : values) {
        auto &row = intervals.emplace_back();
        for (const std::vector<double> &samples : element)
            row.push_back(intervalOf(samples, confidence));
    }
    return intervals;
}

/// Samples [first, end), each in its place.
Result<bool> addSamples(std::vector<double> &samples, const Subject &subject, const Figure &figure,
                        const ReplicationOptions &options, std::uint32_t end, const Progress &progress)
{
    const auto first = static_cast<std::uint32_t>(samples.size());
    samples.resize(end, std::numeric_limits<double>::quiet_NaN());
    return runBatch(
        subject, options, first, end,
        [&](std::uint32_t index, const Recording &recording) {
            samples[index] = figure(totalsOf(recording, options.from, options.to));
        },
        progress);
}

} // namespace

std::uint64_t seedOf(std::uint64_t base, std::uint32_t index)
{
    if (index == 0)
        return base;
    // SplitMix64 (Steele, Lea and Flood 2014): bases that are neighbours share no seeds.
    std::uint64_t x = base + index * 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

Result<bool> forEachReplication(const Subject &subject, const ReplicationOptions &options,
                                const std::function<void(std::uint32_t, const Recording &)> &use,
                                const Progress &progress)
{
    return runBatch(subject, options, 0, options.count, use, progress);
}

Result<std::vector<Totals>> replicate(const Subject &subject, const ReplicationOptions &options,
                                      const Progress &progress)
{
    std::vector<std::optional<Totals>> done(options.count);
    const Result<bool> result = forEachReplication(
        subject, options,
        [&](std::uint32_t index, const Recording &recording) {
            done[index] = totalsOf(recording, options.from, options.to);
        },
        progress);
    if (!result)
        return tl::unexpected(result.error());
    std::vector<Totals> totals;
    for (std::optional<Totals> &of : done) {
        if (of)
            totals.push_back(std::move(*of));
    }
    return totals;
}

Result<FigureIntervals> replicateFigures(const Subject &subject, const ReplicationOptions &options,
                                         const Progress &progress)
{
    Values journeys;
    Values components;
    Values deployables;
    Values dependencies;
    FigureIntervals intervals;
    const Result<bool> result = forEachReplication(
        subject, options,
        [&](std::uint32_t index, const Recording &recording) {
            const Totals totals = totalsOf(recording, options.from, options.to);
            addValues(journeys, totals.journeys, journeyFigures(), index, options.count);
            addValues(components, totals.components, componentFigures(), index, options.count);
            addValues(deployables, totals.deployables, deployableFigures(), index, options.count);
            addValues(dependencies, totals.dependencies, dependencyFigures(), index, options.count);
            ++intervals.replications;
        },
        progress);
    if (!result)
        return tl::unexpected(result.error());
    intervals.journeys = intervalsOf(journeys, options.confidence);
    intervals.components = intervalsOf(components, options.confidence);
    intervals.deployables = intervalsOf(deployables, options.confidence);
    intervals.dependencies = intervalsOf(dependencies, options.confidence);
    return intervals;
}

Result<std::vector<double>> sample(const Subject &subject, const Figure &figure, const ReplicationOptions &options,
                                   const Progress &progress)
{
    std::vector<double> samples;
    const Result<bool> result = addSamples(samples, subject, figure, options, options.count, progress);
    if (!result)
        return tl::unexpected(result.error());
    return samples;
}

Result<PreciseInterval> sampleUntil(const Subject &subject, const Figure &figure, const Precision &precision,
                                    const ReplicationOptions &options, const Progress &progress)
{
    std::vector<double> samples;
    const std::uint32_t most = std::max(2U, precision.most);
    auto end = std::clamp(precision.least, 2U, most);
    PreciseInterval answer;
    double expected = end; // Replications in all.
    for (;;) {
        const auto first = static_cast<double>(samples.size());
        const Progress whole = [&](double done) {
            return !progress || progress(std::min(1.0, (first + done * (end - first)) / expected));
        };
        const Result<bool> result = addSamples(samples, subject, figure, options, end, whole);
        if (!result)
            return tl::unexpected(result.error());
        answer.interval = intervalOf(samples, options.confidence);
        // Not "<": a figure that is always zero is known exactly.
        answer.isReached = answer.interval.samples > 1
                           && answer.interval.halfWidth() <= precision.share * std::abs(answer.interval.mean);
        if (answer.isReached || end >= most || !*result)
            return answer;
        // The width falls with the root of the number; at most twice as many at once, for the guess is uncertain.
        const double wanted = precision.share * std::abs(answer.interval.mean);
        const double ratio = answer.interval.samples > 1 && wanted > 0 ? answer.interval.halfWidth() / wanted : 2;
        expected = std::min<double>(most, std::ceil(end * ratio * ratio));
        end = static_cast<std::uint32_t>(std::clamp(expected, end + 1.0, std::min<double>(most, end * 2.0)));
        expected = std::max<double>(expected, end);
    }
}

Comparison comparePairs(std::span<const double> first, std::span<const double> second, double confidence)
{
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> differences;
    for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
        if (!std::isfinite(first[i]) || !std::isfinite(second[i]))
            continue;
        a.push_back(first[i]);
        b.push_back(second[i]);
        differences.push_back(second[i] - first[i]);
    }
    return {intervalOf(a, confidence), intervalOf(b, confidence), intervalOf(differences, confidence)};
}

Result<Comparison> compare(const Subject &first, const Subject &second, const Figure &figure,
                           const ReplicationOptions &options, const Progress &progress)
{
    std::vector<double> a;
    std::vector<double> b;
    const auto half = [&](double begin) -> Progress {
        return [&progress, begin](double done) { return !progress || progress(begin + done / 2); };
    };
    Result<bool> result = addSamples(a, first, figure, options, options.count, half(0));
    if (result && *result)
        result = addSamples(b, second, figure, options, options.count, half(0.5));
    if (!result)
        return tl::unexpected(result.error());
    return comparePairs(a, b, options.confidence);
}

} // namespace topologue::simulation
