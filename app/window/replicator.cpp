// SPDX-License-Identifier: Apache-2.0
#include "replicator.h"

#include <QPromise>

#include <cmath>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace topologue::window {

namespace {

using simulation::Contrast;

constexpr int ProgressSteps = 100;

/// This thread, and those that it starts, give way to the window.
void giveWay()
{
#ifdef Q_OS_LINUX
    constexpr int Nice = 10;
    setpriority(PRIO_PROCESS, 0, Nice); // On Linux 0 is this thread, and threads inherit.
#endif
}

void run(QPromise<Contrast> &promise, const std::vector<Replicator::Side> &sides, Contrast known)
{
    giveWay();
    std::vector<simulation::Subject> subjects;
    for (const Replicator::Side &side : sides)
        subjects.push_back({*side.architecture, side.architecture->scenarios.find(side.scenario)});
    // A document that cannot be simulated has no recording either, which the user is told already.
    (void)simulation::contrast(
        subjects, {}, std::move(known), [&promise](const Contrast &more) { promise.addResult(more); },
        [&promise](double done) {
            promise.setProgressValue(static_cast<int>(std::lround(done * ProgressSteps)));
            return !promise.isCanceled();
        });
}

} // namespace

Replicator::Replicator(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this,
            [this](int index) { emit advanced(m_watcher.resultAt(index)); });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        m_progress = value / double(ProgressSteps);
        emit progressChanged();
    });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { setBusy(false); });
}

Replicator::~Replicator()
{
    m_watcher.disconnect(this);
    m_watcher.cancel(); // The pool waits for the thread, which stops within some milliseconds.
}

void Replicator::start(std::vector<Side> sides, Contrast known)
{
    cancel();
    auto promise = std::make_shared<QPromise<Contrast>>();
    promise->start();
    promise->setProgressRange(0, ProgressSteps);
    m_watcher.setFuture(promise->future());
    m_progress = 0;
    emit progressChanged();
    setBusy(true);
    m_pool.start([promise, sides = std::move(sides), known = std::move(known)]() mutable {
        if (!promise->isCanceled())
            run(*promise, sides, std::move(known));
        promise->finish();
    });
}

void Replicator::cancel()
{
    if (!m_busy)
        return;
    m_watcher.cancel();
    m_watcher.setFuture(QFuture<Contrast>()); // Nothing that is still under way arrives.
    setBusy(false);
}

void Replicator::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged();
}

} // namespace topologue::window
