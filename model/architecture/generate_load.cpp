// SPDX-License-Identifier: Apache-2.0
#include "generate_draft.h"
#include "maxima.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace topologue::generating {

namespace {

struct Plan {
    std::string_view english;
    std::string_view korean;
    std::size_t requestsPerSecond;
    std::size_t valuePerSuccess;
    std::size_t p99Milliseconds;
};

constexpr std::array Plans{
    Plan{"Browse", "둘러보기", 200, 0, 800},
    Plan{"Search", "검색", 120, 0, 600},
    Plan{"Sign in", "로그인", 60, 0, 500},
    Plan{"Order", "주문", 40, 30, 1500},
    Plan{"Track delivery", "배송 조회", 25, 0, 1000},
};

/// At most a billion per second; only absurdly dense graphs get there.
void add(std::uint64_t &arrivals, std::uint64_t more)
{
    arrivals = std::min(arrivals + more, std::uint64_t{1'000'000'000'000});
}

/// Lets the arrivals flow down the ranks. In whole numbers, unlike expectedCallRates, because the document must not
/// depend on how a machine rounds.
void spreadArrivals(Draft &draft)
{
    std::size_t next = 0;
    for (std::size_t rank = 0; rank < draft.graph.size; ++rank) {
        const std::size_t first = next;
        while (next < draft.graph.edges.size() && draft.graph.edges[next].from == rank)
            ++next;
        // The publishers of a queue have lower ranks than its consumer, so its arrivals are complete by now.
        for (std::size_t edge = first; edge < next; ++edge) {
            if (draft.dependencies[edge].consumes)
                add(draft.arrivals[rank], draft.arrivals[draft.graph.edges[edge].to]);
        }
        for (std::size_t edge = first; edge < next; ++edge) {
            if (!draft.dependencies[edge].consumes)
                add(draft.arrivals[draft.graph.edges[edge].to], draft.arrivals[rank] * draft.calls[edge] / 1000);
        }
    }
}

/// `busyCores`, in millionths, is the work that arrives. No core is more than about half busy with it.
Capacity capacityFor(std::uint64_t busyCores, Random &random)
{
    Capacity capacity;
    capacity.cores = static_cast<std::uint32_t>(random.between(1, 3) * 2);
    capacity.workers = static_cast<std::uint32_t>(random.between(2, 20) * 10);
    const std::uint64_t perReplica = std::uint64_t{500'000} * capacity.cores;
    const std::uint64_t needed = busyCores / perReplica + random.between(1, 2);
    capacity.replicas = static_cast<std::uint32_t>(std::min(needed, static_cast<std::uint64_t>(limits::Replicas)));
    if (random.percent(50))
        capacity.queueLimit = static_cast<std::uint32_t>(random.between(1, 20) * 50);
    return capacity;
}

} // namespace

void addJourneys(Draft &draft, Random &random)
{
    std::size_t turn = 0;
    for (const Plan &plan : Plans) {
        const std::size_t entry = turn++ % draft.graph.entries;
        const std::size_t rate = plan.requestsPerSecond * random.between(50, 150) / 100;
        Journey journey;
        journey.id = JourneyId(idFromText(plan.english));
        journey.name = Text::bilingual(std::string(plan.english), std::string(plan.korean));
        journey.entry = draft.components[entry].id;
        journey.load.requestsPerSecond = static_cast<double>(rate);
        journey.valuePerSuccess = static_cast<double>(plan.valuePerSuccess);
        journey.objective.successShare = 0.999;
        journey.objective.p99 = wholeMilliseconds(plan.p99Milliseconds);
        draft.journeys.push_back(std::move(journey));
        draft.arrivals[entry] += rate * 1000;
    }
}

void chooseCapacities(Draft &draft, Random &random)
{
    spreadArrivals(draft);
    std::vector<std::uint64_t> busyCores(draft.deployables.size());
    for (std::size_t rank = 0; rank < draft.graph.size; ++rank) {
        Component &component = draft.components[rank];
        const std::int64_t mean = component.serviceTime.mean.inNanoseconds() / 1'000'000;
        const std::uint64_t busy = draft.arrivals[rank] * static_cast<std::uint64_t>(mean);
        if (const std::size_t deployable = draft.deployableOf[rank]; deployable != Draft::NoDeployable)
            busyCores[deployable] += busy;
        else
            component.capacity = capacityFor(busy, random);
    }
    for (std::size_t i = 0; i < draft.deployables.size(); ++i)
        draft.deployables[i].capacity = capacityFor(busyCores[i], random);
}

} // namespace topologue::generating
