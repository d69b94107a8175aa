// SPDX-License-Identifier: Apache-2.0
#include "playback/dots.h"

#include "../simulation/spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::playback;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

/// Where the dots of known requests are. Times in seconds; a call of up to a millisecond takes 0.22 s each way.
class DotsTest : public QObject
{
    Q_OBJECT

private slots:
    void slowCallsTakeLongerLegs();
    void aCallGoesOutAndComesBack();
    void aRequestTravelsFromArrowToArrow();
    void callsAfterOneAnotherAreShownAfterOneAnother();
    void parallelCallsAreShownTogether();
    void whoWaitsForAWorkerStandsInLine();
    void whoHangsStandsUntilTheCallerGivesUp();
    void aFurtherAttemptIsARetry();
    void aMessageGoesToTheConsumerAndNothingComesBack();
    void positionsDependOnTheTimeAlone();
    void dotsAreAsQuickOnTheScreenAtEverySpeed();
    void runningAtOnceIsTheRateTimesTheLeg();
    void dotsAreProportionalToRates();
    void aSlowJourneyIsStillSeen();
    void anArrowThatIsGoneCarriesNothing();
    void withoutRequestsThereIsNothing();

private:
    static Dots dotsOf(const Net &net, const Recording &recording, Dots::Options options = {1, 1e9})
    {
        return {net.architecture(), recording, options};
    }
};

namespace {

/// Each dot as "from-to 0.5 back", in order.
QStringList at(const Dots &dots, const Net &net, double time)
{
    static const char *const Marks[] = {"", " degraded", " failed", " retry", " message", " waiting"};
    std::vector<Dot> found;
    dots.at(static_cast<Nanos>(time * 1e9), found);
    QStringList lines;
    for (const Dot &dot : found) {
        QString line = QString::fromStdString(net.architecture().dependencies[dot.dependency].id.value()) + ' '
                       + QString::number(static_cast<double>(dot.position), 'g', 3);
        line += QLatin1String(Marks[static_cast<std::size_t>(dot.mark)]);
        if (dot.isBack)
            line += " back";
        if (dot.isStanding)
            line += QStringLiteral(" stands %1").arg(dot.place);
        lines << line;
    }
    return lines;
}

constexpr double Leg = 0.22;

} // namespace

void DotsTest::slowCallsTakeLongerLegs()
{
    QCOMPARE(Dots::legTime(0), Nanos(220'000'000));
    QCOMPARE(Dots::legTime(1'000'000), Nanos(220'000'000));
    QCOMPARE(Dots::legTime(1'000'000'000), Nanos(655'000'000));
    QCOMPARE(Dots::legTime(10'000'000'000), Nanos(800'000'000));
    QCOMPARE(Dots::legTime(100'000'000'000), Nanos(800'000'000));
}

void DotsTest::aCallGoesOutAndComesBack()
{
    Net net;
    net.caller("A").station("B", constant(0)).call("A", "B").journey("J", "A");
    const Dots dots = dotsOf(net, net.run(replay(10, {1})));
    QCOMPARE(at(dots, net, 0.99), QStringList());
    QCOMPARE(at(dots, net, 1), QStringList{"A-B 0"});
    QCOMPARE(at(dots, net, 1 + Leg / 2), QStringList{"A-B 0.5"});
    QCOMPARE(at(dots, net, 1 + Leg), QStringList{"A-B 1 back"});
    QCOMPARE(at(dots, net, 1 + 1.75 * Leg), QStringList{"A-B 0.25 back"});
    QCOMPARE(at(dots, net, 1.001 + 2 * Leg), QStringList());
}

void DotsTest::aRequestTravelsFromArrowToArrow()
{
    Net net;
    net.caller("A").caller("B").station("C", constant(0)).call("A", "B").call("B", "C").journey("J", "A");
    const Dots dots = dotsOf(net, net.run(replay(10, {0})));
    QCOMPARE(at(dots, net, 0.5 * Leg), QStringList{"A-B 0.5"});
    QCOMPARE(at(dots, net, 1.5 * Leg), QStringList{"B-C 0.5"});
    QCOMPARE(at(dots, net, 2.5 * Leg), QStringList{"B-C 0.5 back"});
    QCOMPARE(at(dots, net, 3.5 * Leg), QStringList{"A-B 0.5 back"});
    QCOMPARE(at(dots, net, 4.01 * Leg), QStringList());
}

void DotsTest::callsAfterOneAnotherAreShownAfterOneAnother()
{
    Net net;
    net.caller("A").caller("B").caller("C").call("A", "B");
    net.call("A", "C", [](Dependency &dependency) { dependency.stage = 1; }).journey("J", "A");
    const Dots dots = dotsOf(net, net.run(replay(10, {0})));
    QCOMPARE(at(dots, net, 1.5 * Leg), QStringList{"A-B 0.5 back"});
    QCOMPARE(at(dots, net, 2.5 * Leg), QStringList{"A-C 0.5"});
}

void DotsTest::parallelCallsAreShownTogether()
{
    Net net;
    net.caller("A").caller("B").caller("C").call("A", "B").call("A", "C").journey("J", "A");
    const Dots dots = dotsOf(net, net.run(replay(10, {0})));
    QCOMPARE(at(dots, net, 0.5 * Leg), (QStringList{"A-B 0.5", "A-C 0.5"}));
    QCOMPARE(at(dots, net, 1.5 * Leg), (QStringList{"A-B 0.5 back", "A-C 0.5 back"}));
}

/// B has one worker and needs two seconds: of three calls at once the second waits until 2, the third until 4. Their
/// calls take 2, 4 and 6 seconds, so their legs are 0.70 to 0.77 s long.
void DotsTest::whoWaitsForAWorkerStandsInLine()
{
    Net net;
    net.caller("A").station("B", constant(2)).call("A", "B").journey("J", "A");
    const Dots dots = dotsOf(net, net.run(replay(20, {0, 0, 0})));
    QCOMPARE(at(dots, net, 1.5), (QStringList{"A-B 1 waiting stands 0", "A-B 1 waiting stands 1"}));
    QCOMPARE(at(dots, net, 3.5), (QStringList{"A-B 1 waiting stands 0"}));
    QCOMPARE(at(dots, net, 9.9), QStringList());
}

void DotsTest::whoHangsStandsUntilTheCallerGivesUp()
{
    Net net;
    net.caller("A").station("B", constant(0), 100);
    net.call("A", "B", [](Dependency &dependency) { dependency.policies.timeout = Timeout{seconds(4)}; });
    net.journey("J", "A").fault(0, 20, fault::Down{ComponentId("B"), true});
    const Dots dots = dotsOf(net, net.run(replay(20, {1})));
    QCOMPARE(at(dots, net, 2), QStringList{"A-B 1 waiting stands 0"});
    QCOMPARE(at(dots, net, 4.9), QStringList{"A-B 1 waiting stands 0"});
    QCOMPARE(at(dots, net, 5), QStringList{"A-B 1 failed back"});
    QCOMPARE(at(dots, net, 6), QStringList());
}

void DotsTest::aFurtherAttemptIsARetry()
{
    Net net;
    net.caller("A").station("B", constant(0));
    net.call("A", "B", [](Dependency &dependency) {
        dependency.policies.retry = Retry{};
        dependency.policies.retry->backoff = seconds(2);
        dependency.policies.retry->jitter = Jitter::None;
    });
    net.journey("J", "A").fault(0, 1, fault::Down{ComponentId("B"), false});
    const Dots dots = dotsOf(net, net.run(replay(20, {0.5})));
    QCOMPARE(at(dots, net, 0.5 + 0.5 * Leg), QStringList{"A-B 0.5 failed"});
    std::vector<Dot> found;
    dots.at(static_cast<Nanos>((2.5 + 2.5 * Leg) * 1e9), found);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found.front().mark, Mark::Retry);
}

void DotsTest::aMessageGoesToTheConsumerAndNothingComesBack()
{
    Net net;
    net.caller("A").queue("Q").station("C", constant(0)).publish("A", "Q").consume("C", "Q").journey("J", "A");
    const Dots dots = dotsOf(net, net.run(replay(10, {0})));
    QCOMPARE(at(dots, net, 0.25 * Leg), QStringList{"A-Q 0.25 message"});
    // An arrow to a queue that is consumed from points at the queue: the message runs against it.
    QCOMPARE(at(dots, net, 1.25 * Leg), QStringList{"C-Q 0.75 message"});
    QCOMPARE(at(dots, net, 2.1 * Leg), QStringList());
}

void DotsTest::positionsDependOnTheTimeAlone()
{
    Net net;
    net.caller("A").station("B", exponential(0.05), 4).call("A", "B").journey("J", "A", 50);
    const Dots dots = dotsOf(net, net.run(20));
    QStringList forwards;
    for (int i = 0; i < 200; ++i)
        forwards << at(dots, net, i * 0.1).join(',');
    QVERIFY(forwards.at(50).size() > 10);
    for (int i = 199; i >= 0; --i)
        QCOMPARE(at(dots, net, i * 0.1).join(','), forwards.at(i));
}

void DotsTest::dotsAreAsQuickOnTheScreenAtEverySpeed()
{
    Net net;
    net.caller("A").station("B", constant(0)).call("A", "B").journey("J", "A");
    const Dots dots = dotsOf(net, net.run(replay(60, {1})), {10, 1e9});
    QCOMPARE(at(dots, net, 1 + 10 * Leg / 2), QStringList{"A-B 0.5"});
}

/// Four requests in two seconds, each 0.22 s on its way out: by Little's law 4 x 0.22 / 2 at once.
void DotsTest::runningAtOnceIsTheRateTimesTheLeg()
{
    Net net;
    net.caller("A").station("B", constant(0)).call("A", "B").journey("J", "A");
    const Dots dots = dotsOf(net, net.run(replay(10, {1, 1.5, 2, 2.5, 7})));
    const auto atOnce = [&](double from, double to) {
        return dots.runningAtOnce(static_cast<Nanos>(from * 1e9), static_cast<Nanos>(to * 1e9)).front();
    };
    QVERIFY(qAbs(atOnce(1, 3) - 4 * Leg / 2) < 1e-6);
    QVERIFY(qAbs(atOnce(6, 8) - Leg / 2) < 1e-6);
    QCOMPARE(atOnce(8, 9), 0.0);
    QCOMPARE(atOnce(3, 3), 0.0);
}

/// 60 and 6 requests a second: a dot stands for as many of either, within the noise of sampling (20 a second of 60).
void DotsTest::dotsAreProportionalToRates()
{
    Net net;
    net.caller("A").journey("quick", "A", 60).journey("slow", "A", 6);
    const Dots dots(net.architecture(), net.run(100), {1, 10});
    QVERIFY2(qAbs(dots.requestsPerDot(0) - 6) < 0.6, qPrintable(QString::number(dots.requestsPerDot(0))));
    QVERIFY2(qAbs(dots.requestsPerDot(1) - 6) < 0.6, qPrintable(QString::number(dots.requestsPerDot(1))));
}

/// Proportional it would be a dot in fifty seconds; it is one in three.
void DotsTest::aSlowJourneyIsStillSeen()
{
    Net net;
    net.caller("A").journey("quick", "A", 500).journey("slow", "A", 0.5);
    const Dots dots(net.architecture(), net.run(300), {1, 10});
    QVERIFY(dots.requestsPerDot(1) < 2);
    QVERIFY(dots.requestsPerDot(1) >= 1);
    QVERIFY(dots.mostRequestsPerDot() > 40);
    QCOMPARE(dots.leastRequestsPerDot(), dots.requestsPerDot(1));
}

void DotsTest::anArrowThatIsGoneCarriesNothing()
{
    Net net;
    net.caller("A").caller("B").caller("C").call("A", "B").call("B", "C").journey("J", "A");
    const Recording recording = net.run(replay(10, {0}));
    net.edit().dependencies.remove(DependencyId("A-B"));
    const Dots dots = dotsOf(net, recording);
    QCOMPARE(at(dots, net, 0.5 * Leg), QStringList());
    QCOMPARE(at(dots, net, 1.5 * Leg), QStringList{"B-C 0.5"});
}

void DotsTest::withoutRequestsThereIsNothing()
{
    Net net;
    net.caller("A").caller("B").call("A", "B").journey("J", "A", 0);
    const Dots dots = dotsOf(net, net.run(10));
    QCOMPARE(at(dots, net, 5), QStringList());
    QCOMPARE(dots.requestsPerDot(0), 0.0);
    QCOMPARE(dots.mostRequestsPerDot(), 0.0);
    std::vector<Dot> found;
    Dots().at(0, found);
    QVERIFY(found.empty());
}

QTEST_GUILESS_MAIN(DotsTest)
#include "dots_test.moc"
