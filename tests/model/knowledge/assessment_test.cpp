// SPDX-License-Identifier: Apache-2.0
#include "knowledge/assessment.h"
#include "knowledge/knowledge.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace topologue;
using namespace topologue::knowledge;

namespace {

const Questionnaire &asked()
{
    return builtInKnowledge().knowledge.questionnaire;
}

Answers exampleAnswers(std::string_view id)
{
    const WorkedExample *example = findById(asked().examples, id);
    return example ? answersOf(*example, asked()) : Answers{};
}

Assessment assessed(const Answers &answers)
{
    return assess(asked(), answers);
}

/// Every question at the same answer, everything cheaper tried.
Answers everywhere(int answer)
{
    Answers answers;
    for (const Question &question : asked().questions)
        answers[question.id] = answer;
    for (const Remedy &remedy : asked().remedies.items)
        answers[remedy.id] = 1;
    return answers;
}

std::vector<std::string> failedGates(const Assessment &assessment)
{
    std::vector<std::string> ids;
    for (const Gate &gate : assessment.gates) {
        if (gate.state == GateState::Failed)
            ids.push_back(gate.question);
    }
    return ids;
}

bool has(const std::vector<std::string> &ids, std::string_view id)
{
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

const Step *findStep(const Assessment &assessment, std::string_view id, int to)
{
    const auto found = std::find_if(assessment.steps.begin(), assessment.steps.end(),
                                    [&](const Step &step) { return step.id == id && step.to == to; });
    return found == assessment.steps.end() ? nullptr : &*found;
}

} // namespace

class AssessmentTest : public QObject
{
    Q_OBJECT

private slots:
    void everyExampleComesOutAsItSays()
    {
        QCOMPARE(asked().examples.size(), 5U);
        for (const WorkedExample &example : asked().examples) {
            const Assessment result = assessed(answersOf(example, asked()));
            QVERIFY2(result.need.points == example.need, example.id.c_str());
            QVERIFY2(result.readiness.points == example.readiness, example.id.c_str());
            QVERIFY2(failedGates(result) == example.gatesFailed, example.id.c_str());
            QVERIFY2(result.verdict == example.verdict, example.id.c_str());
            QVERIFY(result.unanswered.empty() && result.ignored.empty());
        }
    }
    void weighsTheAnswers()
    {
        // Need has 35 weights. n1 (5) at 4: 100 * 20 / 140 = 14.29. n9 (2) at 4: 100 * 8 / 140 = 5.71.
        Answers answers = everywhere(0);
        answers["n1"] = 4;
        QCOMPARE(*assessed(answers).need.points, 14);
        answers["n1"] = 0;
        answers["n9"] = 4;
        QCOMPARE(*assessed(answers).need.points, 6);
        // Readiness has 36. r1 (5) at 1: 100 * 5 / 144 = 3.47.
        answers["r1"] = 1;
        QCOMPARE(*assessed(answers).readiness.points, 3);
        QCOMPARE(*assessed(everywhere(4)).need.points, 100);
        QCOMPARE(*assessed(everywhere(2)).need.points, 50);
    }
    void countsAReversedQuestionBackwards()
    {
        Questionnaire questionnaire = asked();
        questionnaire.questions[0].reverse = true;
        Answers answers = everywhere(0);
        QCOMPARE(*assess(questionnaire, answers).need.points, 14);
        answers["n1"] = 3; // Counts as 1: 100 * 5 / 140 = 3.57.
        QCOMPARE(*assess(questionnaire, answers).need.points, 4);
    }
    void lowersNeedByWhatWasNotTried()
    {
        Answers answers = everywhere(3); // 75
        answers["caching"] = 0;
        QCOMPARE(*assessed(answers).need.points, 72);
        QCOMPARE(assessed(answers).untried, (std::vector<std::string>{"caching"}));
        for (const Remedy &remedy : asked().remedies.items)
            answers[remedy.id] = 0;
        const Assessment none = assessed(answers); // Six times 3 is 18, but 15 is the most.
        QCOMPARE(none.remedyPoints, 15);
        QCOMPARE(*none.need.points, 60);
        QCOMPARE(*assessed({{"n1", 0}, {"caching", 0}}).need.points, 0); // Not below.
    }
    void putsTheLinesWhereTheDataHasThem()
    {
        Questionnaire questionnaire = asked();
        const Answers answers = everywhere(2); // 50 and 50, gates just passed.
        const auto verdict = [&](int some, int strong, int readiness) {
            questionnaire.thresholds = {some, strong, readiness};
            return *assess(questionnaire, answers).verdict;
        };
        QCOMPARE(verdict(51, 60, 50), std::string("stay"));
        QCOMPARE(verdict(50, 51, 51), std::string("modular"));
        QCOMPARE(verdict(50, 51, 50), std::string("hotspots"));
        QCOMPARE(verdict(35, 50, 51), std::string("prepare"));
        QCOMPARE(verdict(35, 50, 50), std::string("migrate"));
    }
    void aFailedGateHoldsUpWhatPointsWouldAllow()
    {
        Answers answers = everywhere(4);
        QCOMPARE(*assessed(answers).verdict, std::string("migrate"));
        for (const char *gate : {"r1", "r2", "r3", "r6"}) {
            answers = everywhere(4);
            answers[gate] = 1;
            const Assessment result = assessed(answers);
            QCOMPARE(failedGates(result), (std::vector<std::string>{gate}));
            QCOMPARE(*result.verdict, std::string("prepare"));
            QCOMPARE(*result.verdictWithoutGates, std::string("migrate"));
            QVERIFY(result.reasonsAgainst.front().isGate);
            // One step further and the gate is passed.
            const Step *step = findStep(result, gate, 2);
            QVERIFY(step && step->verdict == "migrate" && step->from == 1);
        }
        answers = everywhere(4);
        answers["r4"] = 0; // No gate.
        QCOMPARE(*assessed(answers).verdict, std::string("migrate"));
    }
    void gatesDoNotMatterWhereThereIsNoNeed()
    {
        Answers answers = everywhere(4);
        for (const Question &question : asked().questions) {
            if (question.axis == Question::Axis::Need)
                answers[question.id] = 0;
        }
        answers["r1"] = 0;
        const Assessment result = assessed(answers);
        QCOMPARE(*result.verdict, std::string("stay"));
        QCOMPARE(*result.verdictWithoutGates, std::string("stay"));
        QVERIFY(result.isFirm());
    }
    void saysHowFirmTheAdviceIs()
    {
        // Readiness 58, just under the line of 60: a step of a weight of 5 is 3.47 points.
        const Assessment baemin = assessed(exampleAnswers("baemin"));
        QVERIFY(!baemin.isFirm());
        QCOMPARE(baemin.within, (std::vector<std::string>{"prepare", "migrate"}));
        // 83 of 144 is 57.6; one step of 5 more: 88 of 144 is 61.1; one less: 78 of 144 is 54.2.
        QCOMPARE(baemin.readiness.low, 54);
        QCOMPARE(baemin.readiness.high, 61);
        const Step *step = findStep(baemin, "r1", 3);
        QVERIFY(step && step->verdict == "migrate" && step->readiness == 61);
        QVERIFY(findStep(baemin, "r6", 4));  // A weight of 4: 87 of 144 is 60.4.
        QVERIFY(findStep(baemin, "r7", 3));  // A weight of 3: 86 of 144 is 59.7, which rounds to 60.
        QVERIFY(!findStep(baemin, "r1", 1)); // Fails a gate, but it is "prepare" already.

        QVERIFY(assessed(exampleAnswers("startup")).isFirm());
        QVERIFY(assessed(exampleAnswers("bank")).isFirm());
        QVERIFY(assessed(exampleAnswers("bank")).steps.empty());
        // Both lines are near: 39 (35) and 59 (60).
        const Assessment segment = assessed(exampleAnswers("segment"));
        QVERIFY(has(segment.within, "hotspots"));
        // Passing its one gate changes Shopify's.
        const Assessment shopify = assessed(exampleAnswers("shopify"));
        QCOMPARE(shopify.within, (std::vector<std::string>{"modular", "hotspots"}));
        QCOMPARE(*shopify.verdictWithoutGates, std::string("hotspots"));
        QCOMPARE(shopify.steps.size(), 1U);
        QCOMPARE(shopify.steps[0].id, std::string("r6"));
    }
    void whatIsOpenWidensTheBand()
    {
        const Answers all = exampleAnswers("baemin");
        Assessment before = assessed(all);
        Answers answers = all;
        for (const char *id : {"n3", "r1", "n9", "caching", "r7"}) {
            answers.erase(id);
            const Assessment after = assessed(answers);
            QVERIFY(after.need.low <= before.need.low && after.need.high >= before.need.high);
            QVERIFY(after.readiness.low <= before.readiness.low && after.readiness.high >= before.readiness.high);
            QVERIFY(std::includes(after.within.begin(), after.within.end(), before.within.begin(), before.within.end(),
                                  [](const std::string &a, const std::string &b) {
                                      const auto place = [](const std::string &verdict) {
                                          return findById(asked().verdicts, verdict) - asked().verdicts.data();
                                      };
                                      return place(a) < place(b);
                                  }));
            QVERIFY(has(after.unanswered, id));
            before = after;
        }
        // A remedy of which nothing is said may turn out not to have been tried: 3 points.
        answers = all;
        answers.erase("caching");
        answers.erase("tuning");
        const Assessment after = assessed(answers);
        QCOMPARE(*after.need.points, *assessed(all).need.points);
        QCOMPARE(after.need.low, assessed(all).need.low - 6);
    }
    void anOpenGateHoldsUpAndMayStillPass()
    {
        Answers answers = everywhere(4);
        answers.erase("r6");
        const Assessment result = assessed(answers);
        QCOMPARE(*result.readiness.points, 100); // Of what was answered.
        QCOMPARE(*result.verdict, std::string("prepare"));
        QCOMPARE(result.within, (std::vector<std::string>{"prepare", "migrate"}));
        QVERIFY(result.gates[3].state == GateState::Open && !result.gates[3].answer);
        const Step *step = findStep(result, "r6", 4);
        QVERIFY(step && !step->from && step->verdict == "migrate");
        QCOMPARE(result.readiness.answered, 8);
        QCOMPARE(result.readiness.asked, 9);
    }
    void advisesNothingWithoutAnswers()
    {
        const Assessment nothing = assessed({});
        QVERIFY(!nothing.verdict && !nothing.need.points && !nothing.readiness.points && !nothing.isFirm());
        QCOMPARE(nothing.need.low, 0);
        QCOMPARE(nothing.need.high, 100);
        QCOMPARE(nothing.within.size(), 5U);
        QCOMPARE(nothing.unanswered.size(), 25U);
        QVERIFY(nothing.reasonsFor.empty() && nothing.reasonsAgainst.empty() && nothing.steps.empty());
        // A need, and no word of readiness.
        QVERIFY(!assessed({{"n1", 4}}).verdict);
        // Without a need readiness does not matter.
        QCOMPARE(*assessed({{"n1", 0}}).verdict, std::string("stay"));
        QVERIFY(!assess(Questionnaire{}, {{"n1", 4}}).verdict);
    }
    void ignoresWhatIsNotAskedOrOutOfRange()
    {
        Answers answers = exampleAnswers("shopify");
        const Assessment before = assessed(answers);
        answers["n11"] = 4;
        Assessment after = assessed(answers);
        QCOMPARE(after.ignored, (std::vector<std::string>{"n11"}));
        after.ignored.clear();
        QVERIFY(after == before);
        answers = exampleAnswers("shopify");
        for (const int wrong : {-1, 5, 1 << 30}) {
            answers["n1"] = wrong;
            answers["caching"] = wrong;
            const Assessment result = assessed(answers);
            QCOMPARE(result.ignored, (std::vector<std::string>{"caching", "n1"}));
            QCOMPARE(result.unanswered, (std::vector<std::string>{"n1", "caching"}));
        }
    }
    void namesTheStrongestReasonsFirst()
    {
        const Assessment baemin = assessed(exampleAnswers("baemin"));
        // n1: 100 * 5 * 2 / 140 = 7.14; n2 and n4, a weight of 4: 5.71.
        QCOMPARE(baemin.reasonsFor[0].id, std::string("n1"));
        QVERIFY(std::abs(baemin.reasonsFor[0].points - 1000.0 / 140) < 1e-9);
        QCOMPARE(baemin.reasonsFor[1].id, std::string("n2"));
        QCOMPARE(baemin.reasonsFor[2].id, std::string("n4"));
        QVERIFY(baemin.reasonsAgainst.empty()); // No answer is below the middle.

        const Assessment bank = assessed(exampleAnswers("bank"));
        QCOMPARE(bank.reasonsAgainst[0].id, std::string("r3")); // Gates first, the worst of them first.
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(bank.reasonsAgainst[i].isGate);
        QCOMPARE(bank.reasonsAgainst[4].id, std::string("r9")); // 100 * 3 * -2 / 144, against r4's 100 * 4 * -1 / 144.

        const Assessment startup = assessed(exampleAnswers("startup"));
        const auto remedies = std::count_if(startup.reasonsAgainst.begin(), startup.reasonsAgainst.end(),
                                            [](const Reason &reason) { return reason.isRemedy; });
        QCOMPARE(remedies, 4);
    }
    void namesConceptsAndLessonsOfItsReasons()
    {
        const Assessment shopify = assessed(exampleAnswers("shopify"));
        QCOMPARE(shopify.reasonsAgainst[0].id, std::string("r6"));
        QCOMPARE(shopify.argumentsAgainst.concepts[0], std::string("shared-db"));
        QCOMPARE(shopify.argumentsAgainst.lessons[0], std::string("shared-database-batch"));
        QVERIFY(has(shopify.argumentsFor.concepts, "conway")); // n6: eight teams.
        for (const Arguments *arguments : {&shopify.argumentsFor, &shopify.argumentsAgainst}) {
            const std::set<std::string> once(arguments->concepts.begin(), arguments->concepts.end());
            QCOMPARE(once.size(), arguments->concepts.size());
        }
        const Assessment startup = assessed(exampleAnswers("startup"));
        QVERIFY(has(startup.argumentsAgainst.concepts, "cache-aside")); // Not tried.
    }
    void everyQuestionHasArgumentsBothWays()
    {
        for (const Question &question : asked().questions) {
            QVERIFY2(!question.forSplit.concepts.empty(), question.id.c_str());
            QVERIFY2(!question.againstSplit.concepts.empty(), question.id.c_str());
            for (const std::string &id : question.forSplit.concepts)
                QVERIFY2(!has(question.againstSplit.concepts, id), (question.id + ": " + id).c_str());
        }
    }
    void noQuestionAndNoRemedyShareAnId()
    {
        for (const Remedy &remedy : asked().remedies.items)
            QVERIFY2(!findById(asked().questions, remedy.id), remedy.id.c_str());
    }
    void aHigherAnswerNeverLowersItsAxis()
    {
        for (const WorkedExample &example : asked().examples) {
            const Answers answers = answersOf(example, asked());
            for (const Question &question : asked().questions) {
                int last = -1;
                for (int value = 0; value <= 4; ++value) {
                    Answers changed = answers;
                    changed[question.id] = value;
                    const Assessment result = assessed(changed);
                    const AxisResult &axis = question.axis == Question::Axis::Need ? result.need : result.readiness;
                    QVERIFY2(*axis.points >= last, question.id.c_str());
                    QVERIFY(axis.low <= *axis.points && *axis.points <= axis.high);
                    QVERIFY(has(result.within, *result.verdict));
                    last = *axis.points;
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(AssessmentTest)
#include "assessment_test.moc"
