// SPDX-License-Identifier: Apache-2.0
#include "knowledge/assessmenttext.h"
#include "knowledge/knowledge.h"

#include <QTest>

using namespace topologue;
using namespace topologue::knowledge;

namespace {

const Questionnaire &asked()
{
    return builtInKnowledge().knowledge.questionnaire;
}

Answers exampleAnswers(std::string_view id)
{
    return answersOf(*findById(asked().examples, id), asked());
}

Assessment example(std::string_view id)
{
    return assess(asked(), exampleAnswers(id));
}

} // namespace

class AssessmentTextTest : public QObject
{
    Q_OBJECT

private slots:
    void saysHowFirmTheAdviceIs()
    {
        QVERIFY(firmnessText(example("bank"), Language::English).starts_with("The advice is firm"));
        QVERIFY(firmnessText(example("shopify"), Language::English).starts_with("The advice is a close call"));
        QVERIFY(firmnessText(example("shopify"), Language::Korean).starts_with("조언이 경계에"));
        Answers some = exampleAnswers("shopify");
        some.erase("n1");
        QVERIFY(firmnessText(assess(asked(), some), Language::English).starts_with("Not everything is answered"));
        QVERIFY(firmnessText(assess(asked(), {}), Language::English).starts_with("With what is answered so far"));
    }
    void saysWhatGatesDo()
    {
        QCOMPARE(gatesText(asked(), example("shopify"), Language::English),
                 std::string("With every gate passed the advice would be: Extract one or two hot spots, stop and "
                             "measure."));
        QCOMPARE(gatesText(asked(), example("baemin"), Language::Korean), std::string("모든 관문을 통과했습니다."));
        QVERIFY(gatesText(asked(), example("bank"), Language::English).starts_with("Passing them alone"));
        QCOMPARE(gatesText(asked(), assess(asked(), {}), Language::English), std::string());
    }
    void saysWhatAnAnswerMeans()
    {
        const Question &question = *findById(asked().questions, "n6");
        QCOMPARE(answerText(question, {{"n6", 4}}, Language::English), std::string("4 / 4: eight or more"));
        QCOMPARE(answerText(question, {{"n6", 0}}, Language::Korean), std::string("0 / 4: 한 팀"));
        QCOMPARE(answerText(question, {{"n6", 3}}, Language::English),
                 std::string("3 / 4 (0: one team, 4: eight or more)"));
        QCOMPARE(answerText(question, {}, Language::English), std::string("not answered"));
        const Remedy &remedy = asked().remedies.items.front();
        QCOMPARE(answerText(remedy, {{remedy.id, 1}}, Language::Korean), std::string("시도함"));
        QCOMPARE(answerText(remedy, {{remedy.id, 0}}, Language::English), std::string("not tried"));
        QCOMPARE(answerText(remedy, {}, Language::English), std::string("not answered"));
    }
    /// What is plain text here is escaped by the page, and only there.
    void isNotMarkup()
    {
        Questionnaire questionnaire = asked();
        questionnaire.verdicts[1].text.english = "a *b* | c";
        QCOMPARE(verdictText(questionnaire, "modular", Language::English), std::string("a *b* | c"));
        QCOMPARE(verdictText(questionnaire, "other", Language::English), std::string("other"));
    }
    void saysWhatWouldChangeIt()
    {
        const Assessment shopify = example("shopify");
        QVERIFY(!shopify.steps.empty());
        for (const Step &step : shopify.steps) {
            const std::string text = stepText(asked(), step, Language::English);
            QVERIFY(text.find(subjectText(asked(), step.id, step.isRemedy, Language::English)) == 0);
            QVERIFY(text.ends_with("→ " + verdictText(asked(), step.verdict, Language::English)));
        }
        const auto far = distanceTexts(asked(), example("baemin"), Language::English);
        QCOMPARE(far.size(), 1U);
        QCOMPARE(far.front(), std::string("Readiness is 2 points below its line (60)."));
        QVERIFY(loweredText(asked(), example("startup"), Language::English).find("by 12 points") != std::string::npos);
        QCOMPARE(loweredText(asked(), example("bank"), Language::English), std::string());
    }
};

QTEST_APPLESS_MAIN(AssessmentTextTest)
#include "assessmenttext_test.moc"
