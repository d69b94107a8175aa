// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <QTest>

#include <numbers>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

using Rate = std::function<double(double)>;

Net arriving(const Load &load)
{
    Net net;
    net.caller("A").journey("J", "A", 0, [&](Journey &journey) { journey.load = load; });
    return net;
}
/// Of a rate over one second, by Simpson's rule on a hundred pieces: exact for straight lines that bend only at whole
/// hundredths, and for a sinusoid to many digits.
double integral(const Rate &rate, double from)
{
    double sum = 0;
    for (int i = 0; i < 100; ++i) {
        const double a = from + i / 100.0;
        const double b = from + (i + 1) / 100.0;
        // A hair inside, so that a jump counts for the piece it bounds.
        sum += (rate(a + 1e-9) + 4 * rate((a + b) / 2) + rate(b - 1e-9)) / 6 * (b - a);
    }
    return sum;
}
Load shaped(Load::Shape shape, double rate, double peak = 0, double start = 0, double end = 0)
{
    Load load;
    load.shape = shape;
    load.requestsPerSecond = rate;
    load.peakPerSecond = peak;
    load.start = seconds(start);
    load.end = seconds(end);
    return load;
}
std::vector<Nanos> starts(const Recording &recording, Nanos before = Never)
{
    std::vector<Nanos> times;
    for (const Trace &trace : recording.traces) {
        if (trace.start < before)
            times.push_back(trace.start);
    }
    return times;
}
RunOptions everything(double duration)
{
    RunOptions options = replayOf(duration, {});
    return options;
}

} // namespace

/// Where requests come from, and what their users do.
class LoadTest : public QObject
{
    Q_OBJECT

private slots:
    void arrivalsFollowTheRate_data();
    void arrivalsFollowTheRate();
    void usersOfAClosedJourneyWaitTheirTurn();
    void anImpatientUserLeavesAndDoesNotComeBack();
    void aUserTriesAgainAfterAnErrorAndAPause();
    void aReplayArrivesExactlyThen();
    void trafficDoesNotTouchAReplay();
    void whatHappensLaterDoesNotMoveEarlierArrivals_data();
    void whatHappensLaterDoesNotMoveEarlierArrivals();
    void trafficMultipliesTheRate_data();
    void trafficMultipliesTheRate();
    void trafficOfOneJourneyLeavesTheOthers();
    void theSameSeedGivesTheSameRecording();
};

void LoadTest::arrivalsFollowTheRate_data()
{
    QTest::addColumn<Load>("load");
    QTest::addColumn<Rate>("rate");
    using Shape = Load::Shape;
    QTest::newRow("constant") << shaped(Shape::Constant, 500) << Rate([](double) { return 500.0; });
    QTest::newRow("ramp") << shaped(Shape::Ramp, 100, 1'000, 10, 40) << Rate([](double t) {
        return t < 10 ? 100 : t > 40 ? 1'000 : 100 + 900 * (t - 10) / 30;
    });
    QTest::newRow("ramp down to nothing") << shaped(Shape::Ramp, 1'000, 0, 5.5, 25.25) << Rate([](double t) {
        return t < 5.5 ? 1'000 : t > 25.25 ? 0 : 1'000 * (25.25 - t) / 19.75;
    });
    QTest::newRow("spike") << shaped(Shape::Spike, 200, 2'000, 20, 30.5)
                           << Rate([](double t) { return t >= 20 && t <= 30.5 ? 2'000.0 : 200.0; });
    QTest::newRow("spike from nothing") << shaped(Shape::Spike, 0, 2'000, 20, 30)
                                        << Rate([](double t) { return t >= 20 && t <= 30 ? 2'000.0 : 0.0; });
    Load day = shaped(Shape::Day, 100, 900);
    day.period = seconds(40);
    QTest::newRow("day") << day << Rate([](double t) { return 500 - 400 * std::cos(2 * std::numbers::pi * t / 40); });
    Load points = shaped(Shape::Points, 0);
    points.points = {{seconds(10), 200}, {seconds(20), 1'000}, {seconds(20), 0}, {seconds(30), 600}};
    QTest::newRow("points, with a jump") << points << Rate([](double t) {
        return t < 10 ? 200 : t < 20 ? 200 + 80 * (t - 10) : t < 30 ? 60 * (t - 20) : 600;
    });
}

void LoadTest::arrivalsFollowTheRate()
{
    QFETCH(Load, load);
    QFETCH(Rate, rate);
    constexpr int Seconds = 60;
    RunOptions options;
    options.duration = seconds(Seconds);
    options.tracesPerSecond = 0;
    const Recording recording = arriving(load).run(options);
    double chi = 0;
    int bins = 0;
    for (int second = 0; second < Seconds; ++second) {
        const double expected = integral(rate, second);
        const double n = recording.journeys.at(static_cast<std::size_t>(second), 0).counts.arrivals;
        QVERIFY2(std::abs(n - expected) <= 5 * std::sqrt(expected),
                 qPrintable(QString("%1: %2, not %3").arg(second).arg(n).arg(expected)));
        if (expected < 5)
            continue;
        chi += (n - expected) * (n - expected) / expected;
        ++bins;
    }
    // Chi-square with so many degrees of freedom has that mean and twice that variance.
    QVERIFY2(std::abs(chi - bins) < 4 * std::sqrt(2.0 * bins), qPrintable(QString::number(chi)));
}

/// The machine-repair model (M/M/1//N): 5 users who think 4 s and one server of 1 s.
/// P0 = 1 / sum of 5! / (5 - n)! (1/4)^n = 1 / (1 + 1.25 + 1.25 + 0.9375 + 0.46875 + 0.1171875) = 0.199067; throughput
/// 1 - P0 = 0.800933; response 5 / 0.800933 - 4 = 2.24271.
void LoadTest::usersOfAClosedJourneyWaitTheirTurn()
{
    Net net;
    net.caller("A").station("B", exponential(1)).call("A", "B");
    net.journey("J", "A", 0, [](Journey &journey) {
        journey.load.shape = Load::Shape::Closed;
        journey.load.users = 5;
        journey.load.thinkTime = seconds(4);
    });
    constexpr double Time = 20'000;
    const Mean response([&](std::uint64_t seed) { return journey(net.run(Time, seed, 100)).ends.meanMs / 1000; });
    const Mean throughput([&](std::uint64_t seed) {
        return static_cast<double>(journey(net.run(Time, seed, 100)).ends.successes) / Time;
    });
    QVERIFY2(response.holds(2.24271) && response.halfWidth < 0.1, qPrintable(QString::number(response.value)));
    QVERIFY2(throughput.holds(0.800933) && throughput.halfWidth < 0.02, qPrintable(QString::number(throughput.value)));
}

void LoadTest::anImpatientUserLeavesAndDoesNotComeBack()
{
    Net net;
    net.caller("A").station("B", constant(5), 10).call("A", "B");
    net.journey("J", "A", 0.001, [](Journey &journey) {
        journey.impatience.leavesAfter = seconds(2);
        journey.impatience.attempts = 3;
    });
    const Recording recording = net.run(replay(30, {0, 1}));
    // The work goes on without them.
    QCOMPARE(answers(recording), QStringList({"0 -> 2 left", "1 -> 3 left"}));
    QCOMPARE(visits(recording, "B"), QStringList({"0 0 5", "1 1 6"}));
    QCOMPARE(journey(recording).ends.failed(), 2U);
}

void LoadTest::aUserTriesAgainAfterAnErrorAndAPause()
{
    Net net;
    net.caller("A").station("B", constant(1), 10).call("A", "B").fault(0, 8, fault::Errors{ComponentId("B"), 1});
    net.journey("J", "A", 0.001, [](Journey &journey) {
        journey.impatience.attempts = 3;
        journey.impatience.pause = seconds(2);
    });
    const Recording recording = net.run(replay(30, {0, 4}));
    // Errors after 1 s, again 2 s later, three times in all; the second user's second try ends at 8, when all is well.
    QCOMPARE(answers(recording),
             QStringList({"0 -> 1 error", "3 -> 4 error", "4 -> 5 error", "6 -> 7 error", "7 -> 8 success"}));
}

void LoadTest::aReplayArrivesExactlyThen()
{
    const Net net = arriving(shaped(Load::Shape::Constant, 100));
    RunOptions options = replay(10, {3, 1.5, 0, 1.5, 9.999'999'999, 10});
    // In order, whatever the load says; what comes at the end of the run is not in it.
    options.tracesPerSecond = 1e9;
    const Recording recording = net.run(options);
    QCOMPARE(journey(recording).ends.arrivals, 5U);
    QCOMPARE(recording.journeys.at(0, 0).counts.arrivals, 1U);
    QCOMPARE(recording.journeys.at(1, 0).counts.arrivals, 2U);
    QCOMPARE(recording.journeys.at(3, 0).counts.arrivals, 1U);
    QCOMPARE(recording.journeys.at(9, 0).counts.arrivals, 1U);
    QCOMPARE(journey(net.run(replay(10, std::vector<double>()))).ends.arrivals, 0U);
}

void LoadTest::trafficDoesNotTouchAReplay()
{
    Net net = arriving(shaped(Load::Shape::Constant, 0.001));
    net.fault(2.5, 5, fault::Traffic{std::nullopt, 3});
    QCOMPARE(answers(net.run(replay(10, {1, 2, 3, 4}))),
             QStringList({"1 -> 1 success", "2 -> 2 success", "3 -> 3 success", "4 -> 4 success"}));
}

void LoadTest::whatHappensLaterDoesNotMoveEarlierArrivals_data()
{
    QTest::addColumn<Load>("before");
    QTest::addColumn<Load>("after");
    using Shape = Load::Shape;
    QTest::newRow("the peak of a spike at 20")
        << shaped(Shape::Spike, 10, 20, 20, 30) << shaped(Shape::Spike, 10, 50, 20, 40);
    QTest::newRow("a ramp from 20 on") << shaped(Shape::Ramp, 10, 20, 20, 30) << shaped(Shape::Ramp, 10, 90, 20, 30);
    Load points = shaped(Shape::Points, 0);
    points.points = {{seconds(0), 5}, {seconds(20), 15}, {seconds(40), 5}};
    Load others = points;
    others.points[2].requestsPerSecond = 50;
    QTest::newRow("a point after 20") << points << others;
}

void LoadTest::whatHappensLaterDoesNotMoveEarlierArrivals()
{
    QFETCH(Load, before);
    QFETCH(Load, after);
    const Recording one = arriving(before).run(everything(60));
    const Recording other = arriving(after).run(everything(60));
    QVERIFY(starts(one, 20 * Second).size() > 100);
    QCOMPARE(starts(one, 20 * Second), starts(other, 20 * Second));
    QVERIFY(starts(one) != starts(other));
    // The same of a fault that changes the rate.
    Net faulty = arriving(before);
    faulty.fault(20, 30, fault::Traffic{std::nullopt, 4});
    const Recording third = faulty.run(everything(60));
    QCOMPARE(starts(third, 20 * Second), starts(one, 20 * Second));
    QVERIFY(starts(third) != starts(one));
}

void LoadTest::trafficMultipliesTheRate_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<bool>("closed");
    // Each 100 a second: open, or 1,000 users who think for 10 s and are answered at once.
    for (const bool closed : {false, true}) {
        QTest::addRow("%s, three times", closed ? "closed" : "open") << 3.0 << closed;
        QTest::addRow("%s, half", closed ? "closed" : "open") << 0.5 << closed;
        QTest::addRow("%s, none", closed ? "closed" : "open") << 0.0 << closed;
    }
}

void LoadTest::trafficMultipliesTheRate()
{
    QFETCH(double, factor);
    QFETCH(bool, closed);
    Load load = shaped(closed ? Load::Shape::Closed : Load::Shape::Constant, 100);
    load.users = 1'000;
    load.thinkTime = seconds(10);
    Net net = arriving(load);
    net.fault(100, 200, fault::Traffic{std::nullopt, factor});
    const Recording recording = net.run(300);
    const auto arrivals = [&](Nanos from, Nanos to) {
        return static_cast<double>(totalsOf(recording, from * Second, to * Second).journeys[0].ends.arrivals);
    };
    // Poisson: 4 standard deviations.
    QVERIFY(std::abs(arrivals(0, 100) - 10'000) < 400);
    QVERIFY(std::abs(arrivals(100, 200) - 10'000 * factor) <= 4 * std::sqrt(10'000 * factor));
    QVERIFY(std::abs(arrivals(200, 300) - 10'000) < 400);
}

void LoadTest::trafficOfOneJourneyLeavesTheOthers()
{
    Net net;
    net.caller("A").journey("J", "A", 5).journey("K", "A", 5);
    const auto startsOfK = [](const Recording &recording) {
        std::vector<Nanos> times;
        for (const Trace &trace : recording.traces) {
            if (trace.journey == 1)
                times.push_back(trace.start);
        }
        return times;
    };
    const std::vector<Nanos> without = startsOfK(net.run(everything(60)));
    net.fault(20, 30, fault::Traffic{JourneyId("J"), 10});
    const Recording with = net.run(everything(60));
    QCOMPARE(startsOfK(with), without);
    QVERIFY(totalsOf(with).journeys[0].ends.arrivals > 600);
}

void LoadTest::theSameSeedGivesTheSameRecording()
{
    Net net;
    net.caller("A").station("B", exponential(1), 3).call("A", "B").journey("J", "A", 2);
    QVERIFY(net.run(100, 7) == net.run(100, 7));
    QVERIFY(!(net.run(100, 7).journeys == net.run(100, 8).journeys));
}

QTEST_GUILESS_MAIN(LoadTest)
#include "load_test.moc"
