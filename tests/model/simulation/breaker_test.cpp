// SPDX-License-Identifier: Apache-2.0
#include "simulation/breaker.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;

namespace {

constexpr Nanos Second = 1'000'000'000;

CircuitBreaker settings(CircuitBreaker::Window window, std::uint32_t minimum)
{
    CircuitBreaker breaker;
    breaker.window = window;
    breaker.windowCalls = 4;
    breaker.windowTime = Duration::seconds(10);
    breaker.minimumCalls = minimum;
    breaker.openTime = Duration::seconds(60);
    breaker.halfOpenCalls = 3;
    return breaker;
}
/// Calls at `now` that end at once: 'f' fails, 's' succeeds.
void pass(Breaker &breaker, Nanos now, const char *calls, Nanos duration = 0)
{
    for (const char *c = calls; *c != 0; ++c) {
        QVERIFY(breaker.tryAcquire(now));
        breaker.record(now, *c == 'f', duration);
    }
}

} // namespace

/// The state machine of Resilience4j's CircuitBreaker.
class BreakerTest : public QObject
{
    Q_OBJECT

private slots:
    void itOpensAtTheThreshold_data();
    void itOpensAtTheThreshold();
    void aTimeWindowForgetsWhatIsOld();
    void slowCallsCountLikeFailures();
    void itStaysOpenForTheWholeTime();
    void whatEndsWhileItIsOpenDoesNotCount();
    void halfOpenDecidesWhenAllPermittedCallsAreIn_data();
    void halfOpenDecidesWhenAllPermittedCallsAreIn();
    void aReleasedPermitMayBeUsedAgain();
    void itBeginsAnewWhenItCloses();
};

void BreakerTest::itOpensAtTheThreshold_data()
{
    using Window = CircuitBreaker::Window;
    QTest::addColumn<Window>("window");
    QTest::addColumn<unsigned>("minimum");
    QTest::addColumn<QByteArray>("calls");
    QTest::addColumn<bool>("opens");
    // The threshold is one half of the last four calls.
    QTest::newRow("exactly half") << Window::Count << 4U << QByteArray("ssff") << true;
    QTest::newRow("a quarter") << Window::Count << 4U << QByteArray("sssf") << false;
    QTest::newRow("too few calls") << Window::Count << 4U << QByteArray("fff") << false;
    QTest::newRow("the minimum is at most the window") << Window::Count << 100U << QByteArray("ffff") << true;
    QTest::newRow("a lower minimum") << Window::Count << 2U << QByteArray("ff") << true;
    QTest::newRow("only the last four") << Window::Count << 4U << QByteArray("fsssfsssf") << false;
    QTest::newRow("two of the last four") << Window::Count << 4U << QByteArray("fsssfsf") << true;
    QTest::newRow("in time: all within ten seconds") << Window::Time << 6U << QByteArray("sssfff") << true;
    QTest::newRow("in time: below the minimum") << Window::Time << 100U << QByteArray("ffffffff") << false;
}

void BreakerTest::itOpensAtTheThreshold()
{
    QFETCH(CircuitBreaker::Window, window);
    QFETCH(unsigned, minimum);
    QFETCH(QByteArray, calls);
    QFETCH(bool, opens);
    const CircuitBreaker rule = settings(window, minimum);
    Breaker breaker(rule);
    pass(breaker, Second, calls.constData());
    QCOMPARE(breaker.phase(), opens ? BreakerPhase::Open : BreakerPhase::Closed);
}

void BreakerTest::aTimeWindowForgetsWhatIsOld()
{
    const CircuitBreaker rule = settings(CircuitBreaker::Window::Time, 4);
    for (const Nanos later : {8, 9, 20, 1'000}) {
        Breaker breaker(rule);
        pass(breaker, Second / 2, "f");
        pass(breaker, Second * 3 / 2, "f");
        // Ten seconds are the current one and nine before: at 8 both failures count (2 of 4), at 10.5 and later the
        // one of second 0 does not, nor at 20 the other, and two calls more are not four.
        pass(breaker, (later + 1) * Second + Second / 2, "ss");
        QCOMPARE(breaker.phase(), later == 8 ? BreakerPhase::Open : BreakerPhase::Closed);
    }
}

void BreakerTest::slowCallsCountLikeFailures()
{
    CircuitBreaker rule = settings(CircuitBreaker::Window::Count, 4);
    rule.slowCallDuration = Duration::seconds(2);
    rule.slowCallRateThreshold = 0.75;
    Breaker breaker(rule);
    pass(breaker, Second, "ss", 2 * Second); // Not slower than 2 s.
    pass(breaker, Second, "ss", 2 * Second + 1);
    QCOMPARE(breaker.phase(), BreakerPhase::Closed);
    pass(breaker, Second, "s", 3 * Second); // Three of the last four.
    QCOMPARE(breaker.phase(), BreakerPhase::Open);
    // Without a duration nothing is slow.
    const CircuitBreaker none = settings(CircuitBreaker::Window::Count, 4);
    Breaker other(none);
    pass(other, Second, "ssssss", 1'000 * Second);
    QCOMPARE(other.phase(), BreakerPhase::Closed);
}

void BreakerTest::itStaysOpenForTheWholeTime()
{
    const CircuitBreaker rule = settings(CircuitBreaker::Window::Count, 4);
    Breaker breaker(rule);
    pass(breaker, Second, "ffff");
    QVERIFY(!breaker.tryAcquire(2 * Second));
    QVERIFY(!breaker.tryAcquire(61 * Second)); // Not after yet.
    QCOMPARE(breaker.phase(), BreakerPhase::Open);
    QVERIFY(breaker.tryAcquire(61 * Second + 1));
    QCOMPARE(breaker.phase(), BreakerPhase::HalfOpen);
}

void BreakerTest::whatEndsWhileItIsOpenDoesNotCount()
{
    const CircuitBreaker rule = settings(CircuitBreaker::Window::Count, 4);
    Breaker breaker(rule);
    pass(breaker, Second, "ffff");
    for (int i = 0; i < 10; ++i)
        breaker.record(2 * Second, false, 0);
    QCOMPARE(breaker.phase(), BreakerPhase::Open);
    QVERIFY(breaker.tryAcquire(62 * Second));
    breaker.record(62 * Second, false, 0);
    QCOMPARE(breaker.phase(), BreakerPhase::HalfOpen); // One of three, not eleven.
}

void BreakerTest::halfOpenDecidesWhenAllPermittedCallsAreIn_data()
{
    QTest::addColumn<QByteArray>("calls");
    QTest::addColumn<BreakerPhase>("phase");
    QTest::newRow("two of three") << QByteArray("ff") << BreakerPhase::HalfOpen;
    QTest::newRow("two failed") << QByteArray("ffs") << BreakerPhase::Open;
    QTest::newRow("one failed") << QByteArray("fss") << BreakerPhase::Closed;
}

void BreakerTest::halfOpenDecidesWhenAllPermittedCallsAreIn()
{
    QFETCH(QByteArray, calls);
    QFETCH(BreakerPhase, phase);
    // Whatever the window is while closed.
    for (const auto window : {CircuitBreaker::Window::Count, CircuitBreaker::Window::Time}) {
        const CircuitBreaker rule = settings(window, 4);
        Breaker breaker(rule);
        pass(breaker, Second, "ffff");
        for (int i = 0; i < 3; ++i)
            QVERIFY(breaker.tryAcquire(70 * Second));
        QVERIFY(!breaker.tryAcquire(70 * Second)); // The fourth.
        for (const char c : calls)
            breaker.record(71 * Second, c == 'f', 0);
        QCOMPARE(breaker.phase(), phase);
    }
}

void BreakerTest::aReleasedPermitMayBeUsedAgain()
{
    const CircuitBreaker rule = settings(CircuitBreaker::Window::Count, 4);
    Breaker breaker(rule);
    pass(breaker, Second, "ffff");
    for (int i = 0; i < 3; ++i)
        QVERIFY(breaker.tryAcquire(70 * Second));
    breaker.release(70 * Second);
    QVERIFY(breaker.tryAcquire(71 * Second));
    QVERIFY(!breaker.tryAcquire(71 * Second));
    // Never more than three in all.
    for (int i = 0; i < 10; ++i)
        breaker.release(70 * Second);
    for (int i = 0; i < 3; ++i)
        QVERIFY(breaker.tryAcquire(72 * Second));
    QVERIFY(!breaker.tryAcquire(72 * Second));
}

void BreakerTest::itBeginsAnewWhenItCloses()
{
    for (const auto window : {CircuitBreaker::Window::Count, CircuitBreaker::Window::Time}) {
        const CircuitBreaker rule = settings(window, 4);
        Breaker breaker(rule);
        pass(breaker, Second, "ffff");
        pass(breaker, 70 * Second, "sss");
        QCOMPARE(breaker.phase(), BreakerPhase::Closed);
        pass(breaker, 71 * Second, "fff"); // The four of before and the three of half open are forgotten.
        QCOMPARE(breaker.phase(), BreakerPhase::Closed);
        pass(breaker, 71 * Second, "f");
        QCOMPARE(breaker.phase(), BreakerPhase::Open);
    }
}

QTEST_GUILESS_MAIN(BreakerTest)
#include "breaker_test.moc"
