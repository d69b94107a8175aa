// SPDX-License-Identifier: Apache-2.0
#include "dots.h"

#include "dotschedule.h"

#include <algorithm>
#include <cmath>

namespace topologue::playback {

using simulation::Nanos;
using simulation::Recording;

namespace {

constexpr double ShortestLeg = 0.22e9;
constexpr double LegPerDecade = 0.145e9; // Four decades from a millisecond to ten seconds: 0.8 s.
/// A slow journey is shown with at least so many dots in a second of the viewer: one every three seconds.
constexpr double LeastDots = 1.0 / 3;

/// Which share of the samples of each journey is shown.
struct Thinning {
    std::vector<double> share;
    std::vector<double> requestsPerDot;
};

Thinning thinning(const Recording &recording, const Dots::Options &options)
{
    const std::size_t journeys = recording.names.journeys.size();
    std::vector<double> arrivals(journeys, 0);
    for (std::size_t i = 0; i < recording.journeys.intervals(); ++i) {
        for (std::size_t j = 0; j < journeys; ++j)
            arrivals[j] += recording.journeys.at(i, j).counts.arrivals;
    }
    std::vector<double> samples(journeys, 0);
    for (const simulation::Trace &trace : recording.traces)
        samples[trace.journey] += 1;

    const double viewerSeconds = static_cast<double>(recording.duration) / 1e9 / options.pace;
    const double most = journeys == 0 ? 0 : *std::max_element(arrivals.begin(), arrivals.end());
    Thinning result{std::vector<double>(journeys, 0), std::vector<double>(journeys, 0)};
    for (std::size_t j = 0; j < journeys; ++j) {
        if (samples[j] == 0 || arrivals[j] == 0 || viewerSeconds <= 0)
            continue;
        const double proportional = options.dotsPerSecond * arrivals[j] / most;
        const double wanted = std::max(proportional, LeastDots) * viewerSeconds;
        result.share[j] = std::min(1.0, wanted / samples[j]);
        result.requestsPerDot[j] = std::max(1.0, arrivals[j] / (samples[j] * result.share[j]));
    }
    return result;
}

} // namespace

Dots::Dots(const Architecture &architecture, const Recording &recording, Options options)
    : m_dependencies(architecture.dependencies.size())
{
    Thinning thin = thinning(recording, options);
    std::vector<double> due(thin.share.size(), 0.5);
    DotSchedule schedule(architecture, recording, options.pace);
    for (const simulation::Trace &trace : recording.traces) {
        due[trace.journey] += thin.share[trace.journey];
        if (due[trace.journey] < 1)
            continue;
        due[trace.journey] -= 1;
        schedule.add(trace.firstSpan);
    }
    m_requestsPerDot = std::move(thin.requestsPerDot);
    m_legs = schedule.takeLegs();
    std::sort(m_legs.begin(), m_legs.end(),
              [](const Leg &a, const Leg &b) { return a.from != b.from ? a.from < b.from : a.span < b.span; });
    fillBuckets(static_cast<Nanos>(1e9 * options.pace));
}

void Dots::fillBuckets(Nanos width)
{
    m_bucketWidth = std::max<Nanos>(width, 1'000'000);
    Nanos end = 0;
    for (const Leg &leg : m_legs)
        end = std::max(end, leg.to);
    m_firstOfBucket.assign(static_cast<std::size_t>(end / m_bucketWidth) + 2, 0);
    const auto bucketsOf = [&](const Leg &leg) {
        return std::pair{static_cast<std::size_t>(leg.from / m_bucketWidth),
                         static_cast<std::size_t>((leg.to - 1) / m_bucketWidth)};
    };
    for (const Leg &leg : m_legs) {
        const auto [first, last] = bucketsOf(leg);
        for (std::size_t b = first; b <= last; ++b)
            ++m_firstOfBucket[b + 1];
    }
    for (std::size_t b = 1; b < m_firstOfBucket.size(); ++b)
        m_firstOfBucket[b] += m_firstOfBucket[b - 1];
    m_legsOfBuckets.resize(m_firstOfBucket.back());
    std::vector<std::uint32_t> next(m_firstOfBucket.begin(), m_firstOfBucket.end() - 1);
    for (std::uint32_t i = 0; i < m_legs.size(); ++i) {
        const auto [first, last] = bucketsOf(m_legs[i]);
        for (std::size_t b = first; b <= last; ++b)
            m_legsOfBuckets[next[b]++] = i;
    }
}

void Dots::at(Nanos time, std::vector<Dot> &out) const
{
    out.clear();
    const auto bucket = static_cast<std::size_t>(std::max<Nanos>(time, 0) / m_bucketWidth);
    if (time < 0 || bucket + 1 >= m_firstOfBucket.size())
        return;
    std::vector<std::uint32_t> standing(m_dependencies, 0);
    for (std::uint32_t k = m_firstOfBucket[bucket]; k < m_firstOfBucket[bucket + 1]; ++k) {
        const Leg &leg = m_legs[m_legsOfBuckets[k]];
        if (time < leg.from || time >= leg.to)
            continue;
        const auto share =
            static_cast<float>(static_cast<double>(time - leg.from) / static_cast<double>(leg.to - leg.from));
        Dot dot;
        dot.dependency = leg.dependency;
        dot.span = leg.span;
        dot.position = leg.start + (leg.end - leg.start) * share;
        dot.place = leg.isStanding ? standing[leg.dependency]++ : 0;
        dot.mark = leg.mark;
        dot.isBack = leg.isBack;
        dot.isStanding = leg.isStanding;
        out.push_back(dot);
    }
}

std::vector<double> Dots::runningAtOnce(Nanos from, Nanos to) const
{
    std::vector<double> atOnce(m_dependencies, 0);
    if (to <= from)
        return atOnce;
    const auto first = std::lower_bound(m_legs.begin(), m_legs.end(), from,
                                        [](const Leg &leg, Nanos time) { return leg.from < time; });
    for (auto leg = first; leg != m_legs.end() && leg->from < to; ++leg) {
        const bool isPlain = leg->mark == Mark::Success || leg->mark == Mark::Message;
        if (isPlain && !leg->isBack && !leg->isStanding)
            atOnce[leg->dependency] += static_cast<double>(leg->to - leg->from);
    }
    for (double &sum : atOnce)
        sum /= static_cast<double>(to - from);
    return atOnce;
}

double Dots::mostRequestsPerDot() const
{
    return m_requestsPerDot.empty() ? 0 : *std::max_element(m_requestsPerDot.begin(), m_requestsPerDot.end());
}

double Dots::leastRequestsPerDot() const
{
    double least = 0;
    for (const double requests : m_requestsPerDot) {
        if (requests > 0 && (least == 0 || requests < least))
            least = requests;
    }
    return least;
}

Nanos Dots::legTime(Nanos call)
{
    const double milliseconds = std::max(1.0, static_cast<double>(call) / 1e6);
    return static_cast<Nanos>(ShortestLeg + LegPerDecade * std::min(4.0, std::log10(milliseconds)));
}

} // namespace topologue::playback
