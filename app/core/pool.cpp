// SPDX-License-Identifier: Apache-2.0
#include "pool.h"

#include <QCoreApplication>
#include <QThreadPool>

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

} // namespace topologue::core
