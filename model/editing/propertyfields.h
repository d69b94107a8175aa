// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/fields.h"
#include "formats/policyfields.h"
#include "properties.h"

#include <type_traits>

/// What properties need to know of the types that a document is made of. The fields themselves are listed once, in
/// formats/fields.h, and read from there.
namespace topologue::editing {

using formats::Of;

/// For who is told of the fields of a T by describe(), and treats them alike, in `field` of Derived: whether a file
/// must have one, and in which unit it writes it, is not its affair.
template<class Derived, class T>
struct AlikeFields {
    template<class V>
    void required(std::string_view name, V T::*member)
    {
        if (name != "id")
            static_cast<Derived &>(*this).field(name, member);
    }
    template<class V>
    void milliseconds(std::string_view name, V T::*member)
    {
        static_cast<Derived &>(*this).field(name, member);
    }
    template<class V>
    void seconds(std::string_view name, V T::*member)
    {
        static_cast<Derived &>(*this).field(name, member);
    }
};

/// The struct's name, by which words are found.
template<class T>
constexpr std::string_view ownerName()
{
    if constexpr (std::is_same_v<T, Architecture>)
        return "Architecture";
    else if constexpr (std::is_same_v<T, Team>)
        return "Team";
    else if constexpr (std::is_same_v<T, Component>)
        return "Component";
    else if constexpr (std::is_same_v<T, MessageBroker>)
        return "MessageBroker";
    else if constexpr (std::is_same_v<T, Deployable>)
        return "Deployable";
    else if constexpr (std::is_same_v<T, Dependency>)
        return "Dependency";
    else if constexpr (std::is_same_v<T, Journey>)
        return "Journey";
    else if constexpr (std::is_same_v<T, Load>)
        return "Load";
    else if constexpr (std::is_same_v<T, Objective>)
        return "Objective";
    else if constexpr (std::is_same_v<T, Impatience>)
        return "Impatience";
    else if constexpr (std::is_same_v<T, Distribution>)
        return "Distribution";
    else if constexpr (std::is_same_v<T, Capacity>)
        return "Capacity";
    else if constexpr (std::is_same_v<T, Autoscaling>)
        return "Autoscaling";
    else if constexpr (std::is_same_v<T, HealthCheck>)
        return "HealthCheck";
    else if constexpr (std::is_same_v<T, OutlierEjection>)
        return "OutlierEjection";
    else if constexpr (std::is_same_v<T, LoadShedding>)
        return "LoadShedding";
    else if constexpr (std::is_same_v<T, Policies>)
        return "Policies";
    else if constexpr (std::is_same_v<T, Timeout>)
        return "Timeout";
    else if constexpr (std::is_same_v<T, Retry>)
        return "Retry";
    else if constexpr (std::is_same_v<T, RetryThrottle>)
        return "RetryThrottle";
    else if constexpr (std::is_same_v<T, CircuitBreaker>)
        return "CircuitBreaker";
    else if constexpr (std::is_same_v<T, Bulkhead>)
        return "Bulkhead";
    else if constexpr (std::is_same_v<T, RateLimit>)
        return "RateLimit";
    else if constexpr (std::is_same_v<T, Hedging>)
        return "Hedging";
    else if constexpr (std::is_same_v<T, CachePolicy>)
        return "CachePolicy";
    else
        return std::is_same_v<T, ConnectionPool> ? "ConnectionPool" : "";
}

/// True of structs whose fields are properties themselves.
template<class T>
inline constexpr bool HasFields = !ownerName<T>().empty();

template<class T>
struct OptionalTrait : std::false_type {
};
template<class T>
struct OptionalTrait<std::optional<T>> : std::true_type {
};
template<class T>
inline constexpr bool IsOptional = OptionalTrait<T>::value;

template<class T>
struct IdTrait : std::false_type {
};
template<class Tag>
struct IdTrait<Id<Tag>> : std::true_type {
};
template<class T>
inline constexpr bool IsId = IdTrait<T>::value;

/// True of types whose values one row can show.
template<class T>
inline constexpr bool IsProperty =
    std::is_arithmetic_v<
        T> || std::is_enum_v<T> || IsId<T> || std::is_same_v<T, Duration> || std::is_same_v<T, std::string> || std::is_same_v<T, Text> || std::is_same_v<T, std::vector<std::string>>;

/// Whether a field means anything as the others of its struct stand.
template<class T>
bool isRelevant(const T &, std::string_view)
{
    return true;
}
inline bool isRelevant(const Component &component, std::string_view field)
{
    if (field == "capacity")
        return isOwnDeployable(component) && component.kind != ComponentKind::Client;
    if (field == "serviceTime")
        return component.kind != ComponentKind::Client;
    return field != "broker" || component.kind == ComponentKind::Queue;
}
inline bool isRelevant(const Dependency &dependency, std::string_view field)
{
    const bool isMessage = dependency.kind == DependencyKind::Message;
    if (field == "consumes")
        return isMessage;
    if (field == "concurrency")
        return isMessage && dependency.consumes;
    if (field == "optional" || field == "stage" || field == "callsPerRequest")
        return !(isMessage && dependency.consumes);
    return true;
}
inline bool isRelevant(const Distribution &distribution, std::string_view field)
{
    using Shape = Distribution::Shape;
    const Shape shape = distribution.shape;
    if (field == "meanMs")
        return shape != Shape::Uniform && shape != Shape::Pareto && shape != Shape::Empirical;
    if (field == "lowMs")
        return shape == Shape::Uniform || shape == Shape::Pareto;
    if (field == "highMs")
        return shape == Shape::Uniform;
    if (field == "stages")
        return shape == Shape::Erlang;
    if (field == "p99Ms")
        return shape == Shape::LogNormal && !distribution.variation;
    if (field == "variation")
        return shape == Shape::LogNormal && distribution.variation.has_value();
    return field != "tailIndex" || shape == Shape::Pareto;
}
inline bool isRelevant(const Load &load, std::string_view field)
{
    using Shape = Load::Shape;
    if (field == "requestsPerSecond")
        return load.shape != Shape::Points && load.shape != Shape::Closed;
    if (field == "peakPerSecond")
        return load.shape == Shape::Ramp || load.shape == Shape::Spike || load.shape == Shape::Day;
    if (field == "startS" || field == "endS")
        return load.shape == Shape::Ramp || load.shape == Shape::Spike;
    if (field == "periodS")
        return load.shape == Shape::Day;
    return (field != "users" && field != "thinkTimeMs") || load.shape == Shape::Closed;
}
inline bool isRelevant(const CircuitBreaker &breaker, std::string_view field)
{
    const bool isOwn = breaker.machine == CircuitBreaker::Machine::Resilience4j;
    const bool isTime = !isOwn || breaker.window == CircuitBreaker::Window::Time;
    if (field == "windowCalls")
        return !isTime;
    if (field == "windowTimeMs")
        return isTime;
    if (field == "slowCallRateThreshold")
        return isOwn && breaker.slowCallDuration.has_value();
    return isOwn || (field != "window" && field != "slowCallDurationMs" && field != "halfOpenCalls");
}
inline bool isRelevant(const CachePolicy &cache, std::string_view field)
{
    if (field == "zipfExponent" || field == "entries")
        return cache.keys.has_value();
    return (field != "hitShare" && field != "warmUpMs") || !cache.keys;
}
inline bool isRelevant(const Retry &retry, std::string_view field)
{
    return retry.attempts > 1 || field == "attempts";
}
inline bool isRelevant(const Impatience &impatience, std::string_view field)
{
    return impatience.attempts > 1 || field != "pauseMs";
}
inline bool isRelevant(const LoadShedding &shedding, std::string_view field)
{
    return field != "priorityStep" || shedding.maxInFlight > 0 || shedding.maxQueueWait;
}

} // namespace topologue::editing
