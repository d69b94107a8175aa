// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>

namespace topologue::simulation {

namespace {

/// Which frames can never go on, as far as workers decide it: those that wait for a worker of a replica whose workers
/// are all held by such frames, and those that wait for the answer of such a frame. All candidates count as stuck until
/// something that still moves is found to lead to them. O(frames) for each deployable on the longest way of calls.
class StuckFrames
{
public:
    StuckFrames(std::size_t frames, std::size_t replicas)
        : m_parents(frames, NoIndex), m_replicas(frames, NoIndex), m_children(frames), m_kinds(frames, Kind::Moves),
          m_isAlive(replicas)
    {
    }

    void addWaiting(std::uint32_t frame, std::uint32_t parent, std::uint32_t replica)
    {
        add(frame, parent, replica, Kind::Waits);
    }
    /// Waits for answers. With a worker of `replica`, or (NoIndex) without any.
    void addCalling(std::uint32_t frame, std::uint32_t parent, std::uint32_t replica)
    {
        add(frame, parent, replica, Kind::Calls);
    }
    /// Holds a worker of the replica and goes on by itself.
    void addMoving(std::uint32_t replica) { m_isAlive[replica] = true; }

    void solve()
    {
        for (std::size_t f = 0; f < m_kinds.size(); ++f) {
            if (m_kinds[f] != Kind::Moves && m_parents[f] != NoIndex)
                ++m_children[m_parents[f]];
        }
        for (std::uint32_t f = 0; f < m_kinds.size(); ++f) {
            if (m_kinds[f] == Kind::Calls && m_children[f] == 0)
                m_moving.push_back(f);
        }
        do {
            drain();
        } while (freeWaiting());
    }
    /// Some of its workers will be free again.
    [[nodiscard]] bool isAlive(std::uint32_t replica) const { return m_isAlive[replica]; }

private:
    enum class Kind : std::uint8_t { Moves, Waits, Calls };

    void add(std::uint32_t frame, std::uint32_t parent, std::uint32_t replica, Kind kind)
    {
        m_parents[frame] = parent;
        m_replicas[frame] = replica;
        m_kinds[frame] = kind;
    }
    /// What moves moves whoever waits for it.
    void drain()
    {
        while (!m_moving.empty()) {
            const std::uint32_t frame = m_moving.back();
            m_moving.pop_back();
            if (m_kinds[frame] == Kind::Calls && m_replicas[frame] != NoIndex)
                m_isAlive[m_replicas[frame]] = true;
            m_kinds[frame] = Kind::Moves;
            const std::uint32_t parent = m_parents[frame];
            if (parent != NoIndex && m_kinds[parent] == Kind::Calls && --m_children[parent] == 0)
                m_moving.push_back(parent);
        }
    }
    bool freeWaiting()
    {
        for (std::uint32_t f = 0; f < m_kinds.size(); ++f) {
            if (m_kinds[f] == Kind::Waits && m_isAlive[m_replicas[f]])
                m_moving.push_back(f);
        }
        return !m_moving.empty();
    }

    std::vector<std::uint32_t> m_parents;  ///< By frame: who waits for its answer.
    std::vector<std::uint32_t> m_replicas; ///< By frame.
    std::vector<std::uint32_t> m_children; ///< By frame: stuck ones that it waits for.
    std::vector<Kind> m_kinds;             ///< By frame; Moves, too, if there is none.
    std::vector<bool> m_isAlive;           ///< By replica.
    std::vector<std::uint32_t> m_moving;
};

} // namespace

/// Finds deployables whose workers wait for each other. One that stands still (in the whole interval nobody got a
/// worker and nothing computed) is in a deadlock if all workers of one of its replicas are held by calls that can never
/// end, because a call somewhere below them waits for a worker that such calls hold. (A timeout may free them later.)
void Engine::findDeadlocks()
{
    const auto standsStill = [this](std::uint32_t s) {
        const DeployableMeter &meter = m_recorder.deployable(s);
        return meter.started == 0 && meter.busyWorkers.value() > 0 && meter.busyCores.value() == 0;
    };
    bool anyWaits = false;
    for (std::uint32_t s = 0; s < m_stations.size(); ++s)
        anyWaits = anyWaits || (m_recorder.deployable(s).queue.value() > 0 && standsStill(s));
    if (!anyWaits) {
        for (StationState &station : m_stations)
            station.isDeadlocked = false;
        return;
    }
    StuckFrames stuck(m_frames.end(), m_replicas.size());
    for (std::uint32_t f = 0; f < m_frames.end(); ++f) {
        const Frame &frame = m_frames[f];
        if (!frame.alive)
            continue;
        if (frame.waits)
            stuck.addWaiting(f, callerOf(frame), frame.replica);
        else if (frame.pending > 0)
            stuck.addCalling(f, callerOf(frame), frame.holdsWorker ? frame.replica : NoIndex);
        else if (frame.holdsWorker)
            stuck.addMoving(frame.replica);
    }
    stuck.solve();
    std::vector<bool> isIn(m_stations.size());
    for (std::uint32_t r = 0; r < m_replicas.size(); ++r) {
        const Replica &replica = m_replicas[r];
        if (replica.busyWorkers > 0 && replica.busyWorkers >= replica.workers && !stuck.isAlive(r))
            isIn[replica.station] = standsStill(replica.station);
    }
    for (std::uint32_t s = 0; s < m_stations.size(); ++s) {
        if (isIn[s] && !m_stations[s].isDeadlocked)
            m_recorder.note(m_now, RecordedEvent::Kind::Deadlocked, s);
        m_stations[s].isDeadlocked = isIn[s];
    }
}

/// The frame that waits for this one's answer; none if it is a user, a message or an attempt that gave up.
std::uint32_t Engine::callerOf(const Frame &frame) const
{
    if (frame.askedBy != Asker::Attempt)
        return NoIndex;
    const Attempt *const attempt = m_attempts.find(frame.asker.index, frame.asker.generation);
    return attempt == nullptr || attempt->isGone ? NoIndex : m_calls[attempt->call].frame.index;
}

} // namespace topologue::simulation
