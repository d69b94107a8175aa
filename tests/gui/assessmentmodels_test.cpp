// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "window/appsettings.h"
#include "window/learn.h"
#include "window/learn/advice.h"
#include "window/learn/questionlist.h"
#include "window/learnsearch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace topologue;
using namespace topologue::window;

namespace {

const knowledge::Questionnaire &asked()
{
    return Learn::instance().knowledge().questionnaire;
}

QVariant roleOf(const QuestionList &list, const char *key, int role)
{
    return list.data(list.index(list.rowOf(QString::fromLatin1(key))), role);
}

} // namespace

/// What the page "When MSA?" shows, without the page.
class AssessmentModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { tests::prepareProgram(); }
    void cleanup() { AppSettings::instance().setLanguageCode(QStringLiteral("en")); }

    void listsWhatIsAskedInBothLanguages()
    {
        QuestionList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list.rowCount(), 25);
        QStringList english;
        for (int row = 0; row < list.rowCount(); ++row) {
            const QModelIndex index = list.index(row);
            english += list.data(index, QuestionList::TextRole).toString();
            QVERIFY(!english.last().isEmpty());
            const bool isRemedy = list.data(index, QuestionList::RemedyRole).toBool();
            QCOMPARE(list.data(index, QuestionList::ChoicesRole).toStringList().size(), isRemedy ? 2 : 5);
            QCOMPARE(list.data(index, QuestionList::LowRole).toString().isEmpty(), isRemedy);
            QVERIFY(!list.data(index, QuestionList::WhyRole).toString().isEmpty());
            QVERIFY(!list.data(index, QuestionList::LinksRole).toList().isEmpty());
            QCOMPARE(list.data(index, QuestionList::AnswerRole).toInt(), -1);
            QCOMPARE(list.data(index, QuestionList::FirstRole).toBool(), row == 0 || row == 10 || row == 19);
        }
        QVERIFY(!roleOf(list, "r6", QuestionList::GateRole).toString().isEmpty());
        QVERIFY(roleOf(list, "r4", QuestionList::GateRole).toString().isEmpty());
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        for (int row = 0; row < list.rowCount(); ++row)
            QVERIFY(list.data(list.index(row), QuestionList::TextRole).toString() != english[row]);
        QCOMPARE(list.rowOf(QStringLiteral("nothing")), -1);
    }
    void answersAreStepsOfTheDocument()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        QuestionList list;
        const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(!list.answer(0, 3)); // There is nothing to answer in.
        list.setDocument(document.get());
        QSignalSpy told(document.get(), &Document::changed);
        QSignalSpy drawn(document.get(), &Document::drawnChanged);
        QVERIFY(list.answer(0, 3) && list.answer(0, 4) && list.answer(1, 2));
        QCOMPARE(document->steps().size(), 2);
        QCOMPARE(list.answered(), 2);
        QCOMPARE(list.progress(), QStringLiteral("2 of 19 answered"));
        QCOMPARE(roleOf(list, "n1", QuestionList::AnswerRole).toInt(), 4);
        QCOMPARE(roleOf(list, "n1", QuestionList::GroupProgressRole).toString(), QStringLiteral("2 of 10 answered"));
        QVERIFY(list.answer(0, -1));
        QCOMPARE(roleOf(list, "n1", QuestionList::AnswerRole).toInt(), -1);
        document->undo();
        QCOMPARE(roleOf(list, "n1", QuestionList::AnswerRole).toInt(), 4);
        QCOMPARE(told.size() + drawn.size(), 0); // Neither simulated nor drawn again.
        QVERIFY(list.reset());
        QVERIFY(!list.canReset());
        document->goToStep(0);
        QVERIFY(document->architecture()->assessment.empty());
        QVERIFY(!document->isModified());
    }
    void refusesWhatIsNoAnswer()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        QuestionList list;
        list.setDocument(document.get());
        QSignalSpy refused(&list, &QuestionList::refused);
        QVERIFY(!list.answer(0, 5));
        QCOMPARE(refused.size(), 1);
        QVERIFY(!list.answer(25, 1) && !list.answer(-1, 1) && !list.take(QStringLiteral("nobody")));
        QVERIFY(document->architecture()->assessment.empty());
    }
    void examplesComeOutAsTheySay_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < asked().examples.size(); ++i)
            QTest::newRow(asked().examples[i].id.c_str()) << static_cast<int>(i);
    }
    void examplesComeOutAsTheySay()
    {
        QFETCH(int, index);
        const knowledge::WorkedExample &example = asked().examples[static_cast<std::size_t>(index)];
        const QString id = QString::fromStdString(example.id);
        Advice shown;
        shown.setExample(id);
        QCOMPARE(shown.verdict(), QString::fromStdString(example.verdict));
        QCOMPARE(shown.title(), spoken(knowledge::findById(asked().verdicts, example.verdict)->text));
        QCOMPARE(shown.axes()[0].toMap()[QStringLiteral("points")].toString(), QString::number(example.need));
        QCOMPARE(shown.axes()[1].toMap()[QStringLiteral("points")].toString(), QString::number(example.readiness));
        QCOMPARE(shown.plot()[QStringLiteral("x")].toDouble(), example.readiness / 100.0);
        QCOMPARE(shown.plot()[QStringLiteral("y")].toDouble(), 1 - example.need / 100.0);
        // As one's own answers they come to the same.
        const auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        QuestionList list;
        list.setDocument(document.get());
        QVERIFY(list.take(id));
        Advice own;
        own.setDocument(document.get());
        QCOMPARE(own.verdict(), shown.verdict());
        QCOMPARE(own.plot(), shown.plot());
        QCOMPARE(own.gates(), shown.gates());
        QVERIFY(!own.isEmpty());
    }
    void followsTheDocument()
    {
        const auto document = tests::openSample(QStringLiteral("ecommerce-monolith"));
        QuestionList list;
        Advice advice;
        list.setDocument(document.get());
        advice.setDocument(document.get());
        QVERIFY(advice.isEmpty() && advice.verdict().isEmpty());
        QSignalSpy changed(&advice, &Advice::changed);
        QVERIFY(list.answer(list.rowOf(QStringLiteral("n1")), 0));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(advice.verdict(), QStringLiteral("stay"));
        QVERIFY(!advice.isFirm() && advice.possible().size() == 4);
        document->undo();
        QVERIFY(advice.isEmpty());
        // What has nothing to do with it does not ask for it anew.
        changed.clear();
        Drawn drawn = document->architecture()->drawn;
        drawn.view = ViewKind::Plain;
        document->setDrawn(drawn, QStringLiteral("View"));
        QCOMPARE(changed.size(), 0);
        advice.setDocument(nullptr);
        QVERIFY(advice.isEmpty());
    }
    void saysEverythingInBothLanguages()
    {
        Advice advice;
        for (const char *language : {"en", "ko"}) {
            AppSettings::instance().setLanguageCode(QString::fromLatin1(language));
            for (const knowledge::WorkedExample &example : asked().examples) {
                advice.setExample(QString::fromStdString(example.id));
                QVERIFY(!advice.title().isEmpty() && !advice.firmness().isEmpty() && !advice.gatesText().isEmpty());
                QVERIFY(!advice.exampleNote().isEmpty() && !advice.counting().isEmpty());
                QCOMPARE(advice.gates().size(), 4);
                QVERIFY(!advice.plotText().contains(u'%'));
                const bool isKorean = advice.title().contains(QRegularExpression(QStringLiteral("[가-힣]")));
                QCOMPARE(isKorean, QLatin1String(language) == QLatin1String("ko"));
            }
        }
    }
    /// Each question is found by its own words in both languages, and so is the page.
    void theSearchKnowsThem()
    {
        LearnSearch search;
        search.setKinds({QStringLiteral("question")});
        const auto first = [&search](const std::string &typed) {
            search.setTyped(QString::fromStdString(typed));
            return search.entryAt(0).toStdString();
        };
        for (const knowledge::Question &question : asked().questions) {
            QVERIFY2(first(question.text.english) == question.id, question.id.c_str());
            QVERIFY2(first(question.text.korean) == question.id, question.id.c_str());
        }
        QCOMPARE(first("When MSA?"), std::string("when-msa"));
        QCOMPARE(search.data(search.index(0), LearnSearch::TitleRole).toString(), QStringLiteral("When MSA?"));
        QCOMPARE(first("언제 MSA인가?"), std::string("when-msa"));
    }
};

QTEST_MAIN(AssessmentModelsTest)
#include "assessmentmodels_test.moc"
