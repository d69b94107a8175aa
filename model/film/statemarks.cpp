// SPDX-License-Identifier: Apache-2.0
#include "statemarks.h"

#include "drawing/arrows.h"
#include "drawing/listbuilder.h"
#include "drawing/outline.h"
#include "drawing/wording.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <set>
#include <string>

namespace topologue::film {

using namespace drawing;
using playback::Health;
using simulation::BreakerPhase;

namespace {

constexpr double BadgeRadius = 9;
constexpr double HatchStep = 9;
constexpr Font FigureFont{FontFamily::Mono, 13, 600};
constexpr Font RateFont{FontFamily::Mono, 11, 400};
constexpr Font NumberFont{FontFamily::Mono, 11, 600};
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

Path line(Point from, Point to)
{
    Path path;
    path.moveTo(from).lineTo(to);
    return path;
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
            addBreaker(trace.at(std::min(trace.length() / 2, 46.0)).point, state.breaker);
        if (m_options.figures && state.ratePerSecond > 0)
            addRate(trace.at(trace.length() * 0.4).point, state.ratePerSecond);
        if (m_hops.contains(*id))
            addHop(trace);
        if (state.isFaulted)
            addBolt(middle);
        else if (state.health == Health::Failed)
            addCross(trace.at(trace.length() * 0.62).point, 7);
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
                addHatch(rect, isFrame);
            m_list.add(outline, {.stroke = ink, .strokeWidth = isFrame ? 2.5 : 2.2});
        } else if (state->health == Health::Recovering) {
            m_list.add(outline, {.stroke = ink, .strokeWidth = 2, .dash = Dash::Dashed});
        }
        addMeter(element, *state);
        const Point corner{rect.right() - 4, rect.y + 4};
        if (state->health == Health::Failed)
            addCross(corner, BadgeRadius);
        else if (isUnwell(state->health))
            addWarning(corner);
        if (state->isFaulted)
            addBolt({rect.x + 4, rect.y + 4});
        if (state->queue >= LeastQueue)
            addQueue({rect.x + rect.width / 2, rect.bottom()}, state->queue);
        if (m_options.wave != nullptr && isUnwell(state->health)) {
            const auto index = waveIndexOf(*m_options.wave, element.id, m_snapshot.at + m_options.interval);
            if (index) // The corners above are taken.
                addNumber({rect.x + 4, rect.bottom() - 4}, *index + 1);
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

    void addHatch(const Rect &rect, bool isFrame)
    {
        // Lines at 45 degrees through the lower part of the box, ended where they meet its sides.
        const double inset = 5;
        const double left = rect.x + inset;
        const double right = rect.right() - inset;
        const double top = isFrame ? rect.bottom() - 14 : rect.y + inset;
        const double bottom = rect.bottom() - inset;
        Path lines;
        for (double x = left - (bottom - top); x < right; x += HatchStep) {
            const double from = std::max(x, left);
            const double to = std::min(x + bottom - top, right);
            if (to - from < 2)
                continue;
            lines.moveTo({from, bottom - (from - x)}).lineTo({to, bottom - (to - x)});
        }
        if (!lines.points.empty())
            m_list.add(lines, {.stroke = Ink::Degraded, .strokeWidth = 1, .opacity = 0.35, .details = Near});
    }

    void addDisc(Point center, double radius, Ink ink)
    {
        Path ring;
        ring.addEllipse(center, radius + 1.5, radius + 1.5);
        m_list.add(ring, {.fill = Ink::Surface});
        Path disc;
        disc.addEllipse(center, radius, radius);
        m_list.add(disc, {.fill = ink});
    }
    void addCross(Point center, double radius)
    {
        addDisc(center, radius, Ink::Failed);
        const double arm = radius * 0.4;
        Path cross = line({center.x - arm, center.y - arm}, {center.x + arm, center.y + arm});
        cross.moveTo({center.x - arm, center.y + arm}).lineTo({center.x + arm, center.y - arm});
        m_list.add(cross, {.stroke = Ink::Surface, .strokeWidth = radius * 0.24});
    }
    void addWarning(Point center)
    {
        const double r = BadgeRadius + 2;
        Path triangle;
        triangle.moveTo({center.x, center.y - r}).lineTo({center.x + r, center.y + r * 0.75});
        triangle.lineTo({center.x - r, center.y + r * 0.75}).close();
        m_list.add(triangle, {.fill = Ink::Degraded, .stroke = Ink::Surface, .strokeWidth = 1.5});
        m_list.add(line({center.x, center.y - r * 0.35}, {center.x, center.y + r * 0.2}),
                   {.stroke = Ink::Surface, .strokeWidth = 2});
        Path point;
        point.addEllipse({center.x, center.y + r * 0.5}, 1.2, 1.2);
        m_list.add(point, {.fill = Ink::Surface});
    }
    void addBolt(Point center)
    {
        addDisc(center, BadgeRadius, Ink::Text);
        Path bolt;
        bolt.moveTo({center.x + 1.5, center.y - 6}).lineTo({center.x - 4, center.y + 1});
        bolt.lineTo({center.x - 0.5, center.y + 1}).lineTo({center.x - 1.5, center.y + 6});
        bolt.lineTo({center.x + 4, center.y - 1}).lineTo({center.x + 0.5, center.y - 1}).close();
        m_list.add(bolt, {.fill = Ink::Surface});
    }
    /// In which order the failure came: the quietest of the badges.
    void addNumber(Point center, std::size_t number)
    {
        const MeasuredText figure = m_typesetter.line(std::to_string(number), NumberFont);
        const double half = std::max(BadgeRadius, figure.width / 2 + 5);
        Path pill;
        pill.addRoundedRect({center.x - half, center.y - BadgeRadius, 2 * half, 2 * BadgeRadius}, BadgeRadius);
        m_list.add(pill, {.fill = Ink::Surface, .stroke = Ink::Failed, .strokeWidth = 1.5});
        m_list.add(figure, {center.x, center.y + figure.baselineBelowMiddle()}, Ink::Text, TextAnchor::Middle);
    }
    /// Two hooks that point from the callee to the caller: that way the failure went.
    void addHop(const Trace &trace)
    {
        constexpr double FromHead = 30; // Past the arrowhead.
        constexpr double Apart = 6;
        const double first = std::max(trace.length() / 2, trace.length() - FromHead);
        Path hooks;
        for (const double at : {first, std::max(0.0, first - Apart)}) {
            const Point tip = trace.at(std::max(0.0, at - 5)).point;
            const Point base = trace.at(at).point;
            const double length = std::max(1e-6, std::hypot(tip.x - base.x, tip.y - base.y));
            const Point across{-(tip.y - base.y) / length * 5, (tip.x - base.x) / length * 5};
            hooks.moveTo({base.x + across.x, base.y + across.y}).lineTo(tip);
            hooks.lineTo({base.x - across.x, base.y - across.y});
        }
        m_list.add(hooks, {.stroke = Ink::Surface, .strokeWidth = 5});
        m_list.add(hooks, {.stroke = Ink::Failed, .strokeWidth = 2});
    }
    void addBreaker(Point center, BreakerPhase phase)
    {
        const Ink ink = phase == BreakerPhase::Open ? Ink::Failed : Ink::Degraded;
        Path pill;
        pill.addRoundedRect({center.x - 15, center.y - 9, 30, 18}, 9);
        m_list.add(pill, {.fill = Ink::Surface, .stroke = ink, .strokeWidth = 2});
        // A switch: its arm is up when open, halfway when half open.
        const double angle = (phase == BreakerPhase::Open ? 45 : 20) * std::numbers::pi / 180;
        const double arm = 11;
        m_list.add(line({center.x - 5.5, center.y + 2.5},
                        {center.x - 5.5 + arm * std::cos(angle), center.y + 2.5 - arm * std::sin(angle)}),
                   {.stroke = ink, .strokeWidth = 2});
        Path ends = line({center.x - 10.5, center.y + 2.5}, {center.x - 5.5, center.y + 2.5});
        ends.moveTo({center.x + 5.5, center.y + 2.5}).lineTo({center.x + 10.5, center.y + 2.5});
        m_list.add(ends, {.stroke = ink, .strokeWidth = 2});
    }
    void addRate(Point middle, double perSecond)
    {
        const MeasuredText figure = m_typesetter.line(formatRate(perSecond) + "/s", RateFont);
        Path chip;
        chip.addRoundedRect({middle.x - figure.width / 2 - 5, middle.y - 8, figure.width + 10, 16}, 8);
        m_list.add(chip, {.fill = Ink::Surface, .stroke = Ink::Border, .strokeWidth = 1});
        m_list.add(figure, {middle.x, middle.y + figure.baselineBelowMiddle()}, Ink::TextSecondary, TextAnchor::Middle);
    }
    /// How many calls wait, as a figure and as a stack of bars, one for each doubling.
    void addQueue(Point middle, double queue)
    {
        const MeasuredText figure = m_typesetter.line(formatRate(std::round(queue)), FigureFont);
        const int bars = std::clamp(static_cast<int>(std::log2(queue + 1)) + 1, 1, 14);
        const double width = 10 + bars * 3.5 + 6 + figure.width + 9;
        const Rect rect{middle.x - width / 2, middle.y - 10, width, 20};
        Path chip;
        chip.addRoundedRect(rect, 10);
        m_list.add(chip, {.fill = Ink::Surface, .stroke = Ink::Degraded, .strokeWidth = 1.5});
        Path stack;
        for (int i = 0; i < bars; ++i) {
            const double x = rect.x + 9 + i * 3.5;
            stack.moveTo({x, middle.y - 5}).lineTo({x, middle.y + 5});
        }
        m_list.add(stack, {.stroke = Ink::Degraded, .strokeWidth = 2});
        m_list.add(figure, {rect.right() - 9, middle.y + figure.baselineBelowMiddle()}, Ink::Text, TextAnchor::End);
    }

    const DisplayList &m_diagram;
    const Architecture &m_architecture;
    const playback::Snapshot &m_snapshot;
    Typesetter m_typesetter;
    StateMarksOptions m_options;
    ListBuilder m_list;
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
