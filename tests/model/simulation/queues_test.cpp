// SPDX-License-Identifier: Apache-2.0
#include "spans.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

using Kind = RecordedEvent::Kind;

/// A publishes to Q; C takes and needs `service` seconds, so many at once.
Net line(double service, std::uint32_t concurrency = 1, const MessageBroker &broker = {}, std::uint32_t replicas = 1)
{
    Net net;
    net.caller("A").queue("Q", broker).journey("J", "A").publish("A", "Q");
    net.station("C", constant(service), 10, [&](Capacity &c) { c.replicas = replicas; });
    net.consume("C", "Q", [&](Dependency &d) { d.concurrency = concurrency; });
    return net;
}
MessageBroker broker(std::optional<std::uint64_t> most, std::uint32_t deliveries = 5)
{
    MessageBroker result;
    result.maxMessages = most;
    result.maxDeliveries = deliveries;
    return result;
}

} // namespace

/// Messages: publishing, consuming, and what becomes of those that are not handled.
class QueuesTest : public QObject
{
    Q_OBJECT

private slots:
    void thePublisherDoesNotWaitForTheConsumer();
    void thePublisherWaitsForTheBroker();
    void everyConsumerGetsEveryMessage();
    void aConsumerOfAnotherJourneyGetsNone();
    void aReplicaHandlesSoManyAtOnce();
    void aFullQueueRefusesToTakeMore();
    void whatFailsIsGivenOutAgain();
    void whatFailsTooOftenIsADeadLetter();
    void aDeadLetterQueueThatNobodyReadsKeepsItsLetters();
    void backlogAndAgeAreRecorded();
    void whileTheBrokerIsDownNothingGoesInOrOut();
    void aConsumerThatDiesLosesNoMessage();
    void anotherReplicaOfTheConsumerTakesOver();
    void aPartitionKeepsMessagesInTheQueue();
};

void QueuesTest::thePublisherDoesNotWaitForTheConsumer()
{
    const Recording recording = line(5).run(replay(20, {0, 1}));
    QCOMPARE(answers(recording), QStringList({"0 -> 0 success", "1 -> 1 success"}));
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 5", "5 5 10"}));
    // Complete after 5 and 9 s.
    QCOMPARE(journey(recording).completed, 2U);
    QVERIFY(std::abs(journey(recording).meanCompletionMs - 7'000) < 0.01);
}

void QueuesTest::thePublisherWaitsForTheBroker()
{
    Net net;
    net.caller("A").queue("Q").journey("J", "A").station("C", constant(5)).consume("C", "Q");
    net.publish("A", "Q", [](Dependency &d) { d.latency = constant(0.5); });
    const Recording recording = net.run(replay(20, {0}));
    // There and back; the message is there at 0.5.
    QCOMPARE(answers(recording), QStringList({"0 -> 1 success"}));
    QCOMPARE(visits(recording, "C"), QStringList({"0.5 0.5 5.5"}));
}

void QueuesTest::everyConsumerGetsEveryMessage()
{
    Net net = line(1, 10);
    net.station("D", constant(2)).consume("D", "Q", [](Dependency &d) { d.concurrency = 10; });
    const Recording recording = net.run(replay(20, {0, 4, 8}));
    QCOMPARE(component(recording, "C").ends.successes, 3U);
    QCOMPARE(component(recording, "D").ends.successes, 3U);
    QVERIFY(std::abs(journey(recording).meanCompletionMs - 2'000) < 0.01); // When the slower one is done.
}

void QueuesTest::aConsumerOfAnotherJourneyGetsNone()
{
    Net net = line(1);
    net.journey("K", "A").station("D", constant(2));
    net.consume("D", "Q", [](Dependency &d) { d.journeys = {JourneyId("K")}; });
    const Recording recording = net.run(replayOf(20, {{"J", {0, 1}}, {"K", {2}}}));
    QCOMPARE(component(recording, "C").ends.successes, 3U);
    QCOMPARE(component(recording, "D").ends.successes, 1U);
}

void QueuesTest::aReplicaHandlesSoManyAtOnce()
{
    const Recording recording = line(1, 2).run(replay(20, {0, 0, 0, 0, 0}));
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 1", "0 0 1", "1 1 2", "1 1 2", "2 2 3"}));
    const Recording two = line(1, 1, {}, 2).run(replay(20, {0, 0, 0, 0}));
    QCOMPARE(visits(two, "C"), QStringList({"0 0 1", "0 0 1", "1 1 2", "1 1 2"}));
    QCOMPARE(visitsByReplica(two, "C", 2), std::vector<int>({2, 2}));
}

void QueuesTest::aFullQueueRefusesToTakeMore()
{
    const Recording recording = line(10, 1, broker(2)).run(replay(40, {0, 1, 2, 3, 11}));
    // One is being handled, two wait; the one at 3 does not fit. At 10 there is room again.
    QCOMPARE(answers(recording), QStringList({"0 -> 0 success", "1 -> 1 success", "2 -> 2 success", "3 -> 3 queueFull",
                                              "11 -> 11 success"}));
    QCOMPARE(events(recording, Kind::BrokerFull).size(), 1);
    QCOMPARE(component(recording, "C").ends.arrivals, 4U);
}

void QueuesTest::whatFailsIsGivenOutAgain()
{
    Net net = line(0);
    net.fault(0, 0.5, fault::Errors{ComponentId("C"), 1});
    const Recording recording = net.run(replay(20, {0}));
    // Again after a second, by then with success.
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 0", "1 1 1"}));
    QCOMPARE(answers(recording), QStringList({"0 -> 0 success"}));
    QCOMPARE(recording.deadLetters, std::uint64_t{0});
    QCOMPARE(dependency(recording, "C-Q").retries, 1U);
    QVERIFY(std::abs(journey(recording).meanCompletionMs - 1'000) < 0.01);
}

void QueuesTest::whatFailsTooOftenIsADeadLetter()
{
    MessageBroker withLetters = broker(std::nullopt, 3);
    withLetters.deadLetterQueue = ComponentId("L");
    Net net = line(0, 1, withLetters);
    net.queue("L").station("D", constant(1)).consume("D", "L");
    net.fault(0, std::nullopt, fault::Errors{ComponentId("C"), 1});
    const Recording recording = net.run(replay(20, {0, 5}));
    // Three deliveries each, the first included; then it is D's.
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 0", "1 1 1", "2 2 2", "5 5 5", "6 6 6", "7 7 7"}));
    QCOMPARE(visits(recording, "D"), QStringList({"2 2 3", "7 7 8"}));
    QCOMPARE(recording.deadLetters, std::uint64_t{2});
    QCOMPARE(events(recording, Kind::DeadLettered).size(), 2);
    QCOMPARE(journey(recording).ends.successes, 2U);
}

void QueuesTest::aDeadLetterQueueThatNobodyReadsKeepsItsLetters()
{
    MessageBroker withLetters = broker(std::nullopt, 1);
    withLetters.deadLetterQueue = ComponentId("L");
    Net net = line(0, 1, withLetters);
    net.queue("L", broker(3)).fault(0, std::nullopt, fault::Errors{ComponentId("C"), 1});
    const Recording recording = net.run(replay(10, {0, 1, 2, 3, 4}));
    // Three fit; five were given up.
    QCOMPARE(recording.deadLetters, std::uint64_t{5});
    QCOMPARE(component(recording, "L").largestBacklog, 3.0);
    QCOMPARE(recording.components.at(9, 3).backlog, 3.0);
    QCOMPARE(recording.components.at(8, 3).oldestMessageMs, 9'000.0F);
}

void QueuesTest::backlogAndAgeAreRecorded()
{
    const Recording recording = line(10).run(replay(20, {0, 1, 2, 3}));
    // The first is taken at once, the second at 10. In the second [t, t + 1) there wait:
    const std::vector<double> expected{0, 1, 2, 3, 3, 3, 3, 3, 3, 3, 2, 2};
    for (std::size_t i = 0; i < expected.size(); ++i)
        QCOMPARE(recording.components.at(i, 1).backlog, expected[i]);
    QCOMPARE(recording.components.at(4, 1).oldestMessageMs, 4'000.0F);   // At 5: it came at 1.
    QCOMPARE(recording.components.at(11, 1).oldestMessageMs, 10'000.0F); // At 12: it came at 2.
    QCOMPARE(component(recording, "Q").largestBacklog, 3.0);
}

void QueuesTest::whileTheBrokerIsDownNothingGoesInOrOut()
{
    for (const bool silent : {false, true}) {
        Net net = line(6);
        net.fault(5, 10, fault::Down{ComponentId("Q"), silent});
        const Recording recording = net.run(replay(30, {0, 1, 7}));
        // What was in it is still there at 10. A publisher is refused, or waits until the broker moves again.
        QCOMPARE(visits(recording, "C").first(2), QStringList({"0 0 6", "10 10 16"}));
        QCOMPARE(answers(recording).last(), silent ? QStringLiteral("7 -> 10 success") : "7 -> 7 refused");
    }
}

void QueuesTest::aConsumerThatDiesLosesNoMessage()
{
    Net net = line(5);
    net.fault(2, 10, fault::Down{ComponentId("C")});
    const Recording recording = net.run(replay(30, {0, 4}));
    // Begun at 0, lost with the consumer at 2, back in the queue at 3, before the second.
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 2", "10 10 15", "15 15 20"}));
    QCOMPARE(answers(recording), QStringList({"0 -> 0 success", "4 -> 4 success"}));
    QCOMPARE(journey(recording).completed, 2U);
}

void QueuesTest::anotherReplicaOfTheConsumerTakesOver()
{
    Net net = line(5, 1, {}, 2);
    net.fault(2, 20, fault::Down{ComponentId("C"), false, 1}); // Replica 0.
    const Recording recording = net.run(replay(30, {0}));
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 2", "3 3 8"}));
    QCOMPARE(visitsByReplica(recording, "C", 2), std::vector<int>({1, 1}));
}

void QueuesTest::aPartitionKeepsMessagesInTheQueue()
{
    Net net = line(1);
    net.fault(2, 10, fault::Partition{{ComponentId("C")}, {ComponentId("Q")}});
    const Recording recording = net.run(replay(30, {0, 4, 5}));
    QCOMPARE(answers(recording), QStringList({"0 -> 0 success", "4 -> 4 success", "5 -> 5 success"}));
    QCOMPARE(visits(recording, "C"), QStringList({"0 0 1", "10 10 11", "11 11 12"}));
}

QTEST_GUILESS_MAIN(QueuesTest)
#include "queues_test.moc"
