// SPDX-License-Identifier: Apache-2.0
#include "load.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace topologue::simulation {

namespace {

constexpr double Forever = std::numeric_limits<double>::infinity();
constexpr int PiecesPerDay = 288;

double seconds(Nanos time)
{
    return static_cast<double>(time) / 1e9;
}

Nanos nanos(double seconds)
{
    return seconds < 9e9 ? static_cast<Nanos>(std::llround(seconds * 1e9)) : Never;
}

} // namespace

ArrivalProcess::ArrivalProcess(double requestsPerSecond, Stream stream)
    : m_stream(stream), m_pieces{{0, Forever, std::max(0.0, requestsPerSecond), 0}}, m_pause(m_stream.exponential())
{
}

ArrivalProcess::ArrivalProcess(const Load &load, Stream stream) : ArrivalProcess(load.requestsPerSecond, stream)
{
    const double low = load.requestsPerSecond;
    const double start = load.start.inSeconds();
    const double end = std::max(start, load.end.inSeconds());
    const auto straight = [](double from, double fromRate, double until, double untilRate) {
        return Piece{from, until, fromRate, until > from ? (untilRate - fromRate) / (until - from) : 0};
    };
    switch (load.shape) {
    case Load::Shape::Constant:
        break;
    case Load::Shape::Ramp:
        m_pieces = {straight(0, low, start, low),
                    straight(start, low, end, load.peakPerSecond),
                    {end, Forever, load.peakPerSecond, 0}};
        break;
    case Load::Shape::Spike:
        m_pieces = {straight(0, low, start, low),
                    straight(start, load.peakPerSecond, end, load.peakPerSecond),
                    {end, Forever, low, 0}};
        break;
    case Load::Shape::Day: {
        m_period = std::max(1e-3, load.period.inSeconds());
        m_pieces.clear();
        // Lowest at time 0, highest in the middle of the period.
        const auto rateAt = [&](int i) {
            const double angle = 2 * std::numbers::pi * i / PiecesPerDay;
            return low + (load.peakPerSecond - low) * (1 - std::cos(angle)) / 2;
        };
        for (int i = 0; i < PiecesPerDay; ++i) {
            m_pieces.push_back(
                straight(m_period * i / PiecesPerDay, rateAt(i), m_period * (i + 1) / PiecesPerDay, rateAt(i + 1)));
        }
        break;
    }
    case Load::Shape::Points: {
        m_pieces.clear();
        double at = 0;
        double rate = load.points.empty() ? 0 : load.points.front().requestsPerSecond;
        for (const Load::RatePoint &point : load.points) {
            if (point.at.inSeconds() > at)
                m_pieces.push_back(straight(at, rate, point.at.inSeconds(), point.requestsPerSecond));
            at = std::max(at, point.at.inSeconds());
            rate = point.requestsPerSecond;
        }
        m_pieces.push_back({at, Forever, rate, 0});
        break;
    }
    case Load::Shape::Closed:
        m_closed = true;
        m_thinking = load.users;
        m_pieces = {{0, Forever, 1 / std::max(1e-3, load.thinkTime.inSeconds()), 0}};
        break;
    }
    noteSteady();
}

ArrivalProcess::ArrivalProcess(std::vector<Duration> times) : m_times(std::move(times)), m_pause(0)
{
    std::sort(m_times.begin(), m_times.end());
}

void ArrivalProcess::noteSteady()
{
    const double rate = m_pieces.empty() ? 0 : m_pieces.front().rate * m_factor;
    m_isSteady = !m_closed && m_pieces.size() == 1 && m_period <= 0 && rate > 0;
    m_steadyPause = m_isSteady ? 1e9 / rate : 0;
}

double ArrivalProcess::factor() const
{
    return m_closed ? m_thinking * m_factor : m_factor;
}

ArrivalProcess::Piece ArrivalProcess::pieceAt(double at) const
{
    const double offset = m_period > 0 ? std::floor(at / m_period) * m_period : 0;
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), at - offset,
                                        [](double time, const Piece &piece) { return time < piece.until; });
    Piece piece = after == m_pieces.end() ? m_pieces.back() : *after;
    piece.from += offset;
    piece.until += offset;
    return piece;
}

/// Moves m_since to `now` and takes the operational time that has passed from m_left.
void ArrivalProcess::spend(Nanos now)
{
    if (m_pieces.empty())
        return;
    double at = seconds(m_since);
    const double until = seconds(now);
    while (at < until) {
        const Piece piece = pieceAt(at);
        const double end = std::min(until, piece.until);
        const double first = piece.rate + piece.slope * (at - piece.from);
        const double last = piece.rate + piece.slope * (end - piece.from);
        m_left -= (first + last) / 2 * (end - at) * factor();
        if (end <= at)
            break;
        at = end;
    }
    m_left = std::max(0.0, m_left);
    m_since = now;
}

/// When m_left will have passed.
Nanos ArrivalProcess::find(Nanos now) const
{
    const double scale = factor();
    if (scale <= 0)
        return Never;
    double left = m_left / scale;
    double at = seconds(now);
    if (m_pieces.size() == 1 && m_period <= 0) {
        const double rate = m_pieces.front().rate;
        const double wait = rate > 0 ? left / rate * 1e9 : 1e19;
        return wait < 9e18 - static_cast<double>(now) ? now + nearest(wait) : Never;
    }
    double idle = 0; // Seconds without any arrival: a whole period of rate zero never ends.
    for (;;) {
        const Piece piece = pieceAt(at);
        const double rate = piece.rate + piece.slope * (at - piece.from);
        const double length = piece.until - at;
        const double area = length < Forever ? (rate + piece.slope * length / 2) * length : (rate > 0 ? Forever : 0);
        if (area >= left) {
            // rate x + slope x^2 / 2 = left; in the form that does not cancel.
            const double root = std::sqrt(std::max(0.0, rate * rate + 2 * piece.slope * left));
            return nanos(at + 2 * left / (rate + root));
        }
        left -= area;
        idle = area > 0 ? 0 : idle + length;
        if (!(piece.until < Forever) || idle > 2 * std::max(m_period, 1e9))
            return Never;
        at = std::nextafter(std::max(at, piece.until), Forever);
        if (at > 9e9)
            return Never;
    }
}

Nanos ArrivalProcess::next(Nanos now)
{
    if (m_pieces.empty()) {
        const std::size_t at = std::min(m_nextTime++, m_times.size());
        return at < m_times.size() ? m_times[at].inNanoseconds() : Never;
    }
    m_left = m_pause;
    m_pause = m_stream.exponential();
    m_since = now;
    if (m_isSteady) { // As `find` would say, for less.
        const double wait = m_left * m_steadyPause;
        return wait < 1e18 ? now + nearest(wait) : Never;
    }
    return find(now);
}

Nanos ArrivalProcess::changed(Nanos now)
{
    if (m_pieces.empty()) // A replay knows no rate that could change.
        return m_nextTime == 0 || m_nextTime > m_times.size() ? Never : m_times[m_nextTime - 1].inNanoseconds();
    spend(now);
    return find(now);
}

void ArrivalProcess::setFactor(Nanos now, double factor)
{
    spend(now);
    m_factor = factor;
    noteSteady();
}

void ArrivalProcess::setThinking(Nanos now, std::uint32_t users)
{
    spend(now);
    m_thinking = users;
}

} // namespace topologue::simulation
