// SPDX-License-Identifier: Apache-2.0
#include "architecture/generate.h"
#include "core/documentfile.h"
#include "fixture.h"
#include "played.h"
#include "window/appsettings.h"
#include "window/compareset.h"
#include "window/journeymodel.h"
#include "window/playback.h"
#include "window/scenariomodel.h"
#include "window/session.h"
#include "window/whymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace topologue;
using namespace topologue::window;

/// The playhead, scenarios as markers, and what is played: without a window.
class PlayModelsTest : public QObject
{
    Q_OBJECT

private:
    using Played = tests::Played;

    static QStringList events(const ScenarioModel &model)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto index = model.index(row);
            lines << QStringLiteral("%1 %2-%3")
                         .arg(model.data(index, ScenarioModel::EventRole).toString())
                         .arg(model.data(index, ScenarioModel::StartRole).toDouble())
                         .arg(model.data(index, ScenarioModel::EndRole).toDouble());
        }
        return lines;
    }
    static inline const QStringList PaymentsDb{QStringLiteral("component:payment-db")};

private slots:
    void initTestCase() { tests::prepareProgram(); }
    void cleanup() { AppSettings::instance().setLanguageCode(QStringLiteral("en")); }

    void thePlayheadRunsStopsAndRepeats()
    {
        Player player;
        player.setPlaying(true);
        QVERIFY(!player.isPlaying()); // There is nothing to play.
        player.setDuration(10);
        player.setSpeed(2);
        player.advance(1500);
        QCOMPARE(player.position(), 3.0);
        player.setPlaying(true);
        player.advance(60'000);
        QCOMPARE(player.position(), 10.0);
        QVERIFY(!player.isPlaying());
        player.setPlaying(true); // From the end: from the beginning.
        QCOMPARE(player.position(), 0.0);
        player.setLooping(true);
        player.setPosition(9);
        player.advance(1000);
        QCOMPARE(player.position(), 1.0);
        QVERIFY(player.isPlaying());
        player.step(-5);
        QCOMPARE(player.position(), 0.0);
        QVERIFY(!player.isPlaying());
        player.setPosition(std::nan(""));
        QCOMPARE(player.position(), 0.0);
    }

    void theSpeedHasSteps()
    {
        Player player;
        QList<double> speeds;
        for (int i = 0; i < 5; ++i) {
            player.changeSpeed(true);
            speeds << player.speed();
        }
        QCOMPARE(speeds, (QList<double>{2, 5, 10, 20, 20}));
        for (int i = 0; i < 9; ++i)
            player.changeSpeed(false);
        QCOMPARE(player.speed(), 0.1);
    }

    void aSampleIsReadyToPlay()
    {
        Played played;
        QVERIFY(played.wait());
        QVERIFY(played.playback.isReady());
        QCOMPARE(played.player.duration(), 180.0);
        QCOMPARE(played.playback.errorText(), QString());
        played.player.setPosition(10);
        std::vector<playback::Dot> dots;
        played.playback.dots().at(played.playback.now(), dots);
        QVERIFY(dots.size() > 20);
        QVERIFY(!played.playback.dotText().isEmpty());
    }

    void markersAreTheEventsOfTheScenario()
    {
        Played played;
        QAbstractItemModelTester tester(&played.scenarios);
        QCOMPARE(played.scenarios.current(), QStringLiteral("payment-database-down"));
        QCOMPARE(played.scenarios.count(), 1);
        QCOMPARE(played.scenarios.data(played.scenarios.index(0), ScenarioModel::TextRole).toString(),
                 QStringLiteral("Payments DB does not answer"));
        AppSettings::instance().setLanguageCode(QStringLiteral("ko"));
        QCOMPARE(played.scenarios.data(played.scenarios.index(0), ScenarioModel::TextRole).toString(),
                 QStringLiteral("결제 DB: 응답 없음"));
        QCOMPARE(played.scenarios.scenarios().size(), 4);
    }

    void aFaultIsAnEditThatIsSimulatedAndUndone()
    {
        Played played;
        played.scenarios.setCurrent(QString()); // Load only.
        QVERIFY(played.wait());
        QCOMPARE(played.health("login", 60), playback::Health::Healthy);

        const QString event = played.scenarios.inject(QStringLiteral("silent"), PaymentsDb, 20.2);
        QCOMPARE(events(played.scenarios), QStringList{event + " 20-80"});
        QVERIFY(played.document->isModified());
        QVERIFY(played.playback.isReady()); // The old recording goes on playing.
        QVERIFY(played.wait());
        QCOMPARE(played.health("login", 60), playback::Health::Failed);
        QCOMPARE(played.health("login", 10), playback::Health::Healthy);

        played.document->undo();
        QVERIFY(!played.document->isModified());
        QCOMPARE(played.scenarios.current(), QString());
        QVERIFY(played.wait());
        QCOMPARE(played.health("login", 60), playback::Health::Healthy);
    }

    void aDragIsOneStepBack()
    {
        Played played;
        const QStringList before = events(played.scenarios);
        const QString event = before.first().section(u' ', 0, 0);
        const int drag = played.scenarios.newDrag();
        for (const double start : {21.0, 25.3, 30.0, 41.2})
            played.scenarios.moveEvent(event, start, drag);
        QCOMPARE(events(played.scenarios), QStringList{event + " 41-101"});
        played.scenarios.setEventEnd(event, 60.1, played.scenarios.newDrag());
        QCOMPARE(events(played.scenarios), QStringList{event + " 41-60"});
        played.document->undo();
        played.document->undo();
        QCOMPARE(events(played.scenarios), before);
        QVERIFY(!played.document->canUndo());
    }

    void markersStayInsideTheScenario()
    {
        Played played;
        const QString event = events(played.scenarios).first().section(u' ', 0, 0);
        played.scenarios.moveEvent(event, 1e9, 1);
        QCOMPARE(events(played.scenarios), QStringList{event + " 120-180"});
        played.scenarios.moveEvent(event, -5, 2);
        QCOMPARE(events(played.scenarios), QStringList{event + " 0-60"});
        played.scenarios.setEventEnd(event, 1e9, 3);
        QCOMPARE(events(played.scenarios), QStringList{event + " 0-180"});
        QVERIFY(!played.scenarios.data(played.scenarios.index(0), ScenarioModel::HasEndRole).toBool());
        played.scenarios.setEventEnd(event, -3, 4);
        QCOMPARE(events(played.scenarios), QStringList{event + " 0-1"});
    }

    void theFiguresOfAnEventAreEdited()
    {
        Played played;
        const QString slow = played.scenarios.inject(QStringLiteral("slow"), PaymentsDb, 90);
        const auto text = [&](int row) {
            return played.scenarios.eventFields(slow).at(row).toMap()[QStringLiteral("text")].toString();
        };
        QCOMPARE(played.scenarios.eventFields(slow).size(), 3);
        QCOMPARE(text(0), QStringLiteral("1:30"));
        QCOMPARE(text(1), QStringLiteral("2:30"));
        QCOMPARE(text(2), QStringLiteral("10"));
        QCOMPARE(played.scenarios.setEventField(slow, QStringLiteral("factor"), QStringLiteral(" 2.5 ")), QString());
        QCOMPARE(played.scenarios.eventText(slow), QStringLiteral("Payments DB is 2.5 times slower"));
        QCOMPARE(played.scenarios.setEventField(slow, QStringLiteral("factor"), QStringLiteral("fast")),
                 QStringLiteral("This is not a number."));
        QCOMPARE(played.scenarios.setEventField(slow, QStringLiteral("factor"), QStringLiteral("-1")),
                 QStringLiteral("-1 × is not possible; it must be between 0 and 1000000 ×."));
        QCOMPARE(played.scenarios.setEventField(slow, QStringLiteral("end"), QStringLiteral("soon")),
                 QStringLiteral("This is not a time. Write 1:30 or 90."));
        QCOMPARE(played.scenarios.setEventField(slow, QStringLiteral("end"), QStringLiteral("1:00")),
                 QStringLiteral("It cannot end before 1:31."));
        QCOMPARE(text(2), QStringLiteral("2.5"));
        QCOMPARE(played.scenarios.setEventField(slow, QStringLiteral("end"), QString()), QString());
        QCOMPARE(text(1), QString());
        played.document->undo();
        QCOMPARE(text(1), QStringLiteral("2:30"));
        played.document->undo();
        QCOMPARE(text(2), QStringLiteral("10"));
        QCOMPARE(played.scenarios.setEventField(QStringLiteral("gone"), QStringLiteral("end"), QString()), QString());
        QVERIFY(played.scenarios.eventFields(QStringLiteral("gone")).isEmpty());
    }

    void restoreEndsWhatActsOnTheSelection()
    {
        Played played;
        QCOMPARE(played.scenarios.restore({QStringLiteral("component:web")}, 40), 0);
        QCOMPARE(played.scenarios.restore(PaymentsDb, 10), 0); // Not yet.
        QCOMPARE(played.scenarios.restore(PaymentsDb, 40), 1);
        QVERIFY(events(played.scenarios).first().endsWith(QLatin1String(" 20-40")));
        QCOMPARE(played.scenarios.restore({}, 30), 1); // Everything that acts.
    }

    void scenariosAreAddedCopiedRenamedAndRemoved()
    {
        Played played;
        played.scenarios.duplicateScenario();
        QCOMPARE(played.scenarios.current(), QStringLiteral("payment-database-down-2"));
        QCOMPARE(played.scenarios.currentName(), QStringLiteral("Payment database down (copy)"));
        played.scenarios.renameScenario(QStringLiteral("  Mine "));
        QCOMPARE(played.scenarios.currentName(), QStringLiteral("Mine"));
        played.scenarios.renameScenario(QStringLiteral("  "));
        QCOMPARE(played.scenarios.currentName(), QStringLiteral("Mine"));
        played.scenarios.removeScenario();
        QCOMPARE(played.scenarios.current(), QString());
        QCOMPARE(played.scenarios.scenarios().size(), 4);
        played.scenarios.addScenario();
        QCOMPARE(played.scenarios.scenarios().size(), 5);
        QCOMPARE(played.scenarios.count(), 0);
        played.scenarios.setCurrent(QStringLiteral("no-such"));
        QCOMPARE(played.scenarios.current(), QString());
    }

    void everyKindOfElementHasFaultsThatCanBeSimulated()
    {
        Played played("ecommerce-microservices");
        QVERIFY(played.wait());
        for (const char *key : {"component:payment", "component:payment-db", "component:web",
                                "dependency:payment-payment-db", "component:order-events"}) {
            const QStringList selection{QLatin1String(key)};
            const QVariantList faults = played.scenarios.faultsFor(selection);
            for (const QVariant &fault : faults) {
                QVERIFY(
                    !played.scenarios.inject(fault.toMap()[QStringLiteral("id")].toString(), selection, 15).isEmpty());
                QVERIFY(played.wait());
                QCOMPARE(played.playback.errorText(), QString());
                played.document->undo();
            }
        }
        QCOMPARE(played.scenarios.faultsFor({QStringLiteral("component:gone")}).size(), 2); // Traffic.
        QVERIFY(played.scenarios.inject(QStringLiteral("nonsense"), PaymentsDb, 1).isEmpty());
        const QStringList two{QStringLiteral("component:payment"), QStringLiteral("component:payment-db")};
        QCOMPARE(played.scenarios.inject(QStringLiteral("partition"), two, 5), QStringLiteral("partition-1"));
    }

    void editsOverruleEachOther()
    {
        Played played;
        const QString event = events(played.scenarios).first().section(u' ', 0, 0);
        for (int i = 0; i < 40; ++i) // Faster than anything can be simulated.
            played.scenarios.moveEvent(event, 20 + i, 7);
        QVERIFY(played.wait());
        const auto &recorded = played.playback.film()->architecture->scenarios[0].events[0];
        QCOMPARE(recorded.start.inSeconds(), 59.0);
    }

    void anotherDocumentIsNeverShownWithTheOldRecording()
    {
        Played played;
        QVERIFY(played.wait());
        played.player.setPosition(50);
        auto other = tests::openSample(QStringLiteral("ecommerce-microservices"));
        played.playback.setDocument(other.get());
        QVERIFY(!played.playback.isReady());
        QVERIFY(!played.playback.moment());
        QCOMPARE(played.player.position(), 0.0);
        QVERIFY(played.wait());
        QCOMPARE(played.playback.film()->architecture.get(), other->architecture().get());
        played.playback.setDocument(nullptr);
        QVERIFY(!played.playback.isReady());
    }

    void closingWhileItSimulatesIsHarmless()
    {
        for (int i = 0; i < 5; ++i) {
            Played played("ecommerce-distributed-monolith");
            QTest::qWait(i * 7); // At some moment of the run; no outcome depends on it.
        }
    }

    void aDocumentThatCannotBeSimulatedSaysWhy()
    {
        Played played;
        QVERIFY(played.wait());
        Architecture broken = *played.document->architecture();
        broken.journeys.replace(broken.journeys[0].id, [&] {
            Journey journey = broken.journeys[0];
            journey.entry = ComponentId("gone");
            return journey;
        }());
        played.document->edit(std::move(broken), QStringLiteral("break"));
        QVERIFY(played.wait());
        QVERIFY(!played.playback.errorText().isEmpty());
        QVERIFY(played.playback.isReady()); // The last good one.
        played.document->undo();
        QVERIFY(played.wait());
        QCOMPARE(played.playback.errorText(), QString());
    }

    void theStripSaysWhatUsersFeel()
    {
        Played played;
        QVERIFY(played.wait());
        JourneyModel journeys;
        QAbstractItemModelTester tester(&journeys);
        journeys.setPlayback(&played.playback);
        QCOMPARE(journeys.count(), 5);
        const auto login = journeys.index(0);
        QCOMPARE(journeys.data(login, JourneyModel::NameRole).toString(), QStringLiteral("Login"));
        played.player.setPosition(15);
        QCOMPARE(journeys.data(login, JourneyModel::FailedRole).toString(), QString());
        QVERIFY(journeys.data(login, JourneyModel::MetRole).toBool());
        played.player.setPosition(70);
        QVERIFY(!journeys.data(login, JourneyModel::MetRole).toBool());
        QVERIFY(journeys.data(login, JourneyModel::FailedRole).toString().endsWith(QLatin1String("failed")));
        QVERIFY(journeys.data(login, JourneyModel::StoryRole).toString().startsWith(QLatin1String("broken")));
        QVERIFY(journeys.lostText().startsWith(QStringLiteral("₩")));
        played.player.setPosition(15); // Scrubbing back: nothing of the future is told.
        QCOMPARE(journeys.lostText(), QString());
        QCOMPARE(journeys.data(login, JourneyModel::StoryRole).toString(), QString());
    }

    void aRemedyIsTriedAndHelps()
    {
        Played played;
        QVERIFY(played.wait());
        played.player.setPosition(60);
        WhyModel why;
        why.setPlayback(&played.playback);
        QCOMPARE(why.worstJourney().section(u':', 0, 0), QStringLiteral("journey"));
        why.setSubject(QStringLiteral("journey:login"));
        QVERIFY(why.headline().startsWith(QLatin1String("Login")));
        QVERIFY(why.steps().size() >= 3);
        QVERIFY(why.steps().last().toMap()[QStringLiteral("text")].toString().contains(QLatin1String("Payments DB")));
        QVERIFY(!why.remedies().isEmpty());
        QVERIFY(!why.isEditable()); // The document is of no tab.
        QVERIFY(!why.apply(99));
        QVERIFY(why.apply(0));
        QVERIFY(played.wait());
        QVERIFY(played.health("login", 60) < playback::Health::Degraded);
        QVERIFY(why.steps().isEmpty());
        QCOMPARE(why.headline(), QStringLiteral("Login is well now."));
        played.document->undo();
        QVERIFY(played.wait());
        QCOMPARE(played.health("login", 60), playback::Health::Failed);
    }

    void threeShopsUnderOnePlayhead()
    {
        Player player;
        CompareSet set;
        QAbstractItemModelTester tester(&set);
        set.setPlayer(&player);
        set.setActive(true);
        set.open({tests::samplePath(QStringLiteral("ecommerce-monolith")),
                  tests::samplePath(QStringLiteral("ecommerce-distributed-monolith")),
                  tests::samplePath(QStringLiteral("ecommerce-microservices"))});
        QVERIFY(QTest::qWaitFor([&] { return set.count() == 3 && !set.isBusy(); }, 60'000));
        QCOMPARE(set.scenario(), QStringLiteral("payment-database-down"));
        player.setPosition(60);
        const auto cell = [&set](int row, int column, const char *part = "text") {
            return set.data(set.index(row), CompareSet::CellsRole)
                .toList()[column]
                .toMap()[QLatin1String(part)]
                .toString();
        };
        QCOMPARE((QStringList{cell(0, 5), cell(1, 5), cell(2, 5)}), (QStringList{"5 of 5", "5 of 5", "1 of 5"}));
        QVERIFY(cell(0, 0, "detail").endsWith(QLatin1String(" waiting")));
        QVERIFY(cell(0, 1, "detail").endsWith(QLatin1String(" at risk")));
        QVERIFY(set.sentence().startsWith(QLatin1String(
            "Pay breaks in all of them. Login, Search, Browse and Order break in Monolith and Distributed "
            "monolith, but not in Microservices.")));
        QVERIFY(set.note().contains(QLatin1String("one run")) || set.contrast().replications() > 1);

        // More runs come by themselves, and then it is said how sure the difference is.
        QVERIFY(QTest::qWaitFor([&] { return !set.isRefining(); }, 60'000));
        QVERIFY(set.contrast().replications() > 1);
        QVERIFY2(set.sentence().contains(QLatin1String("95 % interval")), qPrintable(set.sentence()));
        QVERIFY(cell(0, 2, "detail").startsWith(QString::fromUtf8("± ₩")));
        QVERIFY(set.material().sides.size() == 3);
        QCOMPARE(set.tableText().split(u'\n').size(), 7);
        set.setScenario(QString());
        QVERIFY(QTest::qWaitFor([&] { return !set.isBusy(); }, 60'000));
        QVERIFY(set.sentence().startsWith(QLatin1String("Every objective holds in all of them.")));
        set.remove(0);
        set.remove(0);
        QCOMPARE(set.count(), 1);
        QCOMPARE(set.sentence(), QString());
        set.remove(7);
        QCOMPARE(set.count(), 1);
    }

    void aDocumentAgainstItsOwnEdit()
    {
        QSignalSpy opened(&Session::instance(), &Session::opened);
        Session::instance().open(tests::samplePath(QStringLiteral("ecommerce-monolith")));
        QVERIFY(tests::arrived(opened));
        Document &document = *Session::instance().document();
        Player player;
        CompareSet set;
        QAbstractItemModelTester tester(&set);
        set.setPlayer(&player);
        set.setActive(true);
        set.compareEdit(QStringLiteral("payment-database-down"));
        const auto settled = [&set] { return set.count() == 2 && !set.isBusy() && !set.isRefining(); };
        QVERIFY(QTest::qWaitFor(settled, 60'000));
        QVERIFY(set.showsEdit());
        QCOMPARE(set.data(set.index(0), CompareSet::TitleRole).toString(),
                 QStringLiteral("E-commerce: monolith: as it was"));
        QVERIFY2(set.sentence().contains(QLatin1String("As it is now and As it was do equally well")),
                 qPrintable(set.sentence()));
        QVERIFY(set.contrast().replications() > 1); // Five, unless the machine is very busy.

        // An edit that saves the others: no one waits for the payment database for longer than half a second.
        Architecture next = *document.architecture();
        Dependency call = *next.dependencies.find(DependencyId("payment-payment-db"));
        call.policies.timeout = Timeout{Duration::seconds(0.5)};
        next.dependencies.replace(call.id, call);
        document.edit(next, QStringLiteral("timeout"));
        QVERIFY(set.isBusy());
        QVERIFY(QTest::qWaitFor(settled, 60'000));
        QVERIFY2(set.sentence().contains(QLatin1String("break only in As it was.")), qPrintable(set.sentence()));
        QVERIFY2(set.sentence().contains(QLatin1String("As it is now loses")), qPrintable(set.sentence()));

        // A fault that is added acts on both; taken back, all is as before.
        document.undo();
        QVERIFY(QTest::qWaitFor(settled, 60'000));
        QVERIFY(set.sentence().contains(QLatin1String("do equally well")));
        Architecture milder = *document.architecture();
        IdTable<Scenario> scenarios = milder.scenarios;
        Scenario scenario = *scenarios.find(ScenarioId("payment-database-down"));
        scenario.events = {};
        scenarios.replace(scenario.id, scenario);
        document.setScenarios(scenarios, QStringLiteral("no fault"));
        QVERIFY(QTest::qWaitFor(settled, 60'000));
        QVERIFY2(set.sentence().startsWith(QLatin1String("Every objective holds")), qPrintable(set.sentence()));
        document.undo();

        // Saved, it is compared with what was saved.
        QTemporaryDir folder;
        document.edit(next, QStringLiteral("timeout"));
        QVERIFY(document.saveAs(folder.filePath(QStringLiteral("saved.topo.json"))));
        QVERIFY(QTest::qWaitFor(settled, 60'000));
        QVERIFY2(set.sentence().contains(QLatin1String("do equally well")), qPrintable(set.sentence()));

        // Another tab changes nothing; when the document is closed, nothing of it is shown any more.
        opened.clear();
        Session::instance().open(tests::samplePath(QStringLiteral("ecommerce-microservices")));
        QVERIFY(tests::arrived(opened));
        QCOMPARE(set.count(), 2);
        document.undo();
        document.edit(next, QStringLiteral("timeout"));
        QVERIFY(document.saveAs(folder.filePath(QStringLiteral("again.topo.json"))));
        QCOMPARE(set.data(set.index(0), CompareSet::TitleRole).toString(),
                 QStringLiteral("E-commerce: monolith: as it was"));
        QCOMPARE(set.data(set.index(1), CompareSet::TitleRole).toString(),
                 QStringLiteral("E-commerce: monolith: as it is now"));
        Session::instance().closeAllNow();
        QTRY_COMPARE(set.count(), 0);
    }

    /// Though the one before it takes longer to read.
    void theLastReplacementOfAColumnWins()
    {
        const QTemporaryDir folder;
        const QString slow = folder.filePath(QStringLiteral("slow.topo.json"));
        QVERIFY(core::saveDocument(slow.toStdString(), generateArchitecture({2'000, 6'000, 1})).has_value());
        Player player;
        CompareSet set;
        set.setPlayer(&player);
        set.open({tests::samplePath(QStringLiteral("ecommerce-monolith"))});
        QVERIFY(QTest::qWaitFor([&] { return set.count() == 1 && !set.isBusy(); }, 60'000));
        set.replace(0, slow);
        set.replace(0, tests::samplePath(QStringLiteral("ecommerce-microservices")));
        QVERIFY(QTest::qWaitFor([&] { return !set.isBusy(); }, 60'000));
        QCOMPARE(set.data(set.index(0), CompareSet::TitleRole).toString(), QStringLiteral("E-commerce: microservices"));
    }

    void aDocumentThatCannotBeComparedIsReported()
    {
        CompareSet set;
        Player player;
        set.setPlayer(&player);
        set.open({QStringLiteral("/no/such.topo.json")});
        QTRY_VERIFY(!set.isBusy());
        QCOMPARE(set.count(), 0);
        QVERIFY(Session::instance().errorTitle().contains(QLatin1String("/no/such.topo.json")));
        Session::instance().dismissError();
    }
};

QTEST_MAIN(PlayModelsTest)
#include "playmodels_test.moc"
