// SPDX-License-Identifier: Apache-2.0
#include "handwork.h"

#include <QPointingDevice>

using namespace topologue;
using namespace topologue::window;

/// Fingers on the canvas of the real window.
class TouchTest : public tests::Handwork
{
    Q_OBJECT

private:
    std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
    const int m_usualHold = QGuiApplication::styleHints()->mousePressAndHoldInterval();

    [[nodiscard]] QTest::QTouchEventSequence touch() { return QTest::touchEvent(m_window, m_screen.get()); }
    void tap(QPoint at)
    {
        touch().press(0, at, m_window);
        touch().release(0, at, m_window);
    }
    void dragFinger(QPoint from, QPoint to, bool lift = true)
    {
        touch().press(0, from, m_window);
        for (int step = 1; step <= 8; ++step)
            touch().move(0, from + (to - from) * step / 8, m_window);
        if (lift)
            touch().release(0, to, m_window);
    }
    [[nodiscard]] QPoint middleOfCanvas() const
    {
        return m_canvas->mapToScene(QPointF(m_canvas->width() / 2, m_canvas->height() / 2)).toPoint();
    }
    /// So that two taps of different tests are not one double tap.
    void waitOutDoubleTap()
    {
        QElapsedTimer since;
        since.start();
        QVERIFY(QTest::qWaitFor(
            [&] { return since.elapsed() > QGuiApplication::styleHints()->mouseDoubleClickInterval(); }));
    }

private slots:
    void initTestCase()
    {
        qputenv("QML_NO_TOUCH_COMPRESSION", "1"); // Each move arrives when it is sent, not with the next frame.
        Handwork::initTestCase();
    }
    void init()
    {
        QGuiApplication::styleHints()->setMousePressAndHoldInterval(60'000); // However slow, no tap is a long one.
        QVERIFY(opened("ecommerce-microservices"));
        waitOutDoubleTap();
    }

    void twoFingersPinch()
    {
        const double before = m_canvas->viewport().scale();
        const QPoint middle = middleOfCanvas();
        const QPointF under = m_canvas->toDocument(m_canvas->mapFromScene(middle));
        touch().press(0, middle - QPoint(50, 0), m_window).press(1, middle + QPoint(50, 0), m_window);
        for (int spread = 60; spread <= 100; spread += 10)
            touch().move(0, middle - QPoint(spread, 0), m_window).move(1, middle + QPoint(spread, 0), m_window);
        touch().release(0, middle - QPoint(100, 0), m_window).release(1, middle + QPoint(100, 0), m_window);
        QVERIFY2(std::abs(m_canvas->viewport().scale() / before - 2) < 0.05,
                 qPrintable(QString::number(m_canvas->viewport().scale() / before)));
        // What was between the fingers stays there.
        const QPointF now = m_canvas->toDocument(m_canvas->mapFromScene(middle));
        QVERIFY((now - under).manhattanLength() < 3);
        QVERIFY(!document().canUndo());
    }

    void twoFingersPanAndOneOnNothingDoesToo()
    {
        const QPointF before = m_canvas->visibleArea().center();
        const double scale = m_canvas->viewport().scale();
        const QPoint middle = middleOfCanvas();
        touch().press(0, middle - QPoint(40, 0), m_window).press(1, middle + QPoint(40, 0), m_window);
        for (int by = 10; by <= 60; by += 10)
            touch().move(0, middle + QPoint(by - 40, 0), m_window).move(1, middle + QPoint(by + 40, 0), m_window);
        touch().release(0, middle + QPoint(20, 0), m_window).release(1, middle + QPoint(100, 0), m_window);
        QCOMPARE(m_canvas->viewport().scale(), scale);
        QVERIFY(std::abs((before.x() - m_canvas->visibleArea().center().x()) - 60 / scale) < 2);

        const QPoint nothing = freePlace(30);
        QVERIFY(!nothing.isNull());
        const QPointF then = m_canvas->visibleArea().center();
        dragFinger(nothing, nothing + QPoint(0, 48));
        QVERIFY(std::abs((then.y() - m_canvas->visibleArea().center().y()) - 48 / scale) < 2);
        // Without momentum: what is let go stands still.
        const QPointF there = m_canvas->visibleArea().center();
        QVERIFY(settle());
        QCOMPARE(m_canvas->visibleArea().center(), there);
        QVERIFY(!document().canUndo());
    }

    void theMapGoesOnAfterASwipeIfTheUserWantsItSo()
    {
        const auto swiped = [this] {
            m_canvas->fitAll(false);
            const QPoint nothing = freePlace(30);
            const double before = m_canvas->visibleArea().center().y();
            touch().press(0, nothing, m_window);
            for (int step = 1; step <= 8; ++step) {
                auto finger = touch();
                finger.move(0, nothing + QPoint(0, 6 * step), m_window);
                finger.commit(false); // No frame comes between: the finger has to be swift.
            }
            touch().release(0, nothing + QPoint(0, 48), m_window);
            (void)settle();
            return (before - m_canvas->visibleArea().center().y()) * m_canvas->viewport().scale();
        };
        AppSettings::instance().setReducedMotion(false);
        AppSettings::instance().setKineticPan(true);
        // Held up between two steps, the finger was not swift.
        QVERIFY2(QTest::qWaitFor([&] { return swiped() > 60; }, 20'000), "it stopped with the finger");
        AppSettings::instance().setReducedMotion(true);
        QVERIFY(std::abs(swiped() - 48) < 2);
        AppSettings::instance().setKineticPan(false);
        AppSettings::instance().setReducedMotion(false);
        QVERIFY(std::abs(swiped() - 48) < 2);
    }

    void aTapSelectsAndShowsHandles()
    {
        tap(onCanvas("component:payment"));
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment")});
        QCOMPARE(m_canvas->hovered(), QStringLiteral("component:payment"));
        waitOutDoubleTap();
        tap(freePlace(30));
        QVERIFY(m_canvas->selection().isEmpty());
    }

    void twoTapsRename()
    {
        const int usual = QGuiApplication::styleHints()->mouseDoubleClickInterval();
        QGuiApplication::styleHints()->setMouseDoubleClickInterval(10'000); // However slow the machine is.
        tap(onCanvas("component:payment"));
        tap(onCanvas("component:payment"));
        QVERIFY(fieldHasFocus());
        key(Qt::Key_Escape);
        QGuiApplication::styleHints()->setMouseDoubleClickInterval(usual);
    }

    void aFingerDragsABox()
    {
        const auto before = now();
        const QPoint at = onCanvas("component:payment");
        dragFinger(at, at + QPoint(40, 30));
        QVERIFY(now()->drawn.placements.at(ComponentId("payment")).center
                != before->drawn.placements.at(ComponentId("payment")).center);
        QVERIFY(undoesTo(before));
    }

    void aFingerThatRestsOpensTheMenu()
    {
        QGuiApplication::styleHints()->setMousePressAndHoldInterval(m_usualHold);
        const QPoint at = onCanvas("component:payment");
        touch().press(0, at, m_window);
        QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("Rename")), 5'000);
        touch().release(0, at, m_window);
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment")});
        key(Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Rename")));
    }

    void aSecondFingerTakesBackWhatTheFirstHadBegun()
    {
        const auto before = now();
        const QPoint at = onCanvas("component:payment");
        dragFinger(at, at + QPoint(40, 30), false);
        QVERIFY(m_canvas->source()->isMoving());
        touch().stationary(0).press(1, at + QPoint(120, 30), m_window);
        QVERIFY(!m_canvas->source()->isMoving());
        touch().move(0, at + QPoint(50, 30), m_window).move(1, at + QPoint(140, 30), m_window);
        touch().release(0, at + QPoint(50, 30), m_window).stationary(1);
        touch().move(1, at + QPoint(160, 60), m_window); // One finger that is left does not jump.
        touch().release(1, at + QPoint(160, 60), m_window);
        QVERIFY(*now() == *before);
        QVERIFY(!document().canUndo());
        QVERIFY(settle());
    }

    void aFingerWaitsWhileTheMouseDrags()
    {
        const auto before = now();
        const QPoint at = onCanvas("component:payment");
        drag(at, at + QPoint(40, 30), {}, false);
        dragFinger(onCanvas("component:cart"), onCanvas("component:cart") + QPoint(60, 0));
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, at + QPoint(40, 30));
        QVERIFY(settle());
        const auto placeOf = [](const Document::Snapshot &document, const char *id) {
            return document->drawn.placements.at(ComponentId(id)).center;
        };
        QCOMPARE(placeOf(now(), "cart"), placeOf(before, "cart"));
        QVERIFY(placeOf(now(), "payment") != placeOf(before, "payment"));
        QVERIFY(undoesTo(before)); // One step.
    }

    // And the other way round: whatever a mouse does while a finger drags, the finger's drag is the one that counts.
    void theMouseWaitsWhileAFingerDrags()
    {
        const auto before = now();
        const QPoint at = onCanvas("component:payment");
        dragFinger(at, at + QPoint(40, 30), false);
        QTest::mouseClick(m_window, Qt::LeftButton, {}, onCanvas("component:cart"));
        touch().release(0, at + QPoint(40, 30), m_window);
        QVERIFY(settle());
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment")});
        QVERIFY(!(*now() == *before));
        QVERIFY(undoesTo(before));
    }
};

QTEST_MAIN(TouchTest)
#include "touch_test.moc"
