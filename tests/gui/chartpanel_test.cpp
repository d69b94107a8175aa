// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"

#include "window/chartitem.h"
#include "window/chartmodel.h"
#include "window/playback.h"
#include "window/scenariomodel.h"

#include <QAccessible>
#include <QClipboard>
#include <QWheelEvent>
#include <QtPlugin>

#include <algorithm>
#include <cmath>

using namespace topologue;
using namespace topologue::window;

/// The drawer of charts, with real mouse and key events on the real window.
class ChartPanelTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    Playback *m_playback = nullptr;
    Player *m_player = nullptr;

    [[nodiscard]] ChartModel *model() const { return m_window->findChild<ChartModel *>(); }
    [[nodiscard]] TimeWindow *span() const { return m_window->findChild<TimeWindow *>(); }
    /// Visible items under `root` for which `wanted` holds, nearest first. What a Repeater makes has no QObject parent.
    template<class Wanted>
    [[nodiscard]] static QQuickItem *under(QQuickItem *root, Wanted wanted)
    {
        QList<QQuickItem *> queue{root};
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (!item->isVisible())
                continue;
            if (wanted(item))
                return item;
            queue.append(item->childItems());
        }
        return nullptr;
    }
    [[nodiscard]] ChartItem *chart(int row) const
    {
        return qobject_cast<ChartItem *>(under(m_window->contentItem(), [row](QQuickItem *item) {
            auto *found = qobject_cast<ChartItem *>(item);
            return found && found->row() == row;
        }));
    }
    /// In the middle of the plot's height, at a time.
    [[nodiscard]] QPoint at(int row, double seconds) const
    {
        ChartItem *item = chart(row);
        return item->mapToScene(QPointF(item->xAt(seconds), item->plot().center().y())).toPoint();
    }
    [[nodiscard]] double secondsPerPixel(int row) const
    {
        return (span()->to() - span()->from()) / chart(row)->plot().width();
    }
    void wheel(QPoint point, int steps)
    {
        QWheelEvent event(point, m_window->mapToGlobal(point), {}, {0, steps * 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_window, &event);
    }
    void select(const char *key)
    {
        m_canvas->setSelection({QLatin1String(key)});
        QTRY_VERIFY(chart(model()->count() - 1));
        QVERIFY(drawn()); // In their places.
    }

private slots:
    void init()
    {
        AppSettings::instance().setCharts(AppSettings::ChartsFolded);
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-monolith"))));
        m_playback = m_window->findChild<Playback *>();
        m_player = m_playback->player();
        QVERIFY(QTest::qWaitFor([this] { return m_playback->isReady() && !m_playback->isBusy(); }, 60'000));
        QTest::mouseMove(m_window, QPoint(5, 5));
        m_canvas->forceActiveFocus();
        QVERIFY(!chart(0));
        QTest::keyClick(m_window, Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(chart(0));
        QVERIFY(drawn() && settle()); // The canvas has given them room.
    }

    void theDrawerFoldsAndLeavesRoomForTheCanvas()
    {
        QVERIFY(m_canvas->height() > 300);
        QVERIFY(resizeTo({1440, 900}));
        QTRY_VERIFY(m_canvas->height() > 480);
        QVERIFY(settle());
        m_canvas->fitAll(false);
        QVERIFY(m_canvas->showsEverything());
        const double tight = m_canvas->viewport().scale();
        click(find(QStringLiteral("Fold the charts"), "hint"));
        QTRY_VERIFY(!chart(0));
        QCOMPARE(AppSettings::instance().charts(), AppSettings::ChartsFolded);
        QTRY_VERIFY(m_canvas->viewport().scale() > tight); // The drawing takes the room.
        QVERIFY(settle());
        const double roomy = m_canvas->viewport().scale();
        click(find(QStringLiteral("Charts  Ctrl+J"), "hint"));
        QTRY_VERIFY(chart(0));
        QCOMPARE(AppSettings::instance().charts(), AppSettings::ChartsOpen);
        QTRY_VERIFY(m_canvas->viewport().scale() < roomy); // The drawing fits again.
        QVERIFY(m_canvas->showsEverything());
        QVERIFY(resizeTo({1280, 720}));
    }

    void withNoSelectionItShowsWhatUsersFeelAndAJourneyCanBeChosen()
    {
        m_canvas->setSelection({});
        QTRY_VERIFY(find(QStringLiteral("What users feel")));
        auto *panel = find(QStringLiteral("What users feel"))->parentItem();
        QQuickItem *login =
            under(panel, [](QQuickItem *item) { return item->property("text").toString() == QLatin1String("Login"); });
        QVERIFY(login);
        click(login);
        QTRY_COMPARE(model()->subject(), QStringLiteral("Login"));
        click(find(QStringLiteral("Every journey"), "hint"));
        QTRY_COMPARE(model()->subject(), QStringLiteral("What users feel"));
    }

    void aClickedComponentHasItsCharts()
    {
        QTest::mouseClick(m_window, Qt::LeftButton, {}, onCanvas("component:payment-db"));
        QTRY_COMPARE(model()->subject(), QStringLiteral("Payments DB"));
        QVERIFY(find(QStringLiteral("Payments DB")));
        QVERIFY(find(QStringLiteral("Utilisation")));
    }

    void pointingShowsTheRecordingsValuesInEveryChart()
    {
        select("component:payment-db");
        for (const double seconds : {10.5, 45.5, 150.5}) {
            QTest::mouseMove(m_window, at(0, seconds));
            const int interval = model()->intervalAt(chart(0)->secondsAt(chart(0)->mapFromScene(at(0, seconds)).x()));
            const auto &film = *m_playback->film();
            const auto index = *film.architecture->components.indexOf(ComponentId("payment-db"));
            const auto &row = film.recording.components.at(static_cast<std::size_t>(interval), index);
            const QVariantList rates = model()->valuesAt(0, interval);
            QCOMPARE(rates[0].toMap()[QStringLiteral("level")].toDouble(), double(row.counts.arrivals));
            const QVariantList latency = model()->valuesAt(1, interval);
            const bool isAnswered = row.counts.successes + row.counts.degraded > 0;
            QCOMPARE(latency[2].toMap()[QStringLiteral("has")].toBool(), isAnswered);
            if (isAnswered)
                QCOMPARE(latency[2].toMap()[QStringLiteral("level")].toDouble(), double(row.counts.p99Ms));
            for (const QVariantList &values : {rates, latency})
                for (const QVariant &value : values)
                    QTRY_VERIFY(find(value.toMap()[QStringLiteral("value")].toString()));
        }
    }

    void clickingAndDraggingMovesThePlayhead()
    {
        QTest::mousePress(m_window, Qt::LeftButton, {}, at(1, 90));
        QVERIFY(qAbs(m_player->position() - 90) <= secondsPerPixel(1));
        QTest::mouseMove(m_window, at(1, 45));
        QTRY_VERIFY(qAbs(m_player->position() - 45) <= secondsPerPixel(1));
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, at(1, 45));
        QVERIFY(span()->isWhole());
    }

    void theWheelZoomsAtThePointerAndADoubleClickShowsAll()
    {
        const QPoint point = at(0, 60);
        const double before = chart(0)->secondsAt(chart(0)->mapFromScene(point).x());
        wheel(point, 3);
        QTRY_VERIFY(!span()->isWhole());
        QVERIFY(qAbs(span()->to() - span()->from() - 180 / 1.728) < 0.01);
        QVERIFY(qAbs(chart(0)->secondsAt(chart(0)->mapFromScene(point).x()) - before) < 1e-6);

        // Shift and the right button pan, and do not move the playhead.
        const double position = m_player->position();
        for (const auto &[button, modifier] : {std::pair(Qt::LeftButton, Qt::KeyboardModifiers(Qt::ShiftModifier)),
                                               std::pair(Qt::RightButton, Qt::KeyboardModifiers())}) {
            const double from = span()->from();
            QTest::mousePress(m_window, button, modifier, point);
            QTest::mouseMove(m_window, point + QPoint(-8, 0));
            QTest::mouseMove(m_window, point + QPoint(-20, 0));
            QTest::mouseRelease(m_window, button, modifier, point + QPoint(-20, 0));
            QTRY_VERIFY(qAbs(span()->from() - from - 20 * secondsPerPixel(0)) < 1e-6);
        }
        QCOMPARE(m_player->position(), position);
        QTest::mouseDClick(m_window, Qt::LeftButton, {}, point);
        QTRY_VERIFY(span()->isWhole());
    }

    void theTableIsCopied()
    {
        select("component:payment-db");
        click(find(QStringLiteral("Copy as CSV"), "hint"));
        const QStringList rows = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(rows.size(), 1 + model()->intervals());
        QStringList columns{QStringLiteral("time_s")};
        for (int row = 0; row < model()->count(); ++row)
            for (const auto &line : model()->chart(row)->lines)
                columns << QString::fromStdString(line.column);
        QCOMPARE(rows[0].split(u','), columns);
        for (int i = 0; i < model()->intervals(); ++i) {
            const QStringList fields = rows[i + 1].split(u',');
            QCOMPARE(fields.size(), columns.size());
            int field = 1;
            for (int row = 0; row < model()->count(); ++row) {
                for (const auto &line : model()->chart(row)->lines) {
                    const double value = line.values[static_cast<std::size_t>(i)];
                    const QString &text = fields[field++];
                    QCOMPARE(text.isEmpty(), std::isnan(value));
                    if (!text.isEmpty())
                        QVERIFY(qAbs(text.toDouble() - value) <= 1e-8 * qAbs(value));
                }
            }
        }
        QTRY_VERIFY(find(QStringLiteral("Copied as CSV: Payments DB")));
    }

    void theKeyboardMovesTheHairLineAndItIsSpoken()
    {
        select("component:payment-db");
        m_player->setPosition(30.5);
        QQuickItem *card = chart(1)->parentItem();
        card->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(m_window, Qt::Key_Right);
        QTRY_COMPARE(card->property("hovered").toInt(), 31);
        QTest::keyClick(m_window, Qt::Key_Right, Qt::ShiftModifier);
        QTRY_COMPARE(card->property("hovered").toInt(), 41);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(card);
        QVERIFY(spoken);
        QCOMPARE(spoken->text(QAccessible::Name), QStringLiteral("Payments DB: Latency"));
        QCOMPARE(spoken->text(QAccessible::Description), model()->spokenAt(1, 41));
        QTest::keyClick(m_window, Qt::Key_Return);
        QCOMPARE(m_player->position(), 41.5);
        QTest::keyClick(m_window, Qt::Key_Plus);
        QTRY_VERIFY(!span()->isWhole());
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_COMPARE(card->property("hovered").toInt(), -1);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(span()->isWhole());
    }

    void playingPaintsNoChartAgain()
    {
        select("component:payment-db");
        QVERIFY(settle());
        m_player->setPosition(0);
        QTest::mouseMove(m_window, QPoint(5, 5));
        QVERIFY(drawn());
        int before = -1;
        QTRY_VERIFY(std::exchange(before, chart(0)->paintings()) == chart(0)->paintings()); // At rest.
        QVERIFY(before > 0);
        m_player->setPlaying(true);
        QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > 1.5, 20'000);
        m_player->setPlaying(false);
        QCOMPARE(chart(0)->paintings(), before);
    }

    void linesAreSeenWhereTheirValuesAre()
    {
        select("component:payment-db");
        QVERIFY(settle());
        m_player->setPosition(170);
        ChartItem *item = chart(1); // Latency; p99 is a solid line in the accent's colour.
        const auto accent = drawing::Palette::light().color(drawing::Ink::Accent);
        const auto &line = model()->chart(1)->lines[2];
        const auto seen = [&](double seconds, double value) {
            const QImage image = m_window->grabWindow();
            const QPoint point = item->mapToScene(QPointF(item->xAt(seconds), item->yAt(value))).toPoint();
            for (int dy = -2; dy <= 2; ++dy) {
                for (int dx = -1; dx <= 1; ++dx) {
                    const QColor pixel = image.pixelColor(point + QPoint(dx, dy));
                    if (qAbs(pixel.hsvHue() - QColor(accent.red, accent.green, accent.blue).hsvHue()) < 12
                        && pixel.hsvSaturation() > 60)
                        return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(seen(10.5, line.values[10]));
        QVERIFY(std::isnan(line.values[50])); // The database is down: nothing is answered, and nothing is drawn.
        QVERIFY(!seen(50.5, 0));
    }
};

QTEST_MAIN(ChartPanelTest)
#include "chartpanel_test.moc"
