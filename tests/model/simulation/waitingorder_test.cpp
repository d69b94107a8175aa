// SPDX-License-Identifier: Apache-2.0
#include "simulation/waitingline.h"
#include "spans.h"

#include <QTest>

#include <random>

using namespace topologue;
using namespace topologue::simulation;
using namespace topologue::simulation::tests;

namespace {

/// One worker at A, 1 s each; journeys "low" (-5), "J" (0) and "high" (5) that start there.
Net line(const std::function<void(Capacity &)> &adjust = {})
{
    Net net;
    net.station("A", constant(1), 1, adjust).journey("J", "A");
    net.journey("low", "A", 0.001, [](Journey &j) { j.priority = -5; });
    net.journey("high", "A", 0.001, [](Journey &j) { j.priority = 5; });
    return net;
}
void lastInFirstOut(Capacity &capacity)
{
    capacity.queueDiscipline = QueueDiscipline::LastInFirstOut;
}
std::function<void(Capacity &)> shedding(std::uint32_t maxInFlight, std::optional<double> maxQueueWait, double step)
{
    return [=](Capacity &capacity) {
        capacity.loadShedding = LoadShedding{};
        capacity.loadShedding->maxInFlight = maxInFlight;
        if (maxQueueWait)
            capacity.loadShedding->maxQueueWait = seconds(*maxQueueWait);
        capacity.loadShedding->priorityStep = step;
    };
}

struct Waiter {
    Nanos entered = 0;
    std::uint32_t level = 0;
    std::uint32_t generation = 0;
    std::uint32_t next = NoIndex;
    bool alive = false;
};

} // namespace

/// Who gets the next free worker, and who is not let in.
class WaitingOrderTest : public QObject
{
    Q_OBJECT

private slots:
    void theLastOneInIsTheFirstOut();
    void whatIsMoreImportantGoesFirst_data();
    void whatIsMoreImportantGoesFirst();
    void aCallIsAsImportantAsItsJourney();
    void aMessageIsAsImportantAsItsJourney();
    void workThatBelongsToNoJourneyHasPriorityZero();
    void equalPrioritiesChangeNothing();
    void coresDoNotKnowPriorities();
    void theLeastImportantIsShedFirst_data();
    void theLeastImportantIsShedFirst();
    void onlyThoseAheadCountForTheQueueWait();
    void whatIsLessImportantDoesNotCountForTheQueueWait();
    void theOldestOfALastInFirstOutLineIsItsEnd();
    void aReplicaThatDiesForgetsItsLine();
    void theLineAgreesWithASearch_data();
    void theLineAgreesWithASearch();
};

void WaitingOrderTest::theLastOneInIsTheFirstOut()
{
    QCOMPARE(answers(line(lastInFirstOut).run(replay(20, {0, 0.1, 0.2, 0.3, 2.5}))),
             QStringList(
                 {"0 -> 1 success", "0.1 -> 5 success", "0.2 -> 3 success", "0.3 -> 2 success", "2.5 -> 4 success"}));
}

void WaitingOrderTest::whatIsMoreImportantGoesFirst_data()
{
    QTest::addColumn<bool>("lifo");
    QTest::addColumn<QStringList>("expected");
    // In order of arrival: J low J high high.
    QTest::newRow("first in, first out") << false
                                         << QStringList{"0 -> 1 success", "0.1 -> 5 success", "0.2 -> 4 success",
                                                        "0.3 -> 2 success", "0.4 -> 3 success"};
    QTest::newRow("last in, first out") << true
                                        << QStringList{"0 -> 1 success", "0.1 -> 5 success", "0.2 -> 4 success",
                                                       "0.3 -> 3 success", "0.4 -> 2 success"};
}

void WaitingOrderTest::whatIsMoreImportantGoesFirst()
{
    QFETCH(bool, lifo);
    const Net net = lifo ? line(lastInFirstOut) : line();
    QTEST(answers(net.run(replayOf(20, {{"J", {0, 0.2}}, {"low", {0.1}}, {"high", {0.3, 0.4}}}))), "expected");
}

void WaitingOrderTest::aCallIsAsImportantAsItsJourney()
{
    Net net;
    net.caller("A").station("B", constant(1)).call("A", "B").journey("J", "A");
    net.journey("high", "A", 0.001, [](Journey &j) { j.priority = 1; });
    QCOMPARE(answers(net.run(replayOf(20, {{"J", {0, 0.1}}, {"high", {0.2}}}))),
             QStringList({"0 -> 1 success", "0.1 -> 3 success", "0.2 -> 2 success"}));
}

void WaitingOrderTest::aMessageIsAsImportantAsItsJourney()
{
    // The broker keeps the order in which they came; the consumer's workers do not.
    Net net;
    net.caller("A").queue("Q").publish("A", "Q").journey("J", "A").station("C", constant(1));
    net.consume("C", "Q", [](Dependency &d) { d.concurrency = 3; });
    net.journey("high", "A", 0.001, [](Journey &j) { j.priority = 1; });
    QCOMPARE(visits(net.run(replayOf(20, {{"J", {0, 0.1}}, {"high", {0.2}}})), "C"),
             QStringList({"0 0 1", "0.1 2 3", "0.2 1 2"}));
}

void WaitingOrderTest::workThatBelongsToNoJourneyHasPriorityZero()
{
    Net net = line();
    net.fault(0, 1.5, fault::ExtraWork{ComponentId("A"), 10, constant(1)}); // About 15, 1 s each.
    const Recording recording = net.run(replayOf(100, {{"low", {1}}, {"high", {1}}}));
    const auto end = [&](const std::string &id) { return journey(recording, id).ends.times.quantile(0.5); };
    QVERIFY(end("high") < 3 * Second); // After the one that is being worked on, and perhaps a high one before it.
    QVERIFY(end("low") > 8 * Second);  // After all of them.
}

void WaitingOrderTest::equalPrioritiesChangeNothing()
{
    const auto run = [](std::int32_t priority) {
        Net net;
        net.station("A", exponential(0.1), 2).journey("J", "A", 15).journey("K", "A", 4);
        for (std::size_t i = 0; i < 2; ++i) {
            Journey journey = net.architecture().journeys[i];
            journey.priority = priority;
            net.edit().journeys.replace(journey.id, journey);
        }
        return net.run(500);
    };
    const Recording zero = run(0);
    const Recording seven = run(7);
    QCOMPARE(zero.processedEvents, seven.processedEvents);
    QVERIFY(journey(zero).ends.times.quantile(0.99) > 2 * Second / 10); // There was a queue.
    for (const std::string id : {"J", "K"})
        QCOMPARE(journey(zero, id).ends.meanMs, journey(seven, id).ends.meanMs);
}

void WaitingOrderTest::coresDoNotKnowPriorities()
{
    // Workers for all, one core: they compute in the order in which they came.
    Net net;
    net.station("A", constant(1), 10, [](Capacity &c) { c.cores = 1; }).journey("J", "A");
    net.journey("high", "A", 0.001, [](Journey &j) { j.priority = 10; });
    QCOMPARE(answers(net.run(replayOf(20, {{"J", {0, 0.1}}, {"high", {0.2}}}))),
             QStringList({"0 -> 1 success", "0.1 -> 2 success", "0.2 -> 3 success"}));
}

void WaitingOrderTest::theLeastImportantIsShedFirst_data()
{
    QTest::addColumn<double>("step");
    QTest::addColumn<int>("low");
    QTest::addColumn<int>("middle");
    QTest::addColumn<int>("high");
    // At most ten in flight. Priority -5 with a step of 0.1: five; priority 5: fifteen.
    QTest::newRow("no difference") << 0.0 << 10 << 10 << 10;
    QTest::newRow("a tenth for each level") << 0.1 << 5 << 10 << 15;
    QTest::newRow("three tenths: rounding does not lose one") << 0.14 << 3 << 10 << 17;
    QTest::newRow("a fifth: nothing of the least important") << 0.2 << 0 << 10 << 20;
    QTest::newRow("more than nothing is nothing") << 1.0 << 0 << 10 << 60;
}

void WaitingOrderTest::theLeastImportantIsShedFirst()
{
    QFETCH(double, step);
    const Net net = line(shedding(10, {}, step));
    for (const auto &[id, column] : {std::pair{"low", "low"}, {"J", "middle"}, {"high", "high"}}) {
        const Recording recording = net.run(replayOf(1'000, {{id, every(0, 100)}}));
        QTEST(static_cast<int>(journey(recording, id).ends.successes), column);
        QCOMPARE(failedBy(journey(recording, id).ends, Cause::Shed), 100 - journey(recording, id).ends.successes);
    }
}

void WaitingOrderTest::onlyThoseAheadCountForTheQueueWait()
{
    // Refused when the oldest of those ahead waits for more than half a second; for "low" with a step of 0.1 a quarter.
    const Net net = line(shedding(0, 0.5, 0.1));
    const Recording recording =
        net.run(replayOf(20, {{"J", {0, 0.1, 0.7}}, {"high", {0.65, 0.69}}, {"low", {0.3, 0.36}}}));
    QCOMPARE(answers(recording), QStringList({"0 -> 1 success", "0.1 -> 4 success",
                                              "0.3 -> 5 success",   // The one of 0.1 waits for 0.2 s.
                                              "0.36 -> 0.36 shed",  // For 0.26 s.
                                              "0.65 -> 2 success",  // What is less important does not matter to it.
                                              "0.69 -> 3 success",  //
                                              "0.7 -> 0.7 shed"})); // The one of 0.1 waits for 0.6 s.
}

void WaitingOrderTest::whatIsLessImportantDoesNotCountForTheQueueWait()
{
    const Net net = line(shedding(0, 0.5, 0));
    // At 0.7 the one of 0.1 has waited for 0.6 s, but is less important.
    QCOMPARE(answers(net.run(replayOf(20, {{"J", {0, 0.7}}, {"low", {0.1, 0.7}}}))),
             QStringList({"0 -> 1 success", "0.1 -> 3 success", "0.7 -> 2 success", "0.7 -> 0.7 shed"}));
}

void WaitingOrderTest::theOldestOfALastInFirstOutLineIsItsEnd()
{
    const Net net = line([](Capacity &c) {
        lastInFirstOut(c);
        shedding(0, 0.5, 0)(c);
    });
    QCOMPARE(answers(net.run(replay(20, {0, 0.1, 0.55, 0.65}))),
             QStringList({"0 -> 1 success", "0.1 -> 3 success", "0.55 -> 2 success", "0.65 -> 0.65 shed"}));
}

void WaitingOrderTest::aReplicaThatDiesForgetsItsLine()
{
    Net net = line(lastInFirstOut);
    net.fault(0.5, 5, fault::Down{ComponentId("A")});
    QCOMPARE(answers(net.run(replay(20, {0, 0.1, 0.2, 6, 6.1, 6.2}))),
             QStringList({"0 -> 0.5 crash", "0.1 -> 0.5 crash", "0.2 -> 0.5 crash", "6 -> 7 success",
                          "6.1 -> 9 success", "6.2 -> 8 success"}));
}

void WaitingOrderTest::theLineAgreesWithASearch_data()
{
    QTest::addColumn<bool>("lifo");
    QTest::addColumn<unsigned>("levels");
    for (const bool lifo : {false, true}) {
        for (const unsigned levels : {1U, 2U, 21U})
            QTest::addRow("%s, %u levels", lifo ? "lifo" : "fifo", levels) << lifo << levels;
    }
}

void WaitingOrderTest::theLineAgreesWithASearch()
{
    QFETCH(bool, lifo);
    QFETCH(unsigned, levels);
    std::mt19937 random(7);
    const auto below = [&](unsigned most) { return std::uniform_int_distribution<unsigned>(0, most - 1)(random); };
    Pool<Waiter> pool;
    WaitingLine queue(lifo);
    std::vector<std::uint32_t> all; // In the order of arrival.
    for (int step = 0; step < 20'000; ++step) {
        if (all.empty() || below(1'000) < (step / 1'000 % 2 == 0 ? 600U : 400U)) { // Grows and shrinks in turn.
            const std::uint32_t index = pool.take();
            pool[index].entered = step;
            pool[index].level = below(levels);
            queue.push(pool, index, pool[index].level);
            all.push_back(index);
        } else {
            // The least level; there, the first or the last.
            auto wanted = all.begin();
            for (auto i = all.begin(); i != all.end(); ++i) {
                if (pool[*i].level < pool[*wanted].level || (lifo && pool[*i].level == pool[*wanted].level))
                    wanted = i;
            }
            QCOMPARE(queue.pop(pool), *wanted);
            pool.giveBack(*wanted);
            all.erase(wanted);
        }
        QCOMPARE(queue.size(), static_cast<std::uint32_t>(all.size()));
        const std::uint32_t level = below(levels);
        const auto oldest = std::find_if(all.begin(), all.end(), [&](auto i) { return pool[i].level <= level; });
        QCOMPARE(queue.oldest(pool, level), oldest == all.end() ? NoIndex : *oldest);
    }
}

QTEST_GUILESS_MAIN(WaitingOrderTest)
#include "waitingorder_test.moc"
