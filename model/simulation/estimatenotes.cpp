// SPDX-License-Identifier: Apache-2.0
#include "estimatenotes.h"

#include "messages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace topologue::simulation {

namespace {

/// What happens more rarely than this does not change a mean that anybody looks at.
constexpr double Notable = 0.001;

/// Two significant digits: it is an estimate.
std::string number(double value)
{
    if (!std::isfinite(value))
        return "∞";
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), value >= 100 ? "%.0f" : "%.2g", value);
    return text.data();
}
std::string percent(double share)
{
    return number(100 * share);
}

class Notes
{
public:
    Notes(const Architecture &architecture, const Workload &work, const Solver &solver)
        : m_architecture(architecture), m_work(work), m_solver(solver)
    {
    }

    Diagnostics take(const Scenario *scenario)
    {
        if (scenario != nullptr && !scenario->events.isEmpty())
            add(message::EstimateFaults, {"scenario", scenario->id.value()});
        for (std::size_t j = 0; j < m_architecture.journeys.size(); ++j)
            lookAtJourney(j);
        for (std::size_t s = 0; s < m_solver.stations().size(); ++s)
            lookAtStation(s);
        for (std::size_t c = 0; c < m_work.bursts.size(); ++c) {
            if (!std::isfinite(m_work.bursts[c].variance))
                add(message::EstimateHeavyTail, {"component", m_architecture.components[c].id.value()});
        }
        for (std::size_t d = 0; d < m_work.plan.dependencies.size(); ++d) {
            if (m_solver.dependencies()[d].calls > 0)
                lookAtDependency(d);
        }
        lookForCircles();
        return std::move(m_notes);
    }

private:
    void add(const Message &message, std::vector<std::string> arguments)
    {
        m_notes.push_back(diagnose(message, std::move(arguments), {}, Severity::Warning));
    }

    void lookAtJourney(std::size_t j)
    {
        const Journey &journey = m_architecture.journeys[j];
        const double rate = m_solver.rates()[j];
        if (rate <= 0)
            return;
        const std::string &id = journey.id.value();
        if (journey.load.shape != Load::Shape::Constant && journey.load.shape != Load::Shape::Closed)
            add(message::EstimateVaryingLoad, {"journey", id, number(rate)});
        if (journey.impatience.leavesAfter) {
            const double leave = chanceOfMore(m_solver.responses()[j], journey.impatience.leavesAfter->inSeconds());
            if (leave > Notable)
                add(message::EstimateUsersLeave, {"journey", id, percent(leave)});
        }
    }

    /// "deployable" and its id, or "component" and its id.
    std::vector<std::string> nameOf(std::size_t station) const
    {
        const bool isDeployable = station < m_architecture.deployables.size();
        return {isDeployable ? "deployable" : "component", m_work.plan.names.deployables[station]};
    }
    void addAt(const Message &message, std::size_t station, std::initializer_list<std::string> arguments)
    {
        std::vector<std::string> all = nameOf(station);
        all.insert(all.end(), arguments);
        add(message, std::move(all));
    }

    void lookAtStation(std::size_t s)
    {
        const Solver::StationState &station = m_solver.stations()[s];
        const Capacity &capacity = *m_work.plan.stations[s].capacity;
        const double most = station.waits.most * station.units;
        const double use = std::max(station.coreUse(), most > 0 ? station.arrivals / most : 0);
        if (station.bursts > 0 && station.closed <= 0 && use >= 1 && std::isfinite(use))
            addAt(message::EstimateOverload, s, {percent(use)});
        else if (station.arrivals > 0 && station.waits.refusedShare > Notable)
            addAt(message::EstimateRefusals, s, {percent(station.waits.refusedShare)});
        if (station.arrivals <= 0)
            return;
        const double replicas = std::max(1U, capacity.replicas);
        const double inside = station.arrivals * (station.doorWait.mean + station.held.mean) / replicas;
        const bool isReordered = m_work.plan.levels > 1 || capacity.queueDiscipline == QueueDiscipline::LastInFirstOut;
        if (isReordered && station.doorWait.mean > Notable * station.held.mean)
            addAt(message::EstimateOrder, s, {});
        // Even a queue of one server, whose length varies most, is rarely seven times its mean.
        if (capacity.memoryLimit && inside * 7 > *capacity.memoryLimit)
            addAt(message::EstimateMemory, s, {number(inside), std::to_string(*capacity.memoryLimit)});
        if (capacity.loadShedding && capacity.loadShedding->maxQueueWait) {
            const double limit = capacity.loadShedding->maxQueueWait->inSeconds();
            const double shed = station.waits.doorBusy * chanceOfMore(station.doorWait, limit);
            if (station.doorWait.mean > 0 && shed > Notable)
                addAt(message::EstimateRefusals, s, {percent(std::min(1.0, shed))});
        }
        if (capacity.autoscaling) {
            const Autoscaling &scaling = *capacity.autoscaling;
            const double wanted = std::clamp<double>(
                std::ceil(replicas * station.workerUse() / std::max(0.01, scaling.targetUtilisation)),
                scaling.minReplicas, scaling.maxReplicas);
            if (wanted != replicas)
                addAt(message::EstimateScaling, s, {number(replicas)});
        }
    }

    void lookAtDependency(std::size_t d)
    {
        const Dependency &dependency = *m_work.plan.dependencies[d].dependency;
        const Solver::DependencyState &state = m_solver.dependencies()[d];
        const std::string &id = dependency.id.value();
        const Policies &policies = dependency.policies;
        if (state.consumerUse >= 1 || state.gateUse >= 1)
            add(message::EstimateOverload, {"dependency", id, percent(std::max(state.consumerUse, state.gateUse))});
        const double failing = 1 - (1 - dependency.errorShare) * (1 - dependency.lossShare);
        if (failing > 0)
            add(message::EstimateFailingCalls, {"dependency", id, percent(failing)});
        if (policies.timeout) {
            const double late = chanceOfMore(state.uncut, policies.timeout->limit.inSeconds());
            if (late > Notable)
                add(message::EstimateTimeouts, {"dependency", id, percent(late)});
        }
        if (policies.hedging && policies.hedging->maxAttempts > 1) {
            const double late = chanceOfMore(state.uncut, policies.hedging->delay.inSeconds());
            if (late > Notable)
                add(message::EstimateHedging, {"dependency", id, percent(late)});
        }
        const double replicas = std::max(
            1U,
            m_work.plan.stations[m_work.plan.components[m_work.plan.dependencies[d].from].station].capacity->replicas);
        const double rate = state.calls * m_work.missShares[d] * m_work.attempts[d] / replicas;
        if (policies.rateLimit) {
            // Tokens are a queue in reverse: as M/M/1 with room for as many as the bucket holds.
            const double use = rate / policies.rateLimit->callsPerSecond;
            const double room = std::max(1U, policies.rateLimit->burst);
            const double refused = std::abs(use - 1) < 1e-9
                                       ? 1 / (room + 1)
                                       : (1 - use) * std::pow(use, room) / (1 - std::pow(use, room + 1));
            addRefusal(id, "rateLimit", std::isfinite(refused) ? refused : 1 - 1 / use);
        }
        if (policies.bulkhead && policies.bulkhead->maxWait.inNanoseconds() <= 0) {
            // Erlang B from Erlang C.
            const double load = rate * state.attempt.mean;
            const double places = policies.bulkhead->maxConcurrent;
            double refused = 1;
            if (load < places) {
                const double waits = queueing::erlangC(places, load);
                const double free = 1 - load / places;
                refused = waits * free / (1 - waits * load / places);
            } else if (std::isfinite(load)) {
                refused = std::max(1 - places / load, 1 / (places + 1));
            }
            addRefusal(id, "bulkhead", refused);
        }
    }
    void addRefusal(const std::string &dependency, const char *policy, double share)
    {
        if (share > Notable)
            add(message::EstimatePolicyRefuses, {"dependency", dependency, policy, percent(share)});
    }

    void lookForCircles()
    {
        std::vector<bool> told(m_work.plan.dependencies.size());
        for (std::size_t s = 0; s < m_work.steps.size(); ++s) {
            const std::uint32_t d = m_work.plan.steps[s].dependency;
            if (m_work.steps[s].isBack && !told[d])
                add(message::EstimateCircle, {"dependency", m_work.plan.names.dependencies[d]});
            told[d] = told[d] || m_work.steps[s].isBack;
        }
    }

    const Architecture &m_architecture;
    const Workload &m_work;
    const Solver &m_solver;
    Diagnostics m_notes;
};

} // namespace

Diagnostics estimateNotes(const Architecture &architecture, const Scenario *scenario, const Workload &work,
                          const Solver &solver)
{
    return Notes(architecture, work, solver).take(scenario);
}

} // namespace topologue::simulation
