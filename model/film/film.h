// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"
#include "dotroutes.h"
#include "drawing/displaylist.h"
#include "panel.h"
#include "playback/dots.h"
#include "playback/felt.h"
#include "playback/snapshot.h"
#include "playback/why.h"
#include "simulation/recording.h"

#include <memory>
#include <vector>

namespace topologue::film {

struct FilmOptions {
    simulation::Nanos from = 0;
    simulation::Nanos to = simulation::Never; ///< Cut to the recording's end.
    /// Simulated seconds in one second of the viewer, 0.01 to 1,000,000; 0: such that the film takes about half a
    /// minute.
    double speed = 0;
    double dotsPerSecond = 12; ///< Of the busiest journey, per second of the viewer.
    Language language = Language::English;
};

/// What a film is made of. All of it has to outlive the film.
struct FilmSubject {
    const drawing::DisplayList &diagram;
    const Architecture &architecture; ///< That the diagram draws, and of which the recording is.
    const Scenario *scenario = nullptr;
    const simulation::Recording &recording;
    const drawing::TextMeasurer &measurer;
};

/// The moment of [from, to) that says most in a picture that does not move: the middle of the first fault, or `from`.
/// `scenario` may be null.
[[nodiscard]] simulation::Nanos tellingMoment(const Scenario *scenario, simulation::Nanos from, simulation::Nanos to);

/// A recording as a moving picture: the diagram, over it how every element is and sampled requests as dots, below it
/// a panel with clock, faults and journeys. Pictures of a moment are display lists, so that SVG and painters draw the
/// same. Immutable; one thread at a time (the measurer's).
class Film
{
public:
    /// The longest film, in seconds of the viewer.
    static constexpr double MostSeconds = 600;

    /// Fails if there is nothing between `from` and `to`, the speed is out of range, or the film would be too long.
    /// O(recording + elements).
    [[nodiscard]] static Result<std::unique_ptr<const Film>> make(const FilmSubject &subject,
                                                                  const FilmOptions &options);
    Film(const Film &) = delete;
    Film &operator=(const Film &) = delete;

    /// What stays as it is: the diagram and the panel, in one list.
    [[nodiscard]] drawing::DisplayList backdrop() const;
    /// What is painted over that at a moment, in this order.
    struct Moment {
        drawing::DisplayList states;
        drawing::DisplayList dots;
        drawing::DisplayList playhead;
        drawing::DisplayList texts;
    };
    [[nodiscard]] Moment at(simulation::Nanos time) const;
    [[nodiscard]] drawing::DisplayList statesAt(simulation::Nanos time) const;

    [[nodiscard]] simulation::Nanos from() const { return m_from; }
    [[nodiscard]] simulation::Nanos to() const { return m_to; }
    [[nodiscard]] double speed() const { return m_speed; }
    [[nodiscard]] double dotsPerSecond() const { return m_dotsPerSecond; }
    /// How long the viewer watches.
    [[nodiscard]] double seconds() const;
    /// States and shares change at `from` and every so much later, so that nothing flickers.
    [[nodiscard]] simulation::Nanos step() const { return m_step; }
    /// The last moment at or before `time` at which they changed.
    [[nodiscard]] simulation::Nanos stepBefore(simulation::Nanos time) const;
    /// The clock ticks at `from` and every so much later.
    [[nodiscard]] simulation::Nanos clockStep() const { return m_clockStep; }
    /// See tellingMoment.
    [[nodiscard]] simulation::Nanos stillTime() const;
    /// Of all that is drawn at any moment, without a margin.
    [[nodiscard]] Rect bounds() const;

    [[nodiscard]] const FilmSubject &subject() const { return m_subject; }
    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] const Panel &panel() const { return *m_panel; }
    [[nodiscard]] const playback::Dots &dots() const { return m_dots; }
    [[nodiscard]] const DotRoutes &routes() const { return m_routes; }

private:
    Film(const FilmSubject &subject, const FilmOptions &options, simulation::Nanos to, double speed);

    FilmSubject m_subject;
    Language m_language;
    simulation::Nanos m_from;
    simulation::Nanos m_to;
    double m_speed;
    double m_dotsPerSecond;
    simulation::Nanos m_step = 1;
    simulation::Nanos m_clockStep = 1;
    playback::Snapshots m_snapshots;
    playback::Felt m_felt;
    std::vector<playback::WaveStep> m_wave;
    playback::Dots m_dots;
    DotRoutes m_routes;
    std::unique_ptr<const Panel> m_panel;
};

} // namespace topologue::film
