// SPDX-License-Identifier: Apache-2.0
#include "analysis/answer.h"
#include "nets.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace topologue;
using namespace topologue::analysis;
using namespace topologue::analysis::tests;

namespace {

Net shop()
{
    Net net;
    net.station("front", exponential(0.001), 100).station("db", exponential(0.004), 2);
    net.call("front", "db", [](Dependency &d) { d.policies.timeout = Timeout{seconds(2), false, {}}; });
    net.journey("buy", "front", 100, [](Journey &j) {
        j.name = Text::bilingual("Buy", "구매");
        j.objective = {0.99, seconds(0.5), {}};
        j.valuePerSuccess = 3;
    });
    net.edit().currency = "EUR";
    return net;
}

QString all(const Answer &answer)
{
    QStringList lines;
    for (const std::string &sentence : answer.sentences)
        lines << QString::fromStdString(sentence);
    return lines.join(u'\n');
}
QJsonObject parsed(const std::string &json)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

} // namespace

/// What is said about results, and in which forms.
class AnswerTest : public QObject
{
    Q_OBJECT

private slots:
    void trafficIsToldInBothLanguages();
    void failuresAreToldInBothLanguages();
    void metastabilityIsTold();
    void whereThereIsNoCacheItSaysSo();
    void everyRowFitsTheColumns();
    void theTableNamesJourneysAndFailures();
    void tabsPartTheCells();
    void jsonHasTheShapeOfTheReadme();
};

void AnswerTest::trafficIsToldInBothLanguages()
{
    const Net net = shop();
    const TrafficLimit limit = answered(findTrafficLimit(net.architecture()));
    const QString english = all(answerOf(limit, net.architecture(), Language::English));
    QVERIFY2(english.contains("times the traffic") && english.contains("the objective of Buy breaks first."),
             qPrintable(english));
    QVERIFY2(english.contains("The busiest on its way: the cores of db, 9"), qPrintable(english));
    const QString korean = all(answerOf(limit, net.architecture(), Language::Korean));
    QVERIFY2(korean.contains("구매의 목표가 가장 먼저 깨집니다."), qPrintable(korean));
    QVERIFY2(!korean.contains("(는)") && !korean.contains("(가)"), qPrintable(korean));
}

void AnswerTest::failuresAreToldInBothLanguages()
{
    const Net net = shop();
    const Failures failures = answered(failEverything(net.architecture()));
    const Answer answer = answerOf(failures, net.architecture(), Language::English);
    QVERIFY2(all(answer).startsWith("2 of 2 failures take down every journey: "), qPrintable(all(answer)));
    QVERIFY2(all(answer).contains(": it costs €") && all(answer).contains(" a minute."), qPrintable(all(answer)));
    QCOMPARE(answer.tone, Answer::Tone::Bad);
    QVERIFY(answer.rows[0].isMarked && answer.rows[0].place && answer.rows[0].shown);
    QVERIFY(all(answerOf(failures, net.architecture(), Language::Korean)).contains("모든 여정을 멈춥니다"));
}

void AnswerTest::metastabilityIsTold()
{
    const Net storm = retryStorm(2);
    const Metastable stuck = answered(tryMetastable(storm.architecture()));
    const Answer answer = answerOf(stuck, storm.architecture(), Language::English);
    QVERIFY2(all(answer).startsWith("Yes: it recovered in 0 of 5 runs; in 5 goodput stays at "),
             qPrintable(all(answer)));
    QVERIFY2(all(answer).contains(" % of the attempts of client → database."), qPrintable(all(answer)));
    QVERIFY(answer.rows[0].shown);
    QVERIFY(!answer.rows[1].shown); // Another seed than the window plays.
    const Net calm = retryStorm(1);
    const Metastable drains = answered(tryMetastable(calm.architecture()));
    const QString text = all(answerOf(drains, calm.architecture(), Language::English));
    QVERIFY2(text.startsWith("In 5 of 5 runs it was not back 60 s after the spike, but what waits gets less"),
             qPrintable(text));
}

void AnswerTest::whereThereIsNoCacheItSaysSo()
{
    const Architecture architecture = sample("monolith");
    const ColdCache cold = answered(coldCaches(architecture));
    const Answer answer = answerOf(cold, architecture, Language::English);
    QCOMPARE(answer.sentences[0], std::string("No dependency has a cache, so none can be cold."));
    QCOMPARE(answer.sentences.size(), 2U); // The display cache is a component.
    QVERIFY(answer.rows.empty());
}

void AnswerTest::everyRowFitsTheColumns()
{
    const Net net = shop();
    Net cached = shop();
    Dependency call = net.architecture().dependencies[0];
    call.policies.cache = CachePolicy{};
    cached.edit().dependencies.replace(call.id, call);
    const std::vector<Answer> answers{
        answerOf(answered(findTrafficLimit(net.architecture())), net.architecture(), Language::English),
        answerOf(answered(failEverything(net.architecture())), net.architecture(), Language::English),
        answerOf(answered(coldCaches(cached.architecture())), cached.architecture(), Language::English),
        answerOf(answered(tryMetastable(net.architecture())), net.architecture(), Language::English)};
    for (const Answer &answer : answers) {
        QVERIFY(!answer.rows.empty());
        for (const Answer::Row &row : answer.rows)
            QCOMPARE(row.cells.size(), answer.columns.size());
    }
}

void AnswerTest::theTableNamesJourneysAndFailures()
{
    const Net net = shop();
    const std::string table =
        answerTable(answerOf(answered(failEverything(net.architecture())), net.architecture(), Language::English));
    QVERIFY2(table.find("Fails") != std::string::npos && table.find("Buy") != std::string::npos, table.c_str());
    QVERIFY2(table.find("hit") != std::string::npos && table.find("yes") != std::string::npos, table.c_str());
}

void AnswerTest::tabsPartTheCells()
{
    const Net net = shop();
    const Answer answer = answerOf(answered(failEverything(net.architecture())), net.architecture(), Language::English);
    const QStringList lines = QString::fromStdString(answerTabs(answer)).split(u'\n');
    QCOMPARE(lines[0].count(u'\t'), static_cast<int>(answer.columns.size()) - 1);
    QCOMPARE(lines[2].count(u'\t'), static_cast<int>(answer.columns.size()) - 1);
    QCOMPARE(lines[3], QString::fromStdString(answer.sentences[0]));
}

void AnswerTest::jsonHasTheShapeOfTheReadme()
{
    const Architecture architecture = shop().architecture();
    const QJsonObject traffic =
        parsed(answerJson(answered(findTrafficLimit(architecture)), architecture, Language::English));
    QCOMPARE(traffic["question"].toString(), QStringLiteral("traffic"));
    QCOMPARE(traffic["verdict"].toString(), QStringLiteral("found"));
    QCOMPARE(traffic["journey"].toString(), QStringLiteral("buy"));
    QVERIFY(traffic["holdsAt"].toDouble() <= traffic["factor"].toDouble());
    QCOMPARE(traffic["busiest"].toObject()["id"].toString(), QStringLiteral("db"));
    QVERIFY(traffic["points"].toArray().size() > 3);
    QVERIFY(traffic["points"].toArray()[0].toObject()["journeys"].toObject()["buy"].toObject()["p99Ms"].isDouble());

    const QJsonObject failures =
        parsed(answerJson(answered(failEverything(architecture)), architecture, Language::English));
    const QJsonObject first = failures["failures"].toArray()[0].toObject();
    QCOMPARE(first["journeys"].toObject()["buy"].toObject()["effect"].toString(), QStringLiteral("hit"));
    QVERIFY(first["isSinglePoint"].toBool());

    const QJsonObject cold = parsed(answerJson(answered(coldCaches(architecture)), architecture, Language::English));
    QCOMPARE(cold["caches"].toArray().size(), 0);

    const QJsonObject metastable =
        parsed(answerJson(answered(tryMetastable(architecture)), architecture, Language::English));
    QCOMPARE(metastable["runs"].toArray().size(), 5);
    QVERIFY(metastable["scenario"].isNull());
}

QTEST_GUILESS_MAIN(AnswerTest)
#include "answer_test.moc"
