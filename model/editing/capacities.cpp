// SPDX-License-Identifier: Apache-2.0
#include "capacities.h"

#include "architecture/maxima.h"
#include "architecture/traffic.h"
#include "draft.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace topologue::editing {

namespace {

/// Sum over all replicas of all parts, per replica of the whole.
template<class Field>
std::uint32_t perReplica(const std::vector<Capacity> &parts, std::uint32_t replicas, double most, Field field)
{
    double total = 0;
    for (const Capacity &part : parts)
        total += static_cast<double>(part.replicas) * static_cast<double>(field(part));
    return static_cast<std::uint32_t>(std::min(std::ceil(total / std::max(1U, replicas)), most));
}

template<class Field>
std::optional<std::uint32_t> limitPerReplica(const std::vector<Capacity> &parts, std::uint32_t replicas, Field field)
{
    if (!std::all_of(parts.begin(), parts.end(), [&](const Capacity &part) { return field(part).has_value(); }))
        return std::nullopt;
    return perReplica(parts, replicas, limits::Waiting, [&](const Capacity &part) { return *field(part); });
}

/// `amount` in whole parts by `shares` (which add up to 1), at least `least` each: largest remainders.
std::vector<std::uint32_t> apportioned(std::uint32_t amount, const std::vector<double> &shares, std::uint32_t least)
{
    const std::size_t count = shares.size();
    std::vector<std::uint32_t> parts(count, least);
    const double rest = static_cast<double>(amount) - static_cast<double>(least) * static_cast<double>(count);
    if (rest <= 0)
        return parts;
    std::vector<double> remainders(count);
    auto left = static_cast<std::uint64_t>(rest);
    for (std::size_t i = 0; i < count; ++i) {
        const double exact = rest * shares[i];
        const double whole = std::floor(exact);
        remainders[i] = exact - whole;
        const auto given = std::min(static_cast<std::uint64_t>(whole), left);
        parts[i] += static_cast<std::uint32_t>(given);
        left -= given;
    }
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return remainders[one] > remainders[other]; });
    for (std::size_t i = 0; left > 0; i = (i + 1) % count, --left)
        ++parts[order[i]];
    return parts;
}

std::vector<double> sharesBy(const std::vector<double> &weights)
{
    const auto count = static_cast<double>(weights.size());
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<double> shares;
    shares.reserve(weights.size());
    for (const double weight : weights)
        shares.push_back(total > 0 && std::isfinite(total) ? 0.5 / count + 0.5 * weight / total : 1 / count);
    return shares;
}

} // namespace

Capacity combined(const std::vector<Capacity> &parts)
{
    const auto size = [](const Capacity &each) {
        return static_cast<double>(each.replicas) * static_cast<double>(each.workers);
    };
    Capacity whole = *std::max_element(parts.begin(), parts.end(), [&](const Capacity &one, const Capacity &other) {
        return size(one) < size(other);
    });
    for (const Capacity &part : parts) {
        whole.replicas = std::max(whole.replicas, part.replicas);
        whole.restartTime = std::max(whole.restartTime, part.restartTime);
    }
    const std::uint32_t replicas = whole.replicas;
    whole.workers = perReplica(parts, replicas, limits::Workers, [](const Capacity &part) { return part.workers; });
    whole.cores = perReplica(parts, replicas, limits::Cores, [](const Capacity &part) { return part.cores; });
    whole.queueLimit = limitPerReplica(parts, replicas, [](const Capacity &part) { return part.queueLimit; });
    whole.memoryLimit = limitPerReplica(parts, replicas, [](const Capacity &part) { return part.memoryLimit; });
    return whole;
}

std::vector<Capacity> divided(const Capacity &whole, const std::vector<double> &weights)
{
    const std::vector<double> shares = sharesBy(weights);
    std::vector<Capacity> parts(weights.size(), whole);
    const auto workers = apportioned(whole.workers, shares, 1);
    const auto cores = apportioned(whole.cores, shares, 1);
    const auto waiting = apportioned(whole.queueLimit.value_or(0), shares, 0);
    const auto memory = apportioned(whole.memoryLimit.value_or(0), shares, 1);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].workers = workers[i];
        parts[i].cores = cores[i];
        if (whole.queueLimit)
            parts[i].queueLimit = waiting[i];
        if (whole.memoryLimit)
            parts[i].memoryLimit = memory[i];
    }
    return parts;
}

std::vector<double> arrivalRates(const Architecture &architecture)
{
    std::vector<double> rates(architecture.components.size());
    const auto add = [&](const ComponentId &component, double rate) {
        if (const auto index = architecture.components.indexOf(component))
            rates[*index] += rate;
    };
    const std::vector<double> calls = expectedCallRates(architecture);
    for (std::size_t i = 0; i < architecture.dependencies.size(); ++i)
        add(targetOf(architecture.dependencies[i]), calls[i]);
    for (const Journey &journey : architecture.journeys)
        add(journey.entry, expectedArrivalRate(journey.load));
    return rates;
}

Distribution scaled(Distribution distribution, double factor)
{
    const auto scale = [factor](Duration &time) {
        time = std::min(Duration::seconds(time.inSeconds() * factor), limits::LongestTime);
    };
    scale(distribution.mean);
    scale(distribution.low);
    scale(distribution.high);
    if (distribution.p99)
        scale(*distribution.p99);
    for (auto &quantile : distribution.quantiles)
        scale(quantile.value);
    return distribution;
}

} // namespace topologue::editing
