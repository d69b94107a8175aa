// SPDX-License-Identifier: Apache-2.0
#include "panel.h"

#include "architecture/faultpresets.h"
#include "dotroutes.h"
#include "filmwords.h"
#include "panelparts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace topologue::film {

using namespace drawing;
using namespace panel;
using playback::JourneyFelt;
using playback::Mark;
using simulation::Nanos;

namespace {

/// How high its lane is filled then, of the lane's height.
double heightOf(Mark mark)
{
    return mark == Mark::Failed ? 0.72 : mark == Mark::Degraded ? 0.42 : 0.2;
}

} // namespace

void Panel::addAxis(ListBuilder &list)
{
    const double from = static_cast<double>(m_facts.from) / 1e9;
    const double to = static_cast<double>(m_facts.to) / 1e9;
    const double step = words::tickStep(to - from, std::max(2.0, m_lanes.width / m_unit / 110));
    const double middle = m_y + AxisHeight * m_unit / 2;
    m_y += AxisHeight * m_unit;
    m_rowsTop = m_y;
    list.begin(ComponentId(), ElementRole::Label, {"film-axis", "film", {}, {}});
    for (double tick = std::ceil(from / step) * step; tick <= to + 1e-9; tick += step) {
        const auto time = static_cast<Nanos>(std::llround(tick * 1e9));
        const double x = xOf(time);
        const MeasuredText text = figure(words::clockText(time), 11, 400);
        // The first and the last label stay over the lanes.
        const double left = std::clamp(x - text.width / 2, m_lanes.x, m_lanes.right() - text.width);
        list.add(text, {left, middle + text.baselineBelowMiddle()}, Ink::TextSecondary);
        if (m_lanes.height > 0)
            list.add(Path().moveTo({x, m_rowsTop}).lineTo({x, m_rowsTop + m_lanes.height}),
                     {.stroke = Ink::Border, .strokeWidth = m_unit});
    }
}

void Panel::addEvents(ListBuilder &list)
{
    if (m_facts.scenario == nullptr || m_facts.scenario->events.isEmpty())
        return;
    list.begin(ComponentId(), ElementRole::Label, {"film-events", "film", {}, {}});
    std::vector<const ScenarioEvent *> events;
    for (const ScenarioEvent &event : m_facts.scenario->events) {
        const bool isOver = event.end && event.end->inNanoseconds() <= m_facts.from;
        if (!isOver && event.start.inNanoseconds() < m_facts.to)
            events.push_back(&event);
    }
    std::stable_sort(events.begin(), events.end(), [](const auto *a, const auto *b) { return a->start < b->start; });
    // Each in the first lane that is free by then, its words counted.
    std::array<double, MostEventLanes> freeFrom{};
    freeFrom.fill(-1e12);
    std::size_t used = 0;
    std::size_t leftOut = 0;
    const double height = EventHeight * m_unit;
    for (const ScenarioEvent *event : events) {
        const double start = xOf(event->start.inNanoseconds());
        const double end = std::max(xOf(event->end ? event->end->inNanoseconds() : m_facts.to), start + 4 * m_unit);
        MeasuredText label =
            line(describeFault(m_facts.architecture, event->fault, m_facts.language), 12, 500, m_lanes.width * 0.45);
        const double inside = end - start - 16 * m_unit;
        const bool fits = label.width <= inside;
        const bool goesRight = fits || end + 8 * m_unit + label.width <= m_lanes.right();
        const double textLeft = fits        ? start + 8 * m_unit
                                : goesRight ? end + 8 * m_unit
                                            : start - 8 * m_unit - label.width;
        const double left = std::min(start, textLeft);
        const double right = std::max(end, textLeft + label.width);
        std::size_t lane = 0;
        while (lane < MostEventLanes && freeFrom[lane] > left)
            ++lane;
        if (lane == MostEventLanes) {
            ++leftOut;
            continue;
        }
        freeFrom[lane] = right + 10 * m_unit;
        used = std::max(used, lane + 1);
        const Rect bar{start, m_y + static_cast<double>(lane) * (height + EventGap * m_unit) + EventGap * m_unit / 2,
                       end - start, height};
        list.add(roundedBar(bar, 5 * m_unit),
                 {.fill = Ink::FailedSoft, .stroke = Ink::Failed, .strokeWidth = 1.2 * m_unit});
        list.add(label, {textLeft, bar.center().y + label.baselineBelowMiddle()}, fits ? Ink::Failed : Ink::Text);
    }
    if (used == 0)
        return;
    const std::string title =
        leftOut == 0 ? words::faults(m_facts.language) : words::faultsAndMore(leftOut, m_facts.language);
    const MeasuredText label = line(title, 12, 500, (NameColumn - 16) * m_unit);
    list.add(label, {m_rect.x + Padding * m_unit, m_y + height / 2 + label.baselineBelowMiddle()}, Ink::TextSecondary);
    m_y += static_cast<double>(used) * (height + EventGap * m_unit) + EventGap * m_unit;
}

void Panel::addJourneys(ListBuilder &list)
{
    const double height = JourneyHeight * m_unit;
    std::vector<std::vector<JourneyFelt>> moments; // By interval.
    std::vector<Nanos> begins;
    const Nanos interval = std::max<Nanos>(m_facts.recording.interval, 1);
    for (Nanos time = m_facts.from / interval * interval; time < m_facts.to; time += interval) {
        begins.push_back(std::max(time, m_facts.from));
        moments.push_back(m_facts.felt.at(time + interval / 2));
    }
    for (const std::uint32_t j : m_journeys) {
        const Journey &journey = m_facts.architecture.journeys[j];
        list.begin(ComponentId(), ElementRole::Label, {"film-journey-" + std::to_string(j), "film", {}, {}});
        const double middle = m_y + height / 2;
        const MeasuredText name =
            line(nameOf(journey.name, journey.id.value(), m_facts.language), 13, 500, (NameColumn - 88) * m_unit);
        list.add(name, {m_rect.x + Padding * m_unit, middle + name.baselineBelowMiddle()}, Ink::Text);
        for (std::size_t i = 0; i < moments.size();) {
            const Mark mark = markOf(moments[i][j]);
            std::size_t end = i + 1;
            while (end < moments.size() && markOf(moments[end][j]) == mark)
                ++end;
            const double left = xOf(begins[i]);
            const double right = end < begins.size() ? xOf(begins[end]) : m_lanes.right();
            const double high = heightOf(mark) * height;
            list.add(roundedBar({left, middle - high / 2, right - left, high}, 2 * m_unit),
                     {.fill = inkOf(mark), .opacity = mark == Mark::Success ? 0.5 : 0.9});
            i = end;
        }
        m_y += height;
    }
    const std::size_t all = m_facts.architecture.journeys.size();
    if (all <= m_journeys.size())
        return;
    const MeasuredText more = line(words::moreJourneys(all - m_journeys.size(), m_facts.language), 12, 400);
    list.add(more, {m_rect.x + Padding * m_unit, m_y + height / 2 + more.baselineBelowMiddle()}, Ink::TextSecondary);
    m_y += height;
}

void Panel::addLegend(ListBuilder &list)
{
    list.begin(ComponentId(), ElementRole::Label, {"film-legend", "film", {}, {}});
    const double middle = m_y + LegendHeight * m_unit / 2;
    double x = m_rect.x + Padding * m_unit;
    for (const Mark mark : {Mark::Success, Mark::Degraded, Mark::Failed, Mark::Waiting, Mark::Retry, Mark::Message}) {
        const double radius = 4.5 * m_unit;
        const Path path = markPath(mark, {x + radius, middle}, radius);
        if (isRing(mark))
            list.add(path, {.stroke = inkOf(mark), .strokeWidth = 1.8 * m_unit});
        else
            list.add(path, {.fill = inkOf(mark)});
        const MeasuredText word = line(words::mark(mark, m_facts.language), 12, 400);
        list.add(word, {x + 15 * m_unit, middle + word.baselineBelowMiddle()}, Ink::TextSecondary);
        x += 15 * m_unit + word.width + 20 * m_unit;
    }
    const MeasuredText text =
        line(words::scale(m_facts.leastRequestsPerDot, m_facts.mostRequestsPerDot, m_facts.speed, m_facts.language), 12,
             400, m_rect.right() - Padding * m_unit - x);
    list.add(text, {m_rect.right() - Padding * m_unit, middle + text.baselineBelowMiddle()}, Ink::TextSecondary,
             TextAnchor::End);
    m_y += LegendHeight * m_unit;
}

} // namespace topologue::film
