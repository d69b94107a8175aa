// SPDX-License-Identifier: Apache-2.0
#include "pool.h"

#include <QCoreApplication>
#include <QThreadPool>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

#include <utility>

namespace topologue::core {

QThreadPool &pool()
{
    // Never destroyed, as work may be handed in until the very end; what runs then is waited for, as Qt does with its
    // own.
    static auto *const threads = [] {
        qAddPostRoutine([] { pool().waitForDone(); });
        return new QThreadPool;
    }();
    return *threads;
}

QThreadPool &diskPool()
{
    constexpr int LongestMs = 1000; // At the end of the program; a server may never answer.
    static auto *const threads = [] {
        qAddPostRoutine([] { diskPool().waitForDone(LongestMs); });
        return new QThreadPool;
    }();
    return *threads;
}

void giveWayToFrames()
{
#ifdef Q_OS_LINUX             // Where a "process" to setpriority is a thread; QThread::setPriority does nothing there.
    constexpr int Weaker = 5; // Of "nice": each is a quarter more or less.
    thread_local bool isDone = false;
    if (std::exchange(isDone, true))
        return;
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), getpriority(PRIO_PROCESS, 0) + Weaker);
#endif
}

} // namespace topologue::core
