// SPDX-License-Identifier: Apache-2.0
// What an edit of a large document costs, in the program's own window with 2,000 components and 6,000 arrows: frames
// while 200 boxes are dragged and while a rubber band grows, routing anew, undoing, a letter in the filter, the
// journal; and what the heap holds of 200 small edits. Names of parts as arguments measure only these.
#include "architecture/generate.h"
#include "core/documentfile.h"
#include "core/keeper.h"
#include "core/pipeline.h"
#include "core/statefolder.h"
#include "editing/create.h"
#include "editing/move.h"
#include "layout/router.h"
#include "render/qttextmeasurer.h"
#include "waitfor.h"
#include "window/appsettings.h"
#include "window/diagramcanvas.h"
#include "window/document.h"
#include "window/livemove.h"
#include "window/playback.h"
#include "window/runwindow.h"
#include "window/scenesource.h"
#include "window/session.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFont>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <malloc.h>

using namespace topologue;

namespace {

constexpr std::uint32_t Components = 2'000;
constexpr std::uint32_t Arrows = 6'000;
constexpr int Frames = 300;
constexpr int Dragged = 200;

/// Placed in a grid, which is there at once: the times do not depend on how good the layout is.
Architecture largeDocument()
{
    Architecture architecture = generateArchitecture({Components, Arrows, 1});
    const auto columns = static_cast<std::uint32_t>(std::ceil(std::sqrt(Components)));
    std::uint32_t i = 0;
    for (const Component &component : architecture.components) {
        architecture.drawn.placements[component.id].center = {static_cast<double>(i % columns) * 260,
                                                              static_cast<double>(i / columns) * 110};
        ++i;
    }
    return architecture;
}

/// Processor time of this thread in ms, which other programs do not lengthen.
double used()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Times of one kind, in ms: by the clock, and of the processor.
struct Times {
    std::vector<double> clock;
    std::vector<double> processor;

    void print(const char *what, const char *limit)
    {
        std::ranges::sort(clock);
        std::ranges::sort(processor);
        const auto at = [](const std::vector<double> &sorted, double share) {
            return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
        };
        std::printf("%-46s %8.2f %8.2f %8.2f %10.2f %10.2f   %s\n", what, at(clock, 0.5), at(clock, 0.99), clock.back(),
                    at(processor, 0.5), at(processor, 0.99), limit);
        std::fflush(stdout);
    }
    template<class Work>
    void add(const Work &work)
    {
        QElapsedTimer timer;
        timer.start();
        const double before = used();
        work();
        processor.push_back(used() - before);
        clock.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
};

/// Calls `move` before each frame and measures from one presented frame to the next.
Times frames(QQuickWindow &window, const std::function<void(int)> &move)
{
    Times times;
    QElapsedTimer timer;
    QEventLoop loop;
    double before = used();
    int frame = 0;
    QObject here; // Whose end takes along what is still on its way from the thread that draws.
    QObject::connect(&window, &QQuickWindow::frameSwapped, &here, [&] {
        const double now = used();
        if (frame > 0) {
            times.clock.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            times.processor.push_back(now - before);
        }
        timer.restart();
        before = now;
        if (++frame > Frames) {
            loop.quit();
            return;
        }
        move(frame);
        window.update();
    });
    move(0);
    window.update();
    loop.exec();
    return times;
}

/// The program's window, and the hands before it.
struct Hands {
    QQuickWindow &window;
    window::DiagramCanvas &canvas;

    void settle() const
    {
        waitFor([this] {
            const auto *playback = canvas.playback();
            return canvas.isSettled() && !canvas.source()->isBusy() && !(playback && playback->isBusy());
        });
    }
    void mouse(QEvent::Type type, QPointF onCanvas) const
    {
        const QPointF at = canvas.mapToScene(onCanvas);
        const bool moves = type == QEvent::MouseMove;
        QMouseEvent event(type, at, window.mapToGlobal(at), moves ? Qt::NoButton : Qt::LeftButton,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }
    void key(char letter) const
    {
        QKeyEvent press(QEvent::KeyPress, std::toupper(letter), Qt::NoModifier, QString(QLatin1Char(letter)));
        QCoreApplication::sendEvent(&window, &press);
        QKeyEvent release(QEvent::KeyRelease, std::toupper(letter), Qt::NoModifier, QString(QLatin1Char(letter)));
        QCoreApplication::sendEvent(&window, &release);
    }
};

void nextFrame(const Hands &hands)
{
    QEventLoop loop;
    QObject::connect(&hands.window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
    hands.window.update();
    loop.exec();
}

void drag(const Hands &hands)
{
    const window::ScenePtr scene = hands.canvas.scene();
    QStringList keys;
    for (std::size_t i = 0; i < Dragged; ++i)
        keys.append(QString::fromStdString(window::elementKey(scene->list->elements[scene->boxes[i]].id)));
    hands.canvas.setSelection(keys);
    const QPointF from = hands.canvas.outlineOf(keys[Dragged / 2]).center();
    hands.mouse(QEvent::MouseButtonPress, from);
    int pictures = 0;
    const auto connection = QObject::connect(hands.canvas.source(), &window::SceneSource::sceneChanged, &hands.canvas,
                                             [&pictures] { ++pictures; });
    QElapsedTimer timer;
    timer.start();
    frames(hands.window, [&](int frame) {
        hands.mouse(QEvent::MouseMove, from + QPointF(40 + frame * 0.7, 30 * std::sin(frame * 0.05)));
    }).print("drag of 200 boxes: a frame", "p99 33");
    std::printf("%-46s %8.1f\n", "  new pictures of the arrows per second",
                pictures * 1e3 / static_cast<double>(timer.elapsed()));
    QObject::disconnect(connection);
    hands.mouse(QEvent::MouseButtonRelease, from + QPointF(250, 0));
    hands.settle();
}

void rubberBand(const Hands &hands)
{
    hands.canvas.setSelection({});
    hands.canvas.fitAll(false);
    hands.settle();
    const QPointF from(2, 2);
    hands.mouse(QEvent::MouseButtonPress, from);
    Times events;
    Times drawn = frames(hands.window, [&](int frame) {
        const double share = static_cast<double>(frame) / Frames;
        const QPointF to(20 + share * (hands.canvas.width() - 30), 20 + share * (hands.canvas.height() - 30));
        events.add([&] { hands.mouse(QEvent::MouseMove, to); });
    });
    hands.mouse(QEvent::MouseButtonRelease, from);
    events.print("rubber band: the event", "16");
    drawn.print("rubber band: a frame", "16");
    std::printf("%-46s %8lld\n", "  boxes selected in the end",
                static_cast<long long>(hands.canvas.selection().size()));
    hands.canvas.setSelection({});
    hands.settle();
}

/// Selecting everything at once, as a rubber band does in its last frame.
void selectAll(const Hands &hands)
{
    hands.canvas.fitAll(false);
    hands.settle();
    Times events;
    Times shown;
    for (int run = 0; run < 20; ++run) {
        shown.add([&] {
            events.add([&] { hands.canvas.selectAll(); });
            nextFrame(hands);
        });
        hands.canvas.setSelection({});
        hands.settle();
    }
    events.print("all 2,000 selected: the event", "16");
    shown.print("all 2,000 selected: until it is shown", "16");
}

void undoMove(const Hands &hands)
{
    window::Document &document = *window::Session::instance().document();
    Times doing;
    Times undoing;
    Times shown;
    Times painted;
    for (int run = 0; run < 5; ++run) {
        hands.canvas.selectAll();
        hands.canvas.source()->beginMove(hands.canvas.selection());
        hands.canvas.source()->moveBy({40, 40});
        doing.add([&] { hands.canvas.source()->endMove(true); });
        hands.settle();
        undoing.add([&] { document.undo(); });
        painted.add([&] {
            shown.add([&] { waitFor([&] { return !hands.canvas.source()->isBusy(); }); });
            waitFor([&] { return hands.canvas.isSettled(); });
        });
        hands.settle();
    }
    doing.print("move of 2,000 boxes: the drop", "50");
    undoing.print("undo of that: until the window goes on", "100");
    shown.print("undo of that: until the new picture is there", "100");
    painted.print("undo of that: until it is painted", "");
    hands.canvas.setSelection({});
}

void filter(const Hands &hands)
{
    window::AppSettings::instance().setLeftSection(window::AppSettings::OutlineSection);
    QQuickItem *field = nullptr;
    QList<QQuickItem *> queue{hands.window.contentItem()};
    while (!queue.isEmpty() && !field) {
        QQuickItem *item = queue.takeFirst();
        queue.append(item->childItems());
        if (item->property("placeholderText").toString() == QLatin1String("Find"))
            field = item;
    }
    if (!field)
        return;
    field->forceActiveFocus();
    Times events;
    Times shown;
    for (int run = 0; run < 10; ++run) {
        for (const char letter : {'s', 'e', 'r', 'v', '-', '1', '2'}) {
            shown.add([&] {
                events.add([&] { hands.key(letter); });
                nextFrame(hands);
            });
        }
        field->setProperty("text", QString());
        hands.settle();
    }
    events.print("a letter in the filter: the event", "50");
    shown.print("a letter in the filter: until it is shown", "50");
    hands.canvas.forceActiveFocus();
}

void journal(const Hands &hands)
{
    window::Document &document = *window::Session::instance().document();
    const QTemporaryDir folder;
    core::Keeper keeper(folder.path());
    Times kept;
    Times edited;
    for (int i = 0; i < 50; ++i) {
        const Architecture &now = *document.architecture();
        auto renamed = editing::rename(now, now.components[static_cast<std::size_t>(i)].id,
                                       "renamed " + std::to_string(i), Language::English);
        if (!renamed)
            return;
        edited.add([&] { document.edit(std::move(renamed->architecture), QStringLiteral("Rename")); });
        kept.add([&] { keeper.keep(document.architecture(), {}); });
        QCoreApplication::processEvents();
    }
    kept.print("an edit: the journal's share", "2");
    edited.print("an edit (a name), all that follows at once", "50");
    hands.settle();
}

void routing(const Hands &hands)
{
    const auto architecture =
        std::make_shared<const Architecture>(*window::Session::instance().document()->architecture());
    const window::ScenePtr scene = hands.canvas.scene();
    const render::QtTextMeasurer measurer;
    const auto diagram = core::makeDiagram(*architecture, {}, measurer);
    std::vector<Point> centers;
    for (const layout::Box &box : diagram->graph().boxes)
        centers.push_back(*box.center);
    layout::Router router(diagram->graph(), centers, LayoutStyle::Flow);
    std::vector<std::string> keys;
    std::vector<std::size_t> boxes;
    for (std::size_t i = 0; i < Dragged; ++i) {
        boxes.push_back(i);
        keys.push_back(window::elementKey(diagram->boxElement(i)));
    }
    Times routed;
    Times drawn;
    window::LiveMove move(architecture, {}, scene, keys);
    for (int step = 0; step < 60; ++step) {
        std::vector<Point> to;
        for (const std::size_t box : boxes)
            to.push_back({centers[box].x + 5 * step, centers[box].y + 3 * step});
        routed.add([&] { router.moveBoxes(boxes, to); });
        drawn.add([&] { (void)move.at({5.0 * step, 3.0 * step}); });
    }
    routed.print("200 boxes moved: their arrows routed anew", "16");
    drawn.print("200 boxes moved: routed and drawn (no GUI thread)", "");
    Times single;
    for (int step = 0; step < 60; ++step)
        single.add([&] { router.moveBoxes({1'000}, {{centers[1'000].x + 5 * step, centers[1'000].y}}); });
    single.print("one box moved: its arrows routed anew", "16");
}

double heldMegabytes()
{
    const struct mallinfo2 info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / (1024 * 1024);
}

/// What an undo stack of small edits holds.
void undoMemory()
{
    constexpr int Steps = 200;
    window::Document document(largeDocument(), QString());
    const auto measure = [&](const char *what,
                             const std::function<Result<editing::Edited>(const Architecture &, std::size_t)> &edit) {
        const double before = heldMegabytes();
        for (std::size_t i = 0; i < Steps; ++i) {
            auto edited = edit(*document.architecture(), i);
            if (!edited) {
                std::printf("%-46s %s\n", what, edited.error().front().sentence().c_str());
                return;
            }
            document.edit(std::move(edited->architecture), QStringLiteral("Edit"));
        }
        std::printf("%-46s %8.1f MB for %d steps\n", what, heldMegabytes() - before, Steps);
        std::fflush(stdout);
    };
    const std::vector<ComponentId> ids = [&] {
        std::vector<ComponentId> all;
        for (const Component &component : document.architecture()->components)
            all.push_back(component.id);
        return all;
    }();
    measure("undo memory: one box moved",
            [&](const Architecture &now, std::size_t i) { return editing::moveComponents(now, {ids[i]}, 10, 10); });
    measure("undo memory: a component renamed", [&](const Architecture &now, std::size_t i) {
        return editing::rename(now, ids[i], "renamed " + std::to_string(i), Language::English);
    });
    measure("undo memory: an arrow drawn", [&](const Architecture &now, std::size_t i) {
        return editing::connectComponents(now, ids[i], ids[1'999 - i]);
    });
    measure("undo memory: a component added", [&](const Architecture &now, std::size_t i) {
        return editing::addComponent(now, {ComponentKind::Service, {}, {}}, {static_cast<double>(i) * 10, -500});
    });
    const auto snapshot = document.architecture();
    Times copied;
    for (int i = 0; i < 50; ++i)
        copied.add([&] { (void)std::make_shared<const Architecture>(*snapshot); });
    copied.print("a version of the document made", "");
}

} // namespace

int main(int argc, char **argv)
{
    window::prepareProcess(); // As the program does.
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Topologue"));
    const QTemporaryDir place;
    window::SceneSource::setLayoutProgram(QStringLiteral(TOPOLOGUE_PROGRAM));
    window::AppSettings::useTransientStore();
    core::setStateFolder(place.path());
    window::AppSettings::instance().setLanguageCode(QStringLiteral("en"));
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR")});
    font.setPixelSize(13);
    QGuiApplication::setFont(font);

    std::printf("%-46s %8s %8s %8s %10s %10s   limit; 2,000 components, ms\n", "", "median", "p99", "largest",
                "cpu median", "cpu p99");
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const auto isWanted = [&](const char *part) { return wanted.isEmpty() || wanted.contains(QLatin1String(part)); };
    if (isWanted("memory"))
        undoMemory();

    const QString path = place.filePath(QStringLiteral("large.topo.json"));
    if (!core::saveDocument(path.toStdString(), largeDocument()))
        return 1;
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Topologue/Main.qml")));
    auto *window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    auto *canvas = window ? window->findChild<window::DiagramCanvas *>() : nullptr;
    if (!canvas)
        return 1;
    window->resize(1440, 900);
    window::Session::instance().open(path);
    waitFor([&] { return canvas->scene() != nullptr; });
    const Hands hands{*window, *canvas};
    hands.settle();

    const std::pair<const char *, void (*)(const Hands &)> parts[] = {
        {"routing", routing}, {"drag", drag},     {"band", rubberBand}, {"select", selectAll},
        {"undo", undoMove},   {"filter", filter}, {"journal", journal}};
    for (const auto &[name, measure] : parts) {
        if (isWanted(name))
            measure(hands);
    }
    return 0;
}
