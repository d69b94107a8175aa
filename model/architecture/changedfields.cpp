// SPDX-License-Identifier: Apache-2.0
#include "changedfields.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace topologue {

namespace {

/// Compares one pair of values after the other and keeps the names of those that differ.
class Comparison
{
public:
    template<class T>
    void operator()(std::string_view name, const T &before, const T &after)
    {
        if (!(before == after))
            add(name);
    }

    /// Names inside `group` get "group." in front.
    template<class Compare>
    void inside(std::string_view group, Compare compare)
    {
        std::string outer = std::exchange(m_prefix, m_prefix + std::string(group) + '.');
        compare();
        m_prefix = std::move(outer);
    }

    void extras(const Extras &before, const Extras &after)
    {
        if (before == after)
            return;
        bool found = false;
        const auto addMissing = [&](const Extras &these, const Extras &those) {
            for (const auto &field : these.fields) {
                if (std::find(those.fields.begin(), those.fields.end(), field) == those.fields.end()) {
                    add(field.first);
                    found = true;
                }
            }
        };
        addMissing(after, before);
        addMissing(before, after);
        for (const auto &field : after.fields) {
            if (!found) // The same fields in another order.
                add(field.first);
        }
    }

    void add(std::string_view name)
    {
        std::string full = m_prefix + std::string(name);
        if (std::find(m_names.begin(), m_names.end(), full) == m_names.end())
            m_names.push_back(std::move(full));
    }

    [[nodiscard]] std::vector<std::string> take() { return std::move(m_names); }

private:
    std::string m_prefix;
    std::vector<std::string> m_names;
};

void compareCapacity(Comparison &compare, const Capacity &before, const Capacity &after)
{
    compare.inside("capacity", [&] {
        compare("replicas", before.replicas, after.replicas);
        compare("workers", before.workers, after.workers);
        compare("cores", before.cores, after.cores);
        compare("queueLimit", before.queueLimit, after.queueLimit);
        compare("memoryLimit", before.memoryLimit, after.memoryLimit);
        compare("restartTimeMs", before.restartTime, after.restartTime);
        compare("queueDiscipline", before.queueDiscipline, after.queueDiscipline);
        compare("scheduling", before.scheduling, after.scheduling);
        compare("workerModel", before.workerModel, after.workerModel);
        compare("loadBalancing", before.loadBalancing, after.loadBalancing);
        compare("autoscaling", before.autoscaling, after.autoscaling);
        compare("healthCheck", before.healthCheck, after.healthCheck);
        compare("outlierEjection", before.outlierEjection, after.outlierEjection);
        compare("loadShedding", before.loadShedding, after.loadShedding);
        compare.extras(before.extras, after.extras);
    });
}

void comparePolicies(Comparison &compare, const Policies &before, const Policies &after)
{
    compare.inside("policies", [&] {
        compare("timeout", before.timeout, after.timeout);
        compare("retry", before.retry, after.retry);
        compare("circuitBreaker", before.circuitBreaker, after.circuitBreaker);
        compare("bulkhead", before.bulkhead, after.bulkhead);
        compare("rateLimit", before.rateLimit, after.rateLimit);
        compare("hedging", before.hedging, after.hedging);
        compare("fallback", before.fallback, after.fallback);
        compare("cache", before.cache, after.cache);
        compare("connectionPool", before.connectionPool, after.connectionPool);
        compare.extras(before.extras, after.extras);
    });
}

void compareLoad(Comparison &compare, const Load &before, const Load &after)
{
    compare.inside("load", [&] {
        compare("shape", before.shape, after.shape);
        compare("requestsPerSecond", before.requestsPerSecond, after.requestsPerSecond);
        compare("peakPerSecond", before.peakPerSecond, after.peakPerSecond);
        compare("startS", before.start, after.start);
        compare("endS", before.end, after.end);
        compare("periodS", before.period, after.period);
        compare("points", before.points, after.points);
        compare("users", before.users, after.users);
        compare("thinkTimeMs", before.thinkTime, after.thinkTime);
        compare.extras(before.extras, after.extras);
    });
}

void compareEvents(Comparison &compare, const IdTable<ScenarioEvent> &before, const IdTable<ScenarioEvent> &after)
{
    compare.inside("events", [&] {
        for (const ScenarioEvent &event : after) {
            const ScenarioEvent *const old = before.find(event.id);
            if (!old || !(*old == event))
                compare.add(event.id.value());
        }
        for (const ScenarioEvent &event : before) {
            if (!after.contains(event.id))
                compare.add(event.id.value());
        }
    });
}

} // namespace

std::vector<std::string> changedFields(const Team &before, const Team &after)
{
    Comparison compare;
    compare("id", before.id, after.id);
    compare("name", before.name, after.name);
    compare("mission", before.mission, after.mission);
    compare.extras(before.extras, after.extras);
    return compare.take();
}

std::vector<std::string> changedFields(const Deployable &before, const Deployable &after)
{
    Comparison compare;
    compare("id", before.id, after.id);
    compare("name", before.name, after.name);
    compare("technology", before.technology, after.technology);
    compare("description", before.description, after.description);
    compare("team", before.team, after.team);
    compareCapacity(compare, before.capacity, after.capacity);
    compare.extras(before.extras, after.extras);
    return compare.take();
}

std::vector<std::string> changedFields(const Component &before, const Component &after)
{
    Comparison compare;
    compare("id", before.id, after.id);
    compare("name", before.name, after.name);
    compare("kind", before.kind, after.kind);
    compare("technology", before.technology, after.technology);
    compare("description", before.description, after.description);
    compare("deployable", before.deployable, after.deployable);
    compare("team", before.team, after.team);
    compare("serviceTime", before.serviceTime, after.serviceTime);
    if (before.capacity && after.capacity)
        compareCapacity(compare, *before.capacity, *after.capacity);
    else
        compare("capacity", before.capacity, after.capacity);
    compare("broker", before.broker, after.broker);
    compare("tags", before.tags, after.tags);
    compare.extras(before.extras, after.extras);
    return compare.take();
}

std::vector<std::string> changedFields(const Dependency &before, const Dependency &after)
{
    Comparison compare;
    compare("id", before.id, after.id);
    compare("from", before.from, after.from);
    compare("to", before.to, after.to);
    compare("kind", before.kind, after.kind);
    compare("consumes", before.consumes, after.consumes);
    compare("optional", before.optional, after.optional);
    compare("protocol", before.protocol, after.protocol);
    compare("label", before.label, after.label);
    compare("journeys", before.journeys, after.journeys);
    compare("stage", before.stage, after.stage);
    compare("callsPerRequest", before.callsPerRequest, after.callsPerRequest);
    compare("latency", before.latency, after.latency);
    compare("lossShare", before.lossShare, after.lossShare);
    compare("errorShare", before.errorShare, after.errorShare);
    compare("concurrency", before.concurrency, after.concurrency);
    comparePolicies(compare, before.policies, after.policies);
    compare.extras(before.extras, after.extras);
    return compare.take();
}

std::vector<std::string> changedFields(const Journey &before, const Journey &after)
{
    Comparison compare;
    compare("id", before.id, after.id);
    compare("name", before.name, after.name);
    compare("entry", before.entry, after.entry);
    compareLoad(compare, before.load, after.load);
    compare("valuePerSuccess", before.valuePerSuccess, after.valuePerSuccess);
    compare("priority", before.priority, after.priority);
    compare.inside("objective", [&] {
        compare("successShare", before.objective.successShare, after.objective.successShare);
        compare("p99Ms", before.objective.p99, after.objective.p99);
        compare.extras(before.objective.extras, after.objective.extras);
    });
    compare.inside("impatience", [&] {
        compare("leavesAfterMs", before.impatience.leavesAfter, after.impatience.leavesAfter);
        compare("attempts", before.impatience.attempts, after.impatience.attempts);
        compare("pauseMs", before.impatience.pause, after.impatience.pause);
        compare.extras(before.impatience.extras, after.impatience.extras);
    });
    compare.extras(before.extras, after.extras);
    return compare.take();
}

std::vector<std::string> changedFields(const Scenario &before, const Scenario &after)
{
    Comparison compare;
    compare("id", before.id, after.id);
    compare("name", before.name, after.name);
    compare("description", before.description, after.description);
    compare("durationS", before.duration, after.duration);
    compareEvents(compare, before.events, after.events);
    compare.extras(before.extras, after.extras);
    return compare.take();
}

} // namespace topologue
