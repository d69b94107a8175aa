// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "document.h"
#include "film.h"
#include "player.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QTimer>

#include <atomic>
#include <memory>

namespace topologue::window {

/// The recording of one scenario of one document, at the position of a player. It simulates away from the GUI thread,
/// and again after each edit; until the new recording is there the old one goes on playing.
class Playback : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Document *document READ document WRITE setDocument NOTIFY documentChanged)
    Q_PROPERTY(topologue::window::Player *player READ player WRITE setPlayer NOTIFY playerChanged REQUIRED)
    /// The id of a scenario of the document. One that it does not have means load without any fault.
    Q_PROPERTY(QString scenario READ scenario WRITE setScenario NOTIFY scenarioChanged)
    /// False: nothing is simulated, and what was recorded is forgotten.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(bool ready READ isReady NOTIFY filmChanged)           ///< There is a recording.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)             ///< One is being made.
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) ///< 0..1.
    /// There is no recording of the document and the scenario as they are now, and none is being made: somebody has
    /// stopped it, or it cannot be.
    Q_PROPERTY(bool stale READ isStale NOTIFY staleChanged)
    /// Why there is no recording of the document as it is; empty = nothing is wrong.
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorChanged)
    /// "≈ 12": for how many requests one dot stands, of the busiest journey; empty if each request is shown.
    Q_PROPERTY(QString dotText READ dotText NOTIFY dotsChanged)
    /// The scenario's fault has been felt by something.
    Q_PROPERTY(bool spreading READ isSpreading NOTIFY momentChanged)

public:
    explicit Playback(QObject *parent = nullptr);
    ~Playback() override;

    [[nodiscard]] Document *document() const { return m_document; }
    void setDocument(Document *document);
    [[nodiscard]] Player *player() const { return m_player; }
    void setPlayer(Player *player);
    [[nodiscard]] QString scenario() const { return m_scenario; }
    void setScenario(const QString &id);
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] bool isReady() const { return m_film != nullptr; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] QString errorText() const { return m_errorText; }
    [[nodiscard]] QString dotText() const;
    [[nodiscard]] bool isSpreading() const;

    /// Stops what is being simulated; the old recording stays.
    Q_INVOKABLE void cancel();
    /// After that; otherwise each edit does it by itself.
    Q_INVOKABLE void simulateAgain();

    /// Of the busiest journey, per second of the viewer: how dense the traffic is drawn.
    void setDotsPerSecond(double dots);

    /// Null until the first recording is there.
    [[nodiscard]] FilmPtr film() const { return m_film; }
    /// The interval of the recording that the player stands in; null without a recording.
    [[nodiscard]] MomentPtr moment() const { return m_moment; }
    /// What is to be seen: the moment, or what is expected instead while a value is being dragged.
    [[nodiscard]] MomentPtr shownMoment() const { return m_expected ? m_expected : m_moment; }
    /// Shows this instead of the recording; null: the recording again. A new recording ends it.
    void setExpected(MomentPtr moment);
    [[nodiscard]] const playback::Dots &dots() const { return m_dots; }
    [[nodiscard]] simulation::Nanos now() const;

signals:
    void documentChanged();
    void playerChanged();
    void scenarioChanged();
    void activeChanged();
    void filmChanged();
    void momentChanged(); ///< Another interval, or another film.
    void moved();         ///< The player stands elsewhere.
    void dotsChanged();
    void busyChanged();
    void progressChanged();
    void staleChanged();
    void errorChanged();

private:
    /// Between the GUI thread and the one that simulates.
    struct Run {
        std::atomic<bool> cancelled = false;
        std::atomic<double> done = 0; // 0..1.
    };
    struct Outcome;

    void stop();
    void finished(Outcome outcome);
    void tellStale();
    void show(FilmPtr film);
    void showMoment();
    void makeDots();
    void move();
    void setBusy(bool busy);
    void setError(const QString &text);

    QPointer<Document> m_document;
    QPointer<Player> m_player;
    QString m_scenario;
    bool m_active = true;
    std::shared_ptr<Run> m_run;
    Document::Snapshot m_asked; ///< What was simulated last, or is being.
    bool m_busy = false;
    double m_progress = 0;
    QTimer m_progressTimer;
    QString m_errorText;
    FilmPtr m_film;
    QString m_filmScenario;
    bool m_wasStale = false;
    MomentPtr m_moment;
    MomentPtr m_expected;
    std::size_t m_interval = 0;
    playback::Dots m_dots;
    double m_dotsPerSecond = 20;
};

} // namespace topologue::window
