// SPDX-License-Identifier: Apache-2.0
#include "whyremedy.h"

#include "messages.h"

#include <array>
#include <cmath>
#include <limits>

namespace topologue::playback {

namespace {

/// Timeouts that people choose, in seconds.
constexpr std::array TimeoutsInUse{0.1, 0.2, 0.5, 1.0, 2.0, 3.0, 5.0, 10.0, 15.0, 30.0};
/// A timeout well above what is usual does no harm...
constexpr double AboveUsual = 2;
/// ...and one that is far above what the workers can afford does no good.
constexpr double Affordable = 1.0 / 3;
constexpr double JustAffordable = 0.8;
constexpr double HalfAffordable = 0.5;
constexpr double LongestWanted = 1;
/// A timeout that is not much longer is left alone.
constexpr double MuchLonger = 1.5;

/// Of the workers of one replica; so many may wait for one callee.
constexpr double BulkheadShare = 0.25;
constexpr double BulkheadAboveUsual = 3;

/// Room above what is asked for.
constexpr double Headroom = 1.4;
constexpr double CoresFull = 0.9;
constexpr double SecondsPerMillisecond = 1e-3;

class Advisor
{
public:
    Advisor(const Readings &readings, std::size_t interval, const Words &words)
        : m_readings(readings), m_architecture(readings.architecture()), m_interval(interval), m_words(words)
    {
    }

    std::vector<Remedy> take(const ElementId &subject, const Findings &findings)
    {
        const std::size_t needed = neededRoots(m_readings, subject, m_interval, findings);
        if (needed == 1 && findings.lastCall) // Of several that are hit one fallback is not enough.
            adviseFallback(*findings.lastCall, subject);
        if (needed == 0) {
            for (const Findings::Holder &holder : findings.holders)
                adviseHolder(holder);
        }
        if (findings.tooLate)
            adviseShedding(*findings.tooLate);
        if (findings.overloader)
            adviseOwnServer(*findings.overloader);
        if (findings.exhausted)
            adviseCapacity(*findings.exhausted);
        return std::move(m_remedies);
    }

private:
    void add(const Message &message, const std::vector<std::string> &arguments, ElementId place, std::string policy,
             std::optional<Policies> policies = {}, std::optional<Capacity> capacity = {})
    {
        m_remedies.push_back({m_words.say(message, arguments), std::move(place), std::move(policy), std::move(policies),
                              std::move(capacity)});
    }

    /// The longest 99th percentile of any usual interval, in seconds.
    [[nodiscard]] double usualP99(std::uint32_t d) const
    {
        double longest = 0;
        const simulation::Nanos end = m_readings.firstFault().value_or(m_readings.recording().duration / 10);
        for (std::size_t i = 0; i < m_readings.intervals() && m_readings.endOf(i) <= end; ++i) {
            const auto &row = m_readings.recording().dependencies.at(i, m_readings.dependency(d));
            longest = std::max(longest, static_cast<double>(row.counts.p99Ms) * SecondsPerMillisecond);
        }
        return longest;
    }
    /// How often a second a worker would wait there; calls of one request at the same time hold the same worker.
    [[nodiscard]] double usualHolds(std::uint32_t d) const
    {
        const Dependency &dependency = m_architecture.dependencies[d];
        const double parallel = std::max(1.0, dependency.callsPerRequest);
        return m_readings.usualDependency(d).rate() / parallel;
    }
    /// Long enough for what is usual, short enough for `affordable` seconds.
    [[nodiscard]] std::optional<double> timeoutFor(std::uint32_t d, double affordable) const
    {
        const double usual = AboveUsual * usualP99(d);
        std::optional<double> best;
        for (const double seconds : TimeoutsInUse) {
            if (seconds >= usual && seconds <= LongestWanted && seconds <= Affordable * affordable)
                best = seconds; // The longest of the short ones disturbs least.
        }
        for (const double seconds : TimeoutsInUse) {
            if (!best && seconds >= usual && seconds <= JustAffordable * affordable)
                best = seconds;
        }
        return best;
    }

    void adviseHolder(const Findings::Holder &holder)
    {
        const Dependency &dependency = m_architecture.dependencies[holder.dependency];
        const StationWindow usual = m_readings.usualStation(holder.station);
        const StationWindow now = m_readings.stationWindow(holder.station, m_interval, m_interval + 1);
        const double holds = usualHolds(holder.dependency);
        if (holds <= 0 || now.workers <= usual.busyWorkers)
            return;
        const std::string arrow = m_words.arrow(dependency);
        const auto timeout = timeoutFor(holder.dependency, (now.workers - usual.busyWorkers) / holds);
        if (timeout) {
            const std::vector<std::string> arguments{
                arrow, m_words.duration(*timeout), Words::count(std::max(1.0, holds * *timeout)),
                Words::count(now.workers),
                dependency.policies.timeout ? m_words.duration(dependency.policies.timeout->limit.inSeconds()) : ""};
            Policies policies = dependency.policies;
            if (!policies.timeout) {
                policies.timeout.emplace().limit = Duration::seconds(*timeout);
                add(message::NoTimeout, arguments, dependency.id, "timeout", policies);
            } else if (policies.timeout->limit.inSeconds() > MuchLonger * *timeout) {
                policies.timeout->limit = Duration::seconds(*timeout);
                add(message::LongTimeout, arguments, dependency.id, "timeout", policies);
            }
        }
        adviseBulkhead(holder, now);
        if (timeout && !dependency.policies.circuitBreaker) {
            Policies policies = dependency.policies;
            if (!policies.timeout || policies.timeout->limit.inSeconds() > *timeout)
                policies.timeout.emplace().limit = Duration::seconds(*timeout);
            policies.circuitBreaker.emplace();
            add(message::NoBreaker, {arrow, m_words.duration(*timeout)}, dependency.id, "circuitBreaker", policies);
        }
    }

    void adviseBulkhead(const Findings::Holder &holder, const StationWindow &now)
    {
        const Dependency &dependency = m_architecture.dependencies[holder.dependency];
        if (dependency.policies.bulkhead || now.ready < 1)
            return;
        const double perReplica = now.workers / now.ready;
        const double usual = m_readings.usualDependency(holder.dependency).inFlight / now.ready;
        const double places = std::ceil(std::max(BulkheadAboveUsual * usual, BulkheadShare * perReplica));
        if (places < 1 || places > perReplica / 2)
            return;
        Policies policies = dependency.policies;
        policies.bulkhead.emplace().maxConcurrent = static_cast<std::uint32_t>(places);
        add(message::NoBulkhead, {m_words.arrow(dependency), Words::count(places)}, dependency.id, "bulkhead",
            policies);
    }

    /// How long calls may take, in seconds, before all workers of the caller wait there; without end if it gives its
    /// workers back meanwhile.
    [[nodiscard]] double affordableTimeout(std::uint32_t d) const
    {
        const auto caller = m_architecture.components.indexOf(m_architecture.dependencies[d].from);
        const std::uint32_t station = caller ? m_readings.stationOfComponent(*caller) : NotRecorded;
        const double holds = usualHolds(d);
        if (station == NotRecorded || holds <= 0
            || capacityOf(m_architecture, m_architecture.components[*caller]).workerModel == WorkerModel::Asynchronous)
            return std::numeric_limits<double>::infinity();
        const StationWindow now = m_readings.stationWindow(station, m_interval, m_interval + 1);
        return std::max(0.0, (now.workers - m_readings.usualStation(station).busyWorkers) / holds);
    }

    void adviseFallback(std::uint32_t d, const ElementId &subject)
    {
        const Dependency &dependency = m_architecture.dependencies[d];
        const Component *caller = m_architecture.components.find(dependency.from);
        // What only passes requests on has nothing to answer by itself.
        if (dependency.optional || dependency.policies.fallback != Fallback::Fail || caller == nullptr
            || caller->kind == ComponentKind::Gateway || caller->kind == ComponentKind::Client)
            return;
        // Half of what users are patient for, or of what is promised to them.
        double patience = 2;
        if (const auto *id = std::get_if<JourneyId>(&subject)) {
            const Journey &journey = *m_architecture.journeys.find(*id);
            if (journey.impatience.leavesAfter)
                patience = std::min(patience, journey.impatience.leavesAfter->inSeconds() / 2);
            if (journey.objective.p99)
                patience = std::min(patience, journey.objective.p99->inSeconds() / 2);
        }
        patience = std::min(patience, HalfAffordable * affordableTimeout(d));
        const double usual = MuchLonger * usualP99(d);
        std::optional<double> found;
        for (const double seconds : TimeoutsInUse) {
            if (seconds >= usual && (seconds <= patience || !found))
                found = seconds;
        }
        const double timeout = found.value_or(usual);
        Policies policies = dependency.policies;
        policies.fallback = Fallback::Degrade;
        if (!policies.timeout || policies.timeout->limit.inSeconds() > timeout)
            policies.timeout.emplace().limit = Duration::seconds(timeout);
        add(message::NoFallback,
            {m_words.arrow(dependency), m_words.name(ElementId(dependency.from)),
             m_words.duration(policies.timeout->limit.inSeconds())},
            dependency.id, "fallback", policies);
    }

    void adviseOwnServer(std::size_t component)
    {
        const Component &subject = m_architecture.components[component];
        if (!subject.deployable)
            return;
        const auto others = std::count_if(
            m_architecture.components.begin(), m_architecture.components.end(),
            [&](const Component &other) { return other.deployable == subject.deployable && other.id != subject.id; });
        if (others > 0)
            add(message::OwnServer,
                {m_words.name(ElementId(subject.id)), m_words.name(ElementId(*subject.deployable)),
                 Words::count(static_cast<double>(others))},
                subject.id, "");
    }

    void adviseShedding(std::uint32_t station)
    {
        const auto [place, capacity, isStore] = processOf(station);
        if (!place || capacity->loadShedding)
            return;
        Capacity shedding = *capacity;
        shedding.loadShedding.emplace().maxQueueWait = Duration::seconds(LongestWanted);
        add(message::NoShedding, {m_words.name(*place), m_words.duration(LongestWanted)}, *place, "loadShedding", {},
            shedding);
    }

    struct Process {
        std::optional<ElementId> place;
        const Capacity *capacity = nullptr;
        bool isStore = true; ///< All that runs in it.
    };
    [[nodiscard]] Process processOf(std::uint32_t station) const
    {
        Process process;
        for (std::size_t c = 0; c < m_architecture.components.size(); ++c) {
            const Component &component = m_architecture.components[c];
            if (m_readings.stationOfComponent(c) != station)
                continue;
            process.capacity = &capacityOf(m_architecture, component);
            process.place = component.deployable ? ElementId(*component.deployable) : ElementId(component.id);
            process.isStore = process.isStore && topologue::isStore(component.kind);
        }
        return process;
    }

    void adviseCapacity(std::uint32_t station)
    {
        const auto [found, capacity, isStore] = processOf(station);
        const std::optional<ElementId> &place = found;
        const StationWindow now = m_readings.stationWindow(station, m_interval, m_interval + 1);
        if (!place || capacity == nullptr || now.workers <= 0)
            return;
        const Demand demand = demandOn(m_readings, station, m_interval);
        const bool isCores = now.cores > 0 && now.busyCores >= CoresFull * now.cores;
        if (!demand.canOthersFollow)
            return; // The next one would be at its limit then.
        Capacity more = *capacity;
        const auto say = [&](const Message &message, std::uint32_t &value, const char *field) {
            const std::uint32_t before = value;
            value = static_cast<std::uint32_t>(std::min(10'000.0, std::ceil(before * demand.times * Headroom)));
            add(message, {m_words.name(*place), Words::count(value), Words::count(before)}, *place, field, {}, more);
            m_remedies.back().capacity = more;
        };
        if (!isStore)
            say(message::MoreReplicas, more.replicas, "replicas");
        else if (isCores)
            say(message::MoreCores, more.cores, "cores");
        else
            say(message::MoreConnections, more.workers, "workers");
    }

    const Readings &m_readings;
    const Architecture &m_architecture;
    std::size_t m_interval;
    const Words &m_words;
    std::vector<Remedy> m_remedies;
};

} // namespace

std::vector<Remedy> remediesFor(const Readings &readings, const ElementId &subject, std::size_t interval,
                                const Findings &findings, const Words &words)
{
    return Advisor(readings, interval, words).take(subject, findings);
}

} // namespace topologue::playback
