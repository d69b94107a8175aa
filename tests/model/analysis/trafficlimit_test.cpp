// SPDX-License-Identifier: Apache-2.0
#include "analysis/trafficlimit.h"
#include "nets.h"

#include <QTest>
#include <cmath>

using namespace topologue;
using namespace topologue::analysis;
using namespace topologue::analysis::tests;

namespace {

using Verdict = TrafficLimit::Verdict;

/// P(T > t) of the time in an M/M/c system, by hand: the wait is 0 with probability 1 - C and else exponential with
/// rate (c mu - lambda); the service is exponential with rate mu; T is their sum. Source: Gross et al., chapter 2.3.
double tailOfMMc(int servers, double mu, double lambda, double t)
{
    const double load = lambda / mu;
    double term = 1; // load^k / k!
    double sum = 1;
    for (int k = 1; k < servers; ++k) {
        term *= load / k;
        sum += term;
    }
    const double last = term * load / servers * servers / (servers - load);
    const double waits = last / (sum + last);
    const double slack = servers * mu - lambda;
    if (std::abs(slack - mu) < 1e-9 * mu)
        return std::exp(-mu * t) * (1 + waits * mu * t);
    return (1 - waits) * std::exp(-mu * t)
           + waits * (slack * std::exp(-mu * t) - mu * std::exp(-slack * t)) / (slack - mu);
}
/// The rate at which 1 % of requests take longer than t.
double rateFor(int servers, double mu, double t)
{
    double low = 0;
    double high = servers * mu;
    for (int i = 0; i < 100; ++i) {
        const double middle = (low + high) / 2;
        (tailOfMMc(servers, mu, middle, t) > 0.01 ? high : low) = middle;
    }
    return low;
}

Net station(int servers, double mu, double rate, double p99)
{
    Net net;
    net.station("server", exponential(1 / mu), static_cast<std::uint32_t>(servers));
    net.journey("buy", "server", rate, [&](Journey &j) { j.objective.p99 = seconds(p99); });
    return net;
}

TrafficLimit limitOf(const Net &net, const TrafficOptions &options = {})
{
    return answered(findTrafficLimit(net.architecture(), options));
}

} // namespace

class TrafficLimitTest : public QObject
{
    Q_OBJECT

private slots:
    void theTailIsThatOfMM1();
    void theLimitOfMMcIsInTheStatedBracket_data();
    void theLimitOfMMcIsInTheStatedBracket();
    void theBracketIsNarrow();
    void tellsWhichJourneyBreaksFirstAndWhy();
    void whatNobodyWaitsForIsNotTheReason();
    void tellsThatTodayIsTooMuch();
    void tellsWhenNothingCanBreak();
    void tellsThatItNeverHolds();
    void tellsThatItAlwaysHolds();
    void theScenarioThatIsShownBreaksTheObjective();
    void theScenarioThatGoesOnBesidesCounts();
    void isTheSameOnAnyNumberOfThreads();
    void progressRises();
    void stopsSoonWhenAsked();
    void refusesAWrongDocument();
};

void TrafficLimitTest::theTailIsThatOfMM1()
{
    // exp(-(mu - lambda) t)
    QVERIFY(std::abs(tailOfMMc(1, 100, 60, 0.05) - std::exp(-40 * 0.05)) < 1e-12);
}

void TrafficLimitTest::theLimitOfMMcIsInTheStatedBracket_data()
{
    QTest::addColumn<int>("servers");
    QTest::addColumn<double>("mu");
    QTest::addColumn<double>("today");
    QTest::addColumn<double>("p99");
    QTest::addColumn<double>("length"); // Of a run: long queues come seldom, so a busy system needs longer ones.
    // M/M/1 by hand: p99 = ln 100 / (mu - lambda), so lambda = 1000 - 4.605 / 0.00921 = 500: twice 250.
    QTest::newRow("one server, half busy") << 1 << 1000.0 << 250.0 << std::log(100.0) / 500 << 60.0;
    QTest::newRow("four servers") << 4 << 200.0 << 200.0 << 0.05 << 60.0;
    QTest::newRow("thirty servers, nearly all busy") << 30 << 30.0 << 300.0 << 0.2 << 300.0;
}

void TrafficLimitTest::theLimitOfMMcIsInTheStatedBracket()
{
    QFETCH(int, servers);
    QFETCH(double, mu);
    QFETCH(double, today);
    QFETCH(double, p99);
    QFETCH(double, length);
    const double exact = rateFor(servers, mu, p99) / today;
    TrafficOptions options;
    options.length = seconds(length);
    const TrafficLimit limit = limitOf(station(servers, mu, today, p99), options);
    QCOMPARE(limit.verdict, Verdict::Found);
    qInfo("exact %.3f, found %.3f in %.3f to %.3f", exact, limit.factor, limit.holdsAt, limit.breaksAt);
    QVERIFY(limit.holdsAt <= exact);
    QVERIFY(exact <= limit.breaksAt);
    QVERIFY(limit.holdsAt <= limit.factor && limit.factor <= limit.breaksAt);
    QVERIFY(limit.breaksAt < 1.3 * limit.holdsAt); // Or it would be no statement.
}

void TrafficLimitTest::theBracketIsNarrow()
{
    const TrafficLimit limit = limitOf(station(1, 1000, 250, 0.00921));
    const TrafficPoint &broken = limit.points[limit.brokenPoint];
    const TrafficPoint &held = limit.points[limit.brokenPoint - 1];
    QVERIFY(broken.isBroken && !held.isBroken);
    QVERIFY(broken.factor <= held.factor * 1.03);
    QVERIFY(limit.points.size() < 20);
    QCOMPARE(limit.requestsPerSecond, 250 * limit.factor);
}

void TrafficLimitTest::tellsWhichJourneyBreaksFirstAndWhy()
{
    Net net;
    net.station("roomy", exponential(0.001), 4).station("tight", exponential(0.01), 2);
    const auto promise = [](Journey &j) { j.objective = {0.99, seconds(1), {}}; };
    net.journey("browse", "roomy", 100, promise).journey("pay", "tight", 50, promise);
    const TrafficLimit limit = limitOf(net);
    // 200 a second are served; at 4 times 50 nothing is left.
    QVERIFY2(std::abs(limit.factor - 4) < 0.3, std::to_string(limit.factor).c_str());
    QCOMPARE(limit.journey, std::optional<std::size_t>(1));
    QVERIFY(limit.busiest && limit.busiest->isCores);
    QVERIFY(limit.busiest->deployable == ElementId(ComponentId("tight")));
    QVERIFY(limit.busiest->utilisation > 0.9 && limit.busiest->utilisation <= 1);
    QVERIFY(limit.points[limit.brokenPoint].journeys[1].misses.p99);
}

void TrafficLimitTest::whatNobodyWaitsForIsNotTheReason()
{
    // Messages pile up long before the front is busy, and no user feels it.
    Net net;
    net.station("front", exponential(0.01), 2).queue("events").station("mailer", exponential(0.1), 1);
    net.publish("front", "events").consume("mailer", "events");
    net.journey("buy", "front", 20, [](Journey &j) { j.objective.p99 = seconds(1); });
    const TrafficLimit limit = limitOf(net);
    QVERIFY(limit.estimate && *limit.estimate < 1);
    QVERIFY2(limit.factor > 5, std::to_string(limit.factor).c_str());
    QVERIFY(limit.busiest && limit.busiest->deployable == ElementId(ComponentId("front")));
}

void TrafficLimitTest::tellsThatTodayIsTooMuch()
{
    const TrafficLimit limit = limitOf(station(1, 100, 200, 0.1)); // Holds at 100 - 46 = 54 a second: 0.27 times.
    QCOMPARE(limit.verdict, Verdict::Found);
    QVERIFY2(limit.factor > 0.2 && limit.factor < 0.33, std::to_string(limit.factor).c_str());
}

void TrafficLimitTest::tellsWhenNothingCanBreak()
{
    Net none;
    none.station("server", exponential(0.001)).journey("buy", "server", 10);
    QCOMPARE(limitOf(none).verdict, Verdict::NoObjective);
    QCOMPARE(limitOf(station(1, 100, 0, 1)).verdict, Verdict::NoTraffic);
    QCOMPARE(limitOf(Net()).verdict, Verdict::NoTraffic);
}

void TrafficLimitTest::tellsThatItNeverHolds()
{
    Net net;
    net.station("server", constant(0.5), 100);
    net.journey("buy", "server", 10, [](Journey &j) { j.objective.p99 = seconds(0.1); });
    const TrafficLimit limit = limitOf(net);
    QCOMPARE(limit.verdict, Verdict::NeverHolds);
    QCOMPARE(limit.journey, std::optional<std::size_t>(0));
}

void TrafficLimitTest::tellsThatItAlwaysHolds()
{
    Net net;
    net.caller("server").journey("buy", "server", 10, [](Journey &j) { j.objective.p99 = seconds(1); });
    TrafficOptions options;
    options.requestsPerRun = 20'000;
    const TrafficLimit limit = limitOf(net, options);
    QCOMPARE(limit.verdict, Verdict::AlwaysHolds);
    QVERIFY(std::abs(limit.factor - 20'000 / (60 * 10.0)) < 1e-9);
}

void TrafficLimitTest::theScenarioThatIsShownBreaksTheObjective()
{
    const Net net = station(1, 1000, 250, 0.00921);
    TrafficOptions options;
    options.stress.seeds = 1;
    const TrafficLimit limit = limitOf(net, options);
    const TrafficPoint &broken = limit.points[limit.brokenPoint];
    const Shown shown = shownTraffic(options, broken.factor);
    const auto recording = simulation::simulate(net.architecture(), &shown.scenario);
    QVERIFY(recording);
    const auto totals = simulation::totalsOf(*recording, shown.moment.inNanoseconds());
    QCOMPARE(totals.journeys[0].ends.quantileMs(0.99), broken.journeys[0].fare.p99Ms);
    QVERIFY(broken.journeys[0].fare.p99Ms > 9.21);
}

void TrafficLimitTest::theScenarioThatGoesOnBesidesCounts()
{
    Net net = station(2, 1000, 250, 0.1);
    const double whole = limitOf(net).factor;
    net.fault(0, std::nullopt, fault::ReducedCapacity{ComponentId("server"), 1, 1});
    TrafficOptions options;
    Scenario half = net.scenario();
    half.duration = seconds(60);
    options.stress.scenario = &half;
    const double reduced = limitOf(net, options).factor;
    QVERIFY2(std::abs(whole / reduced - 2) < 0.2, std::to_string(whole / reduced).c_str());
}

void TrafficLimitTest::isTheSameOnAnyNumberOfThreads()
{
    TrafficOptions options;
    options.length = seconds(20);
    options.warmUp = seconds(5);
    options.stress.threads = 1;
    const TrafficLimit one = limitOf(station(2, 500, 200, 0.02), options);
    options.stress.threads = 3;
    const TrafficLimit three = limitOf(station(2, 500, 200, 0.02), options);
    QCOMPARE(one.factor, three.factor);
    QCOMPARE(one.holdsAt, three.holdsAt);
    QCOMPARE(one.points.size(), three.points.size());
    for (std::size_t i = 0; i < one.points.size(); ++i)
        QCOMPARE(one.points[i].journeys[0].fare.p99Ms, three.points[i].journeys[0].fare.p99Ms);
}

void TrafficLimitTest::progressRises()
{
    double last = 0;
    bool rises = true;
    const auto limit = findTrafficLimit(station(4, 200, 200, 0.05).architecture(), {}, [&](double done) {
        rises = rises && done >= last && done <= 1;
        last = done;
        return true;
    });
    QVERIFY(limit && limit->isFinished);
    QVERIFY(rises);
    QVERIFY(last > 0);
}

void TrafficLimitTest::stopsSoonWhenAsked()
{
    const Net net = station(4, 5000, 10'000, 0.05);
    const qint64 elapsed =
        stopsAfter([&](const Progress &progress) { return findTrafficLimit(net.architecture(), {}, progress); });
    qInfo("stopped after %lld ms", static_cast<long long>(elapsed));
    QVERIFY(elapsed >= 0);
    QVERIFY(elapsed < 500); // 50 ms on a machine that is not busy.
}

void TrafficLimitTest::refusesAWrongDocument()
{
    Net net = station(1, 100, 10, 1);
    net.call("server", "nowhere");
    QVERIFY(!findTrafficLimit(net.architecture()));
}

QTEST_GUILESS_MAIN(TrafficLimitTest)
#include "trafficlimit_test.moc"
