// SPDX-License-Identifier: Apache-2.0
#include "core/layoutservice.h"

#include "support/chain.h"
#include "support/program.h"
#include "support/workfolder.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <string>
#include <vector>

using namespace topologue;
using core::LayoutOutcome;
using core::LayoutService;
using layout::Engine;
using test::chain;
using test::ChildFault;
using test::Codes;
using test::codesOf;
using test::TwoPatientAttempts;

/// What becomes of a layout. How it is stopped: layoutcancel_test.cpp.
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
    void tellsWhyTheChildRefused();
    void doesNotTrustAChildThatFailed();
    void placesInAGridWhenEveryEngineFails();
    void leavesPlacedBoxesWhenEveryEngineFails();
    void tellsHowLongItRuns();
    void failsWhenTheProgramIsMissing();
    void waitsForTheOutcome();
    void waitingTellsOfAFailure();

private:
    /// What the service says about the graph; none after a minute.
    [[nodiscard]] static std::optional<LayoutOutcome> outcomeOf(const layout::Graph &graph, LayoutStyle style,
                                                                const std::vector<layout::Attempt> &attempts)
    {
        return outcomeOf(test::programPath(), graph, style, attempts);
    }
    /// The same for a chain, with a shell script as the child.
    [[nodiscard]] static std::optional<LayoutOutcome> outcomeWith(const QString &script)
    {
        const test::WorkFolder folder;
        folder.put("child", "#!/bin/sh\n" + script.toUtf8() + '\n');
        QFile::setPermissions(folder.path("child"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return outcomeOf(folder.path("child"), chain(3), LayoutStyle::Flow, TwoPatientAttempts);
    }
    [[nodiscard]] static std::optional<LayoutOutcome> outcomeOf(const QString &program, const layout::Graph &graph,
                                                                LayoutStyle style,
                                                                const std::vector<layout::Attempt> &attempts)
    {
        LayoutService service(program);
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
    QVERIFY(QTest::qWaitFor([] { return test::childProcesses().isEmpty(); }, 20'000));
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
    const ChildFault fault("crash:dot");
    const auto outcome = outcomeOf(chain(5), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(outcome);
    QCOMPARE(outcome->engine, Engine::Sfdp);
    QCOMPARE(outcome->centers.size(), std::size_t(5));
    QVERIFY(codesOf(outcome->notes) == Codes{"layout.crashed"});
    QCOMPARE(outcome->notes.front().severity, Severity::Warning);
}

void LayoutServiceTest::takesTheNextEngineWhenTheChildIsTooSlow()
{
    const ChildFault fault("hang:dot");
    const auto outcome = outcomeOf(chain(5), LayoutStyle::Flow,
                                   {{Engine::Dot, Duration::milliseconds(200)}, {Engine::Sfdp, Duration::seconds(60)}});
    QVERIFY(outcome);
    QCOMPARE(outcome->engine, Engine::Sfdp);
    QVERIFY(codesOf(outcome->notes) == Codes{"layout.too-slow"});
}

void LayoutServiceTest::tellsWhyTheChildRefused()
{
    const auto outcome = outcomeWith("cat > /dev/null; echo 'no   room' >&2; exit 1");
    QVERIFY(outcome);
    QCOMPARE(outcome->engine, Engine::Grid);
    QVERIFY((codesOf(outcome->notes) == Codes{"layout.refused", "layout.refused", "layout.without-graphviz"}));
    QVERIFY(outcome->notes.front().sentence().ends_with("It said: no room"));
}

void LayoutServiceTest::doesNotTrustAChildThatFailed()
{
    // A whole answer, but the exit code says that something is wrong with it.
    const QString real = test::programPath();
    const auto outcome = outcomeWith(QStringLiteral("'%1' internal-layout; exit 3").arg(real));
    QVERIFY(outcome);
    QCOMPARE(outcome->engine, Engine::Grid);
    QCOMPARE(codesOf(outcome->notes).front(), std::string("layout.refused"));
    const auto trusted = outcomeWith(QStringLiteral("'%1' internal-layout").arg(real));
    QVERIFY(trusted);
    QCOMPARE(trusted->engine, Engine::Dot);
}

void LayoutServiceTest::placesInAGridWhenEveryEngineFails()
{
    const ChildFault fault("crash");
    const auto outcome = outcomeOf(chain(5), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(outcome);
    QCOMPARE(outcome->engine, Engine::Grid);
    QCOMPARE(outcome->centers.size(), std::size_t(5));
    QVERIFY((codesOf(outcome->notes) == Codes{"layout.crashed", "layout.crashed", "layout.without-graphviz"}));
}

void LayoutServiceTest::leavesPlacedBoxesWhenEveryEngineFails()
{
    const ChildFault fault("crash");
    auto graph = chain(3);
    for (std::size_t i = 0; i < graph.boxes.size(); ++i)
        graph.boxes[i].center = Point{1000.0 * static_cast<double>(i), 77};
    const auto outcome = outcomeOf(graph, LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(outcome);
    QVERIFY((outcome->centers == std::vector<Point>{{0, 77}, {1000, 77}, {2000, 77}}));
}

void LayoutServiceTest::tellsHowLongItRuns()
{
    const ChildFault fault("hang");
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
