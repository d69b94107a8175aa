// SPDX-License-Identifier: Apache-2.0
#include "knowledge/assessmentreport.h"

#include <QTest>

#include <algorithm>

using namespace topologue;
using namespace topologue::knowledge;

namespace {

const Knowledge &all()
{
    return builtInKnowledge().knowledge;
}

std::string report(const Answers &answers, Language language, const LessonTitles &titles = {})
{
    return assessmentReport(all(), assess(all().questionnaire, answers), answers, language, titles);
}

Answers exampleAnswers(std::string_view id)
{
    return answersOf(*findById(all().questionnaire.examples, id), all().questionnaire);
}

bool contains(const std::string &page, std::string_view part)
{
    return page.find(part) != std::string::npos;
}

/// The part under a heading, up to the next of the same rank.
std::string section(const std::string &page, const std::string &title)
{
    const std::size_t start = page.find("\n## " + title + "\n");
    if (start == std::string::npos)
        return {};
    return page.substr(start + 1, page.find("\n## ", start + 1) - start - 1);
}

bool hasHangul(const std::string &text)
{
    // U+AC00 to U+D7A3 begin with 0xEA to 0xED in UTF-8; the other marks of the page do not.
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xEA && byte <= 0xED)
            return true;
    }
    return false;
}

} // namespace

class AssessmentReportTest : public QObject
{
    Q_OBJECT

private slots:
    void saysTheAdviceAndHowFirmItIs()
    {
        const std::string shopify = report(exampleAnswers("shopify"), Language::English);
        QVERIFY(shopify.starts_with("# When MSA?\n\n**Build a modular monolith and the three prerequisites**\n\n"
                                    "The advice is a close call"));
        QVERIFY(contains(shopify, "Also possible:\n\n- Extract one or two hot spots, stop and measure\n\n"));
        const std::string bank = report(exampleAnswers("bank"), Language::Korean);
        QVERIFY(bank.starts_with("# 언제 MSA인가?\n\n**필요는 있으나 준비가 부족"));
        QVERIFY(contains(bank, "조언이 확고합니다"));
        QVERIFY(!contains(bank, "다른 가능성"));
    }
    void namesTheDocument()
    {
        const Assessment nothing = assess(all().questionnaire, {});
        QVERIFY(assessmentReport(all(), nothing, {}, Language::English, {}, "My *shop*")
                    .starts_with("# When MSA?\n\nAnswers of the document My \\*shop\\*.\n\n**Not enough"));
        QVERIFY(!contains(report({}, Language::English), "Answers of"));
    }
    void showsTheAxesAsNumbers()
    {
        const std::string page = report(exampleAnswers("shopify"), Language::English);
        QVERIFY(contains(page, "| Need | 48 | 44–51 | 35, 60 | 10 of 10 |\n"));
        QVERIFY(contains(page, "| Readiness | 74 | 71–78 | 60 | 9 of 9 |\n"));
        QVERIFY(!contains(page, "Need is lowered"));
        QVERIFY(contains(report(exampleAnswers("startup"), Language::English),
                         "Need is lowered by 12 points for what was not tried: Caching, Read replicas, Query tuning, "
                         "Bulkheads.\n"));
        QVERIFY(contains(report(exampleAnswers("startup"), Language::Korean), "필요가 12점 낮아졌습니다: 캐시"));
    }
    void saysWhichGateHoldsUpAndWhy()
    {
        const std::string gates = section(report(exampleAnswers("shopify"), Language::English), "Gates");
        QVERIFY(contains(gates, "| Can each candidate service own its data (no shared tables)? | 1 / 4 (0: everything "
                                "joins everything, 4: clear owners, few joins) | 2 | **failed** |\n"));
        QVERIFY(contains(gates, "With every gate passed the advice would be: Extract one or two hot spots"));
        QVERIFY(contains(section(report(exampleAnswers("bank"), Language::English), "Gates"),
                         "Passing them alone would not change the advice."));
        QVERIFY(
            contains(section(report(exampleAnswers("baemin"), Language::Korean), "관문"), "모든 관문을 통과했습니다."));
    }
    void givesReasonsWithTheirPoints()
    {
        const std::string page = report(exampleAnswers("shopify"), Language::English);
        QVERIFY(contains(section(page, "What speaks for splitting"), "4 / 4: eight or more — +5.7 points\n"));
        const std::string against = section(page, "What speaks against splitting");
        QVERIFY(contains(against, "few joins) — −2.8 points, gate failed\n"));
        QVERIFY(contains(against, "Weaker ones, not shown: 1.\n"));
        QVERIFY(contains(section(report(exampleAnswers("baemin"), Language::English), "What speaks against splitting"),
                         "Nothing of what was answered."));
        const Answers untried{{"n1", 3}, {"caching", 0}};
        QVERIFY(contains(report(untried, Language::English), "- Not tried: Caching — −3.0 points\n"));
    }
    void saysWhatWouldChangeIt()
    {
        QVERIFY(contains(section(report(exampleAnswers("shopify"), Language::English), "What would change it"),
                         "(no shared tables)? — 2 instead of 1 → Extract one or two hot spots"));
        const std::string baemin = section(report(exampleAnswers("baemin"), Language::English), "What would change it");
        QVERIFY(contains(baemin, "Readiness is 2 points below its line (60).\n"));
        QVERIFY(!contains(baemin, "Need is"));
        const std::string startup =
            section(report(exampleAnswers("startup"), Language::English), "What would change it");
        QVERIFY(contains(startup, "No single answer that is a step off.\n"));
        QVERIFY(contains(startup, "Need is 35 points below the next line (35).\n"));
        Answers answers = exampleAnswers("shopify");
        answers.erase("r6");
        QVERIFY(contains(report(answers, Language::English), "— if the answer is 4 → Extract one or two hot spots"));
    }
    void namesConceptsAndTheLessonsThatHaveATitle()
    {
        const LessonTitles titles{{"shared-database-batch", {"A batch on a shared database", "공유 DB와 배치"}}};
        const std::string with = section(report(exampleAnswers("shopify"), Language::English, titles), "To see it");
        QVERIFY(contains(with, "### Against splitting\n\n- Concepts: Shared database,"));
        QVERIFY(contains(with, "- Lessons: A batch on a shared database\n"));
        QVERIFY(!contains(report(exampleAnswers("shopify"), Language::English), "Lessons"));
        QVERIFY(contains(report(exampleAnswers("shopify"), Language::Korean, titles), "- 레슨: 공유 DB와 배치\n"));
    }
    void holdsEveryAnswer()
    {
        for (const Language language : {Language::English, Language::Korean}) {
            Answers answers = exampleAnswers("baemin");
            answers["borders"] = 0;
            answers.erase("n10");
            const std::string page = report(answers, language);
            for (const Question &question : all().questionnaire.questions)
                QVERIFY2(contains(page, "| " + question.id + " | "), question.id.c_str());
            const bool isKorean = language == Language::Korean;
            QVERIFY(contains(page, isKorean ? "| 모듈 경계 | 시도하지 않음 |" : "| Module borders | not tried |"));
            QVERIFY(contains(page, isKorean ? "| 캐시 | 시도함 |" : "| Caching | tried |"));
            QVERIFY(contains(page, isKorean ? "? | 답 없음 | 2 |" : "? | not answered | 2 |"));
        }
    }
    void isInOneLanguage()
    {
        for (const WorkedExample &example : all().questionnaire.examples) {
            QVERIFY(!hasHangul(report(exampleAnswers(example.id), Language::English)));
            const std::string korean = report(exampleAnswers(example.id), Language::Korean);
            for (const char *word : {" points", "answered", "splitting", "Need", "Readiness", "tried", "gate"})
                QVERIFY2(!contains(korean, word), word);
        }
    }
    void isATableWhereItLooksLikeOne()
    {
        // All rows of a table have as many cells as its head.
        for (const Language language : {Language::English, Language::Korean}) {
            const std::string page = report(exampleAnswers("bank"), language);
            std::ptrdiff_t cells = 0;
            std::size_t start = 0;
            while (start < page.size()) {
                const std::size_t end = page.find('\n', start);
                const std::string line = page.substr(start, end - start);
                start = end + 1;
                const auto bars = std::count(line.begin(), line.end(), '|');
                QVERIFY2(cells == 0 || bars == 0 || bars == cells, line.c_str());
                QVERIFY2(bars == 0 || (line.front() == '|' && line.back() == '|'), line.c_str());
                cells = bars;
            }
            QVERIFY(page.ends_with("\n") && !page.ends_with("\n\n"));
            QVERIFY(!contains(page, "\n\n\n") && !contains(page, "{0}") && !contains(page, "{1}"));
        }
    }
    void staysMarkdownWhateverTheAnswersAreCalled()
    {
        const std::string page = report({{"n1", 1}, {"x|`y`\n# z<b>", 2}}, Language::English);
        QVERIFY(contains(page, "count for nothing: x\\|\\`y\\` \\# z\\<b\\>.\n"));
    }
    void saysSoIfThereIsTooLittleToGoBy()
    {
        const std::string page = report({}, Language::English);
        QVERIFY(contains(page, "**Not enough is answered for advice**"));
        QVERIFY(contains(page, "| Need | – | 0–100 | 35, 60 | 0 of 10 |"));
        QVERIFY(!contains(page, "What would change it") && !contains(page, "To see it"));
        QVERIFY(!assessmentReport(Knowledge{}, Assessment{}, {}, Language::English).empty());
    }
};

QTEST_APPLESS_MAIN(AssessmentReportTest)
#include "assessmentreport_test.moc"
