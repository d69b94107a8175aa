// SPDX-License-Identifier: Apache-2.0
#include "film.h"

#include "calmed.h"
#include "drawing/compose.h"
#include "drawing/wording.h"
#include "messages.h"
#include "statemarks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace topologue::film {

using simulation::Nanos;

namespace {

constexpr double LeastSpeed = 0.01;
constexpr double MostSpeed = 1e6;
constexpr double WantedSeconds = 40;
constexpr double StepSeconds = 0.4;   ///< Of the viewer: quicker changes are not read, only seen as flicker.
constexpr double ClockSeconds = 0.15; ///< The same of a clock, which is not read so much as seen to run.
constexpr Nanos MostSteps = 240;

double secondsOf(Nanos time)
{
    return static_cast<double>(time) / 1e9;
}

std::string secondsText(Nanos time)
{
    return drawing::formatRate(secondsOf(time));
}

/// The least of some round speeds at which the film is as short as wanted.
double roundSpeed(double simulatedSeconds)
{
    static constexpr std::array<double, 14> Speeds{1, 2, 3, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 3600, 7200};
    for (const double speed : Speeds) {
        if (simulatedSeconds / speed <= WantedSeconds)
            return speed;
    }
    return std::min(MostSpeed, std::ceil(simulatedSeconds / WantedSeconds / 3600) * 3600);
}

} // namespace

Nanos tellingMoment(const Scenario *scenario, Nanos from, Nanos to)
{
    std::optional<Nanos> start;
    Nanos end = to;
    if (scenario != nullptr) {
        for (const ScenarioEvent &event : scenario->events) {
            if (start && event.start.inNanoseconds() >= *start)
                continue;
            start = event.start.inNanoseconds();
            end = event.end ? event.end->inNanoseconds() : to;
        }
    }
    const Nanos middle = start ? *start + (std::min(end, to) - *start) / 2 : from;
    return middle >= from && middle < to ? middle : from;
}

Result<std::unique_ptr<const Film>> Film::make(const FilmSubject &subject, const FilmOptions &options)
{
    const Nanos to = std::min(options.to, subject.recording.duration);
    if (options.from >= options.to)
        return failure(message::RangeEmpty, {secondsText(options.from), secondsText(options.to)});
    if (options.from < 0 || options.from >= to)
        return failure(message::RangeTooLate, {secondsText(options.from), secondsText(subject.recording.duration)});
    const double simulated = secondsOf(to - options.from);
    const double speed = options.speed == 0 ? roundSpeed(simulated) : options.speed;
    if (!(speed >= LeastSpeed && speed <= MostSpeed))
        return failure(message::SpeedOutOfRange, {drawing::formatRate(speed), "0.01", "1,000,000"});
    if (simulated / speed > MostSeconds) {
        const double least = std::ceil(simulated / MostSeconds * 100) / 100;
        return failure(message::TooLong, {drawing::formatRate(simulated / speed), drawing::formatRate(MostSeconds),
                                          drawing::formatRate(least)});
    }
    return std::unique_ptr<const Film>(new Film(subject, options, to, speed));
}

Film::Film(const FilmSubject &subject, const FilmOptions &options, Nanos to, double speed)
    : m_subject(subject), m_language(options.language), m_from(options.from), m_to(to), m_speed(speed),
      m_dotsPerSecond(options.dotsPerSecond), m_snapshots(subject.architecture, subject.recording),
      m_felt(subject.architecture, subject.recording),
      m_wave(playback::waveOf(subject.architecture, subject.recording)),
      m_dots(subject.architecture, subject.recording, {.pace = speed, .dotsPerSecond = options.dotsPerSecond}),
      m_routes(subject.diagram, subject.architecture)
{
    const Nanos interval = std::max<Nanos>(subject.recording.interval, 1);
    const auto wanted = std::max(static_cast<Nanos>(StepSeconds * speed * 1e9), (m_to - m_from) / MostSteps);
    m_step = std::max<Nanos>(1, (wanted + interval - 1) / interval) * interval;
    m_clockStep = std::max<Nanos>(1, std::llround(std::ceil(ClockSeconds * speed))) * 1'000'000'000;
    const PanelFacts facts{subject.architecture,
                           subject.scenario,
                           subject.recording,
                           m_felt,
                           m_from,
                           m_to,
                           m_speed,
                           m_dots.leastRequestsPerDot(),
                           m_dots.mostRequestsPerDot(),
                           m_language};
    m_panel = std::make_unique<const Panel>(facts, subject.diagram.bounds, subject.measurer);
}

double Film::seconds() const
{
    return secondsOf(m_to - m_from) / m_speed;
}

Nanos Film::stepBefore(Nanos time) const
{
    return m_from + (time - m_from) / m_step * m_step;
}

Nanos Film::stillTime() const
{
    return tellingMoment(m_subject.scenario, m_from, m_to);
}

Rect Film::bounds() const
{
    // Badges and queues stand a little over their elements.
    constexpr double Over = 14;
    return m_subject.diagram.bounds.grown(Over).united(m_panel->backdrop().bounds);
}

drawing::DisplayList Film::backdrop() const
{
    drawing::DisplayList list = m_subject.diagram;
    drawing::append(list, m_panel->backdrop());
    list.bounds = bounds();
    return list;
}

drawing::DisplayList Film::statesAt(Nanos time) const
{
    StateMarksOptions options;
    options.wave = &m_wave;
    options.interval = std::max<Nanos>(m_subject.recording.interval, 1);
    return stateMarks(m_subject.diagram, m_subject.architecture, calmed(m_snapshots.at(time)), m_subject.measurer,
                      options);
}

Film::Moment Film::at(Nanos time) const
{
    const Nanos step = stepBefore(time);
    Moment moment;
    moment.states = statesAt(step);
    std::vector<playback::Dot> dots;
    m_dots.at(time, dots);
    moment.dots = dotMarks(dots, m_routes);
    moment.playhead = m_panel->playheadAt(time);
    moment.texts = m_panel->textsAt(m_from + (time - m_from) / m_clockStep * m_clockStep, step);
    return moment;
}

} // namespace topologue::film
