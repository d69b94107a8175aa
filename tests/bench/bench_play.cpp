// SPDX-License-Identifier: Apache-2.0
// Frame times while a recording plays, with as many dots as asked for, how soon a frame shows a new position, how long
// the event loop of the window is held up while a simulation runs, and what a recording of two hours takes.
#include "architecture/generate.h"
#include "core/memory.h"
#include "waitfor.h"
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
#include <QFile>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace topologue;

namespace {

constexpr int Frames = 400;

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

/// How long the event loop was held up at most, since it was made: by the processor time of this thread, which other
/// programs do not lengthen, and by the clock, which is what a click would have waited.
class Watchdog
{
public:
    Watchdog() : m_used(used())
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double now = used();
            const double task = now - std::exchange(m_used, now);
            m_longest = std::max(m_longest, task);
            m_longestByClock = std::max(m_longestByClock, static_cast<double>(m_clock.nsecsElapsed()) / 1e6);
            m_over += task > LongTaskMs ? 1 : 0;
            m_clock.start();
        });
        m_clock.start();
        m_timer.start();
    }
    void print(const char *what) const
    {
        std::printf("%-34s longest %.1f ms of work, %d over %.0f ms; %.1f ms by the clock\n", what, m_longest, m_over,
                    LongTaskMs, m_longestByClock);
        std::fflush(stdout);
    }

private:
    static constexpr double LongTaskMs = 50;
    static double used()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_used = 0;
    double m_longest = 0;
    double m_longestByClock = 0;
    int m_over = 0;
};

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6
               : 0;
}

/// A canvas with traffic, playing a document.
struct Stage {
    explicit Stage(Architecture architecture, const QString &scenario) : document(std::move(architecture), QString())
    {
        window.resize(1280, 800);
        canvas = new window::DiagramCanvas(window.contentItem());
        traffic = new window::TrafficLayer(window.contentItem());
        for (QQuickItem *item : {static_cast<QQuickItem *>(canvas), static_cast<QQuickItem *>(traffic)})
            item->setSize(QSizeF(1280, 800));
        canvas->setSource(&source);
        canvas->setPlayback(&playback);
        canvas->setProperty("bandsAllowed", false); // As many dots as there are.
        traffic->setCanvas(canvas);
        traffic->setPlayback(&playback);
        window.show();
        playback.setPlayer(&player);
        playback.setScenario(scenario);
        source.setDocument(&document);
        playback.setDocument(&document);
        settle();
    }
    void settle()
    {
        waitFor([&] { return canvas->isSettled() && !source.isBusy() && !playback.isBusy(); });
    }
    void play(const char *name, double speed, double density, double from, double to)
    {
        player.setSpeed(speed);
        playback.setDotsPerSecond(density);
        player.setPosition(from);
        std::size_t most = 0;
        const auto times = measure(window, [&](int) {
            player.advance(1000.0 / 60);
            if (player.position() > to)
                player.setPosition(from);
            most = std::max(most, traffic->dots().size());
        });
        row(name, most, times);
    }
    void scrub(const char *name, int seconds)
    {
        std::size_t most = 0;
        const auto times = measure(window, [&](int frame) {
            player.setPosition((frame * 37) % seconds);
            most = std::max(most, traffic->dots().size());
        });
        row(name, most, times);
    }
    /// As in the drawer: four charts below the canvas, over which the playhead moves.
    void charts()
    {
        player.setSpeed(1);
        player.setPosition(20);
        window::ChartModel model;
        model.setPlayback(&playback);
        window::TimeWindow span;
        span.setDuration(player.duration());
        std::vector<std::unique_ptr<window::ChartItem>> items;
        for (int i = 0; i < model.count(); ++i) {
            auto &chart = items.emplace_back(std::make_unique<window::ChartItem>(window.contentItem()));
            chart->setSize(QSizeF(300, 110));
            chart->setPosition(QPointF(i * 310, 690));
            chart->setModel(&model);
            chart->setRow(i);
            chart->setSpan(&span);
        }
        const auto playOn = [&](int) {
            player.advance(1000.0 / 60);
            if (player.position() > 100)
                player.setPosition(20);
        };
        row("play, 1x, charts open", traffic->dots().size(), measure(window, playOn));
        row("play, 1x, charts zoomed each frame", traffic->dots().size(), measure(window, [&](int frame) {
                playOn(frame);
                span.zoom(60, frame % 100 < 50 ? 1.03 : 1 / 1.03);
            }));
        std::printf("charts painted %d times\n", items.empty() ? 0 : items.front()->paintings());
    }
    /// A density at which so many dots are on the screen at that moment, or all there are.
    double densityFor(std::size_t wanted, double speed, double at)
    {
        player.setSpeed(speed);
        player.setPosition(at);
        std::vector<playback::Dot> dots;
        double density = 10;
        while (dots.size() < wanted && density < 1e6) {
            density *= 1.3;
            playback.setDotsPerSecond(density);
            playback.dots().at(playback.now(), dots);
        }
        return density;
    }

    window::Document document;
    window::SceneSource source;
    window::Player player;
    window::Playback playback;
    QQuickWindow window;
    window::DiagramCanvas *canvas = nullptr;
    window::TrafficLayer *traffic = nullptr;
};

Architecture sample(const char *name)
{
    auto loaded = window::loadAny(QStringLiteral(":/samples/%1.topo.json").arg(QLatin1String(name)));
    return loaded ? std::move(loaded->architecture) : Architecture();
}

/// So many requests of each journey are recorded in full, and so many of a run: with each journey twice and a short
/// scenario, there are enough at once.
Architecture crowded()
{
    Architecture architecture = generateArchitecture({600, 1'800, 1});
    const IdTable<Journey> once = architecture.journeys;
    for (Journey journey : once) {
        journey.id = JourneyId(journey.id.value() + "-again");
        architecture.journeys.add(std::move(journey));
    }
    Scenario scenario;
    scenario.id = ScenarioId("short");
    scenario.name = "Short";
    scenario.duration = Duration::seconds(50);
    architecture.scenarios.add(std::move(scenario));
    return architecture;
}

void watchASimulation()
{
    const QString scenario = QStringLiteral("payment-database-down");
    Stage stage(sample("ecommerce-monolith"), scenario);
    stage.player.setPosition(20);
    stage.player.setPlaying(true);
    const Watchdog watchdog;
    for (int edit = 0; edit < 10; ++edit) {
        IdTable<Scenario> scenarios = stage.document.architecture()->scenarios;
        Scenario changed = *scenarios.find(ScenarioId(scenario.toStdString()));
        changed.duration = Duration::seconds(170 + edit);
        scenarios.replace(changed.id, changed);
        stage.document.setScenarios(std::move(scenarios), QStringLiteral("edit"));
        stage.settle();
    }
    watchdog.print("event loop, 10 edits simulated");
}

void recordTwoHours()
{
    Architecture architecture = sample("ecommerce-microservices");
    Scenario scenario = architecture.scenarios[0];
    scenario.duration = Duration::seconds(7'200);
    architecture.scenarios.replace(scenario.id, scenario);
    const double before = residentMegabytes();
    const QString id = QString::fromStdString(scenario.id.value());
    QElapsedTimer timer;
    timer.start();
    Stage stage(sample("ecommerce-microservices"), id);
    const Watchdog watchdog;
    stage.document.setScenarios(architecture.scenarios, QStringLiteral("two hours"));
    stage.settle();
    watchdog.print("event loop, two hours simulated");
    std::printf("two hours: %.1f s, recording %.0f MB, dots %zu legs, resident %.0f MB more\n",
                static_cast<double>(timer.elapsed()) / 1e3,
                static_cast<double>(stage.playback.film()->recording.bytes()) / 1e6, stage.playback.dots().size(),
                residentMegabytes() - before);
}

} // namespace

int main(int argc, char **argv)
{
    core::shareOneHeap();
    const QGuiApplication app(argc, argv);
    window::AppSettings::useTransientStore();
    window::SceneSource::setLayoutProgram(QStringLiteral(TOPOLOGUE_PROGRAM));
    std::printf("%-34s %8s %8s %8s %8s   frame times in ms, 1280x800\n", "", "dots", "median", "p99", "largest");
    {
        Stage stage(sample("ecommerce-monolith"), QStringLiteral("payment-database-down"));
        row("nothing moves but the frame", 0, measure(stage.window, [&](int) { stage.traffic->update(); }));
        stage.play("play, 1x", 1, 20, 20, 100);
        stage.play("play, 20x", 20, 20, 20, 100);
        stage.play("play, every sample, 5x", 5, 1e9, 20, 100);
        stage.play("play, every sample, 20x", 20, 1e9, 20, 100);
        stage.player.setSpeed(1);
        stage.playback.setDotsPerSecond(20);
        stage.scrub("scrub: another moment each frame", 180);
        stage.charts();
        std::printf("recording %.1f MB, dots %zu legs\n",
                    static_cast<double>(stage.playback.film()->recording.bytes()) / 1e6, stage.playback.dots().size());
    }
    { // The samples hold fewer requests.
        Stage stage(crowded(), QStringLiteral("short"));
        const double density = stage.densityFor(20'000, 20, 35);
        stage.play("play, 600 components, 20x", 20, density, 20, 48);
        stage.scrub("scrub, 600 components, 20x", 50);
    }
    watchASimulation();
    recordTwoHours();
    return 0;
}
