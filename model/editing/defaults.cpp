// SPDX-License-Identifier: Apache-2.0
#include "defaults.h"

#include "kinds.h"
#include "utf8text.h"

#include <algorithm>
#include <cassert>

namespace topologue::editing {

namespace {

/// The tail that the samples have as well: p99 is four times the mean.
constexpr double TailPerMean = 4;

/// Collects defaults, and remembers where each comes from.
class Defaults
{
public:
    Distribution time(std::string_view parameter, double millisecondsPerUnit = 1)
    {
        const double mean = value("serviceTime", parameter) * millisecondsPerUnit;
        return Distribution::logNormal(Duration::milliseconds(mean), Duration::milliseconds(mean * TailPerMean));
    }
    /// CPU time of one operation where a node of `cores` does so many a second.
    Distribution timeFromRate(std::string_view parameter, double cores)
    {
        const double mean = 1000 * cores / value("serviceTime", parameter);
        return Distribution::logNormal(Duration::milliseconds(mean), Duration::milliseconds(mean * TailPerMean));
    }
    std::uint32_t count(std::string_view field, std::string_view parameter)
    {
        return static_cast<std::uint32_t>(value(field, parameter));
    }
    double value(std::string_view field, std::string_view parameter)
    {
        const DefaultValue *const found = findDefault(parameter);
        assert(found);
        m_reasons.push_back({field, found});
        return found->value;
    }
    std::vector<DefaultReason> take() { return std::move(m_reasons); }

private:
    std::vector<DefaultReason> m_reasons;
};

bool isOneOf(std::string_view technology, std::initializer_list<std::string_view> names)
{
    const std::string folded = foldedCase(technology.substr(0, 200));
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return folded.find(name) != std::string::npos; });
}

bool isKeyValueStore(std::string_view technology)
{
    return isOneOf(technology, {"dynamodb", "cassandra", "scylla", "cosmos"});
}

bool isBroker(std::string_view technology)
{
    return isOneOf(technology, {"rabbitmq", "activemq", "nats", "sqs", "artemis"});
}

/// As many processors as there is work: times are latencies, not CPU times.
void makeElastic(Capacity &capacity, std::uint32_t atOnce)
{
    capacity.workers = atOnce;
    capacity.cores = std::min(atOnce, 10'000U);
}

void setDatabase(ComponentDefaults &result, Defaults &from, std::string_view technology)
{
    if (isKeyValueStore(technology)) {
        result.serviceTime = from.time("kv.latency");
        makeElastic(result.capacity, from.count("capacity.workers", "event_loop.workers"));
        return;
    }
    result.capacity.cores = 4;
    result.serviceTime = from.timeFromRate("rdb.capacity.write", 4);
    result.capacity.workers = from.count("capacity.workers", "rdb.max_connections");
    result.capacity.queueLimit = 0; // A connection too many is refused.
}

void setEventLoop(ComponentDefaults &result, Defaults &from)
{
    result.capacity.workers = from.count("capacity.workers", "event_loop.workers");
    result.capacity.workerModel = WorkerModel::Asynchronous;
}

} // namespace

const DefaultValue *findDefault(std::string_view parameter)
{
    const auto all = defaultValues();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [parameter](const DefaultValue &each) { return each.parameter == parameter; });
    return found == all.end() ? nullptr : &*found;
}

std::string sourceSentence(const DefaultValue &value, Language language)
{
    const bool korean = language == Language::Korean;
    std::string sentence(korean ? value.korean : value.english);
    if (value.sourceTitle.empty())
        return sentence;
    sentence += korean ? " 출처: " : " Source: ";
    sentence += value.sourceTitle;
    sentence += ", ";
    sentence += value.sourceUrl;
    return sentence;
}

ComponentDefaults defaultsFor(ComponentKind kind, std::string_view technology)
{
    ComponentDefaults result;
    Defaults from;
    Capacity &capacity = result.capacity;
    switch (kind) {
    case ComponentKind::Client:
        capacity.workers = from.count("capacity.workers", "client.crowd");
        capacity.cores = 1000;
        capacity.workerModel = WorkerModel::Asynchronous;
        break;
    case ComponentKind::Gateway:
        result.serviceTime = from.time("gateway.time");
        capacity.replicas = from.count("capacity.replicas", "service.replicas");
        setEventLoop(result, from);
        break;
    case ComponentKind::Service:
    case ComponentKind::Module:
        result.serviceTime = from.time("service.time");
        capacity.replicas = from.count("capacity.replicas", "service.replicas");
        break;
    case ComponentKind::Job:
        result.serviceTime = from.time("service.time");
        break;
    case ComponentKind::Database:
        setDatabase(result, from, technology);
        break;
    case ComponentKind::Cache:
        capacity.cores = 1; // One thread runs all commands.
        result.serviceTime = from.timeFromRate("cache.capacity", 1);
        capacity.workers = from.count("capacity.workers", "event_loop.workers");
        break;
    case ComponentKind::Queue:
        result.serviceTime = from.time(isBroker(technology) ? "queue.broker.latency" : "queue.log.latency");
        capacity.replicas = from.count("capacity.replicas", "store.replicas");
        makeElastic(capacity, from.count("capacity.workers", "event_loop.workers"));
        break;
    case ComponentKind::SearchIndex:
        result.serviceTime = from.time("search.latency");
        capacity.workers = from.count("capacity.workers", "search.workers");
        capacity.replicas = from.count("capacity.replicas", "store.replicas");
        break;
    case ComponentKind::ObjectStore:
    case ComponentKind::External:
        result.serviceTime = from.time(kind == ComponentKind::External ? "external.time" : "kv.latency");
        makeElastic(capacity, from.count("capacity.workers", "event_loop.workers"));
        break;
    }
    result.reasons = from.take();
    return result;
}

DependencyDefaults defaultsFor(DependencyStyle style, std::string_view technology)
{
    DependencyDefaults result;
    Defaults from;
    if (style == DependencyStyle::InProcess)
        return result;
    result.latency = Distribution::constant(Duration::milliseconds(from.value("latency", "net.rtt.same_dc") / 2));
    if (style != DependencyStyle::Asynchronous)
        result.policies.timeout =
            Timeout{Duration::milliseconds(from.value("policies.timeout", "timeout.default")), false, {}};
    if (isOneOf(technology, {"sql", "oracle", "mariadb", "postgres"}))
        result.protocol = "SQL";
    else if (isOneOf(technology, {"redis", "valkey"}))
        result.protocol = "RESP";
    else if (isOneOf(technology, {"kafka"}))
        result.protocol = "Kafka";
    result.reasons = from.take();
    return result;
}

} // namespace topologue::editing
