// SPDX-License-Identifier: Apache-2.0
#include "film/calmed.h"
#include "film/film.h"

#include "filmcase.h"
#include "listcounting.h"

#include <QTest>

using namespace topologue;
using namespace topologue::drawing;
using namespace topologue::film;
using simulation::Nanos;

namespace {

QString codeOf(const FilmCase &shown, const FilmOptions &options)
{
    const auto made = Film::make(shown.subject(), options);
    return made ? QString() : QString::fromStdString(std::string(made.error().front().code()));
}

} // namespace

/// The film as display lists, and how it is cut out of a recording.
class FilmTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_shop = std::make_unique<FilmCase>(FilmCase::ofSample("microservices", 60)); }

    void refusesWhatCannotBeShown_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("speed");
        QTest::addColumn<QString>("code");
        QTest::newRow("ends before it begins") << 9.0 << 3.0 << 0.0 << "film.range";
        QTest::newRow("nothing between") << 9.0 << 9.0 << 0.0 << "film.range";
        QTest::newRow("before the beginning") << -1.0 << 3.0 << 0.0 << "film.range";
        QTest::newRow("after the end") << 60.0 << 90.0 << 0.0 << "film.range";
        QTest::newRow("too slow to be a speed") << 0.0 << 60.0 << 0.001 << "film.speed";
        QTest::newRow("too fast") << 0.0 << 60.0 << 1e7 << "film.speed";
        QTest::newRow("backwards") << 0.0 << 60.0 << -1.0 << "film.speed";
        QTest::newRow("no number") << 0.0 << 60.0 << std::nan("") << "film.speed";
        QTest::newRow("too long") << 0.0 << 60.0 << 0.05 << "film.too-long";
        QTest::newRow("a part") << 59.0 << 90.0 << 0.05 << QString();
    }
    void refusesWhatCannotBeShown()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(double, speed);
        QFETCH(QString, code);
        FilmOptions options;
        options.from = nanos(from);
        options.to = nanos(to);
        options.speed = speed;
        QCOMPARE(codeOf(*m_shop, options), code);
    }
    void takesAboutHalfAMinuteByItself_data()
    {
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("speed");
        QTest::newRow("short") << 8.0 << 1.0;
        QTest::newRow("just short enough") << 40.0 << 1.0;
        QTest::newRow("a minute") << 60.0 << 2.0;
    }
    void takesAboutHalfAMinuteByItself()
    {
        QFETCH(double, to);
        QFETCH(double, speed);
        const auto film = m_shop->film({.to = nanos(to)});
        QCOMPARE(film->speed(), speed);
        QCOMPARE(film->seconds(), to / speed);
    }
    void theStillPictureIsTheMiddleOfTheFault_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<double>("still");
        // The fault lasts from 20 to 80 s, of which 60 s are simulated.
        QTest::newRow("all") << 0.0 << 60.0 << 40.0;
        QTest::newRow("it ends before the fault") << 0.0 << 30.0 << 25.0;
        QTest::newRow("without the fault") << 0.0 << 15.0 << 0.0;
        QTest::newRow("it begins after the middle") << 45.0 << 60.0 << 45.0;
    }
    void theStillPictureIsTheMiddleOfTheFault()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(double, still);
        QCOMPARE(m_shop->film({.from = nanos(from), .to = nanos(to)})->stillTime(), nanos(still));
    }
    void withoutFaultsTheStillPictureIsTheBeginning()
    {
        const FilmCase calm(callerAndCallee(5, false), {}, 10);
        QCOMPARE(calm.film({.from = nanos(3)})->stillTime(), nanos(3));
    }
    void showsTheDotsOfTheMoment()
    {
        const auto film = m_shop->film();
        std::vector<playback::Dot> dots;
        std::size_t most = 0;
        for (const double seconds : {0.0, 10.0, 30.0, 59.0}) {
            film->dots().at(nanos(seconds), dots);
            std::size_t drawn = 0;
            for (const playback::Dot &dot : dots)
                drawn += film->routes().of(dot.dependency) != nullptr ? 1U : 0U;
            QCOMPARE(film->at(nanos(seconds)).dots.primitives.size(), drawn);
            most = std::max(most, drawn);
        }
        QVERIFY2(most > 10, "there should be traffic");
    }
    void dotsStayOnTheirArrows()
    {
        const auto film = m_shop->film();
        std::vector<playback::Dot> dots;
        film->dots().at(nanos(30), dots);
        QVERIFY(!dots.empty());
        for (const playback::Dot &dot : dots) {
            const auto point = film->routes().pointOf(dot);
            QVERIFY(point.has_value());
            const DependencyId &id = m_shop->architecture.dependencies[dot.dependency].id;
            const auto arrow = std::find_if(m_shop->diagram.elements.begin(), m_shop->diagram.elements.end(),
                                            [&id](const Element &each) { return each.id == ElementId(id); });
            const double away = distanceTo(m_shop->diagram.routeOf(*arrow), *point);
            QVERIFY2(away <= (dot.isBack ? DotRadius + 1.5 : 0.5), qPrintable(QString::number(away)));
        }
    }
    /// One behind the other, away from the door, however many they are.
    void whoStandsDoesSoInALine()
    {
        const auto film = m_shop->film();
        playback::Dot dot;
        dot.isStanding = true;
        dot.position = 1;
        double before = 2;
        for (const std::uint32_t place : {0U, 1U, 2U}) {
            dot.place = place;
            QVERIFY(film->routes().along(dot) < before);
            before = film->routes().along(dot);
        }
        dot.place = 1'000'000;
        QVERIFY(std::abs(film->routes().along(dot) - 0.1) < 1e-9);
        dot.position = 0;
        QVERIFY(std::abs(film->routes().along(dot) - 0.9) < 1e-9);
    }
    void statesChangeWithTheSteps()
    {
        const auto film = m_shop->film({.speed = 5});
        QCOMPARE(film->step(), nanos(2));
        QCOMPARE(film->stepBefore(nanos(5.9)), nanos(4));
        const auto marks = [&](double seconds) { return film->at(nanos(seconds)).states.primitives.size(); };
        QVERIFY(shapesOf(film->at(nanos(10)).states, Ink::Failed) == 0);
        QVERIFY(shapesOf(film->at(nanos(40)).states, Ink::Failed) > 2);
        QCOMPARE(marks(40), marks(41.9));
    }
    void aLongFilmHasNoMoreStepsThanAreSeen()
    {
        const FilmCase hour(callerAndCallee(0.1, false), {}, 3600);
        QVERIFY(hour.film()->seconds() <= 40);
        const auto film = hour.film({.speed = 10});
        QVERIFY((film->to() - film->from()) / film->step() <= 240);
        QVERIFY((film->to() - film->from()) / film->step() > 100);
    }
    void theBackdropIsDiagramAndPanel()
    {
        const auto film = m_shop->film();
        const DisplayList backdrop = film->backdrop();
        QCOMPARE(backdrop.elements.size(), m_shop->diagram.elements.size() + film->panel().backdrop().elements.size());
        QVERIFY(holds(backdrop.bounds, m_shop->diagram.bounds));
        QVERIFY(holds(backdrop.bounds, film->panel().backdrop().bounds));
        QVERIFY(!m_shop->diagram.bounds.intersects(film->panel().backdrop().bounds));
        // Indices lead where they should: the last element's text is the panel's.
        const auto texts = textsOf(backdrop);
        QVERIFY(texts.back().first.contains("speed"));
        for (const double seconds : {0.0, 30.0, 59.9}) {
            const Film::Moment moment = film->at(nanos(seconds));
            for (const DisplayList *list : {&moment.states, &moment.dots, &moment.playhead, &moment.texts})
                QVERIFY(list->primitives.empty() || holds(film->bounds(), list->bounds));
        }
    }
    void anEmptyDocumentHasAFilm()
    {
        const FilmCase nothing(Architecture(), {}, 5);
        const auto film = nothing.film();
        QVERIFY(film->bounds().width > 100);
        QVERIFY(!film->at(nanos(2)).texts.primitives.empty());
    }
    void calmedFiguresAreInSteps()
    {
        playback::Snapshot snapshot;
        snapshot.components.resize(1);
        snapshot.deployables.resize(1);
        snapshot.dependencies.resize(1);
        snapshot.components[0].utilisation = 0.4449;
        snapshot.components[0].queue = 3.4;
        snapshot.components[0].health = playback::Health::Overloaded;
        snapshot.deployables[0].utilisation = 0.98;
        snapshot.deployables[0].queue = 7'600;
        snapshot.dependencies[0].ratePerSecond = 110;
        const playback::Snapshot calm = calmed(snapshot);
        QCOMPARE(calm.components[0].utilisation, 0.4);
        QCOMPARE(calm.components[0].queue, 2.0);
        QCOMPARE(calm.components[0].health, playback::Health::Overloaded);
        QCOMPARE(calm.deployables[0].utilisation, 1.0);
        QCOMPARE(calm.deployables[0].queue, 10'000.0);
        QCOMPARE(calm.dependencies[0].ratePerSecond, 100.0);
        snapshot.components[0].queue = 0.4;
        snapshot.dependencies[0].ratePerSecond = 0;
        QCOMPARE(calmed(snapshot).components[0].queue, 0.0);
        QCOMPARE(calmed(snapshot).dependencies[0].ratePerSecond, 0.0);
    }

private:
    std::unique_ptr<FilmCase> m_shop;
};

QTEST_APPLESS_MAIN(FilmTest)
#include "film_test.moc"
