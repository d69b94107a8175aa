// SPDX-License-Identifier: Apache-2.0
#include "core/layoutservice.h"

#include "support/program.h"

#include <QSignalSpy>
#include <QTest>

#include <string>
#include <vector>

using namespace topologue;
using core::LayoutOutcome;
using core::LayoutService;
using layout::Engine;

namespace {

/// A chain of boxes without places.
layout::Graph chain(int count)
{
    layout::Graph graph;
    for (int i = 0; i < count; ++i) {
        layout::Box box;
        box.id = "box-" + std::to_string(i);
        box.size = {140, 56};
        graph.boxes.push_back(std::move(box));
        if (i > 0) {
            layout::Link link;
            link.id = "link-" + std::to_string(i);
            link.from = i - 1;
            link.to = i;
            graph.links.push_back(std::move(link));
        }
    }
    return graph;
}

const std::vector<layout::Attempt> TwoPatientAttempts{{Engine::Dot, Duration::seconds(60)},
                                                      {Engine::Sfdp, Duration::seconds(60)}};

/// Sets the fault that the child plays, and takes it away again.
class Fault
{
public:
    explicit Fault(const char *fault) { qputenv("TOPOLOGUE_LAYOUT_FAULT", fault); }
    ~Fault() { qunsetenv("TOPOLOGUE_LAYOUT_FAULT"); }
    Q_DISABLE_COPY_MOVE(Fault)
};

std::vector<std::string> codesOf(const Diagnostics &diagnostics)
{
    std::vector<std::string> codes;
    for (const Diagnostic &diagnostic : diagnostics)
        codes.emplace_back(diagnostic.code());
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace

class LayoutServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void placesEveryBox_data();
    void placesEveryBox();
    void givesTheSamePlacesTwice();
    void finishesAnEmptyGraphWithoutAnEngine();
    void emitsNothingBeforeStartReturns();
    void takesTheNextEngineWhenTheChildCrashes();
    void takesTheNextEngineWhenTheChildIsTooSlow();
    void placesInAGridWhenEveryEngineFails();
    void leavesPlacedBoxesWhenEveryEngineFails();
    void tellsHowLongItRuns();
    void failsWhenTheProgramIsMissing();
    void endsTheChildWhenCancelled();
    void isSilentAfterCancel();
    void startsAgainAfterCancel();
    void aNewStartReplacesTheOldOne();
    void endsTheChildWhenDestroyed();
    void waitsForTheOutcome();
    void waitingTellsOfAFailure();

private:
    /// What the service says about the graph; none after a minute.
    [[nodiscard]] static std::optional<LayoutOutcome> outcomeOf(const layout::Graph &graph, LayoutStyle style,
                                                                const std::vector<layout::Attempt> &attempts)
    {
        LayoutService service(test::programPath());
        QSignalSpy finished(&service, &LayoutService::finished);
        service.start(graph, style, attempts);
        if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000))
            return std::nullopt;
        return finished.first().first().value<LayoutOutcome>();
    }
};

void LayoutServiceTest::cleanup()
{
    // No test leaves a child behind, alive or as a zombie.
    QVERIFY(QTest::qWaitFor([] { return test::childProcesses().isEmpty(); }, 1000));
}

void LayoutServiceTest::placesEveryBox_data()
{
    QTest::addColumn<int>("style");
    QTest::newRow("flow") << int(LayoutStyle::Flow);
    QTest::newRow("top-down") << int(LayoutStyle::TopDown);
    QTest::newRow("organic") << int(LayoutStyle::Organic);
}

void LayoutServiceTest::placesEveryBox()
{
    QFETCH(int, style);
    LayoutService service(test::programPath());
    QSignalSpy finished(&service, &LayoutService::finished);
    service.start(chain(5), static_cast<LayoutStyle>(style));
    QVERIFY(service.isRunning());
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000));
    QVERIFY(!service.isRunning());
    const auto outcome = finished.first().first().value<LayoutOutcome>();
    QCOMPARE(outcome.centers.size(), std::size_t(5));
    QVERIFY(outcome.notes.empty());
    QVERIFY(outcome.engine != Engine::None && outcome.engine != Engine::Grid);
    for (std::size_t i = 1; i < outcome.centers.size(); ++i) {
        const Point a = outcome.centers[i - 1];
        const Point b = outcome.centers[i];
        QVERIFY2(std::abs(a.x - b.x) >= 140 || std::abs(a.y - b.y) >= 56, "boxes overlap");
    }
}

void LayoutServiceTest::givesTheSamePlacesTwice()
{
    const auto first = outcomeOf(chain(12), LayoutStyle::Flow, TwoPatientAttempts);
    const auto second = outcomeOf(chain(12), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(first && second);
    QVERIFY(first->centers == second->centers);
}

void LayoutServiceTest::finishesAnEmptyGraphWithoutAnEngine()
{
    const auto outcome = outcomeOf({}, LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(outcome);
    QVERIFY(outcome->centers.empty());
    QCOMPARE(outcome->engine, Engine::None);
}

void LayoutServiceTest::emitsNothingBeforeStartReturns()
{
    LayoutService service(QStringLiteral("/nonexistent/program"));
    QSignalSpy failed(&service, &LayoutService::failed);
    QSignalSpy finished(&service, &LayoutService::finished);
    QSignalSpy progressed(&service, &LayoutService::progressed);
    service.start({}, LayoutStyle::Flow);
    service.start(chain(2), LayoutStyle::Flow);
    QCOMPARE(failed.size() + finished.size() + progressed.size(), 0);
    service.cancel();
}

void LayoutServiceTest::takesTheNextEngineWhenTheChildCrashes()
{
    const Fault fault("crash:dot");
    const auto outcome = outcomeOf(chain(5), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(outcome);
    QCOMPARE(outcome->engine, Engine::Sfdp);
    QCOMPARE(outcome->centers.size(), std::size_t(5));
    QVERIFY(codesOf(outcome->notes) == Codes{"layout.crashed"});
    QCOMPARE(outcome->notes.front().severity, Severity::Warning);
}

void LayoutServiceTest::takesTheNextEngineWhenTheChildIsTooSlow()
{
    const Fault fault("hang:dot");
    const auto outcome = outcomeOf(chain(5), LayoutStyle::Flow,
                                   {{Engine::Dot, Duration::milliseconds(200)}, {Engine::Sfdp, Duration::seconds(60)}});
    QVERIFY(outcome);
    QCOMPARE(outcome->engine, Engine::Sfdp);
    QVERIFY(codesOf(outcome->notes) == Codes{"layout.too-slow"});
}

void LayoutServiceTest::placesInAGridWhenEveryEngineFails()
{
    const Fault fault("crash");
    const auto outcome = outcomeOf(chain(5), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(outcome);
    QCOMPARE(outcome->engine, Engine::Grid);
    QCOMPARE(outcome->centers.size(), std::size_t(5));
    QVERIFY((codesOf(outcome->notes) == Codes{"layout.crashed", "layout.crashed", "layout.without-graphviz"}));
}

void LayoutServiceTest::leavesPlacedBoxesWhenEveryEngineFails()
{
    const Fault fault("crash");
    auto graph = chain(3);
    for (std::size_t i = 0; i < graph.boxes.size(); ++i)
        graph.boxes[i].center = Point{1000.0 * static_cast<double>(i), 77};
    const auto outcome = outcomeOf(graph, LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(outcome);
    QVERIFY((outcome->centers == std::vector<Point>{{0, 77}, {1000, 77}, {2000, 77}}));
}

void LayoutServiceTest::tellsHowLongItRuns()
{
    const Fault fault("hang");
    LayoutService service(test::programPath());
    QSignalSpy progressed(&service, &LayoutService::progressed);
    service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([&] { return progressed.size() >= 4; }, 10'000));
    QCOMPARE(progressed.last().first().value<Engine>(), Engine::Dot);
    const auto elapsed = [&](qsizetype i) { return progressed.at(i).at(1).value<std::chrono::milliseconds>(); };
    QVERIFY(elapsed(3) > elapsed(1));
}

void LayoutServiceTest::failsWhenTheProgramIsMissing()
{
    LayoutService service(QStringLiteral("/nonexistent/program"));
    QSignalSpy failed(&service, &LayoutService::failed);
    service.start(chain(2), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([&] { return !failed.isEmpty(); }, 10'000));
    QVERIFY(!service.isRunning());
    QVERIFY(codesOf(failed.first().first().value<Diagnostics>()) == Codes{"layout.not-started"});
}

void LayoutServiceTest::endsTheChildWhenCancelled()
{
    const Fault fault("hang");
    LayoutService service(test::programPath());
    service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([] { return !test::childProcesses().isEmpty(); }, 10'000));
    QElapsedTimer clock;
    clock.start();
    service.cancel();
    QVERIFY(!service.isRunning());
    QVERIFY2(clock.elapsed() < 50, "cancel() blocks");
    QVERIFY(QTest::qWaitFor([] { return test::childProcesses().isEmpty(); }, 100));
}

void LayoutServiceTest::isSilentAfterCancel()
{
    LayoutService service(test::programPath());
    QSignalSpy finished(&service, &LayoutService::finished);
    QSignalSpy failed(&service, &LayoutService::failed);
    QSignalSpy progressed(&service, &LayoutService::progressed);
    service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([] { return !test::childProcesses().isEmpty(); }, 10'000));
    service.cancel();
    const auto heard = progressed.size();
    // A second layout from start to end: had the first one anything to say, it would have said it by then.
    LayoutService other(test::programPath());
    QSignalSpy otherFinished(&other, &LayoutService::finished);
    other.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([&] { return !otherFinished.isEmpty(); }, 60'000));
    QCOMPARE(finished.size() + failed.size(), 0);
    QCOMPARE(progressed.size(), heard);
}

void LayoutServiceTest::startsAgainAfterCancel()
{
    LayoutService service(test::programPath());
    QSignalSpy finished(&service, &LayoutService::finished);
    service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
    service.cancel();
    service.start(chain(4), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000));
    QCOMPARE(finished.first().first().value<LayoutOutcome>().centers.size(), std::size_t(4));
}

void LayoutServiceTest::aNewStartReplacesTheOldOne()
{
    LayoutService service(test::programPath());
    QSignalSpy finished(&service, &LayoutService::finished);
    for (int boxes = 1; boxes <= 6; ++boxes)
        service.start(chain(boxes), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<LayoutOutcome>().centers.size(), std::size_t(6));
}

void LayoutServiceTest::endsTheChildWhenDestroyed()
{
    const Fault fault("hang");
    {
        LayoutService service(test::programPath());
        service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
        QVERIFY(QTest::qWaitFor([] { return !test::childProcesses().isEmpty(); }, 10'000));
    }
    QVERIFY(test::childProcesses().isEmpty());
}

void LayoutServiceTest::waitsForTheOutcome()
{
    const auto outcome = core::layoutAndWait(chain(4), LayoutStyle::TopDown, test::programPath());
    QVERIFY(outcome);
    QCOMPARE(outcome->centers.size(), std::size_t(4));
}

void LayoutServiceTest::waitingTellsOfAFailure()
{
    const auto outcome = core::layoutAndWait(chain(4), LayoutStyle::Flow, QStringLiteral("/nonexistent/program"));
    QVERIFY(!outcome);
    QVERIFY(codesOf(outcome.error()) == Codes{"layout.not-started"});
}

QTEST_GUILESS_MAIN(LayoutServiceTest)
#include "layoutservice_test.moc"
