// SPDX-License-Identifier: Apache-2.0
#include "contrast.h"

#include "impact.h"

#include <algorithm>
#include <atomic>
#include <cassert>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace topologue::simulation {

namespace {

using Clock = std::chrono::steady_clock;

bool isAlwaysZero(const Interval &difference)
{
    return difference.mean == 0 && difference.halfWidth() == 0;
}

/// Runs of a contrast on threads: job `r * documents + d` is replication `r` of document `d`.
class Runner
{
public:
    Runner(const std::vector<Subject> &subjects, const ContrastOptions &options, Contrast known)
        : m_subjects(subjects), m_options(options), m_contrast(std::move(known)), m_first(m_contrast.replications()),
          m_start(Clock::now()), m_next(0)
    {
        m_jobs = m_first < options.most ? (options.most - m_first) * subjects.size() : 0;
        m_outcomes.resize(m_jobs);
    }

    Result<Contrast> run(const std::function<void(const Contrast &)> &tell, const Progress &progress)
    {
        if (isEnough())
            return std::move(m_contrast);
        const std::size_t wanted = m_options.threads > 0 ? m_options.threads : std::thread::hardware_concurrency();
        m_working = std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(m_jobs, 1));
        std::vector<std::jthread> threads;
        for (std::size_t i = m_working; i > 0; --i)
            threads.emplace_back([this] { work(); });
        watch(tell, progress);
        threads.clear(); // Waits for them.
        if (!m_diagnostics.empty())
            return tl::unexpected(std::move(m_diagnostics));
        return std::move(m_contrast);
    }

private:
    [[nodiscard]] bool isEnough() const
    {
        return m_contrast.replications() >= m_options.most
               || (m_contrast.replications() >= std::max(2U, m_options.least) && m_contrast.isPrecise(m_options.share));
    }
    [[nodiscard]] bool isOver() const { return Clock::now() - m_start > m_options.patience; }

    void work()
    {
        for (std::size_t job = m_next++; job < m_jobs && !m_isStopped; job = m_next++) {
            // A replication that has been begun is worth finishing: without its last document it is lost.
            if (job % m_subjects.size() == 0 && isOver())
                break;
            const Subject &subject = m_subjects[job % m_subjects.size()];
            RunOptions run = m_options.run;
            run.seed = seedOf(run.seed, m_first + static_cast<std::uint32_t>(job / m_subjects.size()));
            run.tracesPerSecond = 0;
            const auto recording =
                simulate(subject.architecture, subject.scenario, run, [this](double) { return !m_isStopped; });
            const std::scoped_lock lock(m_mutex);
            if (!recording) {
                m_diagnostics = recording.error();
                m_isStopped = true;
            } else if (!m_isStopped) {
                m_outcomes[job] = outcomeOf(*recording);
                ++m_done;
            }
            m_changed.notify_one();
        }
        const std::scoped_lock lock(m_mutex);
        --m_working;
        m_changed.notify_one();
    }

    /// Adds what is complete, in order, until all threads are done.
    void watch(const std::function<void(const Contrast &)> &tell, const Progress &progress)
    {
        using namespace std::chrono_literals;
        std::unique_lock lock(m_mutex);
        for (bool isLast = false; !isLast;) {
            m_changed.wait_for(lock, 10ms);
            isLast = m_working == 0;
            std::vector<RunOutcome> complete;
            while (!m_isStopped && takeNext(complete)) {
                m_contrast.add(std::move(complete));
                if (isEnough())
                    m_isStopped = true;
                lock.unlock();
                if (tell)
                    tell(m_contrast);
                lock.lock();
            }
            const double done = share();
            lock.unlock();
            if (progress && !progress(done))
                m_isStopped = true;
            lock.lock();
        }
    }
    bool takeNext(std::vector<RunOutcome> &complete)
    {
        const std::size_t documents = m_subjects.size();
        const std::size_t begin = (m_contrast.replications() - m_first) * documents;
        if (begin + documents > m_jobs)
            return false;
        const auto from = m_outcomes.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto to = from + static_cast<std::ptrdiff_t>(documents);
        if (!std::all_of(from, to, [](const auto &outcome) { return outcome.has_value(); }))
            return false;
        complete.clear();
        for (auto outcome = from; outcome != to; ++outcome)
            complete.push_back(std::move(**outcome));
        return true;
    }
    /// By runs or by time, whichever comes to its end first.
    [[nodiscard]] double share() const
    {
        const double runs = static_cast<double>(m_done) / static_cast<double>(std::max<std::size_t>(m_jobs, 1));
        const double time = std::chrono::duration<double>(Clock::now() - m_start)
                            / std::max<std::chrono::duration<double>>(m_options.patience, std::chrono::milliseconds(1));
        return std::min(1.0, std::max(runs, time));
    }

    const std::vector<Subject> &m_subjects;
    const ContrastOptions &m_options;
    Contrast m_contrast; // Only of the thread that watches.
    const std::uint32_t m_first;
    const Clock::time_point m_start;
    std::size_t m_jobs = 0;
    std::atomic<std::size_t> m_next;
    std::atomic<bool> m_isStopped = false;
    std::mutex m_mutex; ///< Guards what follows.
    std::condition_variable m_changed;
    std::vector<std::optional<RunOutcome>> m_outcomes; // By job.
    std::size_t m_done = 0;
    std::size_t m_working = 0; ///< Threads.
    Diagnostics m_diagnostics;
};

} // namespace

RunOutcome outcomeOf(const Recording &recording)
{
    RunOutcome outcome;
    outcome.failed.resize(recording.names.journeys.size(), 0);
    for (std::size_t i = 0; i < recording.journeys.intervals(); ++i) {
        for (std::size_t j = 0; j < outcome.failed.size(); ++j)
            outcome.failed[j] += recording.journeys.at(i, j).counts.failed();
    }
    const Impact impact = impactOf(recording);
    for (std::size_t j = 0; j < outcome.failed.size(); ++j) {
        outcome.fell.push_back(impact.journeys[j].fell());
        outcome.failedInAll += outcome.failed[j];
        outcome.lostValue += outcome.failed[j] * recording.valuePerSuccess[j];
    }
    return outcome;
}

void Contrast::add(std::vector<RunOutcome> run)
{
    assert(m_runs.empty() || run.size() == m_runs.front().size());
    m_runs.push_back(std::move(run));
}

std::vector<double> Contrast::samples(std::size_t document, Figure figure) const
{
    std::vector<double> result;
    result.reserve(m_runs.size());
    for (const std::vector<RunOutcome> &run : m_runs)
        result.push_back(run[document].*figure);
    return result;
}

Comparison Contrast::compared(std::size_t first, std::size_t second, Figure figure) const
{
    return comparePairs(samples(first, figure), samples(second, figure), Confidence);
}

Interval Contrast::lostValue(std::size_t document) const
{
    return intervalOf(samples(document, &RunOutcome::lostValue), Confidence);
}

Interval Contrast::failed(std::size_t document) const
{
    return intervalOf(samples(document, &RunOutcome::failedInAll), Confidence);
}

Comparison Contrast::lostValue(std::size_t first, std::size_t second) const
{
    return compared(first, second, &RunOutcome::lostValue);
}

Comparison Contrast::failed(std::size_t first, std::size_t second) const
{
    return compared(first, second, &RunOutcome::failedInAll);
}

std::uint32_t Contrast::fell(std::size_t document, std::size_t journey) const
{
    return static_cast<std::uint32_t>(
        std::count_if(m_runs.begin(), m_runs.end(), [=](const auto &run) { return run[document].fell[journey]; }));
}

bool Contrast::isPrecise(double share) const
{
    for (std::size_t other = 1; other < documents(); ++other) {
        for (const Comparison &comparison : {lostValue(0, other), failed(0, other)}) {
            const Interval &difference = comparison.difference;
            if (!isAlwaysZero(difference) && !(difference.halfWidth() <= share * std::abs(difference.mean)))
                return false;
        }
    }
    return true;
}

Result<Contrast> contrast(const std::vector<Subject> &subjects, const ContrastOptions &options, Contrast known,
                          const std::function<void(const Contrast &)> &tell, const Progress &progress)
{
    return Runner(subjects, options, std::move(known)).run(tell, progress);
}

} // namespace topologue::simulation
