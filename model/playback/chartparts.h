// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "charts.h"
#include "chartwords.h"

#include <limits>

/// What charts are made of; for charts.cpp and what belongs to it.
namespace topologue::playback::chartparts {

using simulation::Word;

inline constexpr double NoValue = std::numeric_limits<double>::quiet_NaN();

/// The rows of one element of a recording.
template<class Row>
struct Rows {
    const simulation::Series<Row> *series = nullptr;
    std::size_t element = 0;
    [[nodiscard]] const Row &at(std::size_t interval) const { return series->at(interval, element); }
};

/// Finds elements in a recording by their ids.
class Reader
{
public:
    Reader(const Architecture &architecture, const simulation::Recording &recording, Language language)
        : m_architecture(&architecture), m_recording(&recording), m_language(language)
    {
    }

    [[nodiscard]] const Architecture &architecture() const { return *m_architecture; }
    [[nodiscard]] const simulation::Recording &recording() const { return *m_recording; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] std::size_t intervals() const { return m_recording->intervals(); }
    /// The last one may be shorter than the others; never zero.
    [[nodiscard]] double secondsOf(std::size_t interval) const;

    // None: the recording does not know it.
    [[nodiscard]] std::optional<Rows<simulation::JourneyInterval>> journey(const JourneyId &id) const;
    [[nodiscard]] std::optional<Rows<simulation::ComponentInterval>> component(const ComponentId &id) const;
    [[nodiscard]] std::optional<Rows<simulation::DependencyInterval>> dependency(const DependencyId &id) const;
    [[nodiscard]] std::optional<Rows<simulation::DeployableInterval>> deployable(const DeployableId &id) const;
    /// The deployable that the component runs in; itself, if it is its own.
    [[nodiscard]] std::optional<Rows<simulation::DeployableInterval>> stationOf(const Component &component) const;

    /// Its id if it has no name, "A → B" of a dependency, empty of what the architecture does not have.
    [[nodiscard]] std::string nameOf(const ElementId &element) const;
    [[nodiscard]] Chart chart(const Word &title, Unit unit) const;

private:
    const Architecture *m_architecture;
    const simulation::Recording *m_recording;
    Language m_language;
};

/// `value(row, seconds)` of each interval.
template<class Row, class Value>
Line line(const Reader &reader, const Word &name, std::string column, Look look, const Rows<Row> &rows, Value value)
{
    Line made{std::move(column), name.in(reader.language()), look, {}, std::nullopt};
    made.values.reserve(reader.intervals());
    for (std::size_t i = 0; i < reader.intervals(); ++i)
        made.values.push_back(value(rows.at(i), reader.secondsOf(i)));
    return made;
}

[[nodiscard]] inline double share(double part, double whole)
{
    return whole > 0 ? part / whole : NoValue;
}
[[nodiscard]] inline double answeredOf(const simulation::Counts &counts)
{
    return static_cast<double>(counts.successes) + counts.degraded;
}
[[nodiscard]] inline double ifAnswered(const simulation::Counts &counts, float value)
{
    return answeredOf(counts) > 0 ? static_cast<double>(value) : NoValue;
}
/// Of what ended in the interval; degraded answers are successes.
template<class Row>
Line successLine(const Reader &reader, const Rows<Row> &rows, Look look)
{
    return line(reader, chartword::Succeed, "success_share", look, rows, [](const Row &row, double) {
        return share(answeredOf(row.counts), answeredOf(row.counts) + row.counts.failed());
    });
}

/// Whether some value differs from the first.
[[nodiscard]] bool changes(const Line &line);
/// A line that is zero from end to end is left out.
void addIfAny(Chart &chart, Line line);

/// The same measures of several elements; of none, those of every journey.
[[nodiscard]] Charts comparedCharts(const Reader &reader, std::span<const ElementId> elements);

} // namespace topologue::playback::chartparts
