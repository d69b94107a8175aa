// SPDX-License-Identifier: Apache-2.0
#include "player.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace topologue::window {

namespace {

constexpr std::array Speeds{0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0};
/// After the machine has slept, or a debugger has stopped us, time goes on from where it was.
constexpr int LongestTickMs = 250;

} // namespace

void Player::Clock::updateCurrentTime(int milliseconds)
{
    const int passed = std::clamp(milliseconds - m_last, 0, LongestTickMs);
    m_last = milliseconds;
    m_player.advance(passed);
}

void Player::Clock::updateState(State now, State)
{
    if (now == Running)
        m_last = 0;
}

Player::Player(QObject *parent) : QObject(parent), m_clock(*this)
{
    connect(&m_clock, &QAbstractAnimation::stateChanged, this, &Player::playingChanged);
}

Player::~Player()
{
    m_clock.disconnect(this);
    m_clock.stop();
}

void Player::setDuration(double seconds)
{
    seconds = std::max(0.0, seconds);
    if (m_duration == seconds)
        return;
    m_duration = seconds;
    emit durationChanged();
    setPosition(m_position);
}

void Player::setPosition(double seconds)
{
    seconds = std::isfinite(seconds) ? std::clamp(seconds, 0.0, m_duration) : 0.0;
    if (m_position == seconds)
        return;
    m_position = seconds;
    emit positionChanged();
}

void Player::setPlaying(bool playing)
{
    if (playing == isPlaying())
        return;
    if (!playing) {
        m_clock.stop();
        return;
    }
    if (m_duration <= 0)
        return;
    if (m_position >= m_duration)
        setPosition(0);
    m_clock.start();
}

void Player::setSpeed(double speed)
{
    speed = std::clamp(speed, SlowestSpeed, FastestSpeed);
    if (m_speed == speed)
        return;
    m_speed = speed;
    emit speedChanged();
}

void Player::setLooping(bool loop)
{
    if (m_loop == loop)
        return;
    m_loop = loop;
    emit loopChanged();
}

void Player::step(double seconds)
{
    setPlaying(false);
    setPosition(m_position + seconds);
}

void Player::changeSpeed(bool faster)
{
    if (faster) {
        const auto next = std::find_if(Speeds.begin(), Speeds.end(), [&](double s) { return s > m_speed * 1.001; });
        setSpeed(next == Speeds.end() ? FastestSpeed : *next);
    } else {
        const auto next = std::find_if(Speeds.rbegin(), Speeds.rend(), [&](double s) { return s < m_speed * 0.999; });
        setSpeed(next == Speeds.rend() ? SlowestSpeed : *next);
    }
}

void Player::advance(double milliseconds)
{
    const double next = m_position + milliseconds / 1000 * m_speed;
    if (next < m_duration) {
        setPosition(next);
    } else if (m_loop && m_duration > 0) {
        setPosition(std::fmod(next, m_duration));
    } else {
        setPosition(m_duration);
        setPlaying(false);
    }
}

} // namespace topologue::window
