// SPDX-License-Identifier: Apache-2.0
// Work in the background and the threads that draw.
#include "core/inpool.h"

#include <QTest>

#include <algorithm>
#include <optional>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace topologue;

class PoolTest : public QObject
{
    Q_OBJECT

private slots:
    void workGivesWayToTheThreadsThatDraw()
    {
#ifdef Q_OS_LINUX
        const int here = getpriority(PRIO_PROCESS, 0);
        if (here >= 19)
            QSKIP("nothing can be weaker than this process");
        for (int run = 0; run < 4; ++run) { // Threads are used again, and do not become weaker each time.
            std::optional<int> there;
            core::inPool([] { return getpriority(PRIO_PROCESS, 0); }).then(this, [&there](int priority) {
                there = priority;
            });
            QTRY_VERIFY(there);
            QCOMPARE(*there, std::min(here + 5, 19));
        }
        QCOMPARE(getpriority(PRIO_PROCESS, 0), here);
#else
        QSKIP("threads have no priority of their own here");
#endif
    }
};

QTEST_GUILESS_MAIN(PoolTest)
#include "pool_test.moc"
