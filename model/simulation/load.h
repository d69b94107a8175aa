// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/journey.h"
#include "random.h"
#include "sampler.h"

#include <vector>

namespace topologue::simulation {

/// When requests arrive: a Poisson process whose rate follows a load's shape, or the end of users' thinking.
/// The process is drawn in "operational time" (the integral of the rate), so that a change of the rate at second 20
/// leaves all arrivals before it as they are. A day curve is followed by 288 straight pieces per period; against the
/// sinusoid the rate is off by at most 0.006 % of the peak.
class ArrivalProcess
{
public:
    ArrivalProcess(const Load &load, Stream stream);
    /// A constant rate.
    ArrivalProcess(double requestsPerSecond, Stream stream);
    /// Exactly at these times (a replay), in rising order.
    explicit ArrivalProcess(std::vector<Duration> times);

    /// The time of the next arrival after the last one; Never if there is none.
    Nanos next(Nanos now);
    /// The next arrival, drawn anew from `now` on because the rate or the number of thinking users changed.
    Nanos changed(Nanos now);

    void setFactor(Nanos now, double factor);
    [[nodiscard]] bool isClosed() const { return m_closed; }
    /// Of a closed load: so many users think from now on. (All of them think of the next request at once: the first of
    /// n exponential times is exponential of rate n, so no user needs an event of their own.)
    void setThinking(Nanos now, std::uint32_t users);
    [[nodiscard]] std::uint32_t thinking() const { return m_thinking; }

private:
    struct Piece {
        double from = 0;  ///< Seconds.
        double until = 0; ///< Seconds; may be infinite, then the rate is constant.
        double rate = 0;  ///< Per second, at `from`.
        double slope = 0; ///< Per second squared.
    };
    void noteSteady();
    void spend(Nanos now);
    [[nodiscard]] Nanos find(Nanos now) const;
    [[nodiscard]] Piece pieceAt(double at) const;
    [[nodiscard]] double factor() const;

    Stream m_stream;
    std::vector<Piece> m_pieces;   ///< Of a day: of the first period.
    double m_period = 0;           ///< Seconds; 0 = the pieces do not repeat.
    std::vector<Duration> m_times; ///< Of a replay.
    std::size_t m_nextTime = 0;
    double m_factor = 1;
    bool m_isSteady = false;  ///< Open, and of one rate for ever.
    double m_steadyPause = 0; ///< Then: mean time between two requests, in nanoseconds.
    bool m_closed = false;
    std::uint32_t m_thinking = 0;
    double m_left = 0; ///< Operational time until the next arrival, as of m_since.
    double m_pause;    ///< The one after that, drawn ahead: what asks for it waits for it.
    Nanos m_since = 0;
};

} // namespace topologue::simulation
