// SPDX-License-Identifier: Apache-2.0
#include "replicate.h"

#include "figures.h"
#include "runeach.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <optional>

namespace topologue::simulation {

namespace {

/// Replications [first, end) of a subject, on threads.
Result<bool> runBatch(const Subject &subject, const ReplicationOptions &options, std::uint32_t first, std::uint32_t end,
                      const std::function<void(std::uint32_t, const Recording &)> &use, const Progress &progress)
{
    if (first >= end)
        return true;
    const auto job = [&](std::size_t index) {
        Job run{&subject.architecture, subject.scenario, options.run};
        run.options.seed = seedOf(options.run.seed, first + static_cast<std::uint32_t>(index));
        return run;
    };
    std::mutex mutex; // Callers use one at a time.
    const auto useOne = [&](std::size_t index, const Recording &recording) {
        const std::scoped_lock lock(mutex);
        use(first + static_cast<std::uint32_t>(index), recording);
    };
    return runEach(end - first, options.threads, job, useOne, progress);
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
