// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractAnimation>
#include <QObject>
#include <QQmlEngine>

namespace topologue::window {

/// The playhead: a position in simulated seconds that runs with the frames of the window. Several documents may follow
/// one player.
class Player : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double duration READ duration WRITE setDuration NOTIFY durationChanged) ///< Seconds, >= 0.
    Q_PROPERTY(double position READ position WRITE setPosition NOTIFY positionChanged) ///< 0..duration, seconds.
    Q_PROPERTY(bool playing READ isPlaying WRITE setPlaying NOTIFY playingChanged)
    Q_PROPERTY(double speed READ speed WRITE setSpeed NOTIFY speedChanged) ///< Simulated seconds per second, 0.1..20.
    Q_PROPERTY(bool loop READ isLooping WRITE setLooping NOTIFY loopChanged)

public:
    static constexpr double SlowestSpeed = 0.1;
    static constexpr double FastestSpeed = 20;

    explicit Player(QObject *parent = nullptr);
    ~Player() override;

    [[nodiscard]] double duration() const { return m_duration; }
    /// The position stays where it is, or moves to the new end.
    void setDuration(double seconds);
    [[nodiscard]] double position() const { return m_position; }
    void setPosition(double seconds);
    [[nodiscard]] bool isPlaying() const { return m_clock.state() == QAbstractAnimation::Running; }
    /// Playing from the end begins at the start again.
    void setPlaying(bool playing);
    [[nodiscard]] double speed() const { return m_speed; }
    void setSpeed(double speed);
    [[nodiscard]] bool isLooping() const { return m_loop; }
    void setLooping(bool loop);

    Q_INVOKABLE void toggle() { setPlaying(!isPlaying()); }
    /// Pauses, and moves by so many seconds.
    Q_INVOKABLE void step(double seconds);
    /// The next faster or slower of the usual speeds.
    Q_INVOKABLE void changeSpeed(bool faster);
    /// Moves as if so many milliseconds had passed while playing.
    void advance(double milliseconds);

signals:
    void durationChanged();
    void positionChanged();
    void playingChanged();
    void speedChanged();
    void loopChanged();

private:
    /// Runs for ever, in step with the frames of the window.
    class Clock : public QAbstractAnimation
    {
    public:
        explicit Clock(Player &player) : m_player(player) {}
        [[nodiscard]] int duration() const override { return -1; }

    protected:
        void updateCurrentTime(int milliseconds) override;
        void updateState(State now, State before) override;

    private:
        Player &m_player;
        int m_last = 0;
    };

    double m_duration = 0;
    double m_position = 0;
    double m_speed = 1;
    bool m_loop = false;
    Clock m_clock;
};

} // namespace topologue::window
