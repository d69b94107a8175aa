// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>

/// The queueing theory behind the estimate. Times in seconds, rates per second.
namespace topologue::simulation::queueing {

/// The chance that an arrival finds all `servers` (>= 1) busy, when `load` = rate * service time (Erlang C); 1 from
/// saturation on. O(servers), but at most some hundred steps.
[[nodiscard]] double erlangC(double servers, double load);

/// By which factor waiting differs from that of Poisson arrivals and exponential service, from the squared coefficients
/// of variation of the times between arrivals and of service. Exact for M/G/1.
/// Source: Allen and Cunneen's approximation; for regular arrivals Kraemer and Langenbach-Belz's correction, as in
/// W. Whitt, "The queueing network analyzer", Bell System Technical Journal 62 (1983) 2779.
[[nodiscard]] double variabilityFactor(double arrivalVariation, double serviceVariation, double utilisation);

/// Mean wait in a queue before `servers` servers; infinite from saturation on.
[[nodiscard]] double meanWait(double servers, double rate, double serviceTime, double arrivalVariation,
                              double serviceVariation);

/// One replica: `workers` that hold a request while it uses one of `cores` processors for `demand` seconds in all, and
/// waits for others for `delay` seconds.
struct ReplicaLoad {
    double rate = 0;              ///< Requests that come to its door.
    double demand = 0;            ///< Of processor time per request.
    double bursts = 1;            ///< Pieces into which the demand is cut; each waits for a core.
    double delay = 0;             ///< Per request, worker held, no core needed.
    double otherLoad = 0;         ///< Cores that are busy with work that needs no worker, mean.
    double otherBursts = 0;       ///< Pieces of that work per second.
    double workers = 1;           ///< >= 1.
    double cores = 1;             ///< >= 1.
    double room = Infinite;       ///< Requests inside at once, waiting ones included.
    double arrivalVariation = 1;  ///< Squared coefficients of variation: of the times between arrivals,
    double burstVariation = 1;    ///< of the length of a burst,
    double holdingVariation = 1;  ///< of the time that a request holds its worker.
    double simultaneous = 1;      ///< Bursts that come at the same instant, mean as a burst sees it; >= 1.
    bool isShared = false;        ///< Cores are shared instead of queued for.
    double population = Infinite; ///< Of closed journeys: users that may be inside at once,
    double closedShare = 0;       ///< what share of the rate comes from them, 0..1,
    double away = 0;              ///< and how long a user is elsewhere between two visits.

    static constexpr double Infinite = std::numeric_limits<double>::infinity();

    bool operator==(const ReplicaLoad &) const = default;
};

struct ReplicaState {
    double doorWait = 0;     ///< For a worker. Infinite if the load is more than can be served for ever.
    double coreWait = 0;     ///< For a core, per burst. The same.
    double doorBusy = 1;     ///< The chance that one has to wait for a worker,
    double coreBusy = 1;     ///< and for a core; what is left of them tells how the waits are spread.
    double refusedShare = 0; ///< Of arrivals that find no room, 0..1.
    double most = 0;         ///< Requests per second that can be served at most, at this delay.
};

/// The mean state in the long run.
/// Processors and delay of the requests inside are reduced to one server whose speed depends on how many are inside
/// (flow-equivalent server: Chandy, Herzog and Woo, "Parametric analysis of queuing networks", IBM Journal 19 (1975)
/// 36), in front of which waits who has no worker; exact for exponential times, scaled by `variabilityFactor` for
/// others. O(1) where workers are plenty, else O(requests inside), at most 100,000 steps.
[[nodiscard]] ReplicaState stateOf(const ReplicaLoad &load);

} // namespace topologue::simulation::queueing
