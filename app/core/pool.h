// SPDX-License-Identifier: Apache-2.0
#pragma once

class QThreadPool;

namespace topologue::core {

/// The program's threads, as many as there are processors. Qt's global pool is left to Qt: a painter hands large fills
/// to it and waits for them, in whatever thread it paints, and would wait behind our simulations.
[[nodiscard]] QThreadPool &pool();

/// For looks at files that may never come back, as a server does not answer: they hold up each other, and nothing else.
[[nodiscard]] QThreadPool &diskPool();

/// From here on this thread gets about a third of a processor where the threads that draw frames want it too. There is
/// no way back. Does nothing where the system knows no such thing for one thread.
void giveWayToFrames();

} // namespace topologue::core
