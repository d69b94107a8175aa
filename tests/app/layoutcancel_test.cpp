// SPDX-License-Identifier: Apache-2.0
#include "core/layoutservice.h"

#include "formats/topojson.h"
#include "support/chain.h"
#include "support/program.h"
#include "support/shop.h"
#include "support/workfolder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace topologue;
using core::LayoutOutcome;
using core::LayoutService;
using test::chain;
using test::ChildFault;
using test::TwoPatientAttempts;

namespace {

QString limitsOf(qint64 process)
{
    QFile limits(QStringLiteral("/proc/%1/limits").arg(process));
    return limits.open(QIODevice::ReadOnly) ? QString::fromLatin1(limits.readAll()) : QString();
}

const QRegularExpression NoCoreFile("Max core file size +0 +0 ");

} // namespace

/// How a layout is stopped: no signal, no child and no zombie stays.
class LayoutCancelTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void endsTheChildWhenCancelled();
    void isSilentAfterCancel();
    void startsAgainAfterCancel();
    void aNewStartReplacesTheOldOne();
    void endsTheChildWhenDestroyed();
    void aKilledProgramTakesItsChildAlong();
    void aCrashOfTheChildLeavesNoCoreFile();
    void whoHearsOfItMayCancel_data();
    void whoHearsOfItMayCancel();

private:
    /// A second layout from start to end: had a cancelled one anything to say, it would have said it by then.
    [[nodiscard]] static bool anotherLayoutEnds()
    {
        LayoutService other(test::programPath());
        QSignalSpy finished(&other, &LayoutService::finished);
        other.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
        return QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000);
    }
};

void LayoutCancelTest::cleanup()
{
    // No test leaves a child behind, alive or as a zombie.
    QVERIFY(QTest::qWaitFor([] { return test::childProcesses().isEmpty(); }, 20'000));
}

void LayoutCancelTest::endsTheChildWhenCancelled()
{
    const ChildFault fault("hang");
    LayoutService service(test::programPath());
    service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([] { return !test::childProcesses().isEmpty(); }, 10'000));
    QElapsedTimer clock;
    clock.start();
    service.cancel();
    QVERIFY(!service.isRunning());
    QVERIFY2(clock.elapsed() < 3'000, "cancel() blocks"); // The child would hang for longer.
    QVERIFY(QTest::qWaitFor([] { return test::childProcesses().isEmpty(); }, 5'000));
}

void LayoutCancelTest::isSilentAfterCancel()
{
    LayoutService service(test::programPath());
    QSignalSpy finished(&service, &LayoutService::finished);
    QSignalSpy failed(&service, &LayoutService::failed);
    QSignalSpy progressed(&service, &LayoutService::progressed);
    {
        const ChildFault fault("hang"); // A quick one might have come and gone between two looks.
        service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
        QVERIFY(QTest::qWaitFor([] { return !test::childProcesses().isEmpty(); }, 10'000));
    }
    service.cancel();
    const auto heard = progressed.size();
    QVERIFY(anotherLayoutEnds());
    QCOMPARE(finished.size() + failed.size(), 0);
    QCOMPARE(progressed.size(), heard);
}

void LayoutCancelTest::startsAgainAfterCancel()
{
    LayoutService service(test::programPath());
    QSignalSpy finished(&service, &LayoutService::finished);
    service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
    service.cancel();
    service.start(chain(4), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000));
    QCOMPARE(finished.first().first().value<LayoutOutcome>().centers.size(), std::size_t(4));
}

void LayoutCancelTest::aNewStartReplacesTheOldOne()
{
    LayoutService service(test::programPath());
    QSignalSpy finished(&service, &LayoutService::finished);
    for (int boxes = 1; boxes <= 6; ++boxes)
        service.start(chain(boxes), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000));
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<LayoutOutcome>().centers.size(), std::size_t(6));
}

void LayoutCancelTest::endsTheChildWhenDestroyed()
{
    const ChildFault fault("hang");
    QTest::failOnWarning(QRegularExpression("QProcess")); // It warns of a child that nobody waited for.
    {
        LayoutService service(test::programPath());
        service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
        QVERIFY(QTest::qWaitFor([] { return !test::childProcesses().isEmpty(); }, 10'000));
    }
    QVERIFY(test::childProcesses().isEmpty());
}

void LayoutCancelTest::aKilledProgramTakesItsChildAlong()
{
    const test::WorkFolder folder;
    folder.put("shop.topo.json", QByteArray::fromStdString(formats::writeTopoJson(test::shop())));
    const ChildFault fault("hang");
    QProcess program;
    program.start(test::programPath(), {"export", folder.path("shop.topo.json"), "-o", folder.path("shop.svg")});
    QVERIFY(program.waitForStarted());
    QList<qint64> children;
    QVERIFY(QTest::qWaitFor([&] { return !(children = test::childProcesses(program.processId())).isEmpty(); }, 10'000));
    QCOMPARE(children.size(), 1);
    // By now it has asked to die with its parent: it does so before it becomes idle.
    QVERIFY(QTest::qWaitFor([&] { return limitsOf(children[0]).contains(NoCoreFile); }, 10'000));
    program.kill();
    QVERIFY(program.waitForFinished());
    QVERIFY(QTest::qWaitFor([&] { return !test::isAlive(children[0]); }, 5'000));
}

void LayoutCancelTest::aCrashOfTheChildLeavesNoCoreFile()
{
    QProcess child; // It waits for its input.
    child.start(test::programPath(), {"internal-layout"});
    QVERIFY(child.waitForStarted());
    const bool limited = QTest::qWaitFor([&] { return limitsOf(child.processId()).contains(NoCoreFile); }, 10'000);
    child.kill();
    QVERIFY(child.waitForFinished());
    QVERIFY(limited);
}

void LayoutCancelTest::whoHearsOfItMayCancel_data()
{
    QTest::addColumn<int>("connection");
    QTest::newRow("at once") << int(Qt::DirectConnection);
    QTest::newRow("while the request is written") << int(Qt::QueuedConnection);
}

void LayoutCancelTest::whoHearsOfItMayCancel()
{
    QFETCH(int, connection);
    LayoutService service(test::programPath());
    QSignalSpy finished(&service, &LayoutService::finished);
    QSignalSpy failed(&service, &LayoutService::failed);
    QSignalSpy progressed(&service, &LayoutService::progressed);
    connect(&service, &LayoutService::progressed, &service, &LayoutService::cancel, Qt::ConnectionType(connection));
    service.start(chain(3), LayoutStyle::Flow, TwoPatientAttempts);
    QVERIFY(QTest::qWaitFor([&] { return !service.isRunning(); }, 10'000));
    QVERIFY(anotherLayoutEnds());
    QVERIFY(!service.isRunning());
    QCOMPARE(progressed.size(), 1);
    QCOMPARE(finished.size() + failed.size(), 0);
}

QTEST_GUILESS_MAIN(LayoutCancelTest)
#include "layoutcancel_test.moc"
