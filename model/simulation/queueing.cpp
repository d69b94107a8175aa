// SPDX-License-Identifier: Apache-2.0
#include "queueing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace topologue::simulation::queueing {

namespace {

constexpr double Infinite = ReplicaLoad::Infinite;
constexpr int MostSteps = 100'000;

/// Requests per second that leave when n = 1, 2, 3... are inside, each with a worker: a closed network of processors
/// and a delay. Its normalising constants G(n) obey, with d = demand / (demand + delay) and J binomial (n, d),
///   g(n) = n d / cores * g(n - 1) + E[max(0, 1 - J / cores)],   g(n) = G(n) n! / (demand + delay)^n,
/// because the processors' generating function times (1 - demand x / cores) is a polynomial.
class Inside
{
public:
    Inside(double demand, double delay, double cores)
        : m_time(demand + delay), m_share(m_time > 0 ? demand / m_time : 1), m_odds(m_share / (1 - m_share)),
          m_cores(cores)
    {
    }
    /// The rate for one more than the last time.
    double next()
    {
        ++m_n;
        m_none *= 1 - m_share;
        const double grown = m_n * m_share / m_cores * m_g + m_scale * idleShare();
        const double rate = m_n / m_time * m_g / grown;
        m_g = grown;
        if (m_g > 1e200) {
            m_g *= 1e-200;
            m_scale *= 1e-200;
        }
        return rate;
    }

private:
    /// E[max(0, 1 - J / cores)]
    [[nodiscard]] double idleShare() const
    {
        if (m_n <= m_cores)
            return 1 - m_n * m_share / m_cores;
        const double mean = m_n * m_share;
        const double variance = mean * (1 - m_share);
        if (variance < 1e-12)
            return std::max(0.0, 1 - mean / m_cores);
        if (variance > 9 || m_cores > SummedCores) {
            const double deviation = std::sqrt(variance);
            const double z = (m_cores - mean) / deviation;
            const double below = std::erfc(-z / std::sqrt(2.0)) / 2;
            const double density = std::exp(-z * z / 2) / std::sqrt(2 * M_PI);
            return std::max(0.0, ((m_cores - mean) * below + deviation * density) / m_cores);
        }
        double probability = m_none;
        double sum = 0;
        for (int j = 0; j < m_cores; ++j) {
            sum += probability * (1 - j / m_cores);
            probability *= (m_n - j) * m_odds * Inverses[static_cast<std::size_t>(j)];
        }
        return sum;
    }

    static constexpr std::size_t SummedCores = 32;
    /// 1 / (j + 1): divisions were most of an estimate.
    static constexpr std::array<double, SummedCores> Inverses = [] {
        std::array<double, SummedCores> inverses{};
        for (std::size_t j = 0; j < SummedCores; ++j)
            inverses[j] = 1.0 / static_cast<double>(j + 1);
        return inverses;
    }();

    double m_time;
    double m_share;
    double m_odds; ///< At the processors, to elsewhere.
    double m_cores;
    double m_n = 0;
    double m_none = 1; ///< The chance that none of n is at the processors.
    double m_g = 1;
    double m_scale = 1;
};

/// What bursts wait behind those that came at the same instant (batches in M^X/G/c; exact for one core).
void addBatchWait(ReplicaState &state, const ReplicaLoad &load, double serviceTime, double busyCores)
{
    if (load.simultaneous <= 1 || !std::isfinite(state.coreWait))
        return;
    // The last of the batch has `ahead` others before it. They matter at once if so few cores are free, and later
    // because a queue that grows by jumps is longer. States below "all cores busy" by their balance: n p(n) = load
    // p(n-1).
    const double ahead = load.simultaneous - 1;
    const double utilisation = busyCores / load.cores;
    double chance = state.coreBusy * (1 - utilisation); // Of just all cores being busy.
    double few = state.coreBusy;
    if (state.coreBusy > 0) {
        for (double n = load.cores; n > std::max(0.0, load.cores - ahead) && few < 1; --n) {
            chance *= n / busyCores;
            few += chance * std::min(1.0, n - (load.cores - ahead));
        }
    } else if (ahead >= load.cores) {
        few = 1;
    }
    few = std::min(1.0, few);
    state.coreWait += ahead / 2 * serviceTime / load.cores * (few + state.coreBusy / (1 - utilisation));
    state.coreBusy = std::max(state.coreBusy, ahead / load.simultaneous * few);
}

/// The mean number inside and at the door, state by state.
struct Balance {
    double sum = 0;     ///< Of all weights.
    double inside = 0;  ///< Weighted.
    double queue = 0;   ///< Weighted; before the workers.
    double busy = 0;    ///< Weight of the states in which one has to wait for a worker.
    double arrived = 0; ///< Weighted rate of those let in.
    double refused = 0; ///< Weighted rate of those turned away.
    double most = 0;    ///< Rate with all workers busy.
    bool isStable = true;
};

Balance balanceOf(const ReplicaLoad &load)
{
    const bool isClosed = load.closedShare > 0 && load.population < Infinite;
    const double users = isClosed ? std::max(1.0, load.population) : 0;
    const double perUser = isClosed ? 1 / std::max(1e-9, load.away) : 0;
    const double open = load.rate * (1 - load.closedShare);
    const auto arrivals = [&](double n) { return open + std::max(0.0, users - n * load.closedShare) * perUser; };
    Inside inside(load.demand, load.delay, std::min(load.cores, load.workers));
    Balance b;
    double weight = 1;
    double served = 0;
    for (int n = 0; n < MostSteps; ++n) {
        const double rate = arrivals(n);
        b.sum += weight;
        b.inside += weight * n;
        b.queue += weight * std::max(0.0, n - load.workers);
        b.busy += n >= load.workers ? weight : 0;
        const bool isFull = n >= load.room;
        (isFull ? b.refused : b.arrived) += weight * rate;
        if (isFull || rate <= 0)
            return b;
        if (n < load.workers)
            served = inside.next();
        b.most = served;
        const double ratio = rate / served;
        if (n >= load.workers && !isClosed && load.room == Infinite) {
            // From here on the same ratio for ever.
            if (ratio >= 1) {
                b.isStable = false;
                return b;
            }
            const double tail = weight * ratio / (1 - ratio); // All weights behind this one.
            const double beyond = tail / (1 - ratio);         // Weighted with how far behind.
            b.sum += tail;
            b.busy += tail;
            b.inside += tail * n + beyond;
            b.queue += tail * (n - load.workers) + beyond;
            b.arrived += tail * rate;
            return b;
        }
        if (n >= load.workers && ratio >= 1 && load.room == Infinite && rate <= open) {
            b.isStable = false; // All users are inside, and the others alone are too many.
            return b;
        }
        weight *= ratio;
        if (weight > 1e200) {
            for (double *x : {&weight, &b.sum, &b.inside, &b.queue, &b.busy, &b.arrived, &b.refused})
                *x *= 1e-200;
        }
        if (n > load.workers / 2 && ratio < 1 && weight < 1e-13 * b.sum)
            return b;
    }
    return b;
}

ReplicaState byBalance(const ReplicaLoad &load, ReplicaState open, double factor)
{
    if (load.otherLoad >= load.cores)
        return open;
    // To requests with workers, work without makes the cores slower.
    ReplicaLoad slowed = load;
    slowed.demand *= load.cores / (load.cores - load.otherLoad);
    const Balance b = balanceOf(slowed);
    ReplicaState state = open;
    state.most = b.most;
    if (!b.isStable) {
        state.doorWait = Infinite;
        return state;
    }
    if (b.arrived <= 0)
        return state;
    state.refusedShare = b.refused / (b.arrived + b.refused);
    state.doorBusy = b.busy / b.sum;
    const double door = b.queue / b.arrived;
    const double wait = std::max(0.0, b.inside / b.arrived - door - load.demand - load.delay);
    // What lets those at the door in: an end of a burst where processors are short, else the end of a whole request.
    const double byCores = std::clamp(b.most * slowed.demand / load.cores, 0.0, 1.0);
    const double variation = byCores * load.burstVariation + (1 - byCores) * load.holdingVariation;
    state.doorWait = door * variabilityFactor(load.arrivalVariation, variation, std::min(1.0, load.rate / b.most));
    state.coreWait = std::min(open.coreWait, wait / std::max(1.0, load.bursts) * factor);
    return state;
}

} // namespace

double erlangC(double servers, double load)
{
    if (load <= 0)
        return 0;
    if (load >= servers)
        return 1;
    // Far from saturation nobody waits (a Poisson tail of more than eight deviations), and the sum would be long.
    if (servers > load + 8 * std::sqrt(load) + 40)
        return 0;
    double inverse = 1; // 1 / Erlang B
    for (double n = 1; n <= servers; ++n)
        inverse = 1 + inverse * n / load;
    const double blocked = 1 / inverse;
    const double utilisation = load / servers;
    return blocked / (1 - utilisation * (1 - blocked));
}

double variabilityFactor(double arrivalVariation, double serviceVariation, double utilisation)
{
    const double sum = arrivalVariation + serviceVariation;
    if (arrivalVariation >= 1 || sum <= 0 || utilisation <= 0)
        return sum / 2;
    const double regular = 1 - arrivalVariation;
    return sum / 2 * std::exp(-2 * (1 - std::min(1.0, utilisation)) * regular * regular / (3 * utilisation * sum));
}

double meanWait(double servers, double rate, double serviceTime, double arrivalVariation, double serviceVariation)
{
    const double load = rate * serviceTime;
    if (!(load < servers))
        return Infinite;
    const double waits = erlangC(servers, load);
    return waits > 0 ? waits * serviceTime / (servers - load)
                           * variabilityFactor(arrivalVariation, serviceVariation, load / servers)
                     : 0;
}

ReplicaState stateOf(const ReplicaLoad &load)
{
    ReplicaState state;
    const double time = load.demand + load.delay;
    const double bursts = load.rate * load.bursts + load.otherBursts;
    const double busyCores = load.rate * load.demand + load.otherLoad;
    const double burst = bursts > 0 ? busyCores / bursts : 0;
    const double variation = load.isShared ? 1 : load.burstVariation;
    const double free = std::max(0.0, load.cores - load.otherLoad);
    state.most = load.demand > 0 ? free / load.demand : Infinite;
    if (std::isfinite(time) && time > 0)
        state.most = std::min(state.most, load.workers / time);
    else if (time > 0)
        state.most = 0;
    if (load.rate <= 0 && load.otherBursts <= 0)
        return state;
    state.coreWait = meanWait(load.cores, bursts, burst, load.arrivalVariation, variation);
    state.coreBusy = erlangC(load.cores, busyCores);
    addBatchWait(state, load, burst, busyCores);
    if (!std::isfinite(time)) {
        state.doorWait = Infinite;
        return state;
    }
    if (time <= 0 || load.rate <= 0)
        return state;

    const double factor = variabilityFactor(load.arrivalVariation, variation, std::min(1.0, busyCores / load.cores));
    const bool isClosed = load.closedShare > 0 && load.population < Infinite;
    const double held = load.rate * (time + load.bursts * state.coreWait); // Infinite where the cores are overloaded.
    const double plenty = held + 8 * std::sqrt(held) + 20;
    if (isClosed)
        return byBalance(load, state, factor);
    if (load.workers >= plenty && load.room >= plenty)
        return state;
    return byBalance(load, state, factor);
}

} // namespace topologue::simulation::queueing
