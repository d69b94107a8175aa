// SPDX-License-Identifier: Apache-2.0
#include "statemarks.h"

#include "drawing/arrows.h"
#include "drawing/outline.h"
#include "markpen.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <set>

namespace topologue::film {

using namespace drawing;
using playback::Health;
using simulation::BreakerPhase;

namespace {

/// A queue is worth a chip from one waiting call on.
constexpr double LeastQueue = 0.95;
constexpr auto NotFound = std::numeric_limits<std::size_t>::max();

bool isUnwell(Health health)
{
    return health == Health::Degraded || health == Health::Overloaded || health == Health::Failed;
}

Ink inkOf(Health health)
{
    switch (health) {
    case Health::Failed:
        return Ink::Failed;
    case Health::Degraded:
    case Health::Overloaded:
        return Ink::Degraded;
    case Health::Idle:
    case Health::Healthy:
    case Health::Recovering:
        return Ink::Healthy;
    }
    return Ink::Healthy;
}

/// What is known of a box or a frame.
struct BoxState {
    Health health = Health::Idle;
    bool isFaulted = false;
    double utilisation = 0;
    double queue = 0;
};

class Marker
{
public:
    Marker(const DisplayList &diagram, const Architecture &architecture, const playback::Snapshot &snapshot,
           const TextMeasurer &measurer, StateMarksOptions options)
        : m_diagram(diagram), m_architecture(architecture), m_snapshot(snapshot), m_typesetter(measurer),
          m_options(options)
    {
        for (const playback::DependencyState &state : snapshot.dependencies)
            m_mostRate = std::max(m_mostRate, state.ratePerSecond);
    }

    DisplayList marks()
    {
        findHops();
        for (const Element &element : m_diagram.elements) {
            if (element.role == ElementRole::Dependency)
                markArrow(element);
        }
        for (const Element &element : m_diagram.elements) {
            if (element.role == ElementRole::Frame || element.role == ElementRole::Component)
                markBox(element);
        }
        return m_list.finish();
    }

private:
    void begin(const Element &element)
    {
        Element &added = m_list.begin(element.id, element.role, {"state-" + element.svgId, "state", element.title, {}});
        added.outline = element.outline;
    }

    /// The arrows along which what is unwell now was reached.
    void findHops()
    {
        if (m_options.wave == nullptr)
            return;
        for (const playback::WaveStep &step : *m_options.wave) {
            if (step.hop && step.at < m_snapshot.at + m_options.interval && isUnwellNow(step.element))
                m_hops.insert(*step.hop);
        }
    }
    [[nodiscard]] bool isUnwellNow(const ElementId &id) const
    {
        if (const auto *component = std::get_if<ComponentId>(&id)) {
            const std::size_t index = m_architecture.components.indexOf(*component).value_or(NotFound);
            return index < m_snapshot.components.size() && isUnwell(m_snapshot.components[index].health);
        }
        if (const auto *deployable = std::get_if<DeployableId>(&id)) {
            const std::size_t index = m_architecture.deployables.indexOf(*deployable).value_or(NotFound);
            return index < m_snapshot.deployables.size() && isUnwell(m_snapshot.deployables[index].health);
        }
        return false;
    }

    void markArrow(const Element &element)
    {
        const auto *id = std::get_if<DependencyId>(&element.id);
        const std::size_t index = id ? m_architecture.dependencies.indexOf(*id).value_or(NotFound) : NotFound;
        if (index >= m_snapshot.dependencies.size() || element.routePointCount < 4)
            return;
        const playback::DependencyState &state = m_snapshot.dependencies[index];
        const bool isWorthSaying = state.ratePerSecond > 0 || state.isFaulted || state.health == Health::Failed
                                   || state.breaker != BreakerPhase::Closed;
        if (!isWorthSaying)
            return;
        begin(element);
        const auto route = m_diagram.routeOf(element);
        const double share = rateShare(state.ratePerSecond, m_mostRate);
        Path path;
        path.addChain(route);
        // A band as wide as the rate, under the arrow's own line in effect: it is translucent.
        // Where dots would run into each other it stands for them, as wide as they are at least, and is seen better.
        const bool isBand = m_options.bands != nullptr && m_options.bands->has(index);
        const double width = 4 + 8 * share;
        m_list.add(path, {.stroke = inkOf(state.health),
                          .strokeWidth = isBand ? std::max(width, DotDiameter) : width,
                          .opacity = isBand                   ? 0.42
                                     : isUnwell(state.health) ? 0.30
                                                              : 0.14});
        if (isUnwell(state.health))
            m_list.add(path, {.stroke = inkOf(state.health), .strokeWidth = 1.6 + 1.2 * share});
        const Trace trace(route);
        const Point middle = trace.at(trace.length() / 2).point;
        if (state.breaker != BreakerPhase::Closed)
            m_pen.breaker(trace.at(std::min(trace.length() / 2, 46.0)).point, state.breaker);
        if (m_options.figures && state.ratePerSecond > 0)
            m_pen.rate(trace.at(trace.length() * 0.4).point, state.ratePerSecond);
        if (m_hops.contains(*id))
            m_pen.hop(trace);
        if (state.isFaulted)
            m_pen.bolt(middle);
        else if (state.health == Health::Failed)
            m_pen.cross(trace.at(trace.length() * 0.62).point, 7);
    }

    void markBox(const Element &element)
    {
        const std::optional<BoxState> state = stateOf(element);
        if (!state || state->health == Health::Idle)
            return;
        begin(element);
        const Rect &rect = element.outline;
        const bool isFrame = element.role == ElementRole::Frame;
        const Path outline = isFrame ? Path().addRoundedRect(rect, static_cast<double>(element.cornerRadius))
                                     : silhouette(shapeOfElement(element), rect);
        const Ink ink = inkOf(state->health);
        if (isUnwell(state->health)) {
            m_list.add(outline, {.stroke = ink, .strokeWidth = isFrame ? 12.0 : 8.0, .opacity = 0.18});
            m_list.add(outline, {.fill = ink, .opacity = isFrame ? 0.05 : 0.10});
            if (state->health == Health::Degraded)
                m_pen.hatch(rect, isFrame);
            m_list.add(outline, {.stroke = ink, .strokeWidth = isFrame ? 2.5 : 2.2});
        } else if (state->health == Health::Recovering) {
            m_list.add(outline, {.stroke = ink, .strokeWidth = 2, .dash = Dash::Dashed});
        }
        addMeter(element, *state);
        const Point corner{rect.right() - 4, rect.y + 4};
        if (state->health == Health::Failed)
            m_pen.cross(corner, MarkPen::BadgeRadius);
        else if (isUnwell(state->health))
            m_pen.warning(corner);
        if (state->isFaulted)
            m_pen.bolt({rect.x + 4, rect.y + 4});
        if (state->queue >= LeastQueue)
            m_pen.queue({rect.x + rect.width / 2, rect.bottom()}, state->queue);
        if (m_options.wave != nullptr && isUnwell(state->health)) {
            const auto index = waveIndexOf(*m_options.wave, element.id, m_snapshot.at + m_options.interval);
            if (index) // The corners above are taken.
                m_pen.number({rect.x + 4, rect.bottom() - 4}, *index + 1);
        }
    }

    [[nodiscard]] std::optional<BoxState> stateOf(const Element &element) const
    {
        if (const auto *component = std::get_if<ComponentId>(&element.id)) {
            const std::size_t index = m_architecture.components.indexOf(*component).value_or(NotFound);
            if (index >= m_snapshot.components.size() || element.role == ElementRole::Frame)
                return std::nullopt;
            const playback::ComponentState &state = m_snapshot.components[index];
            // Modules share the workers of their deployable, whose frame shows them and the queue in front of them.
            const bool isAlone = isOwnDeployable(m_architecture.components[index]);
            return BoxState{state.health, state.isFaulted, isAlone ? state.utilisation : -1, isAlone ? state.queue : 0};
        }
        if (const auto *deployable = std::get_if<DeployableId>(&element.id)) {
            const std::size_t index = m_architecture.deployables.indexOf(*deployable).value_or(NotFound);
            if (index >= m_snapshot.deployables.size())
                return std::nullopt;
            const playback::DeployableState &state = m_snapshot.deployables[index];
            return BoxState{state.health, state.isFaulted, state.utilisation, state.queue};
        }
        return std::nullopt;
    }

    [[nodiscard]] BoxShape shapeOfElement(const Element &element) const
    {
        if (const auto *id = std::get_if<ComponentId>(&element.id)) {
            const Component *component = m_architecture.components.find(*id);
            return component == nullptr ? BoxShape::Card : shapeOf(component->kind);
        }
        return BoxShape::Stack;
    }

    void addMeter(const Element &element, const BoxState &state)
    {
        if (state.utilisation < 0 || element.meter.width <= 0)
            return;
        // Where names are as large as fits, they leave no room for a bar in a box.
        const auto details = static_cast<std::uint8_t>(element.role == ElementRole::Frame ? Near : Middle | Full);
        Path track;
        track.addRoundedRect(element.meter, element.meter.height / 2);
        m_list.add(track, {.fill = Ink::Border, .details = details});
        const double share = std::clamp(state.utilisation, 0.0, 1.0);
        if (share < 0.005)
            return;
        Rect filled = element.meter;
        filled.width = std::max(filled.height, filled.width * share);
        Path bar;
        bar.addRoundedRect(filled, filled.height / 2);
        const Ink ink = share >= 0.95 ? Ink::Failed : share >= 0.75 ? Ink::Degraded : Ink::Healthy;
        m_list.add(bar, {.fill = ink, .details = details});
    }

    const DisplayList &m_diagram;
    const Architecture &m_architecture;
    const playback::Snapshot &m_snapshot;
    Typesetter m_typesetter;
    StateMarksOptions m_options;
    ListBuilder m_list;
    MarkPen m_pen{m_list, m_typesetter};
    double m_mostRate = 0;
    std::set<DependencyId> m_hops;
};

} // namespace

std::optional<std::size_t> waveIndexOf(const std::vector<playback::WaveStep> &wave, const ElementId &element,
                                       simulation::Nanos by)
{
    const auto step = std::find_if(
        wave.begin(), wave.end(), [&](const playback::WaveStep &one) { return one.element == element && one.at < by; });
    return step == wave.end() ? std::nullopt : std::optional(static_cast<std::size_t>(step - wave.begin()));
}

DisplayList stateMarks(const DisplayList &diagram, const Architecture &architecture, const playback::Snapshot &snapshot,
                       const TextMeasurer &measurer, StateMarksOptions options)
{
    return Marker(diagram, architecture, snapshot, measurer, options).marks();
}

} // namespace topologue::film
