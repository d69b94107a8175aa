// SPDX-License-Identifier: Apache-2.0
#include "panel.h"

#include "dotroutes.h"
#include "drawing/path.h"
#include "filmwords.h"
#include "panelparts.h"
#include "simulation/reportwords.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace topologue::film {

using namespace drawing;
using playback::Health;
using playback::JourneyFelt;
using playback::Mark;
using simulation::Nanos;
using namespace panel;

std::string percentText(const JourneyFelt &felt)
{
    if (felt.isSilent || (felt.health == Health::Idle && felt.ratePerSecond <= 0))
        return "–";
    const double percent = felt.successShare * 100;
    const double shown = percent <= 0 ? 0 : percent >= 100 ? 100 : std::clamp(std::floor(percent), 1.0, 99.0);
    return std::to_string(static_cast<int>(shown)) + " %";
}

Path roundedBar(const Rect &rect, double radius)
{
    return Path().addRoundedRect(rect, std::min({radius, rect.width / 2, rect.height / 2}));
}

Mark markOf(const JourneyFelt &felt)
{
    if (!felt.isObjectiveMet)
        return Mark::Failed;
    switch (felt.health) {
    case Health::Degraded:
    case Health::Overloaded:
    case Health::Failed: // An interval that missed it by chance: the objective as a whole holds.
        return Mark::Degraded;
    case Health::Idle:
    case Health::Healthy:
    case Health::Recovering:
        break;
    }
    return Mark::Success;
}

Panel::Panel(const PanelFacts &facts, const Rect &diagram, const TextMeasurer &measurer)
    : m_facts(facts), m_typesetter(measurer)
{
    const double width = std::max(diagram.width, LeastWidth);
    m_unit = std::clamp(width / DesignWidth, 0.75, 6.0);
    m_rect = {diagram.center().x - width / 2, diagram.bottom() + Gap * m_unit, width, 0};
    m_lanes = {m_rect.x + (Padding + NameColumn) * m_unit, 0, 0, 0};
    m_lanes.width = m_rect.right() - Padding * m_unit - m_lanes.x;
    chooseJourneys();

    // The card is behind everything, but as high as what is on it: that is drawn first, and then again on the card.
    for (int pass = 0; pass < 2; ++pass) {
        ListBuilder list;
        if (pass == 1) {
            list.begin(ComponentId(), ElementRole::Label, {"film-panel", "film", {}, {}});
            const Path card = roundedBar(m_rect, 14 * m_unit);
            list.add(card.movedBy({0, 2 * m_unit}), {.fill = Ink::Shadow});
            list.add(card, {.fill = Ink::Surface, .stroke = Ink::Border, .strokeWidth = m_unit});
        }
        m_y = m_rect.y + Padding * 0.6 * m_unit;
        list.begin(ComponentId(), ElementRole::Label, {"film-title", "film", {}, {}});
        const std::string title = m_facts.scenario == nullptr
                                      ? words::loadOnly(m_facts.language)
                                      : nameOf(m_facts.scenario->name, m_facts.scenario->id.value(), m_facts.language);
        const MeasuredText name = line(title, 16, 600, m_lanes.width * 0.6);
        list.add(name, {m_lanes.x, m_y + HeadHeight * m_unit / 2 + name.baselineBelowMiddle()}, Ink::Text);
        m_y += HeadHeight * m_unit;
        addAxis(list);
        addEvents(list);
        addJourneys(list);
        m_lanes.y = m_rowsTop;
        m_lanes.height = m_y - m_rowsTop;
        addLegend(list);
        m_rect.height = m_y - m_rect.y;
        m_backdrop = list.finish();
    }
}

double Panel::xOf(Nanos time) const
{
    const double share = static_cast<double>(time - m_facts.from) / static_cast<double>(m_facts.to - m_facts.from);
    return m_lanes.x + m_lanes.width * std::clamp(share, 0.0, 1.0);
}

MeasuredText Panel::line(const std::string &text, double size, int weight, double width) const
{
    return m_typesetter.line(text, {FontFamily::Interface, size * m_unit, weight}, width);
}

MeasuredText Panel::figure(const std::string &text, double size, int weight) const
{
    return m_typesetter.line(text, {FontFamily::Mono, size * m_unit, weight});
}

/// All of them, or where they are too many those that lose most.
void Panel::chooseJourneys()
{
    const std::vector<JourneyFelt> end = m_facts.felt.at(m_facts.to);
    m_journeys.resize(end.size());
    std::iota(m_journeys.begin(), m_journeys.end(), 0U);
    if (end.size() <= MostJourneys)
        return;
    std::stable_sort(m_journeys.begin(), m_journeys.end(), [&end](std::uint32_t a, std::uint32_t b) {
        return end[a].lostValue != end[b].lostValue ? end[a].lostValue > end[b].lostValue
                                                    : end[a].failed > end[b].failed;
    });
    m_journeys.resize(MostJourneys);
    std::sort(m_journeys.begin(), m_journeys.end());
}

DisplayList Panel::textsAt(Nanos time, Nanos step) const
{
    ListBuilder list;
    const double headMiddle = m_rect.y + (Padding * 0.6 + HeadHeight / 2) * m_unit;
    const auto begin = [&list](const std::string &id) {
        list.begin(ComponentId(), ElementRole::Label, {id, "film", {}, {}});
    };
    begin("film-clock");
    const MeasuredText clock = figure(words::clockText(time), 26, 600);
    list.add(clock, {m_rect.x + Padding * m_unit, headMiddle + clock.baselineBelowMiddle()}, Ink::Text);

    const std::vector<JourneyFelt> felt = m_facts.felt.at(step);
    begin("film-lost");
    if (m_facts.felt.lostInAll() > 0) {
        const double lost = std::accumulate(felt.begin(), felt.end(), 0.0,
                                            [](double sum, const JourneyFelt &each) { return sum + each.lostValue; });
        const std::string &currency = m_facts.architecture.currency;
        const MeasuredText amount =
            figure(simulation::realText(lost, 0) + (currency.empty() ? "" : ' ' + currency), 16, 600);
        const double right = m_rect.right() - Padding * m_unit;
        list.add(amount, {right, headMiddle + amount.baselineBelowMiddle()}, lost > 0 ? Ink::Failed : Ink::Text,
                 TextAnchor::End);
        const MeasuredText title = line(words::lostSoFar(m_facts.language), 12, 400);
        list.add(title, {right - amount.width - 10 * m_unit, headMiddle + title.baselineBelowMiddle()},
                 Ink::TextSecondary, TextAnchor::End);
    }
    const double height = JourneyHeight * m_unit;
    const std::size_t more = m_facts.architecture.journeys.size() > m_journeys.size() ? 1 : 0;
    double middle = m_lanes.bottom() - static_cast<double>(m_journeys.size() + more) * height + height / 2;
    for (const std::uint32_t j : m_journeys) {
        begin("film-share-" + std::to_string(j));
        const Mark mark = markOf(felt[j]);
        const double right = m_lanes.x - 16 * m_unit;
        const MeasuredText share = figure(percentText(felt[j]), 13, 600);
        list.add(share, {right, middle + share.baselineBelowMiddle()}, inkOf(mark), TextAnchor::End);
        list.add(markPath(mark, {right - 58 * m_unit, middle}, 4.5 * m_unit), {.fill = inkOf(mark)});
        middle += height;
    }
    return list.finish();
}

DisplayList Panel::playheadAt(Nanos time) const
{
    ListBuilder list;
    const double x = xOf(time);
    list.begin(ComponentId(), ElementRole::Label, {"film-veil", "film", {}, {}});
    const Rect rest{x, m_lanes.y, m_lanes.right() - x, m_lanes.height};
    if (rest.width > 0)
        list.add(roundedBar(rest, 0), {.fill = Ink::Surface, .opacity = VeilOpacity});
    addPlayhead(list, x);
    return list.finish();
}

DisplayList Panel::playhead() const
{
    ListBuilder list;
    addPlayhead(list, 0);
    return list.finish();
}

void Panel::addPlayhead(ListBuilder &list, double x) const
{
    list.begin(ComponentId(), ElementRole::Label, {"film-playhead", "film", {}, {}});
    list.add(Path().moveTo({x, m_lanes.y}).lineTo({x, m_lanes.bottom()}),
             {.stroke = Ink::Accent, .strokeWidth = 2 * m_unit});
    const double half = 5 * m_unit;
    list.add(Path()
                 .moveTo({x - half, m_lanes.y - half})
                 .lineTo({x + half, m_lanes.y - half})
                 .lineTo({x, m_lanes.y + half * 0.6})
                 .close(),
             {.fill = Ink::Accent, .stroke = Ink::Accent, .strokeWidth = m_unit});
}

} // namespace topologue::film
