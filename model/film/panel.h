// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "drawing/displaylist.h"
#include "drawing/listbuilder.h"
#include "drawing/typesetter.h"
#include "playback/felt.h"
#include "simulation/recording.h"

#include <cstdint>
#include <string>
#include <vector>

namespace topologue::film {

/// What a panel tells of.
struct PanelFacts {
    const Architecture &architecture;
    const Scenario *scenario = nullptr; ///< Null: only load.
    const simulation::Recording &recording;
    const playback::Felt &felt;
    simulation::Nanos from = 0;
    simulation::Nanos to = 0;
    double speed = 1;               ///< Simulated seconds in one second of the viewer.
    double leastRequestsPerDot = 0; ///< For how many requests a dot stands.
    double mostRequestsPerDot = 0;
    Language language = Language::English;
};

/// What stands below the diagram of a film: clock and lost value, the scenario's faults on a line of time, how each
/// journey fares along it, a playhead, and what the dots mean. Everything is measured in the constructor; what does not
/// change is one display list, what does is made for a moment. The facts and the measurer must outlive it.
class Panel
{
public:
    static constexpr double VeilOpacity = 0.72; ///< Over what is still to come.

    /// `diagram` is the place of the diagram; the panel goes below it, as wide as that and not too narrow for its
    /// words.
    Panel(const PanelFacts &facts, const Rect &diagram, const drawing::TextMeasurer &measurer);

    [[nodiscard]] const drawing::DisplayList &backdrop() const { return m_backdrop; }
    /// The clock at `time`, lost value and the success of each journey at `step`: an element each, always the same ones
    /// in the same order, the clock first.
    [[nodiscard]] drawing::DisplayList textsAt(simulation::Nanos time, simulation::Nanos step) const;
    /// The playhead, and a veil over what is still to come.
    [[nodiscard]] drawing::DisplayList playheadAt(simulation::Nanos time) const;
    /// The playhead alone, at x = 0, for who moves it.
    [[nodiscard]] drawing::DisplayList playhead() const;
    /// The part of the panel that is along time: its left side is `from`, its right side `to`.
    [[nodiscard]] const Rect &lanes() const { return m_lanes; }
    [[nodiscard]] double xOf(simulation::Nanos time) const;

private:
    void addEvents(drawing::ListBuilder &list);
    void addAxis(drawing::ListBuilder &list);
    void addJourneys(drawing::ListBuilder &list);
    void addLegend(drawing::ListBuilder &list);
    void addPlayhead(drawing::ListBuilder &list, double x) const;
    [[nodiscard]] drawing::MeasuredText line(const std::string &text, double size, int weight,
                                             double width = 1e9) const;
    [[nodiscard]] drawing::MeasuredText figure(const std::string &text, double size, int weight) const;
    void chooseJourneys();

    const PanelFacts m_facts;
    drawing::Typesetter m_typesetter;
    double m_unit = 1; ///< Document units for one unit of the panel's design, which is 1280 wide.
    Rect m_rect;
    Rect m_lanes;
    double m_y = 0; ///< Where the next row begins while the backdrop is made.
    double m_rowsTop = 0;
    std::vector<std::uint32_t> m_journeys; ///< That are shown, in document order.
    drawing::DisplayList m_backdrop;
};

} // namespace topologue::film
