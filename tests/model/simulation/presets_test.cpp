// SPDX-License-Identifier: Apache-2.0
#include "architecture/policypresets.h"
#include "spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

using Kind = RecordedEvent::Kind;

/// A calls B with what the preset says and nothing else; B takes `service` seconds and has room for everybody.
Net with(const char *preset, const std::function<void(Dependency &)> &adjust, double service = 0,
         std::uint32_t replicas = 1)
{
    Net net;
    const PolicyPreset &found = *findPolicyPreset(preset);
    net.caller("A").journey("J", "A").station("B", constant(service), 10'000, [&](Capacity &c) {
        c.replicas = replicas;
        c.outlierEjection = found.outlierEjection;
    });
    net.call("A", "B", [&](Dependency &d) {
        d.policies = found.policies;
        adjust(d);
    });
    return net;
}
/// The breaker alone: retries and timeouts would make it harder to count.
void onlyTheBreaker(Dependency &dependency)
{
    Policies policies;
    policies.circuitBreaker = dependency.policies.circuitBreaker;
    dependency.policies = policies;
}
void asItIs(Dependency & /*dependency*/) {}
Net failing(Net net, double from, double to)
{
    return std::move(net.fault(from, to, fault::Errors{ComponentId("B"), 1}));
}
std::vector<double> joined(std::vector<double> first, const std::vector<double> &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}
int let(const Recording &recording, double from)
{
    int count = 0;
    for (const Span &span : recording.spans)
        count += span.dependency == 0 && span.arrived != Never && span.sent >= static_cast<Nanos>(from * 1e9) ? 1 : 0;
    return count;
}

} // namespace

/// The presets at work: when each opens, how many calls it lets try, how often it retries.
class PresetsTest : public QObject
{
    Q_OBJECT

private slots:
    void resilience4jOpensAtTheHundredthCallAndLetsTenTry();
    void resilience4jTriesThreeTimesHalfASecondApart();
    void resilience4jGivesUpAfterASecondAndRefusesTheTwentySixth();
    void hystrixOpensAtTheLookAfterTheTwentiethCallAndLetsOneTry();
    void hystrixGivesUpAfterASecondAndRefusesTheEleventh();
    void pollyOpensAtTheHundredthCallAndLetsOneTry();
    void pollyTriesFourTimesTwoSecondsApart();
    void pollyHedgesAfterTwoSeconds();
    void envoyRetriesOnceAndThreeAtATime();
    void envoyLets1024ThroughAndEjectsAfterFive();
    void grpcRetriesThreeTimesAndStopsAtHalfItsTokens();
};

void PresetsTest::resilience4jOpensAtTheHundredthCallAndLetsTenTry()
{
    const Net net = failing(with("resilience4j", onlyTheBreaker, 0.05), 0, 75);
    // Ten a second: the hundredth ends at 9.95 s. Open until after 69.95 s; of the twenty at 70 s ten try, and fail;
    // so do ten of those at 131 s, and succeed.
    const std::vector<double> first = joined(every(0.1, 120), every(0, 20, 70));
    const Recording recording = net.run(replay(150, joined(first, every(0, 20, 131))));
    QCOMPARE(events(recording, Kind::BreakerOpened),
             QStringList({"9.95 replica 0 value 0", "70.05 replica 0 value 0"}));
    QCOMPARE(events(recording, Kind::BreakerHalfOpened),
             QStringList({"70 replica 0 value 0", "131 replica 0 value 0"}));
    QCOMPARE(events(recording, Kind::BreakerClosed), QStringList({"131.05 replica 0 value 0"}));
    QCOMPARE(let(recording, 0), 120);
}

void PresetsTest::resilience4jTriesThreeTimesHalfASecondApart()
{
    const Net net = failing(with("resilience4j", asItIs, 0.1), 0, 100);
    QCOMPARE(attempts(net.run(replay(20, {0})), "A-B"),
             QStringList({"0 -> 0.1 error", "0.6 -> 0.7 error", "1.2 -> 1.3 error"}));
}

void PresetsTest::resilience4jGivesUpAfterASecondAndRefusesTheTwentySixth()
{
    const Net net = with(
        "resilience4j", [](Dependency &d) { d.policies.retry.reset(); }, 5);
    const QStringList all = answers(net.run(replay(20, every(0, 26))));
    QCOMPARE(all.count("0 -> 1 timeout"), 25);
    QCOMPARE(all.count("0 -> 0 bulkheadFull"), 1);
}

void PresetsTest::hystrixOpensAtTheLookAfterTheTwentiethCallAndLetsOneTry()
{
    const Net net = failing(with("hystrix", onlyTheBreaker, 0.05), 0, 10);
    // Ten a second from 0 on; the first call ends at 0.05, the twentieth at 1.95: the look at 2 s opens it until after
    // 7 s. It is the call at 2 s that finds it open. Of the five at 7.1 s one tries, fails, and it is open until after
    // 12.15 s.
    const std::vector<double> first = joined(every(0.1, 30), every(0, 5, 7.1));
    const Recording recording = net.run(replay(30, joined(first, every(0, 5, 12.2))));
    QCOMPARE(events(recording, Kind::BreakerOpened), QStringList({"2 replica 0 value 0", "7.15 replica 0 value 0"}));
    QCOMPARE(events(recording, Kind::BreakerHalfOpened),
             QStringList({"7.1 replica 0 value 0", "12.2 replica 0 value 0"}));
    QCOMPARE(events(recording, Kind::BreakerClosed), QStringList({"12.25 replica 0 value 0"}));
    QCOMPARE(let(recording, 0), 22);
}

void PresetsTest::hystrixGivesUpAfterASecondAndRefusesTheEleventh()
{
    const QStringList all = answers(with("hystrix", asItIs, 5).run(replay(20, every(0, 11))));
    QCOMPARE(all.count("0 -> 1 timeout"), 10);
    QCOMPARE(all.count("0 -> 0 bulkheadFull"), 1);
}

void PresetsTest::pollyOpensAtTheHundredthCallAndLetsOneTry()
{
    const Net net = failing(with("polly", onlyTheBreaker, 0.05), 8.95, 12);
    // Ten a second from 0 on. From 9 s on what ends fails, that is the call of 9 s, the ninety-first, and all that
    // follow: with the tenth of them, at 9.95 s, a tenth of a hundred has failed. Open until 14.95 s.
    const std::vector<double> times = joined(every(0.1, 120), every(0, 5, 14.95));
    const Recording recording = net.run(replay(30, times));
    QCOMPARE(events(recording, Kind::BreakerOpened), QStringList({"9.95 replica 0 value 0"}));
    QCOMPARE(events(recording, Kind::BreakerHalfOpened), QStringList({"14.95 replica 0 value 0"}));
    QCOMPARE(let(recording, 14), 1);
    QCOMPARE(events(recording, Kind::BreakerClosed), QStringList({"15 replica 0 value 0"}));
}

void PresetsTest::pollyTriesFourTimesTwoSecondsApart()
{
    const Net net = failing(with("polly", asItIs), 0, 100);
    QCOMPARE(attempts(net.run(replay(20, {0})), "A-B"),
             QStringList({"0 -> 0 error", "2 -> 2 error", "4 -> 4 error", "6 -> 6 error"}));
}

void PresetsTest::pollyHedgesAfterTwoSeconds()
{
    QCOMPARE(visits(with("polly-hedging", asItIs, 5).run(replay(20, {0})), "B"), QStringList({"0 0 5", "2 2 7"}));
}

void PresetsTest::envoyRetriesOnceAndThreeAtATime()
{
    const Net net = failing(with("envoy", asItIs, 1), 0, 100);
    const Recording recording = net.run(replay(20, every(0, 10)));
    QCOMPARE(dependency(recording, "A-B").retries, 3U);
    for (const Span &span : recording.spans)
        QVERIFY(span.attempt < 2 || (span.sent >= Second && span.sent <= Second + 25'000'000));
}

void PresetsTest::envoyLets1024ThroughAndEjectsAfterFive()
{
    const QStringList all = answers(with("envoy", asItIs, 5).run(replay(60, every(0, 1'025))));
    QCOMPARE(all.count("0 -> 5 success"), 1'024);
    const Net slow = with("envoy", asItIs, 20);
    QCOMPARE(answers(slow.run(replay(60, {0}))), QStringList({"0 -> 15 timeout"}));
    // Replica 0 of ten fails: out after five of its answers, for 30 s, and back with the first sweep after that.
    Net net = with(
        "envoy", [](Dependency &d) { d.policies.retry.reset(); }, 0, 10);
    net.fault(0, 1.5, fault::BadVersion{ComponentId("B"), 1, 1, 0.1});
    const Recording recording = net.run(replay(60, every(0.01, 200)));
    QCOMPARE(events(recording, Kind::ReplicaEjected), QStringList({"0.49 replica 0 value 0"}));
    QCOMPARE(events(recording, Kind::ReplicaReturned), QStringList({"40 replica 0 value 0"}));
}

void PresetsTest::grpcRetriesThreeTimesAndStopsAtHalfItsTokens()
{
    const Net net = failing(with("grpc", asItIs), 0, 100);
    const Recording recording = net.run(replay(20, {0, 10, 15}));
    // Four attempts leave six tokens; the next call's failure leaves five: no retry any more.
    QCOMPARE(dependency(recording, "A-B").attempts, 6U);
    const std::vector<double> pauses{0.1, 0.2, 0.4};
    for (std::size_t i = 0; i < pauses.size(); ++i) {
        const double pause = static_cast<double>(recording.spans[i + 2].sent - recording.spans[i + 1].sent) / 1e9;
        if (recording.spans[i + 2].dependency == 0 && recording.spans[i + 2].attempt == i + 2)
            QVERIFY(pause >= 0.8 * pauses[i] && pause <= 1.2 * pauses[i]);
    }
}

QTEST_GUILESS_MAIN(PresetsTest)
#include "presets_test.moc"
