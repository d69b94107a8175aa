// SPDX-License-Identifier: Apache-2.0
#include "estimate.h"

#include "architecture/invariants.h"
#include "estimatenotes.h"
#include "solver.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation {

namespace {

/// Today's use of everything that can be used up, in the order of Bottleneck::Kind.
template<class Use>
void forEachUse(const Workload &work, const Solver &solver, const Use &use)
{
    for (std::uint32_t s = 0; s < solver.stations().size(); ++s) {
        const Solver::StationState &station = solver.stations()[s];
        use(Bottleneck{Bottleneck::Kind::Cores, s, station.coreUse()});
        if (station.arrivals > 0)
            use(Bottleneck{Bottleneck::Kind::Workers, s, station.workerUse()});
    }
    for (const Consumer &consumer : work.plan.consumers)
        use(Bottleneck{Bottleneck::Kind::Consumers, consumer.dependency,
                       solver.dependencies()[consumer.dependency].consumerUse});
    for (std::uint32_t d = 0; d < solver.dependencies().size(); ++d)
        use(Bottleneck{Bottleneck::Kind::Connections, d, solver.dependencies()[d].gateUse});
}

std::optional<Bottleneck> mostUsed(const Workload &work, const Solver &solver)
{
    std::optional<Bottleneck> most;
    forEachUse(work, solver, [&](const Bottleneck &use) {
        if (use.utilisation > 0 && (!most || use.utilisation > most->utilisation))
            most = use;
    });
    return most;
}

/// At how much traffic the first thing is used up, as if nobody ever waited: waits can only make it less.
double mostWithoutWaits(const Architecture &architecture, const Workload &work)
{
    constexpr double Little = 1e-6;
    Solver quiet(architecture, work);
    quiet.solve(Little, Solver::Closed::Absent);
    const std::optional<Bottleneck> most = mostUsed(work, quiet);
    return most ? Little / most->utilisation : 0;
}

double useOf(const Bottleneck &wanted, const Workload &work, const Solver &solver)
{
    double found = 0;
    forEachUse(work, solver, [&](const Bottleneck &use) {
        if (use.kind == wanted.kind && use.element == wanted.element)
            found = use.utilisation;
    });
    return found;
}

bool hasOpenTraffic(const Architecture &architecture, const Solver &solver)
{
    for (std::size_t j = 0; j < architecture.journeys.size(); ++j) {
        if (architecture.journeys[j].load.shape != Load::Shape::Closed && solver.rates()[j] > 0)
            return true;
    }
    return false;
}

/// How much more traffic is just served, within 1 %, and what is used most then.
std::optional<double> findHeadroom(const Architecture &architecture, const Workload &work, Solver solver,
                                   std::optional<Bottleneck> &bottleneck)
{
    constexpr double Margin = 0.995;
    if (!hasOpenTraffic(architecture, solver))
        return std::nullopt;
    const double highest = mostWithoutWaits(architecture, work);
    if (!(highest > 0) || !std::isfinite(highest))
        return std::nullopt;
    const auto isServed = [&](double factor) {
        solver.solve(factor);
        return solver.isStable();
    };
    // Mostly waits take little away, so look near the top first.
    double served = 0;
    double tooMuch = highest;
    for (const double share : {Margin, 0.9}) {
        if (isServed(share * highest)) {
            served = share * highest;
            break;
        }
        tooMuch = share * highest;
    }
    while (tooMuch - served > 0.01 * tooMuch && tooMuch > 1e-9) {
        const double middle = (served + tooMuch) / 2;
        (isServed(middle) ? served : tooMuch) = middle;
    }
    solver.solve(served);
    bottleneck = mostUsed(work, solver);
    return (served + tooMuch) / 2;
}

double milliseconds(double seconds)
{
    return seconds * 1000;
}

void addJourneys(Estimate &result, const Solver &solver)
{
    for (std::size_t j = 0; j < solver.rates().size(); ++j)
        result.journeys.push_back({solver.rates()[j], milliseconds(solver.responses()[j].mean)});
}

void addComponents(Estimate &result, const Workload &work, const Solver &solver)
{
    result.components.resize(work.plan.components.size());
    for (std::uint32_t p = 0; p < work.plan.programs.size(); ++p) {
        const Program &program = work.plan.programs[p];
        const ProgramFlow &flow = work.programs[p];
        const double rate = solver.rates()[program.journey];
        if (rate * flow.runs() <= 0)
            continue;
        ComponentEstimate &component = result.components[program.component];
        const Moments &door = solver.stations()[work.plan.components[program.component].station].doorWait;
        double time = flow.runs() * solver.bodies()[p].mean;
        if (flow.atDoor > 0)
            time += flow.atDoor * door.mean;
        component.requestsPerSecond += rate * flow.runs();
        component.meanMs += rate * time; // A sum until all are in it.
    }
    for (ComponentEstimate &component : result.components) {
        if (component.requestsPerSecond > 0)
            component.meanMs = milliseconds(component.meanMs / component.requestsPerSecond);
    }
}

void addDeployables(Estimate &result, const Solver &solver)
{
    for (const Solver::StationState &station : solver.stations()) {
        DeployableEstimate deployable;
        deployable.arrivalsPerSecond = station.arrivals;
        deployable.coreUtilisation = std::min(1.0, station.coreUse());
        if (station.arrivals > 0) {
            const double served = station.arrivals * (1 - station.waits.refusedShare);
            deployable.utilisation = std::min(1.0, station.workerUse() * (1 - station.waits.refusedShare));
            deployable.meanQueue = served * station.waits.doorWait;
            deployable.meanInSystem = served * (station.waits.doorWait + station.held.mean);
            deployable.meanWaitMs = milliseconds(station.waits.doorWait);
            deployable.refusedShare = station.waits.refusedShare;
        }
        result.deployables.push_back(deployable);
    }
}

void addDependencies(Estimate &result, const Solver &solver)
{
    for (const Solver::DependencyState &dependency : solver.dependencies())
        result.dependencies.push_back({dependency.calls, milliseconds(dependency.call.mean)});
}

} // namespace

Result<Estimate> estimate(const Architecture &architecture, const Scenario *scenario)
{
    Diagnostics diagnostics = checkInvariants(architecture);
    if (hasErrors(diagnostics))
        return tl::unexpected(std::move(diagnostics));
    const Workload work = workloadOf(architecture);
    Solver solver(architecture, work);
    solver.solve(1);

    Estimate result;
    addJourneys(result, solver);
    addComponents(result, work, solver);
    addDeployables(result, solver);
    addDependencies(result, solver);
    result.isStable = solver.isStable();
    result.bottleneck = mostUsed(work, solver);
    result.headroom = findHeadroom(architecture, work, solver, result.bottleneck);
    if (result.bottleneck)
        result.bottleneck->utilisation = useOf(*result.bottleneck, work, solver);
    result.notes = estimateNotes(architecture, scenario, work, solver);
    return result;
}

} // namespace topologue::simulation
