// SPDX-License-Identifier: Apache-2.0
#include "solver.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation {

namespace {

void addWeighted(Moments &sum, const Moments &time, double weight)
{
    sum.mean += weight * time.mean;
    sum.variance += weight * time.variance;
    sum.waiting += weight * time.waiting;
    sum.coreWaiting += weight * time.coreWaiting;
}

void divide(Moments &sum, double weight)
{
    if (weight <= 0) {
        sum = {};
        return;
    }
    sum.mean /= weight;
    sum.variance /= weight;
    sum.waiting /= weight;
    sum.coreWaiting /= weight;
}

/// Before the second try and later ones, mean over the pauses there are.
double meanPause(const Retry &retry)
{
    double pause = retry.backoff.inSeconds();
    double sum = 0;
    const std::uint32_t pauses = std::clamp(retry.attempts, 2U, 20U) - 1;
    for (std::uint32_t i = 0; i < pauses; ++i) {
        sum += std::min(pause, retry.maxBackoff.inSeconds());
        pause *= retry.backoffFactor;
    }
    const bool isWhole = retry.jitter == Jitter::None || retry.jitter == Jitter::Proportional;
    const double share = isWhole ? 1 : retry.jitter == Jitter::Equal ? 0.75 : 0.5;
    return share * sum / pauses;
}

} // namespace

/// What every program and call takes with the present waits, callees first.
void Solver::compose()
{
    for (StationState &station : m_stations)
        station.held = {};
    for (DependencyState &dependency : m_dependencies)
        dependency.attempt = dependency.uncut = dependency.call = {};
    for (auto program = m_work.order.rbegin(); program != m_work.order.rend(); ++program)
        composeProgram(*program);
    divideByWeights();
    for (std::size_t j = 0; j < m_responses.size(); ++j) {
        const std::uint32_t entry = m_work.plan.entryPrograms[j];
        if (entry == NoIndex)
            continue;
        const std::uint32_t component = m_work.plan.programs[entry].component;
        m_responses[j] = sumOf(m_stations[m_work.plan.components[component].station].doorWait, m_bodies[entry]);
    }
}

void Solver::composeProgram(std::uint32_t index)
{
    const Program &program = m_work.plan.programs[index];
    const double rate = m_rates[program.journey];
    StationState &station = m_stations[m_work.plan.components[program.component].station];
    Moments body = m_work.bursts[program.component];
    if (body.mean > 0) {
        body = sumOf(body, station.coreWait);
        body.coreWaiting = station.coreWait.mean;
    }
    const std::uint32_t end = program.firstStep + program.steps;
    for (std::uint32_t first = program.firstStep; first < end;) {
        std::uint32_t next = first + 1;
        while (next < end && m_work.plan.steps[next].stage == m_work.plan.steps[first].stage)
            ++next;
        body = sumOf(body, stageTime(first, next, rate));
        first = next;
    }
    m_bodies[index] = body;
    const double door = rate * m_work.programs[index].atDoor;
    if (door > 0) {
        // Second moments here; the mean's square is taken off when all are added up.
        addWeighted(station.held, {body.mean, body.variance + body.mean * body.mean, body.waiting, body.coreWaiting},
                    door);
    }
}

/// Of the callee's waits: what calls that come to one line at the same instant have in common.
double Solver::sharedVariance(const PlannedDependency &planned) const
{
    const StationState &station = m_stations[m_work.plan.components[planned.to].station];
    const double core = m_work.bursts[planned.to].mean > 0 ? station.coreWait.variance : 0;
    if (planned.inProcess)
        return core;
    return station.units > 1 ? 0 : core + station.doorWait.variance;
}

/// Calls [first, end) begin together, and the last answer is waited for.
Moments Solver::stageTime(std::uint32_t first, std::uint32_t end, double rate)
{
    const auto dependencyOf = [&](std::uint32_t step) -> const PlannedDependency & {
        return m_work.plan.dependencies[m_work.plan.steps[step].dependency];
    };
    const auto stationOf = [&](std::uint32_t step) { return m_work.plan.components[dependencyOf(step).to].station; };
    Moments stage = stepTime(first, rate);
    for (std::uint32_t s = first + 1; s < end; ++s) {
        const bool isOneLine =
            stationOf(s) == stationOf(s - 1) && dependencyOf(s).inProcess == dependencyOf(s - 1).inProcess;
        const double shared =
            isOneLine ? std::min(sharedVariance(dependencyOf(s)), sharedVariance(dependencyOf(s - 1))) : 0;
        stage = laterOf(stage, stepTime(s, rate), shared);
    }
    return stage;
}

/// From when the caller makes the call, or several at once, until it has all answers.
Moments Solver::stepTime(std::uint32_t index, double rate)
{
    const Step &step = m_work.plan.steps[index];
    const StepFlow &flow = m_work.steps[index];
    const PlannedDependency &planned = m_work.plan.dependencies[step.dependency];
    const Policies &policies = planned.dependency->policies;
    DependencyState &dependency = m_dependencies[step.dependency];
    Moments attempt = m_work.latencies[step.dependency];
    attempt.mean *= 2;
    attempt.variance *= 2;
    attempt = sumOf(attempt, dependency.gateWait);
    if (!flow.isBack)
        attempt = sumOf(attempt, m_bodies[step.program]);
    if (!planned.inProcess) {
        attempt = sumOf(attempt, m_stations[m_work.plan.components[planned.to].station].doorWait);
        attempt.coreWaiting = 0;
    }
    const Moments uncut = attempt;
    if (policies.timeout && attempt.mean > policies.timeout->limit.inSeconds())
        attempt = {policies.timeout->limit.inSeconds(), 0, 0, 0};
    Moments call = attempt;
    const double attempts = m_work.attempts[step.dependency];
    if (attempts > 1) {
        call.mean = attempts * attempt.mean + (attempts - 1) * meanPause(*policies.retry);
        call.variance = attempts * (attempt.variance + (attempts - 1) * attempt.mean * attempt.mean);
    }
    if (policies.cache)
        call = mixOf(m_work.missShares[step.dependency], call, {policies.cache->hitTime.inSeconds(), 0, 0, 0});
    const double weight = rate * flow.calls;
    if (weight > 0) {
        addWeighted(dependency.attempt, attempt, weight);
        addWeighted(dependency.uncut, uncut, weight);
        addWeighted(dependency.call, call, weight);
    }
    const std::uint32_t whole = planned.wholeCalls;
    const double shared = sharedVariance(planned);
    const Moments all = whole > 0 ? latestOf(whole, call, shared) : Moments{};
    if (planned.chanceOfOneMore <= 0)
        return all;
    return mixOf(planned.chanceOfOneMore, latestOf(whole + 1, call, shared), all);
}

void Solver::divideByWeights()
{
    for (StationState &station : m_stations) {
        divide(station.held, station.arrivals);
        if (std::isfinite(station.held.mean))
            station.held.variance = std::max(0.0, station.held.variance - station.held.mean * station.held.mean);
    }
    for (DependencyState &dependency : m_dependencies) {
        divide(dependency.attempt, dependency.calls);
        divide(dependency.uncut, dependency.calls);
        divide(dependency.call, dependency.calls);
    }
}

} // namespace topologue::simulation
