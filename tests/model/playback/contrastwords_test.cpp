// SPDX-License-Identifier: Apache-2.0
#include "playback/contrastwords.h"

#include <QStringList>
#include <QTest>

using namespace topologue;
using namespace topologue::playback;
using simulation::Contrast;
using simulation::RunOutcome;

namespace {

Architecture shop(const std::string &name)
{
    Architecture architecture;
    architecture.name = name;
    architecture.currency = "KRW";
    for (const char *id : {"login", "pay"}) {
        Journey journey;
        journey.id = JourneyId(id);
        journey.name = std::string(id) == "pay" ? Text::bilingual("Pay", "결제") : Text::bilingual("Login", "로그인");
        architecture.journeys.add(journey);
    }
    return architecture;
}

RunOutcome run(bool loginFell, bool payFell, double failed, double lost)
{
    return {{failed, 0}, {loginFell, payFell}, failed, lost};
}

QStringList told(const Contrast &contrast, const std::vector<std::string> &titles, Language language)
{
    static const Architecture Shop = shop("Shop");
    std::vector<ContrastSide> sides;
    for (const std::string &title : titles)
        sides.push_back({title, &Shop});
    QStringList sentences;
    for (const std::string &sentence : contrastSentences(contrast, sides, language))
        sentences << QString::fromStdString(sentence);
    return sentences;
}

const std::vector<std::string> Two{"Shop: monolith", "Shop: microservices"};

/// Four pairs whose differences are -1,910, -1,911, -1,909 and -1,910 requests: half the interval is 1.3.
Contrast clear()
{
    Contrast contrast;
    for (const double more : {0.0, 1.0, -1.0, 0.0})
        contrast.add({run(true, true, 3'000 + more, 0), run(false, true, 1'090, 0)});
    return contrast;
}

} // namespace

/// What is said of several documents.
class ContrastWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void aRealDifferenceHasAnInterval()
    {
        QCOMPARE(
            told(clear(), Two, Language::English),
            (QStringList{"Pay breaks in both.", "Login breaks only in Monolith.",
                         "Microservices fails 1,910 fewer requests than Monolith (95 % interval 1,909 to 1,911)."}));
    }
    void speaksNaturalKorean()
    {
        QCOMPARE(
            told(clear(), {"쇼핑몰: 모놀리스", "쇼핑몰: 마이크로서비스"}, Language::Korean),
            (QStringList{"결제는 둘 다에서 목표를 지키지 못합니다.", "로그인은 모놀리스에서만 목표를 지키지 못합니다.",
                         "마이크로서비스는 모놀리스보다 실패한 요청이 1,910건 적습니다(95 % 구간 1,909~1,911건)."}));
    }
    void whatMayBeChanceIsCalledThat()
    {
        Contrast contrast;
        for (const double more : {-8.0, 9.0, -7.0, 8.0})
            contrast.add({run(false, false, 100, 0), run(false, false, 100 + more, 0)});
        const QStringList sentences = told(contrast, Two, Language::English);
        QCOMPARE(sentences.size(), 2);
        QCOMPARE(sentences[0], QString("Every objective holds in all of them."));
        QVERIFY2(sentences[1].startsWith("The difference in failed requests between Microservices and Monolith may be "
                                         "chance (95 % interval −"),
                 qPrintable(sentences[1]));
        QVERIFY(told(contrast, Two, Language::Korean)[1].contains("우연일 수 있습니다"));
    }
    void whatNeverDiffersIsCalledThat()
    {
        Contrast contrast;
        for (const double failed : {10.0, 20.0, 15.0})
            contrast.add({run(false, false, failed, failed), run(false, false, failed, failed)});
        QCOMPARE(told(contrast, Two, Language::English).back(),
                 QString("Microservices and Monolith do equally well: nothing differs for their users in any run."));
    }
    void aSingleRunClaimsNothingOfOthers()
    {
        Contrast contrast;
        contrast.add({run(true, true, 300, 2e6), run(true, true, 100, 5e6)});
        QCOMPARE(told(contrast, Two, Language::English),
                 (QStringList{"Login and Pay break in both.",
                              "In this run Microservices fails 200 fewer requests than Monolith.",
                              QString::fromUtf8("In this run Microservices loses ₩3\u00a0M more than Monolith.")}));
        QVERIFY(told(contrast, Two, Language::Korean).back().contains("₩300만 많습니다"));
    }
    void whatBreaksOnlySometimesSaysHowOften()
    {
        Contrast contrast;
        for (const bool fell : {true, false, true, true})
            contrast.add({run(false, false, 1, 0), run(fell, false, 1, 0)});
        const QStringList sentences = told(contrast, Two, Language::English);
        QCOMPARE(sentences[0], QString("Login breaks only in Microservices."));
        QCOMPARE(sentences[1], QString("In 3 of 4 runs Login breaks in Microservices."));
    }
    void threeAreComparedWithTheFirst()
    {
        Contrast contrast;
        for (const double more : {0.0, 1'000.0, -1'000.0})
            contrast.add({run(true, true, 9, 50e6 + more), run(true, true, 9, 60e6), run(false, true, 9, 40e6)});
        const QStringList sentences = told(contrast, {"Shop: a", "Shop: b", "Shop: c"}, Language::English);
        QCOMPARE(sentences.size(), 4);
        QCOMPARE(sentences[0], QString("Pay breaks in all of them."));
        QCOMPARE(sentences[1], QString("Login breaks in A and B, but not in C."));
        QVERIFY(sentences[2].startsWith("B loses ₩10"));
        QVERIFY(sentences[3].startsWith("C loses ₩10"));
        QVERIFY(sentences[2].contains("more than A (95 % interval"));
        QVERIFY(sentences[3].contains("less than A (95 % interval"));
    }
    void nothingIsSaidOfLessThanTwo()
    {
        QVERIFY(told({}, Two, Language::English).isEmpty());
        QVERIFY(told(clear(), {"one"}, Language::English).isEmpty());
    }
    void titlesAreTheShortestThatTellApart()
    {
        using List = std::vector<std::string>;
        QCOMPARE(shortTitles({"Shop: a", "Shop: b"}), (List{"A", "B"}));
        QCOMPARE(shortTitles({"Shop", "Store"}), (List{"Shop", "Store"}));
        QCOMPARE(shortTitles({"Shop: x: one", "Shop: x: two"}), (List{"One", "Two"}));
        QCOMPARE(shortTitles({"Same", "Same", "Same"}), (List{"Same", "Same (2)", "Same (3)"}));
        QCOMPARE(shortTitles({"Shop: now", "Shop: now"}), (List{"Now", "Now (2)"}));
        QCOMPARE(shortTitles({"Only: one"}), (List{"Only: one"}));
    }
    void theNoteSaysHowManyRuns()
    {
        QCOMPARE(contrastNote(1, Language::English), std::string("The same scenario and the same arrivals; one run."));
        QVERIFY(contrastNote(12, Language::English).find("12 runs") != std::string::npos);
        QVERIFY(contrastNote(12, Language::Korean).find("실행 12번") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(ContrastWordsTest)
#include "contrastwords_test.moc"
