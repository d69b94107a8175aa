// SPDX-License-Identifier: Apache-2.0
#include "solver.h"
#include "solverparts.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation {

using namespace solving;

void Solver::resetLoad()
{
    for (StationState &s : m_stations) {
        for (double *sum : {&s.arrivals, &s.busyCores, &s.workerCores, &s.bursts, &s.workerBursts, &s.firstBursts,
                            &s.burstSquares, &s.together, &s.closed, &s.population})
            *sum = 0;
        s.lastClosed = NoIndex;
    }
    for (DependencyState &dependency : m_dependencies)
        dependency.calls = 0;
}

/// What every station is asked for at the present rates.
void Solver::addLoad()
{
    resetLoad();
    for (std::uint32_t p = 0; p < m_work.plan.programs.size(); ++p)
        addProgram(p);
}

void Solver::addProgram(std::uint32_t index)
{
    const Program &program = m_work.plan.programs[index];
    const double rate = m_rates[program.journey];
    if (rate <= 0)
        return;
    const ProgramFlow &flow = m_work.programs[index];
    StationState &station = m_stations[m_work.plan.components[program.component].station];
    const Moments &burst = m_work.bursts[program.component];
    const double door = rate * flow.atDoor;
    const double inside = rate * flow.onWorker;
    station.arrivals += door;
    if (burst.mean > 0) {
        const double all = rate * flow.runs();
        // In an event loop, what runs after the first burst needs no worker.
        const double held = door + (station.isAsynchronous ? 0 : inside);
        station.bursts += all;
        station.workerBursts += held;
        station.firstBursts += door;
        station.busyCores += all * burst.mean;
        station.workerCores += held * burst.mean;
        const double variance = std::min(burst.variance, MostVariation * burst.mean * burst.mean);
        station.burstSquares += all * (variance + burst.mean * burst.mean);
        station.together += inside + door;
    }
    const Load &load = m_architecture.journeys[program.journey].load;
    if (load.shape == Load::Shape::Closed && flow.atDoor > flow.messages) {
        station.closed += rate * (flow.atDoor - flow.messages); // Users do not wait for messages.
        if (station.lastClosed != program.journey)
            station.population += load.users;
        station.lastClosed = program.journey;
    }
    for (std::uint32_t s = program.firstStep; s < program.firstStep + program.steps; ++s) {
        const Step &step = m_work.plan.steps[s];
        const StepFlow &carried = m_work.steps[s];
        m_dependencies[step.dependency].calls += rate * carried.calls;
        if (carried.isBack)
            continue;
        const std::uint32_t callee = m_work.plan.dependencies[step.dependency].to;
        StationState &called = m_stations[m_work.plan.components[callee].station];
        const double each =
            m_work.plan.dependencies[step.dependency].inProcess ? carried.together : carried.together / called.units;
        if (m_work.bursts[callee].mean > 0)
            called.together += rate * carried.sent * std::max(0.0, each - 1);
    }
}

/// Connection pools and bulkheads that let calls wait: one line per replica of the caller.
void Solver::solveGates()
{
    for (std::size_t d = 0; d < m_dependencies.size(); ++d) {
        DependencyState &dependency = m_dependencies[d];
        const PlannedDependency &planned = m_work.plan.dependencies[d];
        const Policies &policies = planned.dependency->policies;
        double places = policies.connectionPool ? policies.connectionPool->size : Infinite;
        if (policies.bulkhead && policies.bulkhead->maxWait.inNanoseconds() > 0)
            places = std::min<double>(places, policies.bulkhead->maxConcurrent);
        if (!std::isfinite(places) || dependency.calls <= 0)
            continue;
        const double replicas =
            std::max(1U, m_work.plan.stations[m_work.plan.components[planned.from].station].capacity->replicas);
        const double rate = dependency.calls * m_work.missShares[d] * m_work.attempts[d] / replicas;
        const double hold = dependency.attempt.mean - dependency.gateWait.mean;
        const Moments before = dependency.gateWait;
        const double spread = std::max(0.0, dependency.attempt.variance - dependency.gateWait.variance);
        const double variation = std::min(MostVariation, Moments{hold, spread}.squaredVariation());
        dependency.gateUse = std::isfinite(hold) ? rate * hold / places : 1;
        dependency.gateWait =
            waitOf(queueing::meanWait(places, rate, hold, 1, variation), queueing::erlangC(places, rate * hold));
        m_change = std::max(m_change, changeOf(before.mean + hold, dependency.gateWait.mean + hold));
    }
}

void Solver::solveConsumers()
{
    for (std::size_t c = 0; c < m_work.plan.consumers.size(); ++c) {
        const Consumer &consumer = m_work.plan.consumers[c];
        const Dependency &dependency = *m_work.plan.dependencies[consumer.dependency].dependency;
        const Capacity &capacity = *m_work.plan.stations[m_work.plan.components[consumer.component].station].capacity;
        const double wait = m_stations[m_work.plan.components[consumer.component].station].doorWait.mean;
        double rate = 0;
        double busy = 0;
        for (std::size_t j = 0; j < m_rates.size(); ++j) {
            const double messages = m_work.messages[c][j] * m_rates[j];
            if (messages <= 0)
                continue;
            rate += messages;
            busy +=
                messages * (m_work.latencies[consumer.dependency].mean + wait + m_bodies[consumer.programs[j]].mean);
        }
        DependencyState &state = m_dependencies[consumer.dependency];
        state.calls = rate;
        state.call = {rate > 0 ? busy / rate : 0, 0};
        state.consumerUse = busy / (std::max(1.0, double(dependency.concurrency)) * std::max(1U, capacity.replicas));
    }
}

} // namespace topologue::simulation
