// SPDX-License-Identifier: Apache-2.0
#include "film/filmwords.h"
#include "film/panel.h"

#include "filmcase.h"
#include "listcounting.h"

#include <QRegularExpression>
#include <QTest>

using namespace topologue;
using namespace topologue::drawing;
using namespace topologue::film;

/// What stands below the diagram of a film.
class PanelTest : public QObject
{
    Q_OBJECT

private slots:
    void noWordsOfThePanelLieOverOthers_data()
    {
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("journeys");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << 1 << 1 << "Shop";
        QTest::newRow("many") << 40 << 30 << "Payment database";
        QTest::newRow("long names") << 6 << 4 << QString(300, 'W');
        QTest::newRow("Korean") << 6 << 4 << QString(100, QChar(0xACB0));
    }
    void noWordsOfThePanelLieOverOthers()
    {
        QFETCH(int, events);
        QFETCH(int, journeys);
        QFETCH(QString, name);
        Architecture architecture = callerAndCallee(5, false);
        architecture.currency = "KRW";
        Component shop = *architecture.components.find(ComponentId("shop"));
        shop.name = name.toStdString();
        architecture.components.replace(shop.id, shop);
        for (int i = 1; i < journeys; ++i) {
            Journey journey = architecture.journeys[0];
            journey.id = JourneyId("j" + std::to_string(i));
            journey.name = name.toStdString();
            architecture.journeys.add(journey);
        }
        Scenario scenario = architecture.scenarios[0];
        scenario.name = name.toStdString();
        for (int i = 0; i < events; ++i) {
            ScenarioEvent event;
            event.id = EventId("e" + std::to_string(i));
            event.start = Duration::seconds(0.3 * i);
            event.end = Duration::seconds(0.3 * i + 2);
            event.fault = fault::Down{ComponentId("shop")};
            scenario.events.add(event);
        }
        architecture.scenarios.replace(scenario.id, scenario);
        const FilmCase shown(std::move(architecture), "down");
        const auto film = shown.film();
        auto texts = textsOf(film->panel().backdrop());
        for (auto &text : textsOf(film->at(nanos(12)).texts))
            texts.push_back(std::move(text));
        QVERIFY(texts.size() > 10);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QVERIFY2(holds(film->panel().backdrop().bounds, texts[i].second), qPrintable(texts[i].first));
            for (std::size_t j = i + 1; j < texts.size(); ++j)
                QVERIFY2(!texts[i].second.intersects(texts[j].second),
                         qPrintable(texts[i].first + " | " + texts[j].first));
        }
    }
    void ofManyJourneysThoseThatLoseMostAreShown()
    {
        Architecture architecture = callerAndCallee(1, true);
        for (int i = 0; i < 20; ++i) {
            Journey journey = architecture.journeys[0];
            journey.id = JourneyId("j" + std::to_string(i));
            journey.valuePerSuccess = i;
            architecture.journeys.add(journey);
        }
        const FilmCase shown(std::move(architecture), "down");
        const auto film = shown.film();
        QStringList texts;
        for (const auto &[text, rect] : textsOf(film->panel().backdrop()))
            texts.append(text);
        QVERIFY(texts.contains("j19") && !texts.contains("j0"));
        QCOMPARE(texts.filter(QRegularExpression("^(j\\d+|buy)$")).size(), 8);
        QVERIFY(texts.contains("and 13 more journeys"));
        int shares = 0;
        for (const auto &[text, rect] : textsOf(film->at(nanos(15)).texts))
            shares += text.endsWith('%') ? 1 : 0;
        QCOMPARE(shares, 8);
    }
    void aJourneyThatFailsIsRedAndSaysSo()
    {
        const FilmCase shown(callerAndCallee(20, true), "down");
        const auto film = shown.film();
        const DisplayList texts = film->at(nanos(15)).texts;
        const auto written = textsOf(texts);
        const auto has = [&written](const QString &text) {
            return std::any_of(written.begin(), written.end(), [&](const auto &each) { return each.first == text; });
        };
        QVERIFY(has("0:15"));
        QVERIFY(has("0 %"));
        QVERIFY(shapesOf(texts, Ink::Failed) == 1);
        // All are lost: 7 for each of about 20 requests a second.
        const auto lost =
            std::find_if(written.begin(), written.end(), [](const auto &each) { return each.first.contains(','); });
        QVERIFY(lost != written.end());
        const double value = QString(lost->first).remove(',').toDouble();
        QVERIFY2(value > 7 * 200 && value < 7 * 400, qPrintable(lost->first));
    }
    void withoutTrafficNothingIsClaimed()
    {
        const FilmCase shown(callerAndCallee(0, false), "down");
        const auto film = shown.film();
        const Film::Moment moment = film->at(nanos(10));
        QCOMPARE(moment.dots.primitives.size(), std::size_t{0});
        const auto texts = textsOf(moment.texts);
        QCOMPARE(texts.back().first, QString("–"));
        QVERIFY(textsOf(film->panel().backdrop()).back().first == "1 × speed");
    }
    void speaksKorean()
    {
        const FilmCase shown = FilmCase::ofSample("monolith", 50, Language::Korean);
        const auto film = shown.film({.language = Language::Korean});
        QStringList all;
        for (const auto &[text, rect] : textsOf(film->backdrop()))
            all.append(text);
        for (const auto &[text, rect] : textsOf(film->at(nanos(45)).texts))
            all.append(text);
        for (const char *text : {"결제 DB 장애", "일어나는 일", "로그인", "성공", "재시도", "지금까지 손실"})
            QVERIFY2(all.contains(text), text);
    }
    void clocksAndTicksAreRound()
    {
        QCOMPARE(words::clockText(nanos(5.9)), std::string("0:05"));
        QCOMPARE(words::clockText(nanos(65)), std::string("1:05"));
        QCOMPARE(words::clockText(nanos(3725)), std::string("1:02:05"));
        QCOMPARE(words::tickStep(60, 8), 10.0);
        QCOMPARE(words::tickStep(180, 8), 30.0);
        QCOMPARE(words::tickStep(3600, 8), 600.0);
        QCOMPARE(words::tickStep(10 * 86400, 5), 2 * 86400.0);
    }
};

QTEST_APPLESS_MAIN(PanelTest)
#include "panel_test.moc"
