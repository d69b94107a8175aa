// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sampler.h"

#include <cassert>
#include <cstddef>
#include <vector>

namespace topologue::simulation {

enum class EventKind : std::uint8_t {
    Tick,            ///< An interval of the recording ends.
    FaultStarts,     ///< index: scenario event
    FaultEnds,       ///< index: scenario event
    Arrival,         ///< index: source of load
    BurstDone,       ///< index: frame
    SharedBurstDone, ///< index: replica whose cores are shared
    Delivered,       ///< index: attempt, whose request reaches the callee
    Answered,        ///< index: attempt, whose answer reaches the caller
    CacheAnswered,   ///< index: call
    Retry,           ///< index: call
    Hedge,           ///< index: call
    WaitEnds,        ///< index: attempt that waited long enough for a bulkhead or connection
    GateOpens,       ///< index: attempt that got its place
    TimeoutLane,     ///< index: dependency
    Deadline,        ///< index: attempt
    PatienceLane,    ///< index: journey
    TriesAgain,      ///< index: journey
    ReplicaReady,    ///< index: replica
    RollingRestart,  ///< index: scenario event; generation: how many replicas have had their turn
    Redeliver,       ///< index: message on its way back
    MessageArrives,  ///< index: message
    Autoscale,       ///< index: deployable
    HealthProbe,     ///< index: deployable
    OutlierSweep,    ///< index: deployable
    AfterBurst,      ///< index: frame that has nothing to compute
};

/// Something that happens to `index` at `time`. `generation` says whether `index` is still the one that was meant.
struct Event {
    Nanos time = 0;
    std::uint64_t order = 0; ///< Priority, sequence and kind; see EventQueue::push.
    std::uint32_t index = 0;
    std::uint32_t generation = 0;

    [[nodiscard]] EventKind kind() const { return static_cast<EventKind>(order & 0xff); }
    [[nodiscard]] bool operator<(const Event &other) const
    {
        return time != other.time ? time < other.time : order < other.order;
    }
};

/// What happens first at equal times: what closes an interval or changes the world, then what happens in it, and last
/// the clocks that give up (an answer that arrives exactly at the timeout has arrived in time).
enum class Priority : std::uint8_t { World, Work, GivingUp };

/// Events in the order of (time, priority, sequence): at equal times and priorities, first pushed is first out.
/// A 4-ary heap. pop() leaves a hole at the root that the next push() fills, since most events bring about another.
class EventQueue
{
public:
    [[nodiscard]] bool isEmpty() const { return m_heap.size() == (m_hole ? 1U : 0U); }
    [[nodiscard]] std::size_t size() const { return m_heap.size() - (m_hole ? 1U : 0U); }

    /// A place in the order of events at equal times, to be used later with `pushAt`.
    std::uint64_t nextOrder(EventKind kind, Priority priority = Priority::Work)
    {
        return (static_cast<std::uint64_t>(priority) << 60) | (m_sequence++ << 8) | static_cast<std::uint64_t>(kind);
    }
    void push(Nanos time, EventKind kind, std::uint32_t index, std::uint32_t generation = 0,
              Priority priority = Priority::Work)
    {
        pushAt({time, nextOrder(kind, priority), index, generation});
    }
    void pushAt(const Event &event)
    {
        if (m_hole) {
            m_hole = false;
            siftDown(event);
            return;
        }
        m_heap.push_back(event);
        siftUp(m_heap.size() - 1);
    }

    /// The first event, which leaves the queue. There has to be one.
    Event pop()
    {
        fillHole();
        assert(!m_heap.empty());
        m_hole = true;
        return m_heap.front();
    }
    /// The time of the first event; Never if there is none.
    [[nodiscard]] Nanos firstTime()
    {
        fillHole();
        return m_heap.empty() ? Never : m_heap.front().time;
    }

private:
    void fillHole()
    {
        if (!m_hole)
            return;
        m_hole = false;
        const Event last = m_heap.back();
        m_heap.pop_back();
        if (!m_heap.empty())
            siftDown(last);
    }
    void siftUp(std::size_t at)
    {
        const Event event = m_heap[at];
        while (at > 0) {
            const std::size_t parent = (at - 1) / 4;
            if (!(event < m_heap[parent]))
                break;
            m_heap[at] = m_heap[parent];
            at = parent;
        }
        m_heap[at] = event;
    }
    /// Puts `event` where it belongs, from the root (which is free) down.
    void siftDown(const Event &event)
    {
        const std::size_t size = m_heap.size();
        std::size_t at = 0;
        for (;;) {
            const std::size_t first = 4 * at + 1;
            if (first >= size)
                break;
            std::size_t least = first;
            const std::size_t end = first + 4 < size ? first + 4 : size;
            for (std::size_t child = first + 1; child < end; ++child)
                least = m_heap[child] < m_heap[least] ? child : least;
            if (!(m_heap[least] < event))
                break;
            m_heap[at] = m_heap[least];
            at = least;
        }
        m_heap[at] = event;
    }

    std::vector<Event> m_heap;
    std::uint64_t m_sequence = 0;
    bool m_hole = false; ///< The root has been taken and not yet been replaced.
};

} // namespace topologue::simulation
