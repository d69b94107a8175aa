// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"
#include "played.h"
#include "simulation/simulate.h"
#include "window/appsettings.h"
#include "window/journeymodel.h"
#include "window/whymodel.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace topologue;
using namespace topologue::window;

/// What nobody should do while something is played: no crash, no picture of what is not, a sentence where it cannot be.
class PlayAbuseTest : public QObject
{
    Q_OBJECT

private:
    /// A sample that somebody has changed before it is played.
    static std::unique_ptr<Document> changed(const char *sample, const std::function<void(Architecture &)> &change)
    {
        Architecture architecture = *tests::openSample(QLatin1String(sample))->architecture();
        change(architecture);
        return std::make_unique<Document>(std::move(architecture), QString());
    }
    static void setRate(Architecture &architecture, double perSecond)
    {
        for (std::size_t j = 0; j < architecture.journeys.size(); ++j) {
            Journey journey = architecture.journeys[j];
            journey.load = Load();
            journey.load.requestsPerSecond = perSecond;
            architecture.journeys.replace(journey.id, journey);
        }
    }
    static void setDuration(Architecture &architecture, double seconds)
    {
        Scenario scenario = architecture.scenarios[0];
        scenario.duration = Duration::seconds(seconds);
        architecture.scenarios.replace(scenario.id, scenario);
    }
    static std::vector<playback::Dot> dotsAt(tests::Played &played, double second)
    {
        played.player.setPosition(second);
        std::vector<playback::Dot> dots;
        played.playback.dots().at(played.playback.now(), dots);
        return dots;
    }

private slots:
    void initTestCase() { tests::prepareProgram(); }

    void aComponentIsDeletedWhileItPlays()
    {
        tests::Played played;
        QVERIFY(played.wait());
        played.player.setPosition(30);
        played.player.setPlaying(true);
        const FilmPtr before = played.playback.film();
        Architecture next = *played.document->architecture();
        const ComponentId gone("payment-db");
        std::vector<DependencyId> cut;
        for (const Dependency &dependency : next.dependencies) {
            if (dependency.from == gone || dependency.to == gone)
                cut.push_back(dependency.id);
        }
        for (const DependencyId &id : cut)
            next.dependencies.remove(id);
        QVERIFY(next.components.remove(gone));
        played.document->edit(std::move(next), QStringLiteral("Delete"));
        // The old recording plays on until the new one is there, which never comes: the scenario names what is gone.
        QVERIFY(played.player.isPlaying());
        QCOMPARE(played.playback.film().get(), before.get());
        QVERIFY(played.wait());
        QVERIFY2(played.playback.errorText().contains(QLatin1String("payment-db")),
                 qPrintable(played.playback.errorText()));
        QVERIFY(!played.scenarios
                     .eventText(played.scenarios.data(played.scenarios.index(0), ScenarioModel::EventRole).toString())
                     .isEmpty()); // By its id, so that it can be removed.
        played.scenarios.removeEvent(
            played.scenarios.data(played.scenarios.index(0), ScenarioModel::EventRole).toString());
        QVERIFY(played.wait());
        QCOMPARE(played.playback.errorText(), QString());
        QVERIFY(played.playback.film() != before);
        QVERIFY(!played.playback.film()->architecture->components.contains(gone));
        QCOMPARE(played.playback.moment()->film.get(), played.playback.film().get());
    }

    void aComponentIsEditedWhileItPlays()
    {
        tests::Played played;
        QVERIFY(played.wait());
        played.player.setPosition(30);
        played.player.setPlaying(true);
        for (int i = 1; i <= 10; ++i) {
            Architecture next = *played.document->architecture();
            Deployable shop = *next.deployables.find(DeployableId("shop"));
            shop.capacity.workers = 100U * static_cast<unsigned>(i);
            next.deployables.replace(shop.id, shop);
            played.document->edit(std::move(next), QStringLiteral("Workers"));
        }
        QVERIFY(played.wait());
        const auto &shop = *played.playback.film()->architecture->deployables.find(DeployableId("shop"));
        QCOMPARE(shop.capacity.workers, 1000U);
        played.player.setPosition(40);
        const auto &states = played.playback.moment()->snapshot.deployables;
        QCOMPARE(states[*played.playback.film()->architecture->deployables.indexOf(shop.id)].workers, 2000.0);
    }

    void withoutTrafficNothingMovesAndNothingIsUnwell()
    {
        tests::Played played(changed("ecommerce-monolith", [](Architecture &a) { setRate(a, 0); }));
        QVERIFY(played.wait());
        QCOMPARE(played.playback.errorText(), QString());
        QCOMPARE(dotsAt(played, 60).size(), std::size_t{0});
        for (const auto &journey : played.playback.moment()->snapshot.journeys)
            QCOMPARE(journey.health, playback::Health::Idle);
        JourneyModel journeys;
        journeys.setPlayback(&played.playback);
        QCOMPARE(journeys.lostText(), QString());
        QVERIFY(!journeys.data(journeys.index(0), JourneyModel::NameRole).toString().isEmpty());
        WhyModel why;
        why.setPlayback(&played.playback);
        QCOMPARE(why.worstJourney(), QString());
        why.setSubject(QStringLiteral("journey:login"));
        QCOMPARE(why.headline(), QStringLiteral("Login is well now."));
    }

    void whenEverythingFailsEveryDotSaysSo()
    {
        tests::Played played(changed("ecommerce-monolith", [](Architecture &a) {
            Scenario scenario = a.scenarios[0];
            ScenarioEvent event = scenario.events[0];
            event.start = Duration();
            event.end.reset();
            event.fault = fault::Down{DeployableId("shop"), false};
            scenario.events.replace(event.id, event);
            a.scenarios.replace(scenario.id, scenario);
        }));
        QVERIFY(played.wait());
        const auto dots = dotsAt(played, 60);
        QVERIFY(!dots.empty());
        QVERIFY(std::all_of(dots.begin(), dots.end(), [&](const playback::Dot &dot) {
            return dot.mark != playback::Mark::Success && dot.mark != playback::Mark::Degraded;
        }));
        for (const auto &journey : played.playback.moment()->snapshot.journeys) {
            QCOMPARE(journey.health, playback::Health::Failed);
            QCOMPARE(journey.successShare, 0.0);
        }
        JourneyModel journeys;
        journeys.setPlayback(&played.playback);
        QVERIFY(!journeys.lostText().isEmpty());
    }

    void aHundredThousandRequestsASecondAreBoundedOnTheScreen()
    {
        tests::Played played(changed("ecommerce-microservices", [](Architecture &a) {
            setRate(a, 20'000); // Of five journeys.
            setDuration(a, 2);
        }));
        QVERIFY(QTest::qWaitFor([&] { return !played.playback.isBusy(); }, 120'000));
        QCOMPARE(played.playback.errorText(), QString());
        const auto dots = dotsAt(played, 1);
        QVERIFY(!dots.empty());
        QVERIFY2(dots.size() < 5'000, qPrintable(QString::number(dots.size())));
        QVERIFY(!played.playback.dotText().isEmpty()); // Each stands for many, and that is said.
    }

    void aLongRunCanBeStopped()
    {
        tests::Played played;
        QVERIFY(played.wait());
        const FilmPtr before = played.playback.film();
        Architecture huge = *played.document->architecture();
        setRate(huge, 20'000);
        setDuration(huge, 3'600);
        played.document->edit(std::move(huge), QStringLiteral("Rates"));
        QTRY_VERIFY(played.playback.progress() > 0);
        QVERIFY(played.playback.isBusy());
        played.playback.cancel();
        QVERIFY(!played.playback.isBusy());
        QCOMPARE(played.playback.film().get(), before.get()); // The old one is still there.
        played.document->undo();
        QVERIFY(played.wait());
        QCOMPARE(played.playback.errorText(), QString());
    }

    void whatWasStoppedIsSaidToBeStaleAndCanBeMadeAgain()
    {
        tests::Played played;
        QVERIFY(played.wait());
        QVERIFY(!played.playback.isStale());
        played.document->setDrawn(Drawn(), QStringLiteral("Lay out"));
        QVERIFY(!played.playback.isStale() && !played.playback.isBusy()); // Places do not matter to it.
        QSignalSpy told(&played.playback, &Playback::staleChanged);
        Architecture edited = *played.document->architecture();
        setRate(edited, 33);
        played.document->edit(std::move(edited), QStringLiteral("Rates"));
        QVERIFY(played.playback.isBusy() && !played.playback.isStale());
        played.playback.cancel();
        QVERIFY(played.playback.isStale());
        QCOMPARE(told.size(), 1);
        played.playback.simulateAgain();
        QVERIFY(!played.playback.isStale());
        QVERIFY(played.wait());
        QVERIFY(!played.playback.isStale());
        QCOMPARE(played.playback.film()->architecture, played.document->architecture());
        played.playback.setScenario(QStringLiteral("traffic-spike"));
        played.playback.cancel();
        QVERIFY(played.playback.isStale());
    }

    void theRecordingOfAnotherDocumentSaysNothingAboutThisOne()
    {
        Architecture other;
        Component lonely;
        lonely.id = ComponentId("lonely");
        other.components.add(lonely);
        auto monolith = tests::openSample(QStringLiteral("ecommerce-monolith"))->architecture();
        simulation::RunOptions options;
        options.duration = Duration::seconds(30);
        auto recording = simulation::simulate(*monolith, &monolith->scenarios[0], options);
        QVERIFY(recording.has_value());
        const Film film(std::make_shared<const Architecture>(other), std::move(*recording));
        QCOMPARE(film.snapshots.at(25'000'000'000).components.at(0).health, playback::Health::Idle);
        QVERIFY(film.wave.empty());
        std::vector<playback::Dot> dots;
        playback::Dots(*film.architecture, film.recording, {}).at(25'000'000'000, dots);
        QVERIFY(dots.empty());
    }
};

QTEST_MAIN(PlayAbuseTest)
#include "playabuse_test.moc"
