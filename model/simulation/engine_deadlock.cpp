// SPDX-License-Identifier: Apache-2.0
#include "engine.h"

#include <algorithm>
#include <utility>

namespace topologue::simulation {

/// Finds deployables whose workers all wait for each other. A deployable is stuck if in the whole interval nobody got
/// a worker though somebody waits, and nothing computes; it is in a deadlock if some of those who wait were called by
/// workers of a stuck deployable that is in it as well. (A timeout may free them later.)
void Engine::findDeadlocks()
{
    std::vector<bool> isIn(m_stations.size());
    bool any = false;
    for (std::uint32_t s = 0; s < m_stations.size(); ++s) {
        const DeployableMeter &meter = m_recorder.deployable(s);
        isIn[s] = meter.started == 0 && meter.queue.value() > 0 && meter.busyCores.value() == 0;
        any = any || isIn[s];
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> waits; // (whose worker waits, for whose worker)
    for (std::uint32_t f = 0; any && f < m_frames.end(); ++f) {
        const Frame &frame = m_frames[f];
        if (!frame.alive || !frame.waits || frame.askedBy != Asker::Attempt)
            continue;
        const Attempt *attempt = m_attempts.find(frame.asker.index, frame.asker.generation);
        if (attempt == nullptr)
            continue;
        const std::uint32_t caller = m_replicas[attempt->callerReplica].station;
        if (!m_stations[caller].isAsynchronous)
            waits.emplace_back(caller, m_replicas[frame.replica].station);
    }
    // Whoever waits for nobody that is in it is not in it.
    std::sort(waits.begin(), waits.end());
    waits.erase(std::unique(waits.begin(), waits.end()), waits.end());
    for (bool changed = any; changed;) {
        changed = false;
        for (std::uint32_t s = 0; s < m_stations.size(); ++s) {
            const bool stays = isIn[s] && std::any_of(waits.begin(), waits.end(), [&](const auto &wait) {
                                   return wait.first == s && isIn[wait.second];
                               });
            changed = changed || stays != isIn[s];
            isIn[s] = stays;
        }
    }
    for (std::uint32_t s = 0; s < m_stations.size(); ++s) {
        if (isIn[s] && !m_stations[s].isDeadlocked)
            m_recorder.note(m_now, RecordedEvent::Kind::Deadlocked, s);
        m_stations[s].isDeadlocked = isIn[s];
    }
}

} // namespace topologue::simulation
