// SPDX-License-Identifier: Apache-2.0
#include "lessons/check.h"
#include "smallfiles.h"

#include <QTest>

using namespace topologue;
using namespace topologue::lessons;
using namespace topologue::lessons::test;

namespace {

Judgement judged(const char *edits)
{
    const auto challenge = challengeOf(challengeText());
    const auto read = readEdits(edits, "edits");
    const auto design = withEdits(challenge->start, *read);
    return *judgeChallenge(*challenge, *design);
}

constexpr const char *Solution =
    R"([{"set": "dependency:shop-db", "path": "policies", "to": {"timeout": {"limitMs": 30}, "fallback": "value"}}])";

} // namespace

/// Who solves a challenge, and who only seems to.
class ChallengesTest : public QObject
{
    Q_OBJECT

private slots:
    void startsUnsolved()
    {
        const Judgement start = judged("[]");
        QVERIFY(!start.isSolved());
        QCOMPARE(start.violations.size(), 0U);
        QCOMPARE(start.spent, (Spending{2, 104, 8, 0}));
        QVERIFY(!start.goals.front().isMet);
    }

    void isSolvedByTheCure()
    {
        const Judgement cured = judged(Solution);
        QVERIFY2(cured.isSolved(), qPrintable(codes(cured.violations)));
        QCOMPARE(cured.spent.changes, 2U); // The timeout and the fallback.
    }

    void isNotSolvedBy_data()
    {
        QTest::addColumn<QString>("edits");
        QTest::addColumn<QString>("said");
        QTest::newRow("more than the budget") << R"([{"set": "component:shop", "path": "capacity.workers", "to": 500}])"
                                              << "challenge.workers ";
        QTest::newRow("a field that is not allowed")
            << R"([{"set": "component:shop", "path": "capacity.cores", "to": 2}])"
            << "challenge.not-allowed ";
        QTest::newRow("another element") << R"([{"set": "component:db", "path": "capacity.workers", "to": 4}])"
                                         << "challenge.not-allowed ";
        QTest::newRow("fewer customers") << R"([{"set": "journey:buy", "path": "load.requestsPerSecond", "to": 0}])"
                                         << "challenge.not-allowed ";
        QTest::newRow("no fault") << R"([{"scenario": {"id": "hang", "durationS": 20}}])"
                                  << "challenge.scenario-changed ";
        QTest::newRow("something new") << R"([{"component": {"id": "extra"}}])"
                                       << "challenge.adding-not-allowed ";
        QTest::newRow("something gone") << R"([{"remove": "dependency:shop-db"}])"
                                        << "challenge.removing-not-allowed ";
        QTest::newRow("too many changes")
            << R"([{"set": "dependency:shop-db", "path": "policies", "to": {"timeout": {"limitMs": 30}, "fallback": "value", "retry": {}}}])"
            << "challenge.changes ";
    }
    void isNotSolvedBy()
    {
        QFETCH(QString, edits);
        QFETCH(QString, said);
        const Judgement judgement = judged(edits.toUtf8().constData());
        QVERIFY(!judgement.isSolved());
        QVERIFY2(codes(judgement.violations).contains(said), qPrintable(codes(judgement.violations)));
        for (const Diagnostic &violation : judgement.violations)
            QVERIFY(!violation.sentence(Language::Korean).empty());
    }

    void namesAndPlacesAreFree()
    {
        auto challenge = challengeOf(challengeText());
        Architecture design = challenge->start;
        design.components.change(ComponentId("shop"), [](Component &shop) { shop.name = Text("Mine"); });
        design.drawn.placements[ComponentId("shop")] = Placement{{5, 5}, true};
        const Judgement judgement = *judgeChallenge(*challenge, design);
        QCOMPARE(judgement.violations.size(), 0U);
        QCOMPARE(judgement.spent.changes, 0U);
    }

    void countsWhatAnAutoscalerMayStart()
    {
        auto challenge = challengeOf(challengeText());
        Architecture design = challenge->start;
        design.components.change(ComponentId("shop"), [](Component &shop) {
            shop.capacity->autoscaling = Autoscaling{};
            shop.capacity->autoscaling->maxReplicas = 7;
        });
        QCOMPARE(spendingOf(challenge->start, design), (Spending{8, 128, 32, 1}));
    }

    void aCancelledOneIsNotRun()
    {
        const auto challenge = challengeOf(challengeText());
        QVERIFY(!judgeChallenge(*challenge, challenge->start)->goals.empty());
        QVERIFY(judgeChallenge(*challenge, challenge->start, {}, [] { return true; })->goals.empty());
    }

    void refusesADesignWithErrors()
    {
        auto challenge = challengeOf(challengeText());
        Architecture design = challenge->start;
        design.components.change(ComponentId("shop"), [](Component &shop) { shop.capacity->workers = 0; });
        QVERIFY(!judgeChallenge(*challenge, design));
    }
};

QTEST_APPLESS_MAIN(ChallengesTest)
#include "challenges_test.moc"
