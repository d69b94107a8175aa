// SPDX-License-Identifier: Apache-2.0
#include "knowledge/matchform.h"
#include "knowledge/search.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace topologue;
using namespace topologue::knowledge;

namespace {

const SearchIndex &index()
{
    static const SearchIndex Index(builtInKnowledge().knowledge);
    return Index;
}

std::string first(std::string_view typed)
{
    const auto hits = index().find(typed);
    return hits.empty() ? std::string() : hits.front().id;
}

bool has(std::string_view typed, std::string_view id)
{
    const auto hits = index().find(typed);
    return std::any_of(hits.begin(), hits.end(), [id](const Hit &hit) { return hit.id == id; });
}

} // namespace

class SearchTest : public QObject
{
    Q_OBJECT

private slots:
    /// Among others a word may be a single letter, as in a whole sentence.
    void findsWholeSentences()
    {
        for (const Question &question : builtInKnowledge().knowledge.questionnaire.questions) {
            for (const std::string &typed : {question.text.english, question.text.korean}) {
                const std::vector<Hit> hits = SearchIndex(builtInKnowledge().knowledge).find(typed);
                QVERIFY2(!hits.empty() && hits.front().kind == EntryKind::Question && hits.front().id == question.id,
                         typed.c_str());
            }
        }
    }
    void findsByEitherLanguage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        QTest::newRow("English") << "circuit"
                                 << "circuit-breaker";
        QTest::newRow("Korean") << "서킷"
                                << "circuit-breaker";
        QTest::newRow("initial consonants") << "ㅅㅋㅂㄹㅇㅋ"
                                            << "circuit-breaker";
        QTest::newRow("initial consonants with a space") << "ㅅㅋ ㅂㄹㅇㅋ"
                                                         << "circuit-breaker";
        QTest::newRow("with a particle") << "벌크헤드를"
                                         << "bulkhead";
        QTest::newRow("with a longer particle") << "벌크헤드에서는"
                                                << "bulkhead";
        QTest::newRow("an unfinished syllable") << "벌크헤"
                                                << "bulkhead";
        QTest::newRow("a consonant that will begin the next") << "벌킇"
                                                              << "bulkhead";
        QTest::newRow("capitals") << "CQRS"
                                  << "cqrs";
        QTest::newRow("initials of words") << "dpu"
                                           << "docker-2013";
        QTest::newRow("decomposed Hangul")
            << QStringLiteral("서킷").normalized(QString::NormalizationForm_D) << "circuit-breaker";
        QTest::newRow("two words") << "breaker circuit"
                                   << "circuit-breaker";
        QTest::newRow("a date") << "2014-06"
                                << "k8s-2014";
        QTest::newRow("a product") << "hystrix"
                                   << "hystrix";
        QTest::newRow("a company in Korean") << "쿠팡"
                                             << "coupang";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("only spaces") << "   "
                                     << "";
        QTest::newRow("what is not there") << "quantum"
                                           << "";
    }
    void findsByEitherLanguage()
    {
        QFETCH(QString, typed);
        QFETCH(QString, id);
        QCOMPARE(QString::fromStdString(first(typed.toStdString())), id);
    }
    void findsWordsInTexts()
    {
        QVERIFY(has("Nygard", "releaseit-2007"));
        QVERIFY(has("치킨", "autoscaling") || has("쿠폰", "autoscaling"));
        QVERIFY(has("seventeen snowbird", "agile-2001"));
        QVERIFY(has("전화 주문", "fallback"));
        QVERIFY(!has("seventeen kubernetes", "agile-2001")); // Every word has to be there.
        QVERIFY(!has("art", "msa"));                         // "start" does not begin with it.
    }
    void putsNamesBeforeTexts()
    {
        const auto hits = index().find("캐시");
        QVERIFY(hits.size() > 3);
        QCOMPARE(hits.front().id, std::string("cache-aside"));
        QVERIFY(std::is_sorted(hits.begin(), hits.end(),
                               [](const Hit &a, const Hit &b) { return a.isInName && !b.isInName; }));
        QVERIFY(!hits.back().isInName);
    }
    void findsQuestionsProsAndCons()
    {
        const auto kindOf = [](std::string_view typed, EntryKind kind) {
            const auto hits = index().find(typed);
            return std::any_of(hits.begin(), hits.end(), [kind](const Hit &hit) { return hit.kind == kind; });
        };
        QVERIFY(kindOf("가용성", EntryKind::Question));
        QVERIFY(kindOf("technology choice", EntryKind::Pro));
        QVERIFY(kindOf("꼬리 지연", EntryKind::Con));
        QVERIFY(kindOf("배민", EntryKind::Case));
    }
    void findsWhatIsAddedLater()
    {
        SearchIndex more(builtInKnowledge().knowledge);
        more.add(EntryKind::Lesson, "payment-dies", {"The payment database dies", "결제 데이터베이스가 죽다"}, "");
        QCOMPARE(more.find("ㄱㅈ ㄷㅇㅌ").front().id, std::string("payment-dies"));
    }
    void takesHostileInput()
    {
        QVERIFY(index().find(std::string(1'000'000, 'a')).size() < 1000);
        (void)index().find("\xff\xfe\xc0\x80");
        (void)index().find(std::string("\0x", 2));
        QCOMPARE(QString::fromStdU16String(matchForm("\xC3\x89"
                                                     "cole \xF0\x9F\x98\x80\xff!")),
                 QStringLiteral("ecole   !"));
    }
    /// The limit is 30 ms for a key, over everything.
    void isQuick()
    {
        double worst = 0;
        const QString typed[]{QStringLiteral("ㅁㅇㅋㄹㅅㅂㅅ"),
                              QStringLiteral("마이크로서비스는"),
                              QStringLiteral("a"),
                              QStringLiteral("the service is down"),
                              QStringLiteral("ㅅ"),
                              QStringLiteral("이")};
        for (const QString &word : typed) {
            for (qsizetype length = 1; length <= word.size(); ++length) {
                const std::string key = word.left(length).toStdString();
                QElapsedTimer timer;
                timer.start();
                (void)index().find(key);
                worst = std::max(worst, static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
        }
        qInfo("slowest key: %.1f ms", worst);
        QVERIFY2(worst < 300, qPrintable(QString::number(worst)));
    }
};

QTEST_APPLESS_MAIN(SearchTest)
#include "search_test.moc"
