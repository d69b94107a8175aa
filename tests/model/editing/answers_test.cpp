// SPDX-License-Identifier: Apache-2.0
#include "architecture/maxima.h"
#include "editing/answers.h"
#include "editing/versiondelta.h"
#include "printed.h"

#include <QTest>

using namespace topologue;
using namespace topologue::editing;

namespace {

using Answers = std::map<std::string, std::int32_t>;

Architecture answered(Answers answers)
{
    Architecture architecture;
    architecture.name = "Shop";
    architecture.assessment = std::move(answers);
    return architecture;
}

std::string codeOf(const Result<Edited> &edited)
{
    return edited ? std::string("done") : std::string(edited.error().front().code());
}

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAndTakesBack()
    {
        const Architecture before = answered({{"n1", 3}});
        const auto second = setAnswer(before, "r6", 0);
        QVERIFY(second);
        QVERIFY(second->architecture == answered({{"n1", 3}, {"r6", 0}}));
        QVERIFY(second->touched.empty() && second->notes.empty());
        const auto other = setAnswer(before, "n1", 4);
        QVERIFY(other->architecture == answered({{"n1", 4}}));
        const auto none = setAnswer(before, "n1", std::nullopt);
        QVERIFY(none->architecture == answered({}));
        QVERIFY(setAnswer(before, "n2", std::nullopt)->architecture == before);
    }
    void replacesAllOfThem()
    {
        const Architecture before = answered({{"n1", 3}, {"n2", 1}});
        QVERIFY(setAnswers(before, {{"n2", 4}})->architecture == answered({{"n2", 4}}));
        QVERIFY(setAnswers(before, {})->architecture == answered({}));
    }
    void refusesWhatIsNoAnswer()
    {
        const Architecture before = answered({{"n1", 3}});
        QCOMPARE(codeOf(setAnswer(before, "n2", 5)), std::string("edit.answer-out-of-range"));
        QCOMPARE(codeOf(setAnswer(before, "n2", -1)), std::string("edit.answer-out-of-range"));
        QCOMPARE(codeOf(setAnswers(before, {{"n1", 2}, {"n3", 9}})), std::string("edit.answer-out-of-range"));
        Answers many;
        for (std::size_t i = 0; i < limits::ListEntries; ++i)
            many.emplace("q" + std::to_string(i), 1);
        const Architecture full = answered(many);
        QCOMPARE(codeOf(setAnswer(full, "n1", 1)), std::string("edit.too-many-answers"));
        QCOMPARE(codeOf(setAnswer(full, "q7", 2)), std::string("done")); // It has that one already.
    }
    /// A step of the history is what differs between two versions.
    void historyKeepsThem()
    {
        const Architecture one = answered({{"n1", 3}, {"r1", 2}});
        const Architecture two = answered({{"n1", 4}, {"caching", 1}});
        for (const auto &[from, to] : {std::pair(one, two), std::pair(two, one), std::pair(one, answered({}))}) {
            Architecture version = from;
            VersionDelta(from, to).apply(version);
            QVERIFY(version == to);
        }
    }
};

QTEST_APPLESS_MAIN(AnswersTest)
#include "answers_test.moc"
