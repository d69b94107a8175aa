// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "snapshotreadings.h"
#include "why.h"
#include "whywords.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace topologue::playback {

/// A share of calls that is worth a sentence.
inline constexpr double Notable = 0.1;
/// Times the usual rate, or the usual time.
inline constexpr double Grown = 1.5;

/// What the chain of reasons ran into; the remedies are made of it.
struct Findings {
    /// Calls that held the workers of a deployable.
    struct Holder {
        std::uint32_t dependency = 0;
        std::uint32_t station = 0;
    };
    std::vector<Holder> holders;
    std::optional<std::uint32_t> exhausted; ///< A station that is asked for more than it can do, and nothing holds it.
    std::optional<std::uint32_t> lastCall;  ///< The last call between processes before the chain ended.
    std::optional<std::uint32_t> tooLate;   ///< A station that works on what nobody waits for any more.
    std::optional<std::size_t> overloader;  ///< A component whose extra load exhausts what it shares.
    const FaultPeriod *root = nullptr;      ///< The fault at the end of the chain,
    bool isOver = false;                    ///< which is over by now.
};

/// Goes from what is unwell to the reason, by the evidence of a few seconds before the end of an interval. Each place
/// is visited once, so cycles end.
class Walk
{
public:
    Walk(const Readings &readings, std::size_t interval, const Words &words, std::vector<WhyStep> &steps,
         Findings &findings);

    void fromJourney(std::size_t journey);
    void fromComponent(std::size_t component, std::optional<std::size_t> journey);
    void fromDependency(std::size_t index, std::optional<std::size_t> journey);
    void fromStation(std::uint32_t station);
    /// A deployable as a whole, at its limit or not.
    void fromProcess(std::uint32_t station);
    /// Where the evidence leads nowhere: what an earlier fault may have left behind.
    void fromNothing() { sayLeftOver(); }

    /// The beginning of the run of intervals, up to this one, in which `isUnwell`; pauses of up to three seconds do not
    /// end it. Not before a fault that starts within the first of them.
    template<class Predicate>
    [[nodiscard]] static simulation::Nanos since(const Readings &readings, std::size_t interval, Predicate isUnwell);

private:
    enum class Place { Component, Station, Dependency };

    [[nodiscard]] bool enters(Place place, std::size_t index) { return m_visited.insert({place, index}).second; }
    void add(const Message &message, const std::vector<std::string> &arguments, std::optional<ElementId> place,
             simulation::Nanos since);
    void insert(std::size_t position, const Message &message, const std::vector<std::string> &arguments,
                std::optional<ElementId> place, simulation::Nanos since);

    // Evidence (whyevidence.cpp).
    [[nodiscard]] Window now(std::uint32_t dependency) const;
    [[nodiscard]] double badness(std::uint32_t dependency) const;
    [[nodiscard]] double tooMany(std::uint32_t dependency) const;
    [[nodiscard]] std::optional<std::uint32_t> worstCall(std::size_t component,
                                                         std::optional<std::size_t> journey) const;
    [[nodiscard]] bool waitsAtTheDoor(std::size_t component, std::uint32_t station) const;
    [[nodiscard]] std::optional<std::pair<std::uint32_t, double>> holderOf(std::uint32_t station) const;
    [[nodiscard]] bool serves(const Dependency &dependency, std::optional<std::size_t> journey) const;
    [[nodiscard]] std::size_t indexOf(const ComponentId &id) const;
    [[nodiscard]] bool isInProcess(const Dependency &dependency) const;
    [[nodiscard]] bool isStore(std::uint32_t station) const;
    [[nodiscard]] simulation::Nanos unwellSince(std::uint32_t dependency) const;
    [[nodiscard]] ElementId placeOf(std::uint32_t station) const;
    [[nodiscard]] const Capacity *capacityOf(std::uint32_t station) const;
    [[nodiscard]] bool happened(simulation::RecordedEvent::Kind kind, std::uint32_t element,
                                simulation::Nanos &at) const;

    // Steps (whysteps.cpp, whypolicies.cpp, whygrowth.cpp).
    void sayExhausted(std::uint32_t station, const StationWindow &window);
    void sayCall(std::size_t position, std::uint32_t dependency, std::size_t stepsBelow);
    [[nodiscard]] bool sayPolicy(std::uint32_t dependency, std::optional<std::size_t> journey);
    [[nodiscard]] std::optional<simulation::Nanos> openSince(std::uint32_t dependency) const;
    bool sayTooLate(std::uint32_t station);
    [[nodiscard]] std::optional<double> patienceOfThoseWhoLeave() const;
    bool sayGrowth(std::uint32_t station);
    bool sayLeftOver();
    void sayStation(std::uint32_t station);
    bool sayEvents(std::uint32_t station);
    bool sayFullBroker(std::uint32_t station);

    // Faults (whyfaults.cpp).
    void sayFault(const FaultPeriod &fault, std::optional<std::uint32_t> along = std::nullopt);
    [[nodiscard]] const FaultPeriod *faultOn(std::size_t component) const;
    [[nodiscard]] const FaultPeriod *faultOnStation(std::uint32_t station) const;
    [[nodiscard]] const FaultPeriod *faultOnDependency(std::uint32_t dependency) const;
    [[nodiscard]] const FaultPeriod *faultThatSendsMore(std::uint32_t station) const;

    const Readings &m_readings;
    const Architecture &m_architecture;
    const Words &m_words;
    std::vector<WhyStep> &m_steps;
    Findings &m_findings;
    std::size_t m_now = 0;   ///< The interval that is asked about.
    std::size_t m_first = 0; ///< Of the intervals that are looked at,
    std::size_t m_end = 0;   ///< and the end of them.
    std::set<std::pair<Place, std::size_t>> m_visited;
};

template<class Predicate>
simulation::Nanos Walk::since(const Readings &readings, std::size_t interval, Predicate isUnwell)
{
    constexpr simulation::Nanos LongestPause = 3'000'000'000;
    std::size_t first = interval;
    for (std::size_t i = interval + 1; i-- > 0;) {
        if (isUnwell(i))
            first = i;
        else if (readings.beginOf(first) - readings.beginOf(i) > LongestPause)
            break;
    }
    simulation::Nanos begin = readings.beginOf(first);
    for (const FaultPeriod &fault : readings.faults()) {
        if (fault.from > begin && fault.from < readings.endOf(first))
            begin = fault.from;
    }
    return begin;
}

} // namespace topologue::playback
