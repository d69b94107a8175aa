// SPDX-License-Identifier: Apache-2.0
#include "chartparts.h"

#include <algorithm>
#include <array>

namespace topologue::playback::chartparts {

namespace word = chartword;

namespace {

/// A deployable and a component may share an id: deployables come first.
template<class Row>
std::optional<Rows<Row>> found(const std::vector<std::string> &names, const std::string &id,
                               const simulation::Series<Row> &series, bool last = false)
{
    const auto first = std::find(names.begin(), names.end(), id);
    if (first == names.end())
        return std::nullopt;
    std::size_t index = static_cast<std::size_t>(first - names.begin());
    if (last) {
        const auto fromEnd = std::find(names.rbegin(), names.rend(), id);
        index = names.size() - 1 - static_cast<std::size_t>(fromEnd - names.rbegin());
    }
    return index < series.elements() ? std::optional(Rows<Row>{&series, index}) : std::nullopt;
}

template<class Table, class Id>
std::string nameIn(const Table &table, const Id &id, Language language)
{
    const auto *element = table.find(id);
    if (element == nullptr)
        return {};
    const std::string &name = element->name.in(language);
    return name.empty() ? id.value() : name;
}

/// The looks of elements that are compared, by place. Colours that mean nothing, so that none looks like a failure.
constexpr std::array<Look, ComparedLimit> ComparedLooks{{{Tone::Accent, Stroke::Solid},
                                                         {Tone::Message, Stroke::Dashed},
                                                         {Tone::Text, Stroke::Dotted},
                                                         {Tone::Accent, Stroke::LongDashed},
                                                         {Tone::Message, Stroke::DashDot},
                                                         {Tone::Text, Stroke::Solid},
                                                         {Tone::Accent, Stroke::Dotted},
                                                         {Tone::Message, Stroke::Solid}}};

/// Adds one element's lines to the charts of a comparison.
template<class Row>
void addCompared(const Reader &reader, const Rows<Row> &rows, const ElementId &element, const std::string &id,
                 Charts &charts)
{
    const Look look = ComparedLooks[charts.charts[0].lines.size()];
    const std::string name = reader.nameOf(element);
    const Word called{name, name};
    const auto add = [&](Chart &chart, const char *measure, auto value) {
        chart.lines.push_back(line(reader, called, id + "_" + measure, look, rows, value));
    };
    Line success = successLine(reader, rows, look);
    success.column = id + "_success_share";
    success.name = name;
    charts.charts[0].lines.push_back(std::move(success));
    add(charts.charts[1], "p99_ms", [](const Row &row, double) { return ifAnswered(row.counts, row.counts.p99Ms); });
    add(charts.charts[2], "failed_per_s", [](const Row &row, double seconds) { return row.counts.failed() / seconds; });
    add(charts.charts[3], "in_flight", [](const Row &row, double) { return static_cast<double>(row.inFlight); });
    for (Chart &chart : charts.charts)
        chart.lines.back().element = element;
}

} // namespace

double Reader::secondsOf(std::size_t interval) const
{
    const simulation::Nanos begin = static_cast<simulation::Nanos>(interval) * m_recording->interval;
    const simulation::Nanos left = m_recording->duration - begin;
    return static_cast<double>(left > 0 ? std::min(left, m_recording->interval) : m_recording->interval) / 1e9;
}

std::optional<Rows<simulation::JourneyInterval>> Reader::journey(const JourneyId &id) const
{
    return found(m_recording->names.journeys, id.value(), m_recording->journeys);
}

std::optional<Rows<simulation::ComponentInterval>> Reader::component(const ComponentId &id) const
{
    return found(m_recording->names.components, id.value(), m_recording->components);
}

std::optional<Rows<simulation::DependencyInterval>> Reader::dependency(const DependencyId &id) const
{
    return found(m_recording->names.dependencies, id.value(), m_recording->dependencies);
}

std::optional<Rows<simulation::DeployableInterval>> Reader::deployable(const DeployableId &id) const
{
    return found(m_recording->names.deployables, id.value(), m_recording->deployables);
}

std::optional<Rows<simulation::DeployableInterval>> Reader::stationOf(const Component &component) const
{
    if (component.deployable)
        return deployable(*component.deployable);
    return found(m_recording->names.deployables, component.id.value(), m_recording->deployables, true);
}

std::string Reader::nameOf(const ElementId &element) const
{
    if (const auto *id = std::get_if<JourneyId>(&element))
        return nameIn(m_architecture->journeys, *id, m_language);
    if (const auto *id = std::get_if<ComponentId>(&element))
        return nameIn(m_architecture->components, *id, m_language);
    if (const auto *id = std::get_if<DeployableId>(&element))
        return nameIn(m_architecture->deployables, *id, m_language);
    if (const auto *id = std::get_if<DependencyId>(&element)) {
        if (const Dependency *dependency = m_architecture->dependencies.find(*id))
            return nameOf(dependency->from) + " → " + nameOf(dependency->to);
    }
    return {};
}

Chart Reader::chart(const Word &title, Unit unit) const
{
    Chart chart;
    chart.title = title.in(m_language);
    chart.unit = unit;
    return chart;
}

bool changes(const Line &line)
{
    return std::ranges::any_of(line.values, [&](double value) { return value != line.values.front(); });
}

void addIfAny(Chart &chart, Line line)
{
    if (std::ranges::any_of(line.values, [](double value) { return value > 0; }))
        chart.lines.push_back(std::move(line));
}

Charts comparedCharts(const Reader &reader, std::span<const ElementId> elements)
{
    std::vector<ElementId> journeys;
    Charts charts;
    charts.subject = (elements.empty() ? word::EveryJourney : word::Compared).in(reader.language());
    if (elements.empty()) {
        for (const Journey &journey : reader.architecture().journeys)
            journeys.emplace_back(journey.id);
        elements = journeys;
    }
    if (reader.intervals() == 0)
        return charts;
    const bool areUsers = !journeys.empty();
    charts.isComparison = true;
    charts.charts = {reader.chart(word::Success, Unit::Share), reader.chart(word::P99, Unit::Milliseconds),
                     reader.chart(word::Failures, Unit::PerSecond),
                     reader.chart(areUsers ? word::WaitingUsers : word::InFlight, Unit::Count)};
    for (const ElementId &element : elements) {
        if (charts.charts[0].lines.size() == ComparedLimit)
            break;
        if (const auto *journeyId = std::get_if<JourneyId>(&element)) {
            if (const auto rows = reader.journey(*journeyId))
                addCompared(reader, *rows, element, journeyId->value(), charts);
        } else if (const auto *componentId = std::get_if<ComponentId>(&element)) {
            if (const auto rows = reader.component(*componentId))
                addCompared(reader, *rows, element, componentId->value(), charts);
        } else if (const auto *dependencyId = std::get_if<DependencyId>(&element)) {
            if (const auto rows = reader.dependency(*dependencyId))
                addCompared(reader, *rows, element, dependencyId->value(), charts);
        }
    }
    if (charts.charts[0].lines.empty())
        charts.charts.clear();
    return charts;
}

} // namespace topologue::playback::chartparts
