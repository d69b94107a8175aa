// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QEventLoop>
#include <QTimer>

namespace topologue {

/// Runs the event loop until the condition, which is asked every 5 ms, is true.
template<class Condition>
void waitFor(const Condition &condition)
{
    QEventLoop loop;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.quit();
    });
    timer.start(5);
    loop.exec();
}

} // namespace topologue
