// SPDX-License-Identifier: Apache-2.0
#include "film/animatedsvg.h"
#include "film/dottracks.h"
#include "film/filmwords.h"

#include "filmcase.h"
#include "svgreading.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace topologue;
using namespace topologue::drawing;
using namespace topologue::film;
using playback::Dot;
using simulation::Nanos;

namespace {

std::string svgOf(const FilmCase &shown, const FilmOptions &film = {}, const SvgOptions &options = {})
{
    return animatedSvg(*shown.film(film), options);
}

} // namespace

/// A film as one SVG. What browsers make of it was looked at; what they have to make of it by SMIL is checked here.
class AnimatedSvgTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_shop = std::make_unique<FilmCase>(FilmCase::ofSample("microservices", 60));
        m_svg = svgOf(*m_shop);
        QVERIFY(m_document.load_string(m_svg.c_str()));
    }

    void isWellFormedAndInert()
    {
        QCOMPARE(xmlError(m_svg), QString());
        QCOMPARE(forbidden(m_document), QString());
    }
    void isEqualForEqualInput()
    {
        QVERIFY(svgOf(*m_shop) == m_svg);
        QVERIFY(svgOf(FilmCase::ofSample("microservices", 60)) == m_svg);
    }
    void hostileNamesAreInert_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("quotes") << QByteArray(R"x(" onload="alert(1)" ' & <b>)x");
        QTest::newRow("closes everything") << QByteArray("</text></g></svg><script>alert(1)</script>");
        QTest::newRow("animation") << QByteArray("<animate attributeName=\"href\" values=\"javascript:x\"/>");
        QTest::newRow("end of CDATA") << QByteArray("]]><!-- <![CDATA[ -->");
        QTest::newRow("controls") << QByteArray("a\0b\x01\x1f\x7f\xc2\x9fz", 8);
        QTest::newRow("not UTF-8") << QByteArray("\xFF\xFE\xC0\x80\xED\xA0\x80 end\xE2\x82");
        QTest::newRow("right to left") << QByteArray("שלום \u202Eevil\u202C");
        QTest::newRow("10,000 characters") << QByteArray(10'000, '<');
        QTest::newRow("empty") << QByteArray();
    }
    void hostileNamesAreInert()
    {
        QFETCH(QByteArray, text);
        const std::string name = text.toStdString();
        Architecture architecture = callerAndCallee(20, true);
        architecture.name = name;
        architecture.currency = name;
        Component shop = *architecture.components.find(ComponentId("shop"));
        shop.name = name;
        architecture.components.replace(shop.id, shop);
        Journey journey = architecture.journeys[0];
        journey.name = name;
        architecture.journeys.replace(journey.id, journey);
        Scenario scenario = architecture.scenarios[0];
        scenario.name = name;
        architecture.scenarios.replace(scenario.id, scenario);
        SvgOptions options;
        options.title = name;
        options.description = name;
        const std::string svg = svgOf(FilmCase(std::move(architecture), "down"), {}, options);
        QCOMPARE(xmlError(svg), QString());
        pugi::xml_document document;
        QVERIFY(document.load_string(svg.c_str()));
        QCOMPARE(forbidden(document), QString());
    }
    /// Also where the document has taken the ids that the film would like to have.
    void everyIdIsUniqueAndEveryReferenceLeadsSomewhere()
    {
        Architecture architecture = callerAndCallee(20, false);
        for (const char *id : {"way-0", "way--0", "film-clock"}) {
            Component component;
            component.id = ComponentId(id);
            architecture.components.add(component);
        }
        const std::string svg = svgOf(FilmCase(std::move(architecture), "down"));
        pugi::xml_document document;
        QVERIFY(document.load_string(svg.c_str()));
        std::set<std::string> ids;
        std::set<std::string> wanted;
        forEach(document, [&](const pugi::xml_node &node) {
            if (const auto id = node.attribute("id"))
                QVERIFY2(ids.insert(id.as_string()).second, id.as_string());
            if (const auto href = node.attribute("href"))
                wanted.insert(std::string(href.as_string()).substr(1));
        });
        QVERIFY(ids.contains("way-0"));
        QVERIFY(!wanted.empty() && !wanted.contains("way-0"));
        QVERIFY(std::includes(ids.begin(), ids.end(), wanted.begin(), wanted.end()));
    }
    /// Programs that know no media query show the attribute's word: the still picture.
    void onlyWhoeverWelcomesMotionSeesTheMovingPicture()
    {
        QCOMPARE(std::string(groupOf(m_document, "film").attribute("display").as_string()), std::string("none"));
        QVERIFY(groupOf(m_document, "still"));
        QVERIFY(!groupOf(m_document, "still").attribute("display"));
        const QString style = QString::fromUtf8(m_document.child("svg").child("style").text().get());
        QVERIFY2(style.contains("@media (prefers-reduced-motion:no-preference)"
                                "{.film{display:inline}.still{display:none}}"),
                 qPrintable(style));
        forEach(groupOf(m_document, "still"),
                [](const pugi::xml_node &node) { QVERIFY(!QString(node.name()).startsWith("animate")); });
    }
    void everythingThatMovesLoopsTogether()
    {
        int count = 0;
        forEach(m_document, [&](const pugi::xml_node &node) {
            if (!QString(node.name()).startsWith("animate"))
                return;
            ++count;
            QCOMPARE(std::string(node.attribute("dur").as_string()), std::string("30s"));
            QCOMPARE(std::string(node.attribute("repeatCount").as_string()), std::string("indefinite"));
            QVERIFY(!node.attribute("begin"));
        });
        QVERIFY(count > 100);
    }
    /// SMIL ignores an animation whose lists break these rules.
    void theListsOfAnimationsAreAsSmilWantsThem()
    {
        forEach(m_document, [&](const pugi::xml_node &node) {
            if (!node.attribute("keyTimes"))
                return;
            const std::vector<double> times = numbers(node.attribute("keyTimes").as_string());
            QVERIFY(times.size() >= 2);
            QCOMPARE(times.front(), 0.0);
            QVERIFY(std::is_sorted(times.begin(), times.end()));
            if (std::string(node.name()) == "animateMotion") {
                const std::vector<double> points = numbers(node.attribute("keyPoints").as_string());
                QCOMPARE(times.back(), 1.0);
                QCOMPARE(points.size(), times.size());
                QVERIFY(*std::min_element(points.begin(), points.end()) >= 0);
                QVERIFY(*std::max_element(points.begin(), points.end()) <= 1);
            } else {
                QCOMPARE(
                    static_cast<std::size_t>(QString::fromUtf8(node.attribute("values").as_string()).split(';').size()),
                    times.size());
                QVERIFY(times.back() < 1);
            }
        });
    }
    /// At moments about which no dot comes or goes within a few hundredths of a second. Few dots, so that there are
    /// such.
    void thereAreAsManyDotsAsTheRecordingHas()
    {
        const FilmOptions few{.dotsPerSecond = 0.5};
        const auto film = m_shop->film(few);
        pugi::xml_document document;
        QVERIFY(document.load_string(svgOf(*m_shop, few).c_str()));
        const auto drawn = [&](Nanos time) {
            std::vector<Dot> dots;
            film->dots().at(time, dots);
            return static_cast<int>(std::count_if(dots.begin(), dots.end(), [&](const Dot &dot) {
                return film->routes().of(dot.dependency) != nullptr;
            }));
        };
        const Nanos near = nanos(0.03 * film->speed());
        int compared = 0;
        int sum = 0;
        for (double seconds = 0.5; seconds < 60; seconds += 0.25) {
            const Nanos time = nanos(seconds);
            std::set<int> counts;
            for (int i = -4; i <= 4; ++i)
                counts.insert(drawn(time + near * i / 4));
            if (counts.size() > 1)
                continue;
            ++compared;
            sum += *counts.begin();
            QCOMPARE(dotsAt(document, seconds / 60), *counts.begin());
        }
        QVERIFY2(compared > 20 && sum > compared, qPrintable(QString("%1 %2").arg(compared).arg(sum)));
    }
    void theStillPictureHasTheDotsOfItsMoment()
    {
        const auto film = m_shop->film();
        const std::size_t dots = film->at(film->stillTime()).dots.primitives.size();
        QVERIFY(dots > 5);
        const std::string still = "0:40";
        int clocks = 0;
        forEach(groupOf(m_document, "still"),
                [&](const pugi::xml_node &node) { clocks += node.child_value() == still ? 1 : 0; });
        QCOMPARE(clocks, 1);
    }
    void theClockAndTheSharesAreThoseOfTheMoment()
    {
        const auto film = m_shop->film();
        for (const double seconds : {0.5, 21.5, 40.5, 59.5}) {
            QStringList expected;
            const DisplayList texts = film->at(nanos(seconds)).texts;
            for (const Primitive &primitive : texts.primitives) {
                if (const auto *run = std::get_if<TextRun>(&primitive))
                    expected.append(QString::fromStdString(run->text));
            }
            QStringList seen;
            for (const QString &text : textsAt(m_document, seconds / 60)) {
                if (expected.contains(text))
                    seen.append(text);
            }
            std::sort(expected.begin(), expected.end());
            std::sort(seen.begin(), seen.end());
            QCOMPARE(seen, expected);
            QCOMPARE(textsAt(m_document, seconds / 60).filter(QRegularExpression("^\\d:\\d\\d$")).size(), 1);
        }
    }
    void withoutTrafficThereAreNoDots()
    {
        const std::string svg = svgOf(FilmCase(callerAndCallee(0, false), "down"));
        QCOMPARE(xmlError(svg), QString());
        QVERIFY(svg.find("animateMotion") == std::string::npos);
        QVERIFY(svg.find("<defs>") == std::string::npos);
    }
    /// Who waits is a hollow circle; the way there is another mark's.
    void whoWaitsIsSeenWaiting()
    {
        const FilmCase shown = FilmCase::ofSample("monolith", 50);
        const auto film = shown.film({.from = nanos(35)});
        int standing = 0;
        for (const DotTrack &track : dotTracks(*film)) {
            for (const DotRide &ride : track.rides)
                standing +=
                    track.mark == playback::Mark::Waiting && ride.back().time - ride.front().time > nanos(3) ? 1 : 0;
        }
        QVERIFY2(standing > 10, qPrintable(QString::number(standing)));
    }
    void whereEverythingFailsEveryDotIsADiamond()
    {
        const FilmCase shown(callerAndCallee(20, true), "down");
        const std::vector<DotTrack> tracks = dotTracks(*shown.film());
        QVERIFY(!tracks.empty());
        for (const DotTrack &track : tracks)
            QCOMPARE(track.mark, playback::Mark::Failed);
        QVERIFY(svgOf(shown).find("<circle") == std::string::npos);
    }
    void ridesOfATrackDoNotOverlap()
    {
        std::size_t rides = 0;
        const std::vector<DotTrack> tracks = dotTracks(*m_shop->film());
        for (const DotTrack &track : tracks) {
            Nanos end = 0;
            for (const DotRide &ride : track.rides) {
                ++rides;
                QVERIFY(ride.size() >= 2);
                QVERIFY(ride.front().time >= end);
                QVERIFY(std::is_sorted(ride.begin(), ride.end(),
                                       [](const DotStop &a, const DotStop &b) { return a.time < b.time; }));
                for (const DotStop &stop : ride)
                    QVERIFY(stop.along >= 0 && stop.along <= 1);
                end = ride.back().time;
            }
        }
        // Marks serve again and again, or the file would be several times as large.
        QVERIFY2(rides > 4 * tracks.size(), qPrintable(QString("%1 / %2").arg(rides).arg(tracks.size())));
    }
    /// A call is seen from door to door, not from where it happened to be when it was looked at.
    void ridesReachTheEndsOfTheirArrows()
    {
        const FilmCase shown(callerAndCallee(20, false), "down");
        int whole = 0;
        int all = 0;
        for (const DotTrack &track : dotTracks(*shown.film())) {
            for (const DotRide &ride : track.rides) {
                const double start = track.isBack ? 1 : 0;
                ++all;
                whole += ride.front().along == start ? 1 : 0;
            }
        }
        QVERIFY2(all > 50 && whole >= all - 3, qPrintable(QString("%1 of %2").arg(whole).arg(all)));
    }
    void followsTheViewersColours()
    {
        SvgOptions options;
        options.theme = SvgTheme::Automatic;
        const std::string svg = svgOf(*m_shop, {}, options);
        QCOMPARE(xmlError(svg), QString());
        QVERIFY(svg.find("prefers-color-scheme:dark") != std::string::npos);
        QVERIFY(svg.find("class=\"f-failed s-surface\"") != std::string::npos);
    }
    void tellsWhatItIs()
    {
        const std::string description = m_document.child("svg").child("desc").text().get();
        QVERIFY2(description.ends_with("Animation: Payment database down, 0:00 to 1:00"), description.c_str());
    }

private:
    std::unique_ptr<FilmCase> m_shop;
    std::string m_svg;
    pugi::xml_document m_document;
};

QTEST_APPLESS_MAIN(AnimatedSvgTest)
#include "animatedsvg_test.moc"
