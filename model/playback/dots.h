// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "simulation/recording.h"

#include <cstdint>
#include <vector>

namespace topologue::playback {

/// What a dot is drawn as: shape and colour.
enum class Mark : std::uint8_t {
    Success,  ///< Circle.
    Degraded, ///< Triangle.
    Failed,   ///< Diamond.
    Retry,    ///< Ring: a further attempt that is answered, or one that another attempt has overtaken.
    Message,  ///< Square: asynchronous.
    Waiting,  ///< Hollow circle: stands, and what becomes of it is not known yet.
};
inline constexpr std::size_t MarkCount = 6;

/// A call of a sampled request on its arrow.
struct Dot {
    std::uint32_t dependency = 0; ///< Index in the architecture.
    std::uint32_t span = 0;       ///< Index in the recording.
    float position = 0;           ///< 0 at the arrow's tail .. 1 at its head.
    std::uint32_t place = 0;      ///< Of one that stands: how many stand before it, at the same end.
    Mark mark = Mark::Success;
    bool isBack = false;     ///< The answer, on its way to the caller.
    bool isStanding = false; ///< At the callee's door: it waits for a worker, or for an answer that does not come.
};

/// The sampled requests of a recording as dots that travel along arrows. Calls of a millisecond would be too quick to
/// be seen, so each request is shown in slow motion: it starts when it really did, each leg (out, back) of a call takes
/// at least `legTime`, real waits take as long as they took, and what comes later in the request is shown later by as
/// much as the legs before were stretched. Positions are a pure function of (time, span): scrubbing is exact.
///
/// Of the samples of a journey as many are shown as make the dots of all journeys proportional to their rates, with a
/// lower bound so that a slow journey is still seen: `requestsPerDot` says for how many requests a dot stands.
class Dots
{
public:
    struct Options {
        /// How many seconds of the scenario pass in a second of the viewer, > 0. Legs are stretched by it, so that dots
        /// are equally quick on the screen at every speed.
        double pace = 1;
        /// Of the busiest journey, per second of the viewer; less where fewer were sampled.
        double dotsPerSecond = 20;
    };

    Dots() = default;
    /// Keeps nothing of the arguments. Dependencies are matched by id: those that the architecture no longer has carry
    /// no dots. O(spans + what is shown in each second).
    Dots(const Architecture &architecture, const simulation::Recording &recording, Options options);

    /// The dots at `time`, in a stable order; `out` is replaced. O(dots of about that second).
    void at(simulation::Nanos time, std::vector<Dot> &out) const;
    /// How many answered calls and messages run out along each dependency at once, on average over those that set out
    /// in [from, to): by index in the architecture. O(log all + those).
    [[nodiscard]] std::vector<double> runningAtOnce(simulation::Nanos from, simulation::Nanos to) const;
    /// For how many requests of the journey (index in the recording) one dot stands; 0 if none is shown.
    [[nodiscard]] double requestsPerDot(std::uint32_t journey) const { return m_requestsPerDot[journey]; }
    /// The most and the least of it among journeys that are shown; 0 if none is.
    [[nodiscard]] double mostRequestsPerDot() const;
    [[nodiscard]] double leastRequestsPerDot() const;
    /// Of all legs together: a measure of memory.
    [[nodiscard]] std::size_t size() const { return m_legs.size(); }

    /// How long one leg of a call that took `call` is shown at pace 1: from 0.22 s for a millisecond or less to 0.8 s
    /// for ten seconds and more, so that slow calls are seen to be slow.
    [[nodiscard]] static simulation::Nanos legTime(simulation::Nanos call);

private:
    friend class DotSchedule;
    /// A dot during a stretch of time in which it moves evenly, or stands.
    struct Leg {
        simulation::Nanos from = 0;
        simulation::Nanos to = 0;
        std::uint32_t dependency = 0;
        std::uint32_t span = 0;
        float start = 0;
        float end = 0;
        Mark mark = Mark::Success;
        bool isBack = false;
        bool isStanding = false;
    };
    void fillBuckets(simulation::Nanos width);

    std::size_t m_dependencies = 0;
    std::vector<Leg> m_legs; // By `from`.
    simulation::Nanos m_bucketWidth = 1;
    std::vector<std::uint32_t> m_firstOfBucket; // One more than there are buckets.
    std::vector<std::uint32_t> m_legsOfBuckets; // Those that are on at any time within the bucket.
    std::vector<double> m_requestsPerDot;
};

} // namespace topologue::playback
