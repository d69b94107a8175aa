// SPDX-License-Identifier: Apache-2.0
#include "workload.h"

#include <algorithm>
#include <cmath>

namespace topologue::simulation {

namespace {

class Builder
{
public:
    explicit Builder(const Architecture &architecture) { m_work.plan = makePlan(architecture); }

    Workload build()
    {
        Plan &plan = m_work.plan;
        for (const PlannedComponent &component : plan.components)
            m_work.bursts.push_back(momentsOf(component.component->serviceTime));
        for (const PlannedDependency &planned : plan.dependencies) {
            const Dependency &dependency = *planned.dependency;
            m_work.latencies.push_back(momentsOf(dependency.latency.value_or(defaultLatency(planned.inProcess))));
            const auto &cache = dependency.policies.cache;
            m_work.missShares.push_back(cache ? 1 - hitShareOf(*cache) : 1);
            m_work.attempts.push_back(attemptsOf(dependency));
        }
        m_work.programs.resize(plan.programs.size());
        m_work.steps.resize(plan.steps.size());
        for (const Consumer &consumer : plan.consumers)
            m_work.messages.emplace_back(consumer.programs.size());
        m_states.resize(plan.programs.size());
        for (const std::uint32_t entry : plan.entryPrograms) {
            if (entry == NoIndex)
                continue;
            const auto first = static_cast<std::ptrdiff_t>(m_work.order.size());
            visit(entry);
            std::reverse(m_work.order.begin() + first, m_work.order.end());
            m_work.programs[entry].atDoor += 1;
        }
        for (const std::uint32_t program : m_work.order)
            follow(program);
        return std::move(m_work);
    }

private:
    enum class State : char { New, Open, Finished };
    struct Visit {
        std::uint32_t program;
        std::uint32_t next; ///< Callee, in the order of `callees`.
        std::vector<std::uint32_t> callees;
    };

    /// First-order: a try fails by its error or loss share alone, and budgets are not exhausted.
    static double attemptsOf(const Dependency &dependency)
    {
        const double failing = 1 - (1 - dependency.errorShare) * (1 - dependency.lossShare);
        const auto &retry = dependency.policies.retry;
        if (!retry || failing <= 0 || !retry->onError)
            return 1;
        return failing < 1 ? (1 - std::pow(failing, retry->attempts)) / (1 - failing) : retry->attempts;
    }

    /// Steps that were called, and who takes the messages that were published.
    std::vector<std::uint32_t> calleesOf(std::uint32_t index) const
    {
        const Plan &plan = m_work.plan;
        const Program &program = plan.programs[index];
        std::vector<std::uint32_t> callees;
        for (std::uint32_t s = program.firstStep; s < program.firstStep + program.steps; ++s) {
            const Step &step = plan.steps[s];
            callees.push_back(step.program);
            const PlannedDependency &planned = plan.dependencies[step.dependency];
            if (!planned.publishes)
                continue;
            for (std::uint32_t i = plan.firstConsumerOf[planned.to]; i < plan.firstConsumerOf[planned.to + 1]; ++i) {
                const std::uint32_t taker = plan.consumers[plan.consumersOf[i]].programs[program.journey];
                if (taker != NoIndex)
                    callees.push_back(taker);
            }
        }
        return callees;
    }

    /// Callees first into `order`; depth first, with a stack of its own.
    void visit(std::uint32_t entry)
    {
        if (m_states[entry] != State::New)
            return;
        std::vector<Visit> path;
        const auto open = [&](std::uint32_t program) {
            m_states[program] = State::Open;
            path.push_back({program, 0, calleesOf(program)});
        };
        open(entry);
        while (!path.empty()) {
            Visit &last = path.back();
            if (last.next < last.callees.size()) {
                const std::uint32_t callee = last.callees[last.next++];
                if (m_states[callee] == State::New)
                    open(callee);
                continue;
            }
            m_states[last.program] = State::Finished;
            m_rank.resize(m_work.plan.programs.size());
            m_rank[last.program] = ++m_ranks;
            m_work.order.push_back(last.program);
            path.pop_back();
        }
    }

    void follow(std::uint32_t index)
    {
        const Plan &plan = m_work.plan;
        const Program &program = plan.programs[index];
        const ProgramFlow flow = m_work.programs[index];
        for (std::uint32_t s = program.firstStep; s < program.firstStep + program.steps; ++s) {
            const Step &step = plan.steps[s];
            const PlannedDependency &planned = plan.dependencies[step.dependency];
            const double calls = planned.wholeCalls + planned.chanceOfOneMore;
            const double sent = calls * m_work.missShares[step.dependency] * m_work.attempts[step.dependency];
            StepFlow &carried = m_work.steps[s];
            carried.calls = flow.runs() * calls;
            carried.sent = flow.runs() * sent;
            carried.together = togetherWith(program, s);
            carried.isBack = m_rank[step.program] >= m_rank[index];
            if (carried.isBack)
                continue;
            ProgramFlow &callee = m_work.programs[step.program];
            if (planned.inProcess) {
                callee.onWorker += (flow.atDoor + flow.onWorker) * sent;
            } else {
                callee.atDoor += carried.sent;
            }
            if (planned.publishes)
                publish(planned.to, program.journey, carried.calls, index);
        }
    }

    void publish(std::uint32_t queue, std::uint32_t journey, double messages, std::uint32_t publisher)
    {
        const Plan &plan = m_work.plan;
        for (std::uint32_t i = plan.firstConsumerOf[queue]; i < plan.firstConsumerOf[queue + 1]; ++i) {
            const std::uint32_t consumer = plan.consumersOf[i];
            const std::uint32_t taker = plan.consumers[consumer].programs[journey];
            if (taker == NoIndex)
                continue;
            m_work.messages[consumer][journey] += messages;
            if (m_rank[taker] < m_rank[publisher]) {
                m_work.programs[taker].messages += messages;
                m_work.programs[taker].atDoor += messages;
            }
        }
    }

    /// Of the step's stage, how many calls reach the same deployable at once. Networks whose time varies more than the
    /// work takes pull them apart.
    double togetherWith(const Program &program, std::uint32_t index) const
    {
        const Plan &plan = m_work.plan;
        const Step &step = plan.steps[index];
        const auto stationOfStep = [&](const Step &s) {
            return plan.components[plan.dependencies[s.dependency].to].station;
        };
        double calls = 0;
        for (std::uint32_t s = program.firstStep; s < program.firstStep + program.steps; ++s) {
            const Step &other = plan.steps[s];
            const PlannedDependency &planned = plan.dependencies[other.dependency];
            const bool isSpread = m_work.latencies[other.dependency].variance
                                  > m_work.bursts[planned.to].mean * m_work.bursts[planned.to].mean;
            if (s == index || (other.stage == step.stage && stationOfStep(other) == stationOfStep(step) && !isSpread))
                calls += (planned.wholeCalls + planned.chanceOfOneMore) * m_work.missShares[other.dependency];
        }
        return std::max(1.0, calls);
    }

    Workload m_work;
    std::vector<State> m_states;       ///< By program.
    std::vector<std::uint32_t> m_rank; ///< By program; callees have lower ranks than callers.
    std::uint32_t m_ranks = 0;
};

} // namespace

Workload workloadOf(const Architecture &architecture)
{
    return Builder(architecture).build();
}

double hitShareOf(const CachePolicy &cache)
{
    if (!cache.keys)
        return std::clamp(cache.hitShare, 0.0, 1.0);
    const auto keys = static_cast<double>(*cache.keys);
    const auto entries = static_cast<double>(cache.entries);
    if (entries >= keys)
        return 1;
    // Keys in groups whose ranks grow by a fixed factor; single keys at the top.
    struct Group {
        double size;
        double popularity; ///< Of one key.
    };
    std::vector<Group> groups;
    double sum = 0;
    for (double rank = 1; rank <= keys;) {
        const double size = std::clamp(std::floor(rank / 16), 1.0, keys - rank + 1);
        const double popularity = std::pow(rank + (size - 1) / 2, -cache.zipfExponent);
        groups.push_back({size, popularity});
        sum += size * popularity;
        rank += size;
    }
    // The time after which an unused key has left: so that `entries` keys are expected to be inside.
    const auto inside = [&](double time, bool weighted) {
        double total = 0;
        for (const Group &group : groups)
            total += group.size * (weighted ? group.popularity / sum : 1) * -std::expm1(-group.popularity / sum * time);
        return total;
    };
    double low = 0;
    double high = 1;
    while (inside(high, false) < entries && high < 1e300)
        high *= 4;
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2;
        (inside(middle, false) < entries ? low : high) = middle;
    }
    return inside(high, true);
}

} // namespace topologue::simulation
