// SPDX-License-Identifier: Apache-2.0
// Frame times while the canvas is panned and zoomed without pause, and the memory of the process.
#include "architecture/generate.h"
#include "core/memory.h"
#include "waitfor.h"
#include "window/appsettings.h"
#include "window/diagramcanvas.h"
#include "window/document.h"
#include "window/scenesource.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace topologue;

namespace {

constexpr int Frames = 300;

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

/// Moves the canvas before each frame and measures from one presented frame to the next.
std::vector<double> measure(QQuickWindow &window, window::DiagramCanvas &canvas,
                            void (*move)(window::DiagramCanvas &, int))
{
    std::vector<double> times;
    QElapsedTimer timer;
    QEventLoop loop;
    int frame = 0;
    QObject here; // Whose end takes along what is still on its way from the thread that draws.
    QObject::connect(&window, &QQuickWindow::frameSwapped, &here, [&] {
        if (frame > 0)
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        if (++frame > Frames) {
            loop.quit();
            return;
        }
        move(canvas, frame);
    });
    timer.start();
    canvas.update();
    loop.exec();
    std::ranges::sort(times);
    return times;
}

void pan(window::DiagramCanvas &canvas, int frame)
{
    canvas.panBy(12 * std::cos(frame * 0.05), 9 * std::sin(frame * 0.05));
}

void zoom(window::DiagramCanvas &canvas, int frame)
{
    auto viewport = canvas.viewport();
    viewport.zoomBy(frame % 100 < 50 ? 1.03 : 1 / 1.03, QPointF(canvas.width() / 2, canvas.height() / 2));
    canvas.setViewport(viewport);
}

void row(const char *size, const char *what, const std::vector<double> &sorted)
{
    const auto at = [&](double share) {
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    };
    std::printf("%-8s %-22s %8.1f %8.1f %8.1f\n", size, what, at(0.5), at(0.99), sorted.back());
}

} // namespace

int main(int argc, char **argv)
{
    core::shareOneHeap(); // As the program does.
    const QGuiApplication app(argc, argv);
    window::AppSettings::useTransientStore();
    std::printf("%-8s %-22s %8s %8s %8s   frame times in ms, 1280x800\n", "boxes", "motion", "median", "p99",
                "largest");
    for (const std::uint32_t components : {20U, 1'000U, 10'000U}) {
        window::SceneSource source;
        QQuickWindow window;
        window.resize(1280, 800);
        auto *canvas = new window::DiagramCanvas(window.contentItem());
        canvas->setSize(QSizeF(1280, 800));
        canvas->setSource(&source);
        window.show();

        // The frame times do not depend on how good the layout is: a grid is there at once.
        auto architecture = generateArchitecture({.components = components, .dependencies = components * 3, .seed = 1});
        const auto columns = static_cast<std::uint32_t>(std::ceil(std::sqrt(components)));
        std::uint32_t i = 0;
        for (const auto &component : architecture.components) {
            architecture.drawn.placements[component.id].center = {static_cast<double>(i % columns) * 260,
                                                                  static_cast<double>(i / columns) * 110};
            ++i;
        }
        window::Document document(std::move(architecture), QString());
        source.setDocument(&document);
        waitFor([&] { return canvas->isSettled() && !source.isBusy(); });

        const QByteArray size = QByteArray::number(components);
        row(size.constData(), "pan, everything seen", measure(window, *canvas, pan));
        row(size.constData(), "zoom, everything seen", measure(window, *canvas, zoom));
        canvas->zoomTo100();
        waitFor([&] { return canvas->isSettled(); });
        row(size.constData(), "pan at 100 %", measure(window, *canvas, pan));
        row(size.constData(), "zoom about 100 %", measure(window, *canvas, zoom));
        std::printf("%-8s %-22s %8.0f\n", size.constData(), "resident memory, MB", residentMegabytes());
    }
    return 0;
}
