// SPDX-License-Identifier: Apache-2.0
#include "dottracks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>

namespace topologue::film {

using playback::Dot;
using playback::Mark;
using simulation::Nanos;

namespace {

constexpr double SampleSeconds = 0.025; ///< Of the viewer.

struct Sample {
    Nanos time = 0;
    double along = 0;
    bool isStanding = false;
};

/// A dot as it has been seen until now.
struct Life {
    Dot dot;
    std::vector<Sample> samples; ///< While it moves evenly only the first and the last: see add.
};

/// By arrow, span and direction; standing at the door belongs to the way there.
using LifeKey = std::tuple<std::uint32_t, std::uint32_t, bool, Mark>;

bool isOnTheWay(const Sample &a, const Sample &b, const Sample &c)
{
    if (a.isStanding || b.isStanding || c.isStanding || c.time == a.time)
        return false;
    const double share = static_cast<double>(b.time - a.time) / static_cast<double>(c.time - a.time);
    return std::abs(a.along + (c.along - a.along) * share - b.along) < 1e-3;
}

void add(Life &life, const Sample &sample)
{
    std::vector<Sample> &samples = life.samples;
    const std::size_t count = samples.size();
    if (count >= 2) {
        const Sample &before = samples[count - 2];
        const Sample &last = samples[count - 1];
        const bool stands = before.isStanding && last.isStanding && sample.isStanding && before.along == last.along
                            && last.along == sample.along;
        if (stands || isOnTheWay(before, last, sample)) {
            samples.back() = sample;
            return;
        }
    }
    samples.push_back(sample);
}

/// The stop at which a dot that moves from `inner` to `outer` and on reaches an end of its arrow within `reach`; none
/// if it does not.
std::optional<DotStop> endOf(const Sample &inner, const Sample &outer, Nanos reach)
{
    if (inner.isStanding || outer.isStanding || inner.time == outer.time)
        return std::nullopt;
    const double speed = (outer.along - inner.along) / static_cast<double>(outer.time - inner.time);
    const bool isEarlier = outer.time < inner.time;
    const double end = (speed > 0) != isEarlier ? 1 : 0;
    if (speed == 0)
        return std::nullopt;
    const double needed = (end - outer.along) / speed;
    if (std::abs(needed) > static_cast<double>(reach))
        return std::nullopt;
    return DotStop{outer.time + static_cast<Nanos>(std::llround(needed)), end};
}

DotRide rideOf(const Life &life, Nanos step, Nanos from, Nanos to)
{
    const std::vector<Sample> &samples = life.samples;
    DotRide ride;
    if (samples.size() >= 2) {
        if (const auto start = endOf(samples[1], samples[0], step); start && start->time >= from)
            ride.push_back(*start);
    }
    for (std::size_t i = 0; i < samples.size(); ++i) {
        // Who stands jumps when the line moves on.
        if (i > 0 && samples[i].isStanding && samples[i - 1].isStanding && samples[i].along != samples[i - 1].along)
            ride.push_back({samples[i].time, samples[i - 1].along});
        ride.push_back({samples[i].time, samples[i].along});
    }
    const std::size_t count = samples.size();
    std::optional<DotStop> end;
    if (count >= 2)
        end = endOf(samples[count - 2], samples[count - 1], step);
    ride.push_back(end ? *end : DotStop{samples.back().time + step, samples.back().along});
    if (ride.back().time > to)
        ride.back().time = to;
    return ride;
}

} // namespace

std::vector<DotTrack> dotTracks(const Film &film)
{
    const auto step = std::max<Nanos>(1, static_cast<Nanos>(SampleSeconds * film.speed() * 1e9));
    std::map<LifeKey, Life> alive;
    using GroupKey = std::tuple<Mark, bool, std::uint32_t>;
    std::map<GroupKey, std::vector<DotRide>> groups;
    const auto end = [&](const Life &life) {
        groups[{life.dot.mark, life.dot.isBack, life.dot.dependency}].push_back(
            rideOf(life, step, film.from(), film.to()));
    };
    std::vector<Dot> dots;
    for (Nanos time = film.from(); time < film.to(); time += step) {
        film.dots().at(time, dots);
        for (const Dot &dot : dots) {
            if (film.routes().of(dot.dependency) == nullptr)
                continue;
            Life &life = alive[{dot.dependency, dot.span, dot.isBack, dot.mark}];
            life.dot = dot;
            add(life, {time, film.routes().along(dot), dot.isStanding});
        }
        for (auto each = alive.begin(); each != alive.end();) {
            if (each->second.samples.back().time == time) {
                ++each;
                continue;
            }
            end(each->second);
            each = alive.erase(each);
        }
    }
    for (const auto &[key, life] : alive)
        end(life);

    std::vector<DotTrack> tracks;
    for (auto &[key, rides] : groups) {
        std::stable_sort(rides.begin(), rides.end(),
                         [](const DotRide &a, const DotRide &b) { return a.front().time < b.front().time; });
        const std::size_t first = tracks.size();
        for (DotRide &ride : rides) {
            const auto free = std::find_if(
                tracks.begin() + static_cast<std::ptrdiff_t>(first), tracks.end(),
                [&ride](const DotTrack &track) { return track.rides.back().back().time <= ride.front().time; });
            const bool isNew = free == tracks.end();
            DotTrack &track = isNew ? tracks.emplace_back() : *free;
            if (isNew) {
                track.mark = std::get<0>(key);
                track.isBack = std::get<1>(key);
                track.dependency = std::get<2>(key);
            }
            track.rides.push_back(std::move(ride));
        }
    }
    return tracks;
}

} // namespace topologue::film
