// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace topologue::core {

/// Runs `work` in the global thread pool. With `.then(context, ...)` the answer comes back to the thread of
/// `context`, and not at all if `context` is gone by then. `work` must not throw.
template<class Work>
[[nodiscard]] QFuture<std::invoke_result_t<Work>> inPool(Work work)
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    auto future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace topologue::core
