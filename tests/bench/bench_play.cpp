// SPDX-License-Identifier: Apache-2.0
// Frame times while a recording plays, with as many dots as asked for, and how soon a frame shows a new position.
#include "core/memory.h"
#include "window/appsettings.h"
#include "window/chartitem.h"
#include "window/chartmodel.h"
#include "window/diagramcanvas.h"
#include "window/documentsource.h"
#include "window/playback.h"
#include "window/scenesource.h"
#include "window/timewindow.h"
#include "window/trafficlayer.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace topologue;

namespace {

constexpr int Frames = 400;

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

/// Calls `move` before each frame and measures from one presented frame to the next.
std::vector<double> measure(QQuickWindow &window, const std::function<void(int)> &move)
{
    std::vector<double> times;
    QElapsedTimer timer;
    QEventLoop loop;
    int frame = 0;
    const auto connection = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, [&] {
        if (frame > 0)
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        if (++frame > Frames) {
            loop.quit();
            return;
        }
        move(frame);
    });
    move(0);
    window.update();
    loop.exec();
    QObject::disconnect(connection);
    std::ranges::sort(times);
    return times;
}

void row(const char *what, std::size_t dots, const std::vector<double> &sorted)
{
    const auto at = [&](double share) {
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    };
    std::printf("%-34s %8zu %8.1f %8.1f %8.1f\n", what, dots, at(0.5), at(0.99), sorted.back());
}

} // namespace

int main(int argc, char **argv)
{
    core::shareOneHeap();
    const QGuiApplication app(argc, argv);
    window::AppSettings::useTransientStore();
    auto loaded = window::loadAny(QStringLiteral(":/samples/ecommerce-monolith.topo.json"));
    if (!loaded)
        return 1;
    window::Document document(std::move(loaded->architecture), QString());
    window::SceneSource source;
    window::Player player;
    window::Playback playback;
    QQuickWindow window;
    window.resize(1280, 800);
    auto *canvas = new window::DiagramCanvas(window.contentItem());
    auto *traffic = new window::TrafficLayer(window.contentItem());
    for (QQuickItem *item : {static_cast<QQuickItem *>(canvas), static_cast<QQuickItem *>(traffic)})
        item->setSize(QSizeF(1280, 800));
    canvas->setSource(&source);
    canvas->setPlayback(&playback);
    traffic->setCanvas(canvas);
    traffic->setPlayback(&playback);
    window.show();
    playback.setPlayer(&player);
    playback.setScenario(QStringLiteral("payment-database-down"));
    source.setDocument(&document);
    playback.setDocument(&document);
    waitFor([&] { return canvas->isSettled() && !source.isBusy() && !playback.isBusy(); });

    std::printf("%-34s %8s %8s %8s %8s   frame times in ms, 1280x800\n", "", "dots", "median", "p99", "largest");
    row("nothing moves but the frame", 0, measure(window, [&](int) { traffic->update(); }));
    struct Case {
        const char *name;
        double speed;
        double density;
    };
    for (const Case &one : {Case{"play, 1x", 1, 20}, Case{"play, 20x", 20, 20}, Case{"play, every sample, 5x", 5, 1e9},
                            Case{"play, every sample, 20x", 20, 1e9}}) {
        player.setSpeed(one.speed);
        playback.setDotsPerSecond(one.density);
        player.setPosition(20);
        std::size_t most = 0;
        const auto times = measure(window, [&](int) {
            player.advance(1000.0 / 60);
            if (player.position() > 100)
                player.setPosition(20);
            most = std::max(most, traffic->dots().size());
        });
        row(one.name, most, times);
    }
    player.setSpeed(1);
    playback.setDotsPerSecond(20);
    row("scrub: another moment each frame", traffic->dots().size(),
        measure(window, [&](int frame) { player.setPosition((frame * 37) % 180); }));

    // As in the drawer: four charts below the canvas, over which the playhead moves.
    window::ChartModel model;
    model.setPlayback(&playback);
    window::TimeWindow span;
    span.setDuration(player.duration());
    std::vector<window::ChartItem *> charts;
    for (int i = 0; i < model.count(); ++i) {
        auto *chart = new window::ChartItem(window.contentItem());
        chart->setSize(QSizeF(300, 110));
        chart->setPosition(QPointF(i * 310, 690));
        chart->setModel(&model);
        chart->setRow(i);
        chart->setSpan(&span);
        charts.push_back(chart);
    }
    const auto playOn = [&](int) {
        player.advance(1000.0 / 60);
        if (player.position() > 100)
            player.setPosition(20);
    };
    player.setPosition(20);
    row("play, 1x, charts open", traffic->dots().size(), measure(window, playOn));
    row("play, 1x, charts zoomed each frame", traffic->dots().size(), measure(window, [&](int frame) {
            playOn(frame);
            span.zoom(60, frame % 100 < 50 ? 1.03 : 1 / 1.03);
        }));
    std::printf("charts painted %d times\n", charts.empty() ? 0 : charts.front()->paintings());
    std::printf("recording %.1f MB, dots %zu legs\n", static_cast<double>(playback.film()->recording.bytes()) / 1e6,
                playback.dots().size());
    return 0;
}
