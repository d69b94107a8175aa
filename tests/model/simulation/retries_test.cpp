// SPDX-License-Identifier: Apache-2.0
#include "simulation/traces.h"
#include "spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

using Adjust = std::function<void(Dependency &)>;

/// A journey whose entry calls B, which needs `service` seconds.
Net pair(const Adjust &adjust, double service = 0, std::uint32_t workers = 1)
{
    Net net;
    net.caller("A").station("B", constant(service), workers).journey("J", "A");
    net.call("A", "B", adjust);
    return net;
}
Retry retries(std::uint32_t attempts, double backoff, Jitter jitter = Jitter::None)
{
    Retry retry;
    retry.attempts = attempts;
    retry.backoff = seconds(backoff);
    retry.maxBackoff = seconds(1'000);
    retry.jitter = jitter;
    return retry;
}
Timeout timeoutOf(double limit)
{
    Timeout timeout;
    timeout.limit = seconds(limit);
    return timeout;
}

} // namespace

/// Second attempts: after a failure, or because the first one is late.
class RetriesTest : public QObject
{
    Q_OBJECT

private slots:
    void retriesWaitLongerEachTimeUpToACap_data();
    void retriesWaitLongerEachTimeUpToACap();
    void jitterSpreadsThePauses_data();
    void jitterSpreadsThePauses();
    void decorrelatedJitterGrowsFromTheLastPause();
    void onlyWantedOutcomesAreRetried_data();
    void onlyWantedOutcomesAreRetried();
    void theBudgetIsAShareOfCalls();
    void theFirstOfTwoHedgesWins();
    void hedgesComeOneAfterTheOther();
    void aHedgeBelongsToItsAttempt();
};

void RetriesTest::retriesWaitLongerEachTimeUpToACap_data()
{
    QTest::addColumn<unsigned>("attempts");
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("cap");
    QTest::addColumn<QStringList>("expected");
    const auto at = [](const QStringList &times) {
        QStringList lines;
        for (const QString &time : times)
            lines << time + " -> " + time + " error";
        return lines;
    };
    // `attempts` includes the first.
    QTest::newRow("1 means no retry") << 1U << 2.0 << 100.0 << at({"0"});
    QTest::newRow("pauses 1, 2") << 3U << 2.0 << 100.0 << at({"0", "1", "3"});
    QTest::newRow("pauses 1, 3, 4, 4: capped") << 5U << 3.0 << 4.0 << at({"0", "1", "4", "8", "12"});
    QTest::newRow("pauses 1, 1, 1") << 4U << 1.0 << 100.0 << at({"0", "1", "2", "3"});
}

void RetriesTest::retriesWaitLongerEachTimeUpToACap()
{
    QFETCH(unsigned, attempts);
    QFETCH(double, factor);
    QFETCH(double, cap);
    const Net net = pair([&](Dependency &d) {
        d.errorShare = 1;
        d.policies.retry = retries(attempts, 1);
        d.policies.retry->backoffFactor = factor;
        d.policies.retry->maxBackoff = seconds(cap);
    });
    const Recording recording = net.run(replay(20, {0}));
    QTEST(tests::attempts(recording, "A-B"), "expected");
    QCOMPARE(dependency(recording, "A-B").retries, attempts - 1);
    QCOMPARE(dependency(recording, "A-B").ends.failed(), 1U); // One call, however often it was tried.
}

namespace {

/// The pauses before each attempt but the first, in seconds.
std::vector<std::vector<double>> pausesOf(const Recording &recording)
{
    std::vector<std::vector<double>> pauses(recording.traces.size());
    std::vector<Nanos> last(recording.traces.size());
    for (const Span &span : recording.spans) {
        if (span.attempt > 1)
            pauses[span.trace].push_back(static_cast<double>(span.sent - last[span.trace]) / 1e9);
        last[span.trace] = span.answered;
    }
    return pauses;
}

} // namespace

void RetriesTest::jitterSpreadsThePauses_data()
{
    QTest::addColumn<Jitter>("jitter");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // Source: Marc Brooker, "Exponential Backoff And Jitter", 2015. The backoff is 1 s.
    QTest::newRow("full: 0 .. 1") << Jitter::Full << 0.0 << 1.0;
    QTest::newRow("equal: 1/2 .. 1") << Jitter::Equal << 0.5 << 1.0;
    QTest::newRow("decorrelated: 1 .. 3") << Jitter::Decorrelated << 1.0 << 3.0;
    // Source: gRFC A6, "Exponential Backoff".
    QTest::newRow("proportional: 0.8 .. 1.2") << Jitter::Proportional << 0.8 << 1.2;
}

void RetriesTest::jitterSpreadsThePauses()
{
    QFETCH(Jitter, jitter);
    QFETCH(double, low);
    QFETCH(double, high);
    const Net net = pair([&](Dependency &d) {
        d.errorShare = 1;
        d.policies.retry = retries(2, 1, jitter);
    });
    constexpr int Requests = 2'000;
    const Recording recording = net.run(replay(220, every(0.1, Requests)));
    double sum = 0;
    double least = 1e9;
    double most = 0;
    int count = 0;
    for (const auto &pauses : pausesOf(recording)) {
        for (const double pause : pauses) {
            sum += pause;
            least = std::min(least, pause);
            most = std::max(most, pause);
            ++count;
        }
    }
    QCOMPARE(count, Requests);
    QVERIFY(least >= low - 1e-9 && most <= high);
    // Uniform: the ends are nearly reached, and the mean is in the middle within 4 standard errors of (high - low) /
    // sqrt(12).
    QVERIFY(least < low + (high - low) / 100 && most > high - (high - low) / 100);
    QVERIFY(std::abs(sum / count - (low + high) / 2) < 4 * (high - low) / std::sqrt(12.0 * count));
}

void RetriesTest::decorrelatedJitterGrowsFromTheLastPause()
{
    const Net net = pair([&](Dependency &d) {
        d.errorShare = 1;
        d.policies.retry = retries(5, 1, Jitter::Decorrelated);
        d.policies.retry->maxBackoff = seconds(6);
    });
    double most = 0;
    for (const auto &pauses : pausesOf(net.run(replay(130, every(0.1, 1'000))))) {
        QCOMPARE(pauses.size(), std::size_t{4});
        for (std::size_t i = 1; i < pauses.size(); ++i) {
            QVERIFY(pauses[i] >= 1 - 1e-9 && pauses[i] <= std::min(6.0, 3 * pauses[i - 1]) + 1e-9);
            most = std::max(most, pauses[i]);
        }
    }
    QCOMPARE(most, 6.0); // The cap.
}

void RetriesTest::onlyWantedOutcomesAreRetried_data()
{
    QTest::addColumn<double>("service");
    QTest::addColumn<double>("errorShare");
    QTest::addColumn<bool>("onTimeout");
    QTest::addColumn<bool>("onError");
    QTest::addColumn<int>("attempts");
    QTest::newRow("error, wanted") << 0.5 << 1.0 << false << true << 3;
    QTest::newRow("error, not wanted") << 0.5 << 1.0 << true << false << 1;
    QTest::newRow("timeout, wanted") << 5.0 << 0.0 << true << false << 3;
    QTest::newRow("timeout, not wanted") << 5.0 << 0.0 << false << true << 1;
}

void RetriesTest::onlyWantedOutcomesAreRetried()
{
    QFETCH(double, service);
    QFETCH(double, errorShare);
    QFETCH(bool, onTimeout);
    QFETCH(bool, onError);
    QFETCH(int, attempts);
    // B's own call is given up: to A that is an error that B answers with, not a timeout of A's.
    for (const bool deeper : {false, true}) {
        Net net;
        net.caller("A").caller("B").station("C", constant(service), 10).journey("J", "A");
        const auto fails = [&](Dependency &d) {
            d.policies.timeout = timeoutOf(1);
            d.errorShare = errorShare;
        };
        const auto tries = [&](Dependency &d) {
            d.policies.retry = retries(3, 0.1);
            d.policies.retry->onTimeout = onTimeout;
            d.policies.retry->onError = onError;
        };
        if (deeper) {
            net.call("A", "B", tries).call("B", "C", fails);
            QCOMPARE(tests::attempts(net.run(replay(20, {0})), "A-B").size(), onError ? 3 : 1);
        } else {
            net.call("A", "C", [&](Dependency &d) {
                fails(d);
                tries(d);
            });
            QCOMPARE(tests::attempts(net.run(replay(20, {0})), "A-C").size(), attempts);
        }
    }
}

void RetriesTest::theBudgetIsAShareOfCalls()
{
    const Net net = pair([](Dependency &d) {
        d.errorShare = 1;
        d.policies.retry = retries(10, 0);
        d.policies.retry->budgetShare = 0.25;
    });
    // Everything fails. Each call earns a quarter of a retry: 1,000 calls, 250 retries.
    const Recording recording = net.run(replay(20, every(0.01, 1'000)));
    QCOMPARE(dependency(recording, "A-B").retries, 250U);
    QCOMPARE(dependency(recording, "A-B").attempts, 1'250U);
}

void RetriesTest::theFirstOfTwoHedgesWins()
{
    Net net;
    net.caller("A").station("B", constant(1), 1, [](Capacity &c) { c.replicas = 2; }).journey("J", "A");
    net.call("A", "B", [](Dependency &d) {
        d.policies.hedging = Hedging{};
        d.policies.hedging->delay = seconds(2);
    });
    net.fault(0, std::nullopt, fault::BadVersion{ComponentId("B"), 10, 0, 0.5}); // Replica 0 takes 10 s.
    const Recording recording = net.run(replay(30, {0, 10}));
    // The first call goes to replica 1 and is answered before the delay is over. The second one goes to replica 0, at
    // 12 also to replica 1, which answers at 13. What replica 0 answers at 20 is for nobody.
    QCOMPARE(answers(recording), QStringList({"0 -> 1 success", "10 -> 13 success"}));
    QCOMPARE(visits(recording, "B"), QStringList({"0 0 1", "10 10 20", "12 12 13"}));
    QCOMPARE(dependency(recording, "A-B").hedges, 1U);
    QCOMPARE(dependency(recording, "A-B").wasted, 1U);
    QCOMPARE(dependency(recording, "A-B").ends.successes, 2U);
    QStringList superseded;
    for (const Span &span : recording.spans) {
        if (span.isSuperseded)
            superseded << text(span.sent) + " -> " + text(span.answered);
    }
    QCOMPARE(superseded, QStringList({"10 -> 13"}));
    QCOMPARE(QByteArray::fromStdString(otlpTraces(recording, net.architecture())).count("topologue.superseded"), 1);
}

void RetriesTest::hedgesComeOneAfterTheOther()
{
    const Net net = pair(
        [](Dependency &d) {
            d.policies.hedging = Hedging{};
            d.policies.hedging->delay = seconds(1);
            d.policies.hedging->maxAttempts = 3;
        },
        5, 10);
    const Recording recording = net.run(replay(30, {0}));
    // `maxAttempts` includes the first.
    QCOMPARE(visits(recording, "B"), QStringList({"0 0 5", "1 1 6", "2 2 7"}));
    QCOMPARE(answers(recording), QStringList({"0 -> 5 success"}));
    QCOMPARE(dependency(recording, "A-B").wasted, 2U);
}

void RetriesTest::aHedgeBelongsToItsAttempt()
{
    const Net net = pair(
        [](Dependency &d) {
            d.errorShare = 1;
            d.policies.retry = retries(2, 0.2);
            d.policies.hedging = Hedging{};
            d.policies.hedging->delay = seconds(1);
        },
        0.5, 10);
    const Recording recording = net.run(replay(30, {0}));
    // Each attempt is answered within half a second: a hedge at 1 would be one of an attempt that ended at 0.5.
    QCOMPARE(attempts(recording, "A-B"), QStringList({"0 -> 0.5 error", "0.7 -> 1.2 error"}));
    QCOMPARE(dependency(recording, "A-B").hedges, 0U);
}

QTEST_GUILESS_MAIN(RetriesTest)
#include "retries_test.moc"
