// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"

#include "drawing/bezier.h"

#include "window/compareset.h"
#include "window/playback.h"
#include "window/scenariomodel.h"
#include "window/trafficlayer.h"
#include "window/waterfallmodel.h"
#include "window/whymodel.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtPlugin>

using namespace topologue;
using namespace topologue::window;

/// The demo: play, break the payment database, see it spread, ask why, compare. With real mouse and key events.
class PlayTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    Playback *m_playback = nullptr;
    Player *m_player = nullptr;
    ScenarioModel *m_scenarios = nullptr;

    [[nodiscard]] bool opened(const char *sample)
    {
        if (!open(tests::samplePath(QLatin1String(sample))))
            return false;
        m_playback = m_window->findChild<Playback *>();
        m_scenarios = m_window->findChild<ScenarioModel *>();
        m_player = m_playback->player();
        m_canvas->forceActiveFocus();
        return simulated();
    }
    [[nodiscard]] bool simulated()
    {
        return QTest::qWaitFor([this] { return m_playback->isReady() && !m_playback->isBusy(); }, 30'000) && settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }
    [[nodiscard]] playback::Health health(const char *journey) const
    {
        const auto &journeys = m_playback->film()->architecture->journeys;
        return m_playback->moment()->snapshot.journeys[*journeys.indexOf(JourneyId(journey))].health;
    }
    /// How many pixels of the canvas are of about the hue of this colour.
    [[nodiscard]] int pixelsLike(const QColor &color) const
    {
        const QImage image = m_window->grabWindow();
        const QRect area(m_canvas->mapToScene({}).toPoint(), m_canvas->size().toSize());
        int found = 0;
        for (int y = area.top(); y < area.bottom(); y += 1) {
            for (int x = area.left(); x < area.right(); x += 1) {
                const QColor pixel = image.pixelColor(x, y);
                // By hue: lines are thin, and their pixels are mixed with what lies below.
                const int away = qAbs(pixel.hsvHue() - color.hsvHue());
                if (pixel.hsvSaturation() > 70 && qMin(away, 360 - away) < 8)
                    ++found;
            }
        }
        return found;
    }

private slots:
    void init() { AppSettings::instance().setReducedMotion(false); }

    void theDemo()
    {
        QVERIFY(opened("ecommerce-monolith"));
        m_scenarios->setCurrent(QString()); // Nothing is scripted.
        QVERIFY(simulated());

        // Play: requests travel, all journeys are well.
        key(Qt::Key_Space);
        QVERIFY(m_player->isPlaying());
        QTRY_VERIFY(m_player->position() > 0.3);
        key(Qt::Key_Space);
        QVERIFY(!m_player->isPlaying());
        m_player->setPosition(30);
        QVERIFY(settle());
        auto *traffic = m_window->findChild<TrafficLayer *>();
        QTRY_VERIFY(traffic->dots().size() > 20);
        for (const char *journey : {"login", "search", "browse", "order", "pay"})
            QCOMPARE(health(journey), playback::Health::Healthy);

        // Click the payment database, press F.
        m_player->setPosition(20);
        QTest::mouseClick(m_window, Qt::LeftButton, {}, onCanvas("component:payment-db"));
        key(Qt::Key_F);
        QCOMPARE(m_scenarios->count(), 1);
        QVERIFY(simulated());
        m_player->setPosition(50);
        QVERIFY(settle());
        for (const char *journey : {"login", "search", "browse", "order", "pay"})
            QCOMPARE(health(journey), playback::Health::Failed);

        // Ask why: W with nothing selected means the journey that fares worst; a click on a card means its journey.
        auto *card = find(QStringLiteral("Login"));
        QVERIFY(card);
        click(card);
        auto *why = m_window->findChild<WhyModel *>();
        QTRY_COMPARE(why->subject(), QStringLiteral("journey:login"));
        QVERIFY(why->steps().size() >= 3);
        auto *there = find(why->steps().last().toMap()[QStringLiteral("text")].toString());
        QVERIFY(there);
        click(there);
        QTRY_COMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment-db")});

        // Try the remedy; take it all back.
        click(find(QStringLiteral("Try it")));
        QVERIFY(simulated());
        QVERIFY(health("login") < playback::Health::Degraded);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(simulated());
        QCOMPARE(health("login"), playback::Health::Failed);
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(simulated());
        QCOMPARE(m_scenarios->current(), QString());
        QCOMPARE(health("login"), playback::Health::Healthy);
        why->setSubject({});
    }

    void comparesTheThreeShops()
    {
        QVERIFY(opened("ecommerce-monolith"));
        click(find(QStringLiteral("Compare")));
        QTRY_COMPARE(m_window->property("page").toString(), QStringLiteral("compare"));
        auto *set = m_window->findChild<CompareSet *>();
        QVERIFY(QTest::qWaitFor([&] { return set->count() == 3 && !set->isBusy(); }, 60'000));
        set->player()->setPosition(60);
        QTRY_VERIFY(find(QStringLiteral("1 of 5")));
        QVERIFY(find(QStringLiteral("5 of 5")));
        QTRY_VERIFY(find(set->sentence()));
        click(find(QStringLiteral("Explore")));
        QTRY_COMPARE(m_window->property("page").toString(), QStringLiteral("explore"));
    }

    void exportsTheComparison()
    {
        QVERIFY(opened("ecommerce-monolith"));
        click(find(QStringLiteral("Compare")));
        auto *set = m_window->findChild<CompareSet *>();
        QVERIFY(QTest::qWaitFor([&] { return set->count() == 3 && !set->isBusy() && set->canExport(); }, 60'000));
        set->player()->setPosition(60);
        auto *button = find(QStringLiteral("Export the comparison"), "hint");
        QVERIFY(button);
        click(button);
        QTRY_VERIFY(find(QStringLiteral("Format")));
        QVERIFY(!find(QStringLiteral("DOT")));
        click(find(QStringLiteral("Export…")));
        QObject *dialog = nullptr;
        QVERIFY(QTest::qWaitFor([&] {
            for (auto *each : m_window->findChildren<QObject *>(QStringLiteral("exportFileDialog"))) {
                if (each->property("visible").toBool())
                    dialog = each;
            }
            return dialog != nullptr;
        }));
        QVERIFY(dialog->property("currentFile").toUrl().fileName().endsWith(QLatin1String("-comparison.svg")));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("three.svg"));
        QVERIFY(dialog->setProperty("selectedFile", QUrl::fromLocalFile(path)));
        QVERIFY(QMetaObject::invokeMethod(dialog, "accepted") && QMetaObject::invokeMethod(dialog, "close"));
        QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("Exported to %1").arg(path)), 20'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray svg = file.readAll();
        QVERIFY(svg.contains("at 1:00 of 3:00") && svg.contains("5 of 5") && svg.contains("1 of 5"));
        QCOMPARE(svg.count("<topologue:source "), 3);

        // It opens again, as a comparison.
        set->replaceUrl(0, QUrl::fromLocalFile(path));
        QVERIFY(QTest::qWaitFor([&] { return !set->isBusy(); }, 60'000));
        QCOMPARE(set->count(), 3);
        QCOMPARE(Session::instance().errorTitle(), QString());
        click(find(QStringLiteral("Explore")));
    }

    void comparesADocumentWithHowItWas()
    {
        QVERIFY(opened("ecommerce-monolith"));
        Document &document = *Session::instance().document();
        Architecture next = *document.architecture();
        Dependency call = *next.dependencies.find(DependencyId("payment-payment-db"));
        call.policies.timeout = Timeout{Duration::seconds(0.5)};
        next.dependencies.replace(call.id, call);
        document.edit(next, QStringLiteral("timeout"));
        QVERIFY(Session::instance().document()->isModified());
        key(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_window->property("page").toString(), QStringLiteral("compare"));
        auto *set = m_window->findChild<CompareSet *>();
        const auto known = [&] { return set->count() == 2 && !set->isBusy() && set->contrast().replications() > 1; };
        QVERIFY(QTest::qWaitFor(known, 60'000));
        QTRY_VERIFY(find(QStringLiteral("E-commerce: monolith: as it was")));
        QTRY_VERIFY(find(QStringLiteral("E-commerce: monolith: as it is now")));
        QVERIFY2(set->sentence().contains(QLatin1String("only in As it was.")), qPrintable(set->sentence()));

        // Taken back on this page: the same on both sides, without being asked.
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(QTest::qWaitFor([&] { return known() && set->sentence().contains(QLatin1String("equally well")); },
                                60'000));
        click(find(QStringLiteral("Explore")));
    }

    void dotsAndStatesAreSeen()
    {
        QVERIFY(opened("ecommerce-monolith"));
        m_player->setPosition(10);
        QVERIFY(settle());
        const auto &palette = drawing::Palette::light();
        const auto red = palette.color(drawing::Ink::Failed);
        const auto green = palette.color(drawing::Ink::Healthy);
        QTRY_VERIFY(pixelsLike(QColor(green.red, green.green, green.blue)) > 100);
        const int before = pixelsLike(QColor(red.red, red.green, red.blue));
        m_player->setPosition(45);
        QVERIFY(settle());
        QTRY_VERIFY(pixelsLike(QColor(red.red, red.green, red.blue)) > before + 300);
    }

    void scrubsWithTheMouse()
    {
        QVERIFY(opened("ecommerce-monolith"));
        auto *ribbon = m_window->findChild<QQuickItem *>(QStringLiteral("ribbon"));
        QVERIFY(ribbon);
        const QPoint left = ribbon->mapToScene(QPointF(0, ribbon->height() / 2)).toPoint();
        const auto at = [&](double share) { return left + QPoint(static_cast<int>(ribbon->width() * share), 0); };
        QTest::mousePress(m_window, Qt::LeftButton, {}, at(0.5));
        QVERIFY(qAbs(m_player->position() - 90) < 2);
        QTest::mouseMove(m_window, at(0.25));
        QVERIFY(qAbs(m_player->position() - 45) < 2);
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, at(0.25));
        key(Qt::Key_Period);
        QVERIFY(qAbs(m_player->position() - 46) < 2);
    }

    void aDotOpensItsRequest()
    {
        QVERIFY(opened("ecommerce-monolith"));
        m_player->setPosition(12);
        auto *traffic = m_window->findChild<TrafficLayer *>();
        QTRY_VERIFY(traffic->dots().size() > 20);
        auto *waterfall = m_window->findChild<WaterfallModel *>();
        QCOMPARE(waterfall->request(), -1);
        const auto &dot = traffic->dots()[traffic->dots().size() / 2];
        const int request = traffic->requestAt(dot.at);
        QTest::mouseDClick(m_window, Qt::LeftButton, {}, traffic->mapToScene(dot.at).toPoint());
        QTRY_VERIFY(waterfall->request() >= 0);
        QCOMPARE(waterfall->request(), request);
        QVERIFY(waterfall->count() > 2);
        QVERIFY(find(waterfall->title()));
        const auto root = waterfall->index(0);
        QCOMPARE(waterfall->data(root, WaterfallModel::SentRole).toDouble(), 0.0);
        for (int row = 1; row < waterfall->count(); ++row) {
            const auto index = waterfall->index(row);
            QVERIFY(waterfall->data(index, WaterfallModel::SentRole).toDouble()
                    <= waterfall->data(index, WaterfallModel::AnsweredRole).toDouble());
        }
        waterfall->setRequest(1'000'000'000);
        QCOMPARE(waterfall->request(), -1);
    }

    void aDotOfARecordingThatIsGoneOpensNothing()
    {
        QVERIFY(opened("ecommerce-monolith"));
        m_player->setPosition(10);
        auto *traffic = m_window->findChild<TrafficLayer *>();
        QTRY_VERIFY(!traffic->dots().empty());
        const QPointF at = traffic->dots().front().at;
        QVERIFY(traffic->requestAt(at) >= 0);
        Session::instance().closeAllNow(); // And no frame has been drawn since.
        QVERIFY(!traffic->dots().empty());
        QCOMPARE(traffic->requestAt(at), -1);
    }

    void howItSpreadLeadsToEachMoment()
    {
        QVERIFY(opened("ecommerce-monolith"));
        m_player->setPosition(10);
        QVERIFY(!find(QStringLiteral("order of failing")));
        auto *why = m_window->findChild<WhyModel *>();
        QCOMPARE(why->spread().size(), 0);
        m_player->setPosition(40);
        QVERIFY(why->spread().size() > 4);
        const QVariantMap third = why->spread().at(3).toMap();
        QCOMPARE(third[QStringLiteral("text")].toString(), QStringLiteral("00:29 Shop: all 400 workers are busy"));

        // On the box, under the pointer.
        QTest::mouseMove(m_window, onCanvas("component:payment"));
        QTRY_VERIFY(m_canvas->hoveredText().contains(QLatin1String("2. 00:22 Payment: it needs Payments DB")));

        // In the card, which goes there.
        QVERIFY(resizeTo({1280, 900}));
        key(Qt::Key_W);
        QTRY_VERIFY(find(QStringLiteral("How it spread")));
        QVERIFY(drawn()); // The card has its height.
        auto *link = find(third[QStringLiteral("text")].toString());
        QVERIFY(link);
        auto *flickable = link->parentItem();
        while (flickable && !flickable->property("contentY").isValid())
            flickable = flickable->parentItem();
        QVERIFY(flickable); // A longer card is scrolled.
        const double below = link->mapToItem(flickable, QPointF(0, link->height())).y() - flickable->height();
        if (below > 0)
            flickable->setProperty("contentY", flickable->property("contentY").toDouble() + below);
        click(link);
        QTRY_VERIFY(qAbs(m_player->position() - 29) < 1);
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("deployable:shop")});
        QVERIFY(why->spread().size() > 4); // What is still to come stays in the list.
        QVERIFY(!why->spread().last().toMap()[QStringLiteral("reached")].toBool());
        why->setSubject({});
        QVERIFY(resizeTo({1280, 720}));
    }

    void reducedMotionShowsNoDots()
    {
        QVERIFY(opened("ecommerce-monolith"));
        m_player->setPosition(10);
        auto *traffic = m_window->findChild<TrafficLayer *>();
        QTRY_VERIFY(!traffic->dots().empty());
        QVERIFY(settle());
        const QImage moving = m_window->grabWindow();
        AppSettings::instance().setReducedMotion(true);
        QTRY_VERIFY(traffic->dots().empty());
        // Instead, each arrow says how many calls it carries in a second.
        QVERIFY(settle());
        const auto &dependencies = m_playback->film()->architecture->dependencies;
        const auto &scene = *m_canvas->scene();
        int changed = 0;
        int arrows = 0;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                const QImage still = m_window->grabWindow();
                changed = arrows = 0;
                for (std::size_t d = 0; d < dependencies.size(); ++d) {
                    const auto drawn = scene.elementOf.find("dependency:" + dependencies[d].id.value());
                    if (drawn == scene.elementOf.end()
                        || m_playback->moment()->snapshot.dependencies[d].ratePerSecond <= 0)
                        continue;
                    const auto route = scene.list->routeOf(scene.list->elements[drawn->second]);
                    const drawing::Trace trace(route);
                    const Point chip = trace.at(trace.length() * 0.4).point;
                    const QPointF at = m_canvas->mapToScene(m_canvas->viewport().toItem(QPointF(chip.x, chip.y)));
                    const QRect around = QRect(-6, -4, 12, 8).translated(at.toPoint());
                    ++arrows;
                    changed += moving.copy(around) != still.copy(around) ? 1 : 0;
                }
                return arrows > 10 && changed == arrows;
            }(),
            20'000);
    }

    void aMarkerOpensItsFigures()
    {
        QVERIFY(opened("ecommerce-monolith"));
        auto *marker = find(QStringLiteral("Payments DB does not answer"));
        QVERIFY(marker);
        const QPoint at = marker->mapToScene(QPointF(20, 6)).toPoint();
        QTest::mouseDClick(m_window, Qt::LeftButton, {}, at);
        QTRY_VERIFY(find(QStringLiteral("Begins at"), "name"));
        const auto write = [&](const char *name, const char *text) {
            // The row and its field have the name; the field is further down.
            auto *field = find(QLatin1String(name), "name")->childItems().at(1)->childItems().at(1);
            QVERIFY(QTest::qWaitFor([&] { // It may move while the card is laid out.
                click(field);
                return field->hasActiveFocus();
            }));
            QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
            for (const char *letter = text; *letter; ++letter)
                QTest::keyClick(m_window, *letter);
            QTest::keyClick(m_window, Qt::Key_Return);
        };
        write("Begins at", "0:30");
        QTRY_COMPARE(m_scenarios->data(m_scenarios->index(0), ScenarioModel::StartRole).toDouble(), 30.0);
        write("Begins at", "2:00"); // After its end.
        QTRY_VERIFY(find(QStringLiteral("It has to begin by 1:19.")));
        QCOMPARE(m_scenarios->data(m_scenarios->index(0), ScenarioModel::StartRole).toDouble(), 30.0);
        click(find(QStringLiteral("Calls hang instead of being refused")));
        QTRY_COMPARE(m_scenarios->data(m_scenarios->index(0), ScenarioModel::TextRole).toString(),
                     QStringLiteral("Payments DB is down"));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Begins at"), "name"));
        Session::instance().document()->undo();
        Session::instance().document()->undo();
        QVERIFY(!Session::instance().document()->canUndo());
        QVERIFY(simulated());
    }

    void restoringSaysWhatWasDone()
    {
        QVERIFY(opened("ecommerce-monolith"));
        m_canvas->forceActiveFocus();
        m_player->setPosition(2); // Before anything is broken.
        key(Qt::Key_R);
        QTRY_VERIFY(find(QStringLiteral("There is no fault at this moment")));
        m_player->setPosition(40);
        m_canvas->setSelection({QStringLiteral("component:web")});
        key(Qt::Key_R);
        QTRY_VERIFY(find(QStringLiteral("Nothing that is selected has a fault at this moment")));
        m_canvas->setSelection({});
        key(Qt::Key_R);
        QTRY_VERIFY(find(QStringLiteral("One fault ends at 00:40.0")));
        Session::instance().document()->undo();
        QVERIFY(simulated());
    }

    void aScenarioIsRenamedInItsMenu()
    {
        QVERIFY(opened("ecommerce-monolith"));
        click(find(QStringLiteral("Payment database down")));
        QVERIFY(QTest::qWaitFor([this] { // The menu moves to its place first.
            if (auto *item = find(QStringLiteral("Rename scenario…")))
                click(item);
            return find(QStringLiteral("Name of the scenario"), "name") != nullptr;
        }));
        QTRY_VERIFY(find(QStringLiteral("Name of the scenario"), "name")->hasActiveFocus());
        for (const char letter : std::string("Mine"))
            QTest::keyClick(m_window, letter);
        key(Qt::Key_Return);
        QTRY_VERIFY(!find(QStringLiteral("Name of the scenario"), "name"));
        QCOMPARE(m_scenarios->currentName(), QStringLiteral("Mine"));
        Session::instance().document()->undo();
        QCOMPARE(m_scenarios->currentName(), QStringLiteral("Payment database down"));
        QVERIFY(simulated());
    }

    void switchingDocumentsMidSimulationShowsTheNewOne()
    {
        for (const char *sample : {"ecommerce-monolith", "ecommerce-microservices", "ecommerce-distributed-monolith"})
            Session::instance().open(tests::samplePath(QLatin1String(sample)));
        QVERIFY(opened("ecommerce-microservices"));
        const auto shown = [this] {
            return m_playback->film() ? m_playback->film()->architecture->name.in(Language::English) : std::string();
        };
        QTRY_COMPARE_WITH_TIMEOUT(shown(), std::string("E-commerce: microservices"), 30'000);
    }

    void closingTheWindowMidSimulationIsHarmless()
    {
        for (int i = 0; i < 3; ++i) {
            QQmlApplicationEngine engine;
            engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
            engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Topologue/Main.qml")));
            QVERIFY(!engine.rootObjects().isEmpty());
            auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
            auto *playback = window->findChild<Playback *>();
            QVERIFY(playback);
            QTRY_VERIFY(playback->isBusy() || playback->isReady());
            playback->player()->setPlaying(i == 1);
            playback->setScenario(QString()); // Another run begins.
            QVERIFY(playback->isBusy());
            if (i == 2)
                QTRY_VERIFY(playback->progress() > 0 || playback->isReady());
            window->close();
        }
    }
};

QTEST_MAIN(PlayTest)
#include "play_test.moc"
