// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pool.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace topologue::core {

/// The answer of work in the pool, before it is there.
template<class Answer>
class Pending
{
public:
    explicit Pending(QFuture<Answer> future) : m_future(std::move(future)) {}

    /// Calls `done` with the answer, which it may move from, in the thread of `context`; not at all if `context` is
    /// gone by then. To be called in that thread. (QFuture::then looks at the context in the thread of the pool, where
    /// it may be gone in that moment.)
    template<class Done>
    void then(QObject *context, Done done) &&
    {
        auto *watcher = new QFutureWatcher<Answer>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)]() mutable {
            watcher->deleteLater();
            done(watcher->future().takeResult());
        });
        watcher->setFuture(m_future);
    }

private:
    QFuture<Answer> m_future;
};

/// Runs `work` in the program's pool, or another one; `.then(context, ...)` says what becomes of its answer. `work`
/// must not throw.
template<class Work>
[[nodiscard]] Pending<std::invoke_result_t<Work>> inPool(Work work, QThreadPool &threads = pool())
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    auto future = promise->future();
    promise->start();
    threads.start([promise, work = std::move(work)]() mutable {
        giveWayToFrames();
        promise->addResult(work());
        promise->finish();
    });
    return Pending(std::move(future));
}

} // namespace topologue::core
