// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "breaker.h"
#include "keycache.h"
#include "outcome.h"
#include "pool.h"
#include "sampler.h"
#include "waitingline.h"

#include <cstdint>
#include <optional>
#include <vector>

/// The moving parts of a run. All refer to each other by index and, where the other may be gone, by generation.
namespace topologue::simulation {

/// An object that may have gone since.
struct Reference {
    std::uint32_t index = NoIndex;
    std::uint32_t generation = 0;
};

/// How a call or request ends.
struct Answer {
    Outcome outcome = Outcome::Success;
    Cause cause = Cause::None; ///< Where it first went wrong.
    bool downstream = false;   ///< It went wrong in something that the answering component called.

    [[nodiscard]] bool isFailure() const { return outcome == Outcome::Failed; }
    /// The cause as the caller of the answering component counts it.
    [[nodiscard]] Cause causeSeen() const { return downstream ? Cause::Downstream : cause; }
};
[[nodiscard]] constexpr Answer failed(Cause cause)
{
    return {Outcome::Failed, cause, false};
}

/// What a user asked for. Lives until nobody refers to it: the work for its answer, and the messages it brought about.
struct Request {
    Nanos start = 0;
    std::uint32_t journey = 0;
    std::uint32_t trace = NoIndex;
    std::uint32_t references = 0;
    std::uint16_t attempt = 1; ///< 2 when the user tries again for the first time.
    bool answered = false;     ///< Or left by its user.
    bool sentMessages = false;

    std::uint32_t generation = 0;
    std::uint32_t next = NoIndex;
    bool alive = false;
};

/// Who waits for a frame's answer.
enum class Asker : std::uint8_t { Nobody, User, Attempt, Message };

/// What one component does for one request: an activation record.
struct Frame {
    Nanos entered = 0;      ///< Came to the door.
    Nanos burstEnd = Never; ///< Of the burst under way.
    Nanos burst = 0;        ///< Length of the burst that waits for a core.
    Nanos deadline = Never; ///< Propagated by the caller; nothing is begun after it.
    Reference asker;        ///< Request, attempt or message, as `askedBy` says.
    Reference request;      ///< At the root of the work; it may be answered and gone before the work is done.
    std::uint32_t program = NoIndex;
    std::uint32_t component = NoIndex;
    std::uint32_t dependency = NoIndex; ///< That the call came by.
    std::uint32_t replica = NoIndex;
    std::uint32_t span = NoIndex;
    std::uint32_t step = 0;    ///< The next one in the program.
    std::uint32_t pending = 0; ///< Calls of the stage that are under way.
    std::uint16_t depth = 0;   ///< Calls from the root to here.
    Asker askedBy = Asker::Nobody;
    Cause failure = Cause::None; ///< The first thing that went wrong here.
    bool ownFailure = false;     ///< It went wrong here, not in something that was called.
    bool degraded = false;
    bool isChild = false; ///< Runs on its caller's worker, in the caller's process.
    bool holdsWorker = false;
    bool computes = false; ///< Has a core, or a share of one.
    bool waits = false;    ///< For a worker.

    std::uint32_t generation = 0;
    std::uint32_t next = NoIndex;
    bool alive = false;
};

/// A call as the caller's code sees it: with all retries and hedges, up to its one answer.
struct Call {
    Nanos start = 0;
    Reference frame; ///< Of the caller.
    std::uint32_t dependency = NoIndex;
    std::uint32_t program = NoIndex; ///< Of the callee.
    std::uint32_t attempts = 0;      ///< Begun so far.
    std::uint32_t active = 0;        ///< Under way now.
    std::uint32_t hedges = 0;
    std::uint32_t firstAttempt = NoIndex; ///< Those under way, through Attempt::sibling.
    Nanos backoff = 0;                    ///< The last pause.
    bool retryPlanned = false;
    bool isActiveRetry = false; ///< Counts in CallerState::activeRetries.
    bool storesInCache = false;
    std::uint64_t cacheKey = 0;

    std::uint32_t generation = 0;
    std::uint32_t next = NoIndex;
    bool alive = false;
};

/// One try of a call.
struct Attempt {
    Nanos start = 0;
    Nanos deadline = Never; ///< To be propagated to the callee.
    Nanos waitEnds = Never; ///< The longest wait at the gate where it waits.
    Reference request;
    std::uint32_t call = NoIndex;
    std::uint32_t sibling = NoIndex;
    std::uint32_t dependency = NoIndex;
    std::uint32_t program = NoIndex; ///< Of the callee.
    std::uint32_t callerReplica = NoIndex;
    std::uint32_t calleeReplica = NoIndex; ///< Once it is there.
    std::uint32_t span = NoIndex;
    std::uint16_t number = 1;
    std::uint16_t depth = 0;
    bool usesBreaker = false;
    bool holdsBulkhead = false;
    bool holdsConnection = false;
    bool waits = false;              ///< For a place in the bulkhead,
    bool waitsForConnection = false; ///< or, if this is set, for a connection.
    bool inTransit = false;          ///< On the network to the callee.
    bool isGone = false;             ///< Ended while it was in transit; it is given back when that is over.
    Answer answer;                   ///< On its way back.

    std::uint32_t generation = 0;
    std::uint32_t previous = NoIndex;
    std::uint32_t next = NoIndex;
    bool alive = false;
};

/// In a queue, or being worked on, for one consumer.
struct Message {
    Nanos published = 0;
    Nanos taken = 0; ///< By the consumer, last.
    Reference request;
    std::uint32_t journey = 0;
    std::uint32_t consumer = NoIndex;
    std::uint32_t deliveries = 0;
    std::uint32_t replica = NoIndex; ///< That works on it.
    std::uint32_t span = NoIndex;    ///< Of the call that published it.

    std::uint32_t generation = 0;
    std::uint32_t next = NoIndex;
    bool alive = false;
};

/// Places that are taken and given back, with a line of attempts that wait: a bulkhead or a connection pool.
struct Gate {
    std::uint32_t busy = 0;
    Line waiting;
};

/// What a dependency's policies remember in one replica of the caller.
struct CallerState {
    std::optional<Breaker> breaker;
    Gate bulkhead;
    Gate connections;
    double tokens = 0; ///< Of the rate limit.
    Nanos tokensAt = 0;
    double retryBudget = 0;
    double throttleTokens = 0;
    std::uint32_t activeRetries = 0; ///< That wait for their turn or are under way.
    Nanos coldSince = -1;            ///< Of the cache: since it was emptied; -1 = warmed up before the run.
    std::optional<KeyCache> keys;    ///< Once the first key has been asked for.
};

/// What every call touches comes first, together in one line of the cache; so in what follows.
struct alignas(64) Replica {
    enum class State : std::uint8_t {
        Absent,   ///< Not wanted by the autoscaler.
        Starting, ///< Will be ready at a known time.
        Ready,
        Down, ///< Until a fault ends.
    };
    std::uint32_t station = NoIndex;
    State state = State::Absent;
    bool isEjected = false;  ///< By outlier ejection or a health check.
    bool isDraining = false; ///< Takes no new work and goes when it is empty.
    std::uint32_t workers = 0;
    std::uint32_t cores = 0;
    std::uint32_t busyWorkers = 0;
    std::uint32_t busyCores = 0;
    std::uint32_t inFlight = 0; ///< Waiting ones included.
    std::uint32_t coming = 0;   ///< Messages that it has taken and that are on their way from the broker.
    Fifo coreQueue;             ///< Frames that wait for a core.
    std::uint32_t hangs = 0;    ///< Faults that make it hang.
    double slowness = 1;
    double errorShare = 0;
    WaitingLine queue;            ///< Frames that wait for a worker.
    std::uint32_t startEpoch = 0; ///< Tells a planned start from one that was called off.
    std::uint32_t downs = 0;      ///< Faults that hold it down.

    // Processor sharing: every burst gets the same speed, so the one with the least work left ends first.
    struct Shared {
        double end = 0; ///< In the work that each burst has got so far.
        std::uint64_t sequence = 0;
        std::uint32_t frame = NoIndex;
        bool operator>(const Shared &other) const
        {
            return end != other.end ? end > other.end : sequence > other.sequence;
        }
    };
    std::vector<Shared> shared; ///< A heap, least end first.
    double sharedWork = 0;      ///< Nanoseconds of work that each has got.
    Nanos sharedSince = 0;
    std::uint64_t sharedSequence = 0;
    std::uint32_t sharedEpoch = 0;

    bool isUnhealthy = false;         ///< Says the health check.
    std::uint32_t failuresInARow = 0; ///< Seen by callers, for outlier ejection.
    std::uint32_t probesFailed = 0;   ///< In a row.
    std::uint32_t probesPassed = 0;
    std::uint32_t ejections = 0;
    Nanos ejectedUntil = 0;
    std::vector<Reference> limbo; ///< Frames that came while it hung.

    /// A silent fault: alive to its callers, but nothing moves.
    [[nodiscard]] bool isHung() const { return hangs > 0; }
};

/// A timer with the same delay for all: first set is first due, so only the first needs to be in the event queue.
/// Those that are no longer wanted are passed over when their turn comes.
class Lane
{
public:
    struct Entry {
        Nanos time = 0;
        std::uint64_t order = 0;
        Reference who;
    };
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] const Entry &front() const { return m_ring[m_head]; }
    void push(const Entry &entry)
    {
        if (m_size == m_ring.size())
            grow();
        m_ring[(m_head + m_size++) & (m_ring.size() - 1)] = entry;
    }
    void pop()
    {
        m_head = (m_head + 1) & static_cast<std::uint32_t>(m_ring.size() - 1);
        --m_size;
    }

private:
    void grow()
    {
        std::vector<Entry> larger(m_ring.empty() ? 16 : m_ring.size() * 2);
        for (std::size_t i = 0; i < m_size; ++i)
            larger[i] = m_ring[(m_head + i) & (m_ring.size() - 1)];
        m_ring = std::move(larger);
        m_head = 0;
    }

    std::vector<Entry> m_ring; ///< Its size is a power of two.
    std::uint32_t m_head = 0;
    std::uint32_t m_size = 0;
};

} // namespace topologue::simulation
