// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

/// Times of frames, for benchmarks.
namespace topologue::bench {

/// Processor time that a clock of clock_gettime counts, in ms.
inline double processorMs(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// What a series of frames took.
struct Frames {
    std::vector<double> times;     ///< From one frame to the next, ms; sorted.
    std::vector<std::size_t> dots; ///< On each of them; sorted.
    double guiMs = 0;              ///< Processor time of a frame, on average, of the GUI thread:
    double allMs = 0;              ///< and of all threads of this process. The X server's is not in it.
};

/// Calls `move` before each frame and measures until a frame that knows of it has been presented: one that was already
/// on its way does not count, nor does one for which `isWhole` is false. `move` gets the number of the frame and the ms
/// that the one before it took.
inline Frames measure(QQuickWindow &window, int frames, const std::function<void(int, double)> &move,
                      const std::function<std::size_t()> &dots = {}, const std::function<bool()> &isWhole = {})
{
    Frames result;
    std::atomic<int> moved = 0; // Written by the GUI thread, read while that waits for the other.
    std::atomic<int> synchronized = 0;
    QElapsedTimer timer;
    QEventLoop loop;
    double guiBefore = 0;
    double allBefore = 0;
    const auto synchronizing = QObject::connect(
        &window, &QQuickWindow::afterSynchronizing, &window,
        [&] { synchronized = !isWhole || isWhole() ? moved.load() : 0; }, Qt::DirectConnection);
    const auto presented = [&](int shown) {
        if (shown != moved)
            return;
        const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        timer.restart();
        if (moved == 1) { // Only now does everything stand where it will.
            guiBefore = processorMs(CLOCK_THREAD_CPUTIME_ID);
            allBefore = processorMs(CLOCK_PROCESS_CPUTIME_ID);
        } else {
            result.times.push_back(took);
            result.dots.push_back(dots ? dots() : 0);
        }
        if (moved > frames) {
            loop.quit();
            return;
        }
        const int frame = moved++;
        move(frame, took);
        window.update();
    };
    QObject context;
    const auto swapped = QObject::connect(
        &window, &QQuickWindow::frameSwapped, &window,
        [&] {
            QMetaObject::invokeMethod(
                &context, [&, shown = synchronized.load()] { presented(shown); }, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    timer.start();
    moved = 1;
    move(0, 0);
    window.update();
    loop.exec();
    QObject::disconnect(synchronizing);
    QObject::disconnect(swapped);
    result.guiMs = (processorMs(CLOCK_THREAD_CPUTIME_ID) - guiBefore) / frames;
    result.allMs = (processorMs(CLOCK_PROCESS_CPUTIME_ID) - allBefore) / frames;
    std::ranges::sort(result.times);
    std::ranges::sort(result.dots);
    return result;
}

inline void heading()
{
    std::printf("%-34s %7s %7s %7s %7s %7s %7s %7s   ms a frame, 1280x800\n", "", "dots", "most", "median", "p99",
                "largest", "gui", "all cpu");
}

inline void row(const char *what, const Frames &frames)
{
    const auto at = [](const auto &sorted, double share) {
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    };
    std::printf("%-34s %7zu %7zu %7.1f %7.1f %7.1f %7.1f %7.1f\n", what, at(frames.dots, 0.5), frames.dots.back(),
                at(frames.times, 0.5), at(frames.times, 0.99), frames.times.back(), frames.guiMs, frames.allMs);
    std::fflush(stdout);
}

} // namespace topologue::bench
