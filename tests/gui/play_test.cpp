// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"

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
        QTRY_VERIFY(find(QStringLiteral("Exported to %1").arg(path)));
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
        QVERIFY(find(QStringLiteral("E-commerce: monolith: as it was")));
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

    void reducedMotionShowsNoDots()
    {
        QVERIFY(opened("ecommerce-monolith"));
        m_player->setPosition(10);
        auto *traffic = m_window->findChild<TrafficLayer *>();
        QTRY_VERIFY(!traffic->dots().empty());
        AppSettings::instance().setReducedMotion(true);
        QTRY_VERIFY(traffic->dots().empty());
    }

    void switchingDocumentsMidSimulationShowsTheNewOne()
    {
        for (const char *sample : {"ecommerce-monolith", "ecommerce-microservices", "ecommerce-distributed-monolith"})
            Session::instance().open(tests::samplePath(QLatin1String(sample)));
        QVERIFY(opened("ecommerce-microservices"));
        QCOMPARE(m_playback->film()->architecture->name.in(Language::English),
                 std::string("E-commerce: microservices"));
    }
};

QTEST_MAIN(PlayTest)
#include "play_test.moc"
