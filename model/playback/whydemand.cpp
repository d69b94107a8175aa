// SPDX-License-Identifier: Apache-2.0
#include "whyremedy.h"

namespace topologue::playback {

using simulation::Cause;

namespace {

/// Processors that faults ask for, from outside every journey.
double extraCores(const Readings &readings, std::uint32_t station, std::size_t interval)
{
    double cores = 0;
    for (const FaultPeriod &fault : readings.faults()) {
        const auto *work = fault.event == nullptr ? nullptr : std::get_if<fault::ExtraWork>(&fault.event->fault);
        if (work != nullptr && readings.acts(fault, interval) && readings.stationOf(work->component) == station)
            cores += work->requestsPerSecond * work->serviceTime.expected().inSeconds();
    }
    return cores;
}

bool entersFromOutside(const Readings &readings, std::size_t d, std::uint32_t station)
{
    const Architecture &architecture = readings.architecture();
    const Dependency &dependency = architecture.dependencies[d];
    const auto from = architecture.components.indexOf(dependency.from);
    const auto to = architecture.components.indexOf(dependency.to);
    return to && !dependency.consumes && readings.stationOfComponent(*to) == station
           && (!from || readings.stationOfComponent(*from) != station);
}

bool canFollow(const Readings &readings, std::uint32_t station, double growth)
{
    const Architecture &architecture = readings.architecture();
    std::vector<std::uint32_t> open{station};
    for (std::size_t next = 0; next < open.size(); ++next) {
        for (const Dependency &dependency : architecture.dependencies) {
            const auto from = architecture.components.indexOf(dependency.from);
            const auto to = architecture.components.indexOf(dependency.to);
            if (!from || !to || dependency.consumes || readings.stationOfComponent(*from) != open[next])
                continue;
            const std::uint32_t called = readings.stationOfComponent(*to);
            if (called == NotRecorded || std::find(open.begin(), open.end(), called) != open.end())
                continue;
            const StationWindow usual = readings.usualStation(called);
            if (usual.cores > 0 && usual.busyCores * growth > usual.cores)
                return false;
            open.push_back(called);
        }
    }
    return true;
}

} // namespace

Demand demandOn(const Readings &readings, std::uint32_t station, std::size_t interval)
{
    constexpr double OfOneThatServesNothing = 2;
    const StationWindow now = readings.stationWindow(station, interval, interval + 1);
    const StationWindow usual = readings.usualStation(station);
    const double extra = extraCores(readings, station, interval);
    Demand demand;
    if (extra > 0 && now.cores > 0) {
        demand.times = std::max(1.0, (usual.busyCores + extra) / now.cores);
        return demand; // Comes to this one only.
    }
    double kept = 0; // By policies of the callers: that never comes to the door.
    double offered = 0;
    double usually = 0;
    for (std::size_t d = 0; d < readings.architecture().dependencies.size(); ++d) {
        if (!entersFromOutside(readings, d, station))
            continue;
        const Window calls = readings.dependencyWindow(d, interval, interval + 1);
        kept += calls.by(Cause::BulkheadFull) + calls.by(Cause::BreakerOpen) + calls.by(Cause::RateLimited);
        offered += calls.rate();
        usually += readings.usualDependency(d).rate();
    }
    demand.times = now.started > 0 ? std::max(1.0, now.arrivals / now.started) : OfOneThatServesNothing;
    if (usually > 0 && now.cores > 0 && kept > Notable * offered)
        demand.times = std::max(demand.times, usual.busyCores * offered / usually / now.cores);
    const double growth = usual.busyCores > 0 ? demand.times * now.cores / usual.busyCores : demand.times;
    demand.canOthersFollow = canFollow(readings, station, growth);
    return demand;
}

} // namespace topologue::playback
