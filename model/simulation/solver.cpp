// SPDX-License-Identifier: Apache-2.0
#include "solver.h"

#include "architecture/traffic.h"
#include "solverparts.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation {

namespace {

using namespace solving;

constexpr int MostRounds = 100;
constexpr double CloseEnough = 5e-4;

double variationOf(double secondMoment, double mean)
{
    return mean > 0 ? std::clamp(secondMoment / (mean * mean) - 1, 0.0, MostVariation) : 1;
}

} // namespace

Solver::Solver(const Architecture &architecture, const Workload &work)
    : m_architecture(architecture), m_work(work), m_stations(work.plan.stations.size()),
      m_dependencies(work.plan.dependencies.size()), m_rates(architecture.journeys.size()),
      m_responses(architecture.journeys.size()), m_bodies(work.plan.programs.size())
{
    prepareStations();
}

void Solver::prepareStations()
{
    for (std::size_t s = 0; s < m_stations.size(); ++s) {
        const Capacity &capacity = *m_work.plan.stations[s].capacity;
        StationState &station = m_stations[s];
        // Who picks the shortest line makes many replicas nearly one large one; the better of two: of pairs.
        const double replicas = std::max(1U, capacity.replicas);
        double merged = 1;
        if (capacity.loadBalancing == LoadBalancing::LeastRequests)
            merged = replicas;
        else if (capacity.loadBalancing == LoadBalancing::PowerOfTwoChoices)
            merged = std::min(2.0, replicas);
        station.units = replicas / merged;
        station.isShared = capacity.scheduling == CpuScheduling::ProcessorSharing;
        station.isInTurn = capacity.loadBalancing == LoadBalancing::RoundRobin;
        station.workers = merged * capacity.workers;
        station.cores = merged * capacity.cores;
        station.isAsynchronous = capacity.workerModel == WorkerModel::Asynchronous;
        if (capacity.queueLimit)
            station.room = station.workers + merged * *capacity.queueLimit;
        if (capacity.loadShedding && capacity.loadShedding->maxInFlight > 0)
            station.room = std::min(station.room, merged * capacity.loadShedding->maxInFlight);
    }
}

void Solver::solve(double factor, Closed closed)
{
    m_hasClosed = false;
    for (std::size_t j = 0; j < m_rates.size(); ++j) {
        const Load &load = m_architecture.journeys[j].load;
        const bool isClosed = load.shape == Load::Shape::Closed;
        const bool isAbsent = isClosed && closed == Closed::Absent;
        m_hasClosed |= isClosed && !isAbsent;
        if (m_work.plan.entryPrograms[j] == NoIndex || isAbsent)
            m_rates[j] = 0;
        else if (!isClosed)
            m_rates[j] = expectedArrivalRate(load) * factor;
        else if (m_iterations == 0)
            m_rates[j] = 0;
    }
    forgetOverload();
    addLoad();
    for (int round = 0; round < MostRounds; ++round) {
        ++m_iterations;
        compose();
        const bool isMoving = m_hasClosed && moveRates();
        if (m_hasClosed)
            addLoad();
        m_change = 0;
        solveGates();
        solveStations();
        if (m_change < CloseEnough && !isMoving)
            break;
    }
    compose();
    solveConsumers();
}

/// What was infinite at more traffic would stay so: each wait is infinite because the others are.
void Solver::forgetOverload()
{
    for (StationState &station : m_stations) {
        if (!std::isfinite(station.doorWait.mean + station.coreWait.mean)) {
            station.waits = {};
            station.doorWait = station.coreWait = {};
        }
    }
    for (DependencyState &dependency : m_dependencies) {
        if (!std::isfinite(dependency.gateWait.mean))
            dependency.gateWait = {};
    }
}

bool Solver::isStable() const
{
    for (const StationState &station : m_stations) {
        if (!std::isfinite(station.waits.doorWait) || (station.bursts > 0 && !std::isfinite(station.waits.coreWait)))
            return false;
        // A short queue never grows, but what it refuses is not served either.
        if (station.closed <= 0 && station.arrivals > 0 && station.arrivals / station.units >= station.waits.most)
            return false;
    }
    return std::all_of(m_dependencies.begin(), m_dependencies.end(), [](const DependencyState &dependency) {
        return dependency.consumerUse < 1 && dependency.gateUse < 1;
    });
}

/// The rates of closed journeys: users / (think time + response). True while they still change.
bool Solver::moveRates()
{
    double change = 0;
    for (std::size_t j = 0; j < m_rates.size(); ++j) {
        const Load &load = m_architecture.journeys[j].load;
        if (load.shape != Load::Shape::Closed || m_work.plan.entryPrograms[j] == NoIndex)
            continue;
        const double think = std::max(1e-3, load.thinkTime.inSeconds());
        const double response = std::isfinite(m_responses[j].mean) ? m_responses[j].mean : 1e9;
        const double rate = load.users / (think + response);
        const double next = m_rates[j] > 0 ? (rate + m_rates[j]) / 2 : rate;
        change = std::max(change, changeOf(m_rates[j], next));
        m_rates[j] = next;
    }
    return change > CloseEnough;
}

void Solver::solveStations()
{
    for (StationState &station : m_stations)
        solveStation(station);
}

void Solver::solveStation(StationState &station)
{
    if (station.bursts <= 0 && station.arrivals <= 0) {
        station.waits = {};
        station.doorWait = station.coreWait = {};
        return;
    }
    queueing::ReplicaLoad load;
    const double units = station.units;
    load.rate = station.arrivals / units;
    load.workers = station.workers;
    load.cores = station.cores;
    load.room = station.room;
    load.isShared = station.isShared;
    load.otherLoad = (station.busyCores - station.workerCores) / units;
    load.otherBursts = (station.bursts - station.workerBursts) / units;
    if (station.arrivals > 0) {
        load.demand = station.workerCores / station.arrivals;
        load.bursts = station.workerBursts / station.arrivals;
        if (!station.isAsynchronous)
            load.delay = std::max(0.0, station.held.mean - station.held.coreWaiting - load.demand);
        if (!std::isfinite(station.held.mean) && !station.isAsynchronous)
            load.delay = Infinite;
    }
    const double burst = station.bursts > 0 ? station.busyCores / station.bursts : 0;
    load.burstVariation = station.bursts > 0 ? variationOf(station.burstSquares / station.bursts, burst) : 1;
    load.holdingVariation = std::isfinite(station.held.variance) ? station.held.squaredVariation() : MostVariation;
    // Each of n replicas in turn gets every n-th arrival. Later bursts come when callees answer, as if at random.
    const double first = station.bursts > 0 ? station.firstBursts / station.bursts : 1;
    load.arrivalVariation = station.isInTurn ? 1 - first + first / units : 1;
    load.simultaneous = station.bursts > 0 ? std::max(1.0, station.together / station.bursts) : 1;
    if (station.closed > 0) {
        load.closedShare = station.closed / station.arrivals;
        load.population = station.population;
        const double cycle = station.population * units / station.closed; // Of a user, from one visit to the next.
        const double here =
            (station.isAsynchronous ? station.asynchronousHold() : station.held.mean) + station.doorWait.mean;
        load.away = std::max(1e-4 * cycle, cycle - here);
    }
    const queueing::ReplicaState before = station.waits;
    if (station.solvedLoad != load) {
        station.solved = queueing::stateOf(load);
        station.solvedLoad = load;
    }
    station.waits = station.solved;
    if (m_hasClosed && std::isfinite(before.doorWait + before.coreWait)) {
        station.waits.doorWait = (station.waits.doorWait + before.doorWait) / 2;
        station.waits.coreWait = (station.waits.coreWait + before.coreWait) / 2;
    }
    station.doorWait = waitOf(station.waits.doorWait, station.waits.doorBusy);
    station.coreWait = waitOf(station.waits.coreWait, station.waits.coreBusy);
    const auto scale = [&](double wait) { return wait / std::max(1e-9, station.held.mean); };
    m_change = std::max({m_change, changeOf(1 + scale(before.doorWait), 1 + scale(station.waits.doorWait)),
                         changeOf(1 + scale(before.coreWait), 1 + scale(station.waits.coreWait))});
}

} // namespace topologue::simulation
