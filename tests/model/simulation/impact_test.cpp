// SPDX-License-Identifier: Apache-2.0
#include "net.h"
#include "simulation/impact.h"

#include <QTest>

using namespace topologue;
using namespace topologue::simulation;
using Kind = RecordedEvent::Kind;

namespace {

/// A recording of 60 one-second intervals of which only events matter, told as "second kind element".
class Story
{
public:
    explicit Story(std::size_t journeys)
    {
        m_recording.duration = 60 * tests::Second;
        m_recording.names.journeys.resize(journeys);
        m_recording.names.events = {"a", "b"};
    }
    Story &at(double second, Kind kind, std::uint32_t element = 0)
    {
        m_recording.events.push_back({Duration::seconds(second).inNanoseconds(), kind, element, 0, 0});
        return *this;
    }
    Story &fault(double from, double to) { return at(from, Kind::FaultStarted).at(to, Kind::FaultEnded); }
    [[nodiscard]] Impact impact() const { return impactOf(m_recording); }

private:
    Recording m_recording;
};

Nanos s(double seconds)
{
    return Duration::seconds(seconds).inNanoseconds();
}

Architecture journeys(int count)
{
    tests::Net net;
    net.caller("web");
    const std::vector<std::pair<const char *, const char *>> names{
        {"Login", "로그인"}, {"Search", "검색"}, {"Browse", "조회"}, {"Order", "주문"}, {"Pay", "결제"}};
    for (int i = 0; i < count; ++i) {
        const auto &[english, korean] = names[static_cast<std::size_t>(i)];
        net.journey("j" + std::to_string(i), "web", 1, [&](Journey &j) { j.name = Text::bilingual(english, korean); });
    }
    return net.architecture();
}

/// Of journeys that fell at second 20 (0: held) and recovered at these seconds (0: never), with a fault from 10 to 30.
Impact told(const std::vector<std::pair<double, double>> &fallAndRecovery)
{
    Impact impact;
    impact.faultStart = s(10);
    impact.faultEnd = s(30);
    for (const auto &[fall, recovery] : fallAndRecovery) {
        JourneyImpact journey;
        if (fall > 0)
            journey.brokenAt = s(fall);
        if (recovery > 0)
            journey.recoveredAt = s(recovery);
        impact.journeys.push_back(journey);
    }
    return impact;
}

} // namespace

Q_DECLARE_METATYPE(Impact)

class ImpactTest : public QObject
{
    Q_OBJECT

private slots:
    void timesAreCountedFromTheFault()
    {
        const Impact impact = Story(1).fault(10, 30).at(15, Kind::ObjectiveBroken).at(36, Kind::ObjectiveMet).impact();
        QCOMPARE(impact.faultStart, std::optional(s(10)));
        QCOMPARE(impact.faultEnd, std::optional(s(30)));
        QCOMPARE(impact.journeys[0].brokenAt, std::optional(s(15)));
        // The interval from 35 to 36 was the first good one.
        QCOMPARE(impact.journeys[0].recoveredAt, std::optional(s(35)));
        // From the beginning of the first bad interval, 14 to 15.
        QCOMPARE(impact.journeys[0].brokenFor, s(21));
        QCOMPARE(impact.timeToBreak(0), std::optional(s(5)));
        QCOMPARE(impact.timeToRecover(0), std::optional(s(5)));
    }
    void aJourneyThatHeldHasNoTimes()
    {
        const Impact impact = Story(1).fault(10, 30).impact();
        QVERIFY(!impact.journeys[0].fell());
        QCOMPARE(impact.timeToBreak(0), std::nullopt);
        QCOMPARE(impact.timeToRecover(0), std::nullopt);
    }
    void aShortBreachIsNoFall_data()
    {
        QTest::addColumn<double>("end");
        QTest::addColumn<bool>("fell");
        QTest::newRow("one interval") << 21.0 << false;
        QTest::newRow("just too short") << 22.9 << false;
        QTest::newRow("three seconds") << 23.0 << true;
    }
    void aShortBreachIsNoFall()
    {
        QFETCH(double, end);
        QFETCH(bool, fell);
        const Impact impact = Story(1).fault(10, 30).at(20, Kind::ObjectiveBroken).at(end, Kind::ObjectiveMet).impact();
        QCOMPARE(impact.journeys[0].fell(), fell);
    }
    void recoveryIsTheEndOfTheLastBreach()
    {
        const Impact impact = Story(1)
                                  .fault(10, 30)
                                  .at(15, Kind::ObjectiveBroken)
                                  .at(21, Kind::ObjectiveMet)
                                  .at(25, Kind::ObjectiveBroken)
                                  .at(41, Kind::ObjectiveMet)
                                  .at(50, Kind::ObjectiveBroken) // Noise.
                                  .at(51, Kind::ObjectiveMet)
                                  .impact();
        QCOMPARE(impact.journeys[0].brokenAt, std::optional(s(15)));
        QCOMPARE(impact.journeys[0].recoveredAt, std::optional(s(40)));
        QCOMPARE(impact.journeys[0].brokenFor, s(6 + 16));
    }
    void whatIsBrokenAtTheEndHasNotRecovered()
    {
        const Impact impact = Story(1)
                                  .fault(10, 30)
                                  .at(15, Kind::ObjectiveBroken)
                                  .at(21, Kind::ObjectiveMet)
                                  .at(25, Kind::ObjectiveBroken)
                                  .impact();
        QVERIFY(impact.journeys[0].fell());
        QCOMPARE(impact.journeys[0].recoveredAt, std::nullopt);
        QCOMPARE(impact.timeToRecover(0), std::nullopt);
    }
    void whatWasBrokenAndMetBeforeTheFaultDoesNotCount()
    {
        const Impact impact = Story(1).at(2, Kind::ObjectiveBroken).at(8, Kind::ObjectiveMet).fault(10, 30).impact();
        QVERIFY(!impact.journeys[0].fell());
    }
    void whatWasBrokenAlreadyIsBrokenFromTheFaultOn()
    {
        const Impact impact = Story(1).at(2, Kind::ObjectiveBroken).fault(10, 30).at(40, Kind::ObjectiveMet).impact();
        QCOMPARE(impact.timeToBreak(0), std::optional(s(0)));
    }
    void severalFaultsAreOneFromTheFirstToTheLast()
    {
        const Impact impact = Story(1)
                                  .at(10, Kind::FaultStarted)
                                  .at(12, Kind::FaultStarted, 1)
                                  .at(20, Kind::FaultEnded)
                                  .at(25, Kind::FaultEnded, 1)
                                  .impact();
        QCOMPARE(impact.faultStart, std::optional(s(10)));
        QCOMPARE(impact.faultEnd, std::optional(s(25)));
    }
    void aFaultThatLastsHasNoEnd()
    {
        const Impact impact = Story(1)
                                  .at(10, Kind::FaultStarted)
                                  .at(12, Kind::FaultStarted, 1)
                                  .at(20, Kind::FaultEnded)
                                  .at(21, Kind::ObjectiveBroken)
                                  .at(41, Kind::ObjectiveMet)
                                  .impact();
        QCOMPARE(impact.faultEnd, std::nullopt);
        QCOMPARE(impact.timeToRecover(0), std::nullopt);
        QVERIFY(impact.journeys[0].recoveredAt.has_value());
    }
    void withoutAFaultTimesAreCountedFromTheBeginning()
    {
        const Impact impact = Story(1).at(5, Kind::ObjectiveBroken).at(15, Kind::ObjectiveMet).impact();
        QCOMPARE(impact.timeToBreak(0), std::optional(s(5)));
        QCOMPARE(impact.timeToRecover(0), std::optional(s(9)));
    }
    void journeysDoNotMix()
    {
        const Impact impact =
            Story(2).fault(10, 30).at(15, Kind::ObjectiveBroken, 1).at(40, Kind::ObjectiveMet, 0).impact();
        QVERIFY(!impact.journeys[0].fell());
        QVERIFY(impact.journeys[1].fell());
        QCOMPARE(impact.journeys[1].recoveredAt, std::nullopt);
    }

    void theSentenceTellsTheStory_data()
    {
        QTest::addColumn<Impact>("impact");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("korean");
        const auto row = [](const char *name, const Impact &impact, const char *english, const char *korean) {
            QTest::newRow(name) << impact << QString(english) << QString(korean);
        };
        row("none", told({{0, 0}, {0, 0}}), "No journey fell.", "무너진 여정이 없습니다.");
        row("all", told({{12, 40}, {12, 51}, {12, 31}, {12, 32}, {12, 33}}),
            "All five journeys fell; the last recovered 21 s after the fault ended.",
            "여정 5개가 모두 무너졌습니다. 장애가 끝나고 21초 뒤에 마지막 여정이 회복했습니다.");
        row("one", told({{0, 0}, {12, 30.5}}), "Only Search fell; it recovered 0.5 s after the fault ended.",
            "무너진 여정은 하나뿐입니다: 검색. 장애가 끝나고 0.5초 뒤에 회복했습니다.");
        row("the only one", told({{12, 31}}), "Login fell; it recovered 1 s after the fault ended.",
            "무너진 여정: 로그인. 장애가 끝나고 1초 뒤에 회복했습니다.");
        row("two of three", told({{12, 31}, {0, 0}, {12, 25}}),
            "Login and Browse fell; the last recovered 1 s after the fault ended.",
            "무너진 여정: 로그인, 조회. 장애가 끝나고 1초 뒤에 마지막 여정이 회복했습니다.");
        row("four of five", told({{12, 0}, {12, 31}, {12, 31}, {12, 31}, {0, 0}}),
            "Four of five journeys fell; one of them had not recovered at the end.",
            "여정 5개 가운데 4개가 무너졌습니다. 그중 1개는 끝까지 회복하지 못했습니다.");
        row("for good", told({{12, 0}, {12, 0}}), "Both journeys fell; none of them had recovered at the end.",
            "여정 2개가 모두 무너졌습니다. 하나도 끝까지 회복하지 못했습니다.");
        row("one for good", told({{12, 0}, {0, 0}}), "Only Login fell; it had not recovered at the end.",
            "무너진 여정은 하나뿐입니다: 로그인. 끝까지 회복하지 못했습니다.");
        row("during the fault", told({{12, 25}, {0, 0}}), "Only Login fell; it recovered before the fault ended.",
            "무너진 여정은 하나뿐입니다: 로그인. 장애가 끝나기 전에 회복했습니다.");
        Impact lasting = told({{12, 25}, {0, 0}});
        lasting.faultEnd.reset();
        row("a lasting fault", lasting, "Only Login fell; it recovered.",
            "무너진 여정은 하나뿐입니다: 로그인. 그 뒤 회복했습니다.");
    }
    void theSentenceTellsTheStory()
    {
        QFETCH(Impact, impact);
        QFETCH(QString, english);
        QFETCH(QString, korean);
        const Architecture architecture = journeys(static_cast<int>(impact.journeys.size()));
        QCOMPARE(QString::fromStdString(impactSentence(impact, architecture, Language::English)), english);
        QCOMPARE(QString::fromStdString(impactSentence(impact, architecture, Language::Korean)), korean);
    }
};

QTEST_GUILESS_MAIN(ImpactTest)
#include "impact_test.moc"
