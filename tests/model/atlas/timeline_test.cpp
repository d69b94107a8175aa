// SPDX-License-Identifier: Apache-2.0
#include "atlas/timelinepicture.h"
#include "drawing/svg.h"
#include "fixedmeasurer.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace topologue;
using namespace topologue::atlas;

namespace {

const knowledge::Knowledge &all()
{
    return knowledge::builtInKnowledge().knowledge;
}

TimelinePicture draw(const TimelineOptions &options)
{
    static const drawing::FixedMeasurer Measurer;
    static const drawing::Typesetter Typesetter(Measurer);
    return drawTimeline(all(), options, Typesetter);
}

std::size_t labels(const TimelinePicture &picture)
{
    return static_cast<std::size_t>(std::count_if(picture.places.begin(), picture.places.end(),
                                                  [](const EventPlace &place) { return place.isLabelled; }));
}

const EventPlace *placeOf(const TimelinePicture &picture, std::string_view id)
{
    const auto found = std::find_if(picture.places.begin(), picture.places.end(),
                                    [id](const EventPlace &place) { return place.event->id == id; });
    return found == picture.places.end() ? nullptr : &*found;
}

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private slots:
    void timeGrowsAndComesBack()
    {
        const TimeScale scale = timelineScale(all());
        QCOMPARE(scale.firstYear(), 1968);
        QCOMPARE(scale.lastYear(), 2025);
        QCOMPARE(scale.position(1968), 0.0);
        QCOMPARE(scale.position(2026), 1.0);
        double before = -1;
        for (double year = 1968; year <= 2026; year += 0.25) {
            QVERIFY(scale.position(year) > before);
            before = scale.position(year);
            QVERIFY(std::abs(scale.year(before) - year) < 1e-6);
        }
        // 2014 is wider than all the years in which nothing happened.
        QVERIFY(scale.position(2015) - scale.position(2014) > scale.position(1987) - scale.position(1969));
        QCOMPARE(scale.position(1900), 0.0);
        QCOMPARE(scale.position(3000), 1.0);
        QCOMPARE(TimeScale({}).position(2000.5), 0.5);
    }
    void showsEveryEventInTheOrderOfTime()
    {
        const auto picture = draw({});
        QCOMPARE(picture.places.size(), 81U);
        QVERIFY(std::is_sorted(picture.places.begin(), picture.places.end(),
                               [](const EventPlace &a, const EventPlace &b) { return a.center.x < b.center.x; }));
    }
    /// At every zoom and in both languages: nothing that is labelled covers anything else.
    void labelsCoverNothing_data()
    {
        QTest::addColumn<double>("width");
        QTest::addColumn<int>("language");
        for (const double width : {700.0, 1200.0, 2400.0, 5000.0, 12'000.0}) {
            for (const int language : {0, 1})
                QTest::addRow("%.0f %s", width, language == 0 ? "en" : "ko") << width << language;
        }
    }
    void labelsCoverNothing()
    {
        QFETCH(double, width);
        QFETCH(int, language);
        TimelineOptions options;
        options.width = width;
        options.language = static_cast<Language>(language);
        const auto picture = draw(options);
        for (const EventPlace &place : picture.places) {
            if (!place.isLabelled)
                continue;
            for (const EventPlace &other : picture.places) {
                const Rect mark{other.center.x - 5, other.center.y - 5, 10, 10};
                const bool covers = &other != &place && place.area.intersects(other.isLabelled ? other.area : mark);
                QVERIFY2(!covers, (place.event->id + " covers " + other.event->id).c_str());
            }
            QVERIFY(place.area.right() <= TimelinePicture::Gutter + width + 1);
        }
    }
    void moreLabelsComeWithRoom()
    {
        TimelineOptions options;
        options.width = 900;
        const std::size_t few = labels(draw(options));
        options.width = 2500;
        const std::size_t more = labels(draw(options));
        options.width = 12'000;
        const std::size_t most = labels(draw(options));
        qInfo("labels: %zu, %zu, %zu of 81", few, more, most);
        QVERIFY(few > 20);
        QVERIFY(few < more && more < most);
        QCOMPARE(most, 81U);
    }
    void theNotesAreNamedFirst()
    {
        TimelineOptions options;
        options.width = 1000;
        const auto picture = draw(options);
        std::size_t named = 0;
        for (const EventPlace &place : picture.places)
            named += place.event->notes && place.isLabelled;
        QVERIFY2(named >= 7, QByteArray::number(static_cast<int>(named)));
    }
    void filtersHide()
    {
        TimelineOptions options;
        options.onlyNotes = true;
        QCOMPARE(draw(options).places.size(), 10U);
        options.onlyNotes = false;
        options.hiddenCategories = {"tool", "cloud"};
        const auto picture = draw(options);
        QVERIFY(picture.places.size() < 81U);
        QVERIFY(!placeOf(picture, "docker-2013"));
        for (const knowledge::Category &category : all().eventCategories)
            options.hiddenCategories.insert(category.id);
        QCOMPARE(draw(options).places.size(), 0U); // Nothing, and no crash.
    }
    void whatIsSelectedIsAlwaysNamed()
    {
        for (const knowledge::Event &event : all().events) {
            TimelineOptions options;
            options.width = 800;
            options.selected = event.id;
            const auto picture = draw(options);
            QVERIFY2(placeOf(picture, event.id)->isLabelled, event.id.c_str());
        }
    }
    void isTheSameEachTime() { QCOMPARE(drawing::writeSvg(draw({}).list, {}), drawing::writeSvg(draw({}).list, {})); }
    void namesWhatIsDrawn()
    {
        const std::string svg = drawing::writeSvg(draw({}).list, {});
        QVERIFY(svg.find("id=\"event-docker-2013\"") != std::string::npos);
        QVERIFY(svg.find("Docker shown at PyCon US") != std::string::npos);
        QVERIFY(svg.find("drawn wider") != std::string::npos);
    }
    void isQuick()
    {
        (void)draw({});
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            (void)draw({});
        const double each = static_cast<double>(timer.nsecsElapsed()) / 20e6;
        qInfo("%.2f ms", each);
        QVERIFY(each < 160);
    }
};

QTEST_APPLESS_MAIN(TimelineTest)
#include "timeline_test.moc"
