// SPDX-License-Identifier: Apache-2.0
// Frame times while a recording plays, with as many dots as asked for, how soon a frame shows a new position, how long
// the event loop of the window is held up while a simulation runs, and what a recording of two hours takes.
#include "architecture/generate.h"
#include "core/memory.h"
#include "frametimes.h"
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
#include <functional>
#include <memory>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace topologue;

namespace {

constexpr int FrameCount = 400;

/// How long the event loop was held up at most, since it was made: by the processor time of this thread, which other
/// programs do not lengthen, and by the clock, which is what a click would have waited.
class Watchdog
{
public:
    Watchdog() : m_used(bench::processorMs(CLOCK_THREAD_CPUTIME_ID))
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double now = bench::processorMs(CLOCK_THREAD_CPUTIME_ID);
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
    [[nodiscard]] bench::Frames measure(const std::function<void(int, double)> &move,
                                        const std::function<bool()> &isWhole = {})
    {
        return bench::measure(
            window, FrameCount, move, [this] { return traffic->dots().size(); }, isWhole);
    }
    /// In real time, over and over.
    void play(const char *name, double speed, double density, double from, double to)
    {
        player.setSpeed(speed);
        playback.setDotsPerSecond(density);
        player.setPosition(from);
        bench::row(name, measure([&](int, double passed) {
                       player.advance(passed);
                       if (player.position() >= to)
                           player.setPosition(from);
                   }));
    }
    /// Another moment in each frame. The states of the elements follow when they have been painted: `wholly` waits for
    /// them as well.
    void scrub(const char *name, int from, int to, bool wholly = false)
    {
        const auto move = [&](int frame, double) { player.setPosition(from + (frame * 37) % (to - from)); };
        bench::row(name, wholly ? measure(move, [this] { return canvas->isSettled(); }) : measure(move));
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
        const auto playOn = [&](int, double passed) {
            player.advance(passed);
            if (player.position() > 100)
                player.setPosition(20);
        };
        bench::row("play, 1x, charts open", measure(playOn));
        bench::row("play, 1x, charts zoomed each frame", measure([&](int frame, double passed) {
                       playOn(frame, passed);
                       span.zoom(60, frame % 100 < 50 ? 1.03 : 1 / 1.03);
                   }));
        std::printf("charts painted %d times\n", items.empty() ? 0 : items.front()->paintings());
    }
    /// A density at which so many dots are on the screen between two moments, on average, or all there are.
    double densityFor(std::size_t wanted, double speed, int from, int to)
    {
        player.setSpeed(speed);
        std::vector<playback::Dot> dots;
        double density = 10;
        for (int step = 0; step < 4; ++step) { // About proportional: the first is near, the others correct it.
            playback.setDotsPerSecond(density);
            std::size_t sum = 0;
            for (int second = from; second < to; ++second) {
                playback.dots().at(second * 1'000'000'000LL, dots);
                sum += dots.size();
            }
            density *= static_cast<double>(wanted) * (to - from) / static_cast<double>(std::max<std::size_t>(1, sum));
        }
        return density;
    }

    void printSize() const
    {
        const simulation::Recording &recording = playback.film()->recording;
        std::printf("recording %.1f MB, %zu requests, %zu spans, dots %zu legs\n",
                    static_cast<double>(recording.bytes()) / 1e6, recording.traces.size(), recording.spans.size(),
                    playback.dots().size());
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

/// A recording holds so many calls of requests. Here all of them fall into the scenario, which is hardly longer than
/// what is played, and as the calls of a component run beside each other, most are on the screen in it: enough for any
/// number of dots.
Architecture crowded()
{
    Architecture architecture = generateArchitecture({600, 1'800, 1});
    const IdTable<Dependency> inStages = architecture.dependencies;
    for (Dependency dependency : inStages) {
        dependency.stage = 0;
        architecture.dependencies.replace(dependency.id, dependency);
    }
    const IdTable<Journey> busy = architecture.journeys;
    for (Journey journey : busy) {
        journey.load.requestsPerSecond = 15; // Each is recorded in full.
        architecture.journeys.replace(journey.id, journey);
    }
    Scenario scenario;
    scenario.id = ScenarioId("short");
    scenario.name = "Short";
    scenario.duration = Duration::seconds(80);
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

void playSample()
{
    Stage stage(sample("ecommerce-monolith"), QStringLiteral("payment-database-down"));
    bench::row("nothing moves but the frame", stage.measure([&](int, double) { stage.traffic->update(); }));
    stage.play("play, 1x", 1, 20, 20, 100);
    stage.play("play, 20x", 20, 20, 20, 100);
    stage.play("play, every sample, 5x", 5, 1e9, 20, 100);
    stage.play("play, every sample, 20x", 20, 1e9, 20, 100);
    stage.player.setSpeed(1);
    stage.playback.setDotsPerSecond(20);
    stage.scrub("scrub: another moment each frame", 0, 180);
    stage.charts();
    stage.printSize();
}

/// Sixty simulated seconds with 5,000 and 20,000 dots: the samples hold fewer requests.
void playCrowds()
{
    constexpr double Speed = 20;
    Stage stage(crowded(), QStringLiteral("short"));
    for (const std::size_t dots : {5'000U, 20'000U}) {
        const double density = stage.densityFor(dots + dots / 50, Speed, 19, 79); // Not fewer.
        const std::string count = std::to_string(dots) + " dots";
        stage.play(("play, 20x, " + count).c_str(), Speed, density, 19, 79);
        stage.scrub(("scrub, " + count).c_str(), 19, 79);
        stage.scrub(("scrub with its states, " + count).c_str(), 19, 79, true);
    }
    stage.printSize();
}

} // namespace

/// bench_play [sample|crowds|simulation|hours]: that part alone.
int main(int argc, char **argv)
{
    core::shareOneHeap();
    const QGuiApplication app(argc, argv);
    window::AppSettings::useTransientStore();
    window::SceneSource::setLayoutProgram(QStringLiteral(TOPOLOGUE_PROGRAM));
    const std::string only = argc > 1 ? argv[1] : "";
    bench::heading();
    const std::pair<const char *, void (*)()> parts[] = {
        {"sample", playSample}, {"crowds", playCrowds}, {"simulation", watchASimulation}, {"hours", recordTwoHours}};
    for (const auto &[name, part] : parts) {
        if (only.empty() || only == name)
            part();
    }
    return 0;
}
