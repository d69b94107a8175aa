// SPDX-License-Identifier: Apache-2.0
#include "why.h"

#include "messages.h"
#include "whyremedy.h"
#include "whywalk.h"

namespace topologue::playback {

using simulation::Nanos;

namespace {

/// Fewer failures than this are not what is wrong.
constexpr double NotableFailures = 0.005;

/// The element of a question, found in the architecture.
class Subject
{
public:
    Subject(const Readings &readings, const ElementId &id) : m_readings(readings), m_id(id)
    {
        const Architecture &architecture = readings.architecture();
        if (const auto *journey = std::get_if<JourneyId>(&id))
            m_index = architecture.journeys.indexOf(*journey);
        else if (const auto *component = std::get_if<ComponentId>(&id))
            m_index = architecture.components.indexOf(*component);
        else if (const auto *deployable = std::get_if<DeployableId>(&id))
            m_index = architecture.deployables.indexOf(*deployable);
        else if (const auto *dependency = std::get_if<DependencyId>(&id))
            m_index = architecture.dependencies.indexOf(*dependency);
    }

    [[nodiscard]] Health health(std::size_t interval) const
    {
        if (!m_index)
            return Health::Idle;
        if (isA<JourneyId>())
            return m_readings.journeyHealth(*m_index, interval);
        const InForce faults = m_readings.faultsAt(interval);
        if (isA<ComponentId>())
            return m_readings.componentHealth(*m_index, interval, faults);
        if (isA<DeployableId>())
            return m_readings.stationHealth(m_readings.station(*m_index), interval, faults);
        return m_readings.dependencyHealth(*m_index, interval, faults);
    }
    [[nodiscard]] Window window(std::size_t first, std::size_t end) const
    {
        if (isA<JourneyId>())
            return m_readings.journeyWindow(*m_index, first, end);
        if (isA<ComponentId>())
            return m_readings.componentWindow(*m_index, first, end);
        if (isA<DependencyId>())
            return m_readings.dependencyWindow(*m_index, first, end);
        return {};
    }
    [[nodiscard]] Window usual() const
    {
        return isA<JourneyId>()      ? m_readings.usualJourney(*m_index)
               : isA<ComponentId>()  ? m_readings.usualComponent(*m_index)
               : isA<DependencyId>() ? m_readings.usualDependency(*m_index)
                                     : Window{};
    }
    void walk(Walk &walk) const
    {
        if (isA<JourneyId>())
            walk.fromJourney(*m_index);
        else if (isA<ComponentId>())
            walk.fromComponent(*m_index, std::nullopt);
        else if (isA<DependencyId>())
            walk.fromDependency(*m_index, std::nullopt);
        else
            walk.fromProcess(m_readings.station(*m_index));
    }
    [[nodiscard]] std::size_t index() const { return *m_index; }

private:
    template<class Id>
    [[nodiscard]] bool isA() const
    {
        return std::holds_alternative<Id>(m_id);
    }

    const Readings &m_readings;
    const ElementId &m_id;
    std::optional<std::size_t> m_index;
};

/// The promise that a journey breaks by its response time, in milliseconds; none if it does not.
std::optional<double> brokenPromise(const Readings &readings, const ElementId &id, std::size_t journey,
                                    std::size_t interval)
{
    if (!std::holds_alternative<JourneyId>(id) || !readings.isBroken(journey, interval))
        return std::nullopt;
    const auto &promised = readings.architecture().journeys[journey].objective.p99;
    const auto &row = readings.recording().journeys.at(interval, readings.journey(journey));
    if (!promised || static_cast<double>(row.counts.p99Ms) <= promised->inMilliseconds())
        return std::nullopt;
    return promised->inMilliseconds();
}

/// Where nothing is answered now, that is what is wrong, and it began with the first interval without an answer: before
/// it was found out, or after it had begun in another way.
Nanos sinceSilence(const Readings &readings, const Subject &subject, std::size_t interval, Nanos since)
{
    std::size_t first = interval + 1;
    const Nanos earliest = readings.firstFault().value_or(0);
    while (first > 0 && readings.endOf(first - 1) > earliest) {
        const Window window = subject.window(first - 1, first);
        if (window.answered > 0 || window.inFlight <= 0)
            break;
        --first;
    }
    if (first > interval)
        return since;
    const Nanos silence = std::max(earliest, readings.beginOf(first));
    const bool mostFailedBefore =
        subject.window(readings.recording().intervalAt(since), interval + 1).failedShare() > 0.5;
    return silence > since && mostFailedBefore ? since : silence;
}

std::string headline(const Readings &readings, const ElementId &id, const Subject &subject, Health health,
                     std::size_t interval, Nanos since, const Words &words)
{
    const Window window = subject.window(readings.recording().intervalAt(since), interval + 1);
    const Window now = subject.window(interval, interval + 1);
    const Window usual = subject.usual();
    const std::string name = words.name(id);
    const std::string clock = Words::clock(since);
    if (window.failed > 0 && window.answered <= 0)
        return words.say(message::AllFail, {name, clock});
    if (window.answered <= 0 && window.inFlight > 0)
        return words.say(message::NoneAnswered, {name, clock});
    if (window.failedShare() >= NotableFailures)
        return words.say(message::SomeFail, {name, Words::percent(window.failedShare()), clock});
    if (const auto promised = brokenPromise(readings, id, subject.index(), interval)) {
        const auto &row = readings.recording().journeys.at(interval, readings.journey(subject.index()));
        return words.say(message::TooSlow, {name, words.duration(static_cast<double>(row.counts.p99Ms) / 1e3),
                                            words.duration(*promised / 1e3), clock});
    }
    if (health == Health::Overloaded)
        return words.say(message::Overloaded, {name, clock});
    if (window.degraded > NotableFailures * window.ended())
        return words.say(message::SomeDegraded, {name, Words::percent(window.degraded / window.ended()), clock});
    if (now.answered > 0 && usual.answered > 0 && now.meanMs > usual.meanMs)
        return words.say(message::Slower,
                         {name, words.duration(now.meanMs / 1e3), words.duration(usual.meanMs / 1e3), clock});
    return words.say(message::Unwell, {name, clock});
}

} // namespace

Reasons::Reasons(const Architecture &architecture, const simulation::Recording &recording)
    : m_readings(std::make_unique<Readings>(architecture, recording))
{
}
Reasons::~Reasons() = default;
Reasons::Reasons(Reasons &&) noexcept = default;
Reasons &Reasons::operator=(Reasons &&) noexcept = default;

Why Reasons::at(const ElementId &subject, Nanos at, Language language) const
{
    Why why;
    if (m_readings->intervals() == 0)
        return why;
    const std::size_t interval = m_readings->recording().intervalAt(at);
    const Subject asked(*m_readings, subject);
    const Health health = asked.health(interval);
    if (health <= Health::Healthy)
        return why;
    const Words words(m_readings->architecture(), language);
    Nanos since = Walk::since(*m_readings, interval, [&](std::size_t i) { return asked.health(i) > Health::Healthy; });
    since = sinceSilence(*m_readings, asked, interval, since);
    why.headline = headline(*m_readings, subject, asked, health, interval, since, words);
    Findings findings;
    Walk walk(*m_readings, interval, words, why.steps, findings);
    asked.walk(walk);
    if (why.steps.empty())
        walk.fromNothing();
    if (findings.isOver && findings.root->from >= 0) {
        // What would have helped is seen while the fault lasted.
        const std::size_t then = m_readings->recording().intervalAt(findings.root->to - 1);
        std::vector<WhyStep> unsaid;
        const auto tooLate = findings.tooLate;
        findings = {};
        findings.tooLate = tooLate;
        Walk before(*m_readings, then, words, unsaid, findings);
        asked.walk(before);
        why.remedies = remediesFor(*m_readings, subject, then, findings, words);
    } else {
        why.remedies = remediesFor(*m_readings, subject, interval, findings, words);
    }
    return why;
}

Why whyAt(const Architecture &architecture, const simulation::Recording &recording, const ElementId &subject, Nanos at,
          Language language)
{
    return Reasons(architecture, recording).at(subject, at, language);
}

} // namespace topologue::playback
