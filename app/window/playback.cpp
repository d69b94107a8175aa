// SPDX-License-Identifier: Apache-2.0
#include "playback.h"

#include "core/inpool.h"
#include "names.h"
#include "session.h"
#include "simulation/simulate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::window {

namespace {

constexpr int ProgressMs = 60; // Between two looks at how far a run is.

simulation::Nanos nanosOf(double seconds)
{
    return static_cast<simulation::Nanos>(std::llround(seconds * 1e9));
}

} // namespace

struct Playback::Outcome {
    std::shared_ptr<Run> run;
    FilmPtr film; // Null: see errors.
    Diagnostics errors;
};

Playback::Playback(QObject *parent) : QObject(parent)
{
    m_progressTimer.setInterval(ProgressMs);
    connect(&m_progressTimer, &QTimer::timeout, this, [this] {
        if (m_run && std::exchange(m_progress, m_run->done.load()) != m_progress)
            emit progressChanged();
    });
}

Playback::~Playback()
{
    if (m_run)
        m_run->cancelled = true;
}

void Playback::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (m_document) {
        connect(m_document, &Document::changed, this, [this] {
            if (m_asked != m_document->architecture()) // Not for another language.
                simulateAgain();
        });
        connect(m_document, &Document::scenariosChanged, this, &Playback::simulateAgain);
    }
    m_asked.reset();
    show(nullptr); // Never the old document's.
    if (m_player) {
        m_player->setPlaying(false);
        m_player->setPosition(0);
    }
    emit documentChanged();
    simulateAgain();
}

void Playback::setPlayer(Player *player)
{
    if (m_player == player)
        return;
    if (m_player)
        m_player->disconnect(this);
    m_player = player;
    if (m_player) {
        connect(m_player, &Player::positionChanged, this, &Playback::move);
        connect(m_player, &Player::speedChanged, this, &Playback::makeDots);
    }
    emit playerChanged();
    move();
}

void Playback::setScenario(const QString &id)
{
    if (m_scenario == id)
        return;
    m_scenario = id;
    emit scenarioChanged();
    simulateAgain();
}

void Playback::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    emit activeChanged();
    if (!active)
        show(nullptr);
    simulateAgain();
}

simulation::Nanos Playback::now() const
{
    return m_player ? nanosOf(m_player->position()) : 0;
}

QString Playback::dotText() const
{
    const double requests = m_dots.mostRequestsPerDot();
    return requests < 1.5 ? QString() : countText(static_cast<std::size_t>(std::lround(requests)));
}

bool Playback::isSpreading() const
{
    return m_moment && !m_film->wave.empty()
           && m_film->wave.front().at < m_moment->snapshot.at + m_film->recording.interval;
}

bool Playback::isStale() const
{
    return m_active && m_document && !m_busy
           && (!m_film || m_film->architecture != m_asked || m_filmScenario != m_scenario);
}

void Playback::tellStale()
{
    if (m_wasStale == isStale())
        return;
    m_wasStale = !m_wasStale;
    emit staleChanged();
}

void Playback::cancel()
{
    stop();
    tellStale();
}

void Playback::stop()
{
    if (!m_run)
        return;
    m_run->cancelled = true;
    m_run.reset();
    setBusy(false);
}

void Playback::simulateAgain()
{
    stop();
    if (!m_active || !m_document) {
        tellStale();
        return;
    }
    m_run = std::make_shared<Run>();
    m_asked = m_document->architecture();
    m_progress = 0;
    emit progressChanged();
    setBusy(true);
    tellStale();

    core::inPool([run = m_run, document = m_document->architecture(), id = ScenarioId(m_scenario.toStdString())] {
        Outcome outcome{run, nullptr, {}};
        const auto progress = [&](double done) {
            run->done = done;
            return !run->cancelled.load();
        };
        auto recording = simulation::simulate(*document, document->scenarios.find(id), {}, progress);
        if (!recording)
            outcome.errors = std::move(recording.error());
        else if (!run->cancelled)
            outcome.film = std::make_shared<const Film>(document, std::move(*recording));
        return outcome;
    }).then(this, [this](Outcome outcome) { finished(std::move(outcome)); });
}

void Playback::finished(Outcome outcome)
{
    if (outcome.run != m_run)
        return; // A newer one runs, or none is wanted any more.
    m_run.reset();
    setError(outcome.film ? QString() : Session::textOf(outcome.errors));
    if (outcome.film) {
        m_filmScenario = m_scenario; // With another one, another run would have begun.
        show(std::move(outcome.film));
    }
    setBusy(false);
    tellStale();
}

void Playback::show(FilmPtr film)
{
    if (m_film == film)
        return;
    m_film = std::move(film);
    m_expected.reset();
    if (m_player && m_film)
        m_player->setDuration(static_cast<double>(m_film->recording.duration) / 1e9);
    makeDots();
    showMoment();
    emit filmChanged();
    emit moved();
}

void Playback::setDotsPerSecond(double dots)
{
    m_dotsPerSecond = dots;
    makeDots();
}

void Playback::makeDots()
{
    m_dots = m_film && m_player ? playback::Dots(*m_film->architecture, m_film->recording,
                                                 {std::max(m_player->speed(), 0.05), m_dotsPerSecond})
                                : playback::Dots();
    emit dotsChanged();
    emit moved();
}

void Playback::showMoment()
{
    m_moment.reset();
    if (m_film) {
        m_interval = m_film->recording.intervalAt(now());
        m_moment = std::make_shared<const Moment>(Moment{m_film, m_film->snapshots.at(now())});
    }
    emit momentChanged();
}

void Playback::setExpected(MomentPtr moment)
{
    m_expected = std::move(moment);
    emit momentChanged();
}

void Playback::move()
{
    if (m_film && m_film->recording.intervalAt(now()) != m_interval)
        showMoment();
    emit moved();
}

void Playback::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    if (busy)
        m_progressTimer.start();
    else
        m_progressTimer.stop();
    emit busyChanged();
}

void Playback::setError(const QString &text)
{
    if (m_errorText == text)
        return;
    m_errorText = text;
    emit errorChanged();
}

} // namespace topologue::window
