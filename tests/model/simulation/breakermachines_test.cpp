// SPDX-License-Identifier: Apache-2.0
#include "simulation/breaker.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;

namespace {

constexpr Nanos Millisecond = 1'000'000;
constexpr Nanos Second = 1'000'000'000;
using Phase = BreakerPhase;

CircuitBreaker settings(CircuitBreaker::Machine machine, double window, std::uint32_t minimum, double rate)
{
    CircuitBreaker breaker;
    breaker.machine = machine;
    breaker.windowTime = Duration::seconds(window);
    breaker.minimumCalls = minimum;
    breaker.failureRateThreshold = rate;
    breaker.openTime = Duration::seconds(5);
    return breaker;
}
/// Hystrix' defaults: https://github.com/Netflix/Hystrix/wiki/Configuration
const CircuitBreaker Hystrix = settings(CircuitBreaker::Machine::Hystrix, 10, 20, 0.5);
/// Polly's defaults: https://www.pollydocs.org/strategies/circuit-breaker.html
const CircuitBreaker Polly = settings(CircuitBreaker::Machine::Polly, 30, 100, 0.1);

/// So many calls at `now` that are let through and end at once.
void pass(Breaker &breaker, Nanos now, int count, bool failed)
{
    for (int i = 0; i < count; ++i) {
        QVERIFY(breaker.tryAcquire(now));
        breaker.record(now, failed, 0);
    }
}
constexpr bool Failed = true;
constexpr bool Succeeded = false;

} // namespace

/// The state machines of Hystrix and Polly, as their sources have them.
class BreakerMachinesTest : public QObject
{
    Q_OBJECT

private slots:
    void hystrixLooksEveryHalfSecond();
    void hystrixNeedsItsVolumeAndItsShare_data();
    void hystrixNeedsItsVolumeAndItsShare();
    void hystrixForgetsHalfSecondsAfterItsWindow_data();
    void hystrixForgetsHalfSecondsAfterItsWindow();
    void hystrixLetsOneCallTry();
    void hystrixBeginsAnewWhenItCloses();
    void hystrixTakesAnUnsubscribedTrialForAFailure();
    void hystrixWakesFromALongSleep();
    void pollyOpensOnlyWhenACallFails();
    void pollyNeedsItsThroughputAndItsRatio_data();
    void pollyNeedsItsThroughputAndItsRatio();
    void pollyForgetsTenthsOfItsWindow_data();
    void pollyForgetsTenthsOfItsWindow();
    void pollyLetsOneCallTryAsSoonAsTheBreakIsOver();
    void pollyBeginsAnewWhenItCloses();
    void pollyTakesACancelledTrialForASuccess();
    void whatWasLetThroughBeforeDecidesTheTrial_data();
    void whatWasLetThroughBeforeDecidesTheTrial();
};

void BreakerMachinesTest::hystrixLooksEveryHalfSecond()
{
    Breaker breaker(Hystrix);
    pass(breaker, 300 * Millisecond, 20, Failed); // The first call starts the clock: looks at 0.8 s, 1.3 s, ...
    pass(breaker, 800 * Millisecond - 1, 30, Failed);
    QCOMPARE(breaker.phase(), Phase::Closed);
    QVERIFY(!breaker.tryAcquire(800 * Millisecond));
    QCOMPARE(breaker.phase(), Phase::Open);
}

void BreakerMachinesTest::hystrixNeedsItsVolumeAndItsShare_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("successes");
    QTest::addColumn<bool>("opens");
    QTest::newRow("19 of 19") << 19 << 0 << false;
    QTest::newRow("20 of 20") << 20 << 0 << true;
    QTest::newRow("10 of 20") << 10 << 10 << true;
    QTest::newRow("10 of 21") << 10 << 11 << false;
}

void BreakerMachinesTest::hystrixNeedsItsVolumeAndItsShare()
{
    QFETCH(int, failures);
    QFETCH(int, successes);
    Breaker breaker(Hystrix);
    pass(breaker, 0, failures, Failed);
    pass(breaker, 0, successes, Succeeded); // The last call decides nothing, the look does.
    QTEST(!breaker.tryAcquire(Second), "opens");
}

void BreakerMachinesTest::hystrixForgetsHalfSecondsAfterItsWindow_data()
{
    QTest::addColumn<qint64>("second");
    QTest::addColumn<bool>("opens");
    // Ten failures at 0 and ten more. The look at 10 s sees [0, 10), the one at 10.5 s sees [0.5, 10.5).
    QTest::newRow("9.9 s") << qint64{9'900} << true;
    QTest::newRow("10.1 s") << qint64{10'100} << false;
}

void BreakerMachinesTest::hystrixForgetsHalfSecondsAfterItsWindow()
{
    QFETCH(qint64, second);
    QFETCH(bool, opens);
    Breaker breaker(Hystrix);
    pass(breaker, 0, 10, Failed);
    pass(breaker, second * Millisecond, 10, Failed);
    QCOMPARE(!breaker.tryAcquire(11 * Second), opens);
}

void BreakerMachinesTest::hystrixLetsOneCallTry()
{
    Breaker breaker(Hystrix);
    pass(breaker, 0, 20, Failed);
    // Found open at 3 s, but open since the look at 0.5 s.
    QVERIFY(!breaker.tryAcquire(3 * Second));
    QVERIFY(!breaker.tryAcquire(5'500 * Millisecond)); // Not after yet.
    QVERIFY(breaker.tryAcquire(5'500 * Millisecond + 1));
    QCOMPARE(breaker.phase(), Phase::HalfOpen);
    QVERIFY(!breaker.tryAcquire(6 * Second));
    breaker.record(7 * Second, Failed, 0);
    QCOMPARE(breaker.phase(), Phase::Open);
    QVERIFY(!breaker.tryAcquire(12 * Second)); // Another five seconds, from the failure on.
    QVERIFY(breaker.tryAcquire(12 * Second + 1));
    breaker.record(13 * Second, Succeeded, 0);
    QCOMPARE(breaker.phase(), Phase::Closed);
}

void BreakerMachinesTest::hystrixBeginsAnewWhenItCloses()
{
    Breaker breaker(Hystrix);
    pass(breaker, 0, 20, Failed);
    QVERIFY(!breaker.tryAcquire(Second));
    QVERIFY(breaker.tryAcquire(6 * Second));
    breaker.record(6'200 * Millisecond, Succeeded, 0);
    pass(breaker, 6'300 * Millisecond, 19, Failed); // The twenty are forgotten.
    QVERIFY(breaker.tryAcquire(6'700 * Millisecond));
    pass(breaker, 7'000 * Millisecond, 1, Failed);
    QVERIFY(!breaker.tryAcquire(7'200 * Millisecond)); // A second after it closed: the looks begin anew as well.
    QVERIFY(breaker.tryAcquire(13 * Second));
    breaker.record(13 * Second, Succeeded, 0);
    for (int i = 0; i < 100; ++i) // Nor do they come back when their place in the window is needed.
        pass(breaker, 13 * Second + i * 200 * Millisecond, 1, Succeeded);
    QCOMPARE(breaker.phase(), Phase::Closed);
}

void BreakerMachinesTest::hystrixTakesAnUnsubscribedTrialForAFailure()
{
    Breaker breaker(Hystrix);
    pass(breaker, 0, 20, Failed);
    QVERIFY(!breaker.tryAcquire(Second));
    QVERIFY(breaker.tryAcquire(6 * Second));
    breaker.release(7 * Second);
    QCOMPARE(breaker.phase(), Phase::Open);
    QVERIFY(!breaker.tryAcquire(12 * Second));
    QVERIFY(breaker.tryAcquire(12 * Second + 1));
}

void BreakerMachinesTest::hystrixWakesFromALongSleep()
{
    Breaker breaker(Hystrix);
    pass(breaker, 0, 19, Failed);
    const Nanos year = 31'536'000 * Second;
    pass(breaker, year, 19, Failed); // Those of last year do not count.
    pass(breaker, year + Second, 1, Failed);
    QVERIFY(!breaker.tryAcquire(year + 2 * Second));
}

void BreakerMachinesTest::pollyOpensOnlyWhenACallFails()
{
    Breaker breaker(Polly);
    pass(breaker, 0, 10, Failed);
    pass(breaker, 0, 90, Succeeded); // A tenth of a hundred, but none of those that came last has failed.
    QCOMPARE(breaker.phase(), Phase::Closed);
    pass(breaker, 0, 1, Failed);
    QCOMPARE(breaker.phase(), Phase::Open);
}

void BreakerMachinesTest::pollyNeedsItsThroughputAndItsRatio_data()
{
    QTest::addColumn<int>("successes");
    QTest::addColumn<int>("failures");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("10 of 99") << 89 << 10 << Phase::Closed;
    QTest::newRow("10 of 100") << 90 << 10 << Phase::Open;
    QTest::newRow("10 of 101") << 91 << 10 << Phase::Closed;
}

void BreakerMachinesTest::pollyNeedsItsThroughputAndItsRatio()
{
    QFETCH(int, successes);
    QFETCH(int, failures);
    Breaker breaker(Polly);
    pass(breaker, 0, successes, Succeeded);
    pass(breaker, 0, failures, Failed);
    QTEST(breaker.phase(), "phase");
}

void BreakerMachinesTest::pollyForgetsTenthsOfItsWindow_data()
{
    QTest::addColumn<qint64>("second");
    QTest::addColumn<qint64>("third");
    QTest::addColumn<Phase>("phase");
    // 60 failures at 0, 30 and then 10 more. Tenths of 3 s: what came until 2.999 s goes with the first at 30 s.
    QTest::newRow("all within the window") << qint64{2'999} << qint64{29'999} << Phase::Open;
    QTest::newRow("one tenth is forgotten") << qint64{2'999} << qint64{30'000} << Phase::Closed;
    QTest::newRow("a tenth that is too young") << qint64{3'000} << qint64{30'000} << Phase::Closed;
}

void BreakerMachinesTest::pollyForgetsTenthsOfItsWindow()
{
    QFETCH(qint64, second);
    QFETCH(qint64, third);
    Breaker breaker(Polly);
    pass(breaker, 0, 60, Failed);
    pass(breaker, second * Millisecond, 30, Failed);
    pass(breaker, third * Millisecond, 10, Failed);
    QTEST(breaker.phase(), "phase");
    if (breaker.phase() == Phase::Open)
        return;
    // How many it remembers is how many are missing from a hundred.
    const int remembered = second == 3'000 ? 40 : 10;
    pass(breaker, third * Millisecond, 99 - remembered, Failed);
    QCOMPARE(breaker.phase(), Phase::Closed);
    pass(breaker, third * Millisecond, 1, Failed);
    QCOMPARE(breaker.phase(), Phase::Open);
}

void BreakerMachinesTest::pollyLetsOneCallTryAsSoonAsTheBreakIsOver()
{
    Breaker breaker(Polly);
    pass(breaker, Second, 100, Failed);
    QVERIFY(!breaker.tryAcquire(6 * Second - 1));
    QVERIFY(breaker.tryAcquire(6 * Second));
    QCOMPARE(breaker.phase(), Phase::HalfOpen);
    QVERIFY(!breaker.tryAcquire(100 * Second));
    breaker.record(101 * Second, Failed, 0);
    QCOMPARE(breaker.phase(), Phase::Open);
    QVERIFY(!breaker.tryAcquire(106 * Second - 1));
    QVERIFY(breaker.tryAcquire(106 * Second));
}

void BreakerMachinesTest::pollyBeginsAnewWhenItCloses()
{
    Breaker breaker(Polly);
    pass(breaker, Second, 100, Failed);
    pass(breaker, 6 * Second, 1, Succeeded);
    QCOMPARE(breaker.phase(), Phase::Closed);
    pass(breaker, 6 * Second, 99, Failed);
    QCOMPARE(breaker.phase(), Phase::Closed);
    pass(breaker, 6 * Second, 1, Failed);
    QCOMPARE(breaker.phase(), Phase::Open);
}

void BreakerMachinesTest::pollyTakesACancelledTrialForASuccess()
{
    Breaker breaker(Polly);
    pass(breaker, Second, 100, Failed);
    QVERIFY(breaker.tryAcquire(6 * Second));
    breaker.release(7 * Second);
    QCOMPARE(breaker.phase(), Phase::Closed);
}

void BreakerMachinesTest::whatWasLetThroughBeforeDecidesTheTrial_data()
{
    QTest::addColumn<bool>("hystrix");
    QTest::addColumn<bool>("failed");
    QTest::addColumn<Phase>("phase");
    for (const bool hystrix : {true, false}) {
        const char *const name = hystrix ? "Hystrix" : "Polly";
        QTest::addRow("%s, it fails", name) << hystrix << true << Phase::Open;
        QTest::addRow("%s, it succeeds", name) << hystrix << false << Phase::Closed;
    }
}

void BreakerMachinesTest::whatWasLetThroughBeforeDecidesTheTrial()
{
    QFETCH(bool, hystrix);
    QFETCH(bool, failed);
    Breaker breaker(hystrix ? Hystrix : Polly);
    QVERIFY(breaker.tryAcquire(0)); // This one takes long.
    pass(breaker, 0, 100, Failed);
    QVERIFY(!breaker.tryAcquire(Second));
    breaker.record(2 * Second, false, 0); // While it is open an answer changes nothing.
    QCOMPARE(breaker.phase(), Phase::Open);
    QVERIFY(breaker.tryAcquire(6 * Second));
    breaker.record(7 * Second, failed, 0);
    QTEST(breaker.phase(), "phase");
}

QTEST_GUILESS_MAIN(BreakerMachinesTest)
#include "breakermachines_test.moc"
