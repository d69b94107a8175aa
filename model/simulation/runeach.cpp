// SPDX-License-Identifier: Apache-2.0
#include "runeach.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <numeric>
#include <thread>
#include <vector>

namespace topologue::simulation {

namespace {

class Runs
{
public:
    Runs(std::size_t count, const std::function<Job(std::size_t)> &job,
         const std::function<void(std::size_t, Recording)> &use)
        : m_job(job), m_use(use), m_done(count)
    {
    }

    Result<bool> run(std::uint32_t wantedThreads, const Progress &progress)
    {
        const std::size_t wanted = wantedThreads > 0 ? wantedThreads : std::thread::hardware_concurrency();
        m_working = std::min(std::max<std::size_t>(1, wanted), m_done.size());
        std::vector<std::jthread> threads;
        for (std::size_t i = m_working; i > 0; --i)
            threads.emplace_back([this] { work(); });
        watch(progress);
        threads.clear(); // Waits for them.
        if (!m_diagnostics.empty())
            return tl::unexpected(std::move(m_diagnostics));
        return !m_isStopped;
    }

private:
    void work()
    {
        for (std::size_t index = m_next++; index < m_done.size() && !m_isStopped; index = m_next++) {
            const Job job = m_job(index);
            auto recording = simulate(*job.architecture, job.scenario, job.options, [&](double share) {
                m_done[index] = share;
                return !m_isStopped;
            });
            if (!recording) {
                const std::scoped_lock lock(m_mutex);
                if (m_diagnostics.empty())
                    m_diagnostics = std::move(recording.error());
                m_isStopped = true;
            } else if (!m_isStopped) {
                m_use(index, std::move(*recording));
                m_done[index] = 1;
            }
        }
        const std::scoped_lock lock(m_mutex);
        --m_working;
        m_allDone.notify_one();
    }

    /// Until all threads are done.
    void watch(const Progress &progress)
    {
        using namespace std::chrono_literals;
        std::unique_lock lock(m_mutex);
        while (!m_allDone.wait_for(lock, 10ms, [this] { return m_working == 0; })) {
            if (!progress || m_isStopped)
                continue;
            lock.unlock();
            const double sum = std::accumulate(m_done.begin(), m_done.end(), 0.0);
            if (!progress(sum / static_cast<double>(m_done.size())))
                m_isStopped = true;
            lock.lock();
        }
    }

    const std::function<Job(std::size_t)> &m_job;
    const std::function<void(std::size_t, Recording)> &m_use;
    std::vector<std::atomic<double>> m_done; ///< The share of each job that is done.
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_isStopped = false;
    std::mutex m_mutex; ///< Guards what follows.
    std::condition_variable m_allDone;
    std::size_t m_working = 0; ///< Threads.
    Diagnostics m_diagnostics;
};

} // namespace

Result<bool> runEach(std::size_t count, std::uint32_t threads, const std::function<Job(std::size_t)> &job,
                     const std::function<void(std::size_t, Recording)> &use, const Progress &progress)
{
    return count == 0 ? Result<bool>(true) : Runs(count, job, use).run(threads, progress);
}

} // namespace topologue::simulation
