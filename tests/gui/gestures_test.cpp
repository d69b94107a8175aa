// SPDX-License-Identifier: Apache-2.0
#include "handwork.h"
#include "window/gestures/edgepan.h"

using namespace topologue;
using namespace topologue::window;

/// What comes in the middle of a drag: other buttons, keys, and a view that moves.
class GesturesTest : public tests::Handwork
{
    Q_OBJECT

private:
    [[nodiscard]] static Point placeOf(const char *id) { return now()->drawn.placements.at(ComponentId(id)).center; }
    /// Whether the middle of a box is seen within a pixel or two of `at`, and to be put there.
    [[nodiscard]] bool isUnder(const QString &box, QPoint at) const
    {
        return (outlineInWindow(box).center() - at).manhattanLength() < 3;
    }
    /// Of the canvas, in pixels of the window.
    [[nodiscard]] QPoint middle() const
    {
        return m_canvas->mapToScene(QPointF(m_canvas->width() / 2, m_canvas->height() / 2)).toPoint();
    }

private slots:
    void init() { QVERIFY(opened("ecommerce-microservices")); }

    void anotherButtonNeitherEndsNorChangesADrag_data()
    {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::newRow("right") << Qt::RightButton;
        QTest::newRow("middle") << Qt::MiddleButton;
    }
    void anotherButtonNeitherEndsNorChangesADrag()
    {
        QFETCH(Qt::MouseButton, button);
        const auto before = now();
        const Point from = placeOf("payment");
        const QPoint at = onCanvas("component:payment");
        const QPoint there = at + QPoint(40, 50);
        drag(at, there, {}, false);
        QSignalSpy menu(m_canvas, &DiagramCanvas::contextMenuRequested);
        QTest::mousePress(m_window, button, {}, there);
        QTest::mouseRelease(m_window, button, {}, there);
        QCOMPARE(menu.count(), 0);
        QVERIFY(m_canvas->source()->isMoving());
        QVERIFY(*now() == *before);
        moveTo(at + QPoint(-60, 64), Qt::AltModifier);
        release(at + QPoint(-60, 64), Qt::AltModifier);
        const double scale = m_canvas->viewport().scale();
        QVERIFY(std::abs(placeOf("payment").x - from.x + 60 / scale) <= 1);
        QVERIFY(std::abs(placeOf("payment").y - from.y - 64 / scale) <= 1);
        QVERIFY(undoesTo(before)); // One step.
    }

    void aDoubleClickIsOneOfTheLeftButton()
    {
        QSignalSpy doubled(m_canvas, &DiagramCanvas::doubleClicked);
        QTest::mouseDClick(m_window, Qt::MiddleButton, {}, onCanvas("component:payment"));
        QCOMPARE(doubled.count(), 0);
        QVERIFY(!m_canvas->isPanning());
    }

    void spaceInADragPlaysNothing()
    {
        const QPoint at = onCanvas("component:payment");
        QSignalSpy tapped(m_canvas, &DiagramCanvas::spaceTapped);
        drag(at, at + QPoint(40, 50), {}, false);
        key(Qt::Key_Space);
        QVERIFY(m_canvas->source()->isMoving());
        QVERIFY(!m_canvas->isSpaceHeld());
        release(at + QPoint(40, 50));
        QCOMPARE(tapped.count(), 0);
        key(Qt::Key_Space); // As ever.
        QCOMPARE(tapped.count(), 1);
        key(Qt::Key_Space);
    }

    void keysThatSelectOrEditWaitUntilTheDragIsOver_data()
    {
        QTest::addColumn<Qt::Key>("pressed");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("Tab") << Qt::Key_Tab << Qt::KeyboardModifiers();
        QTest::newRow("Right") << Qt::Key_Right << Qt::KeyboardModifiers();
        QTest::newRow("Return") << Qt::Key_Return << Qt::KeyboardModifiers();
        QTest::newRow("Delete") << Qt::Key_Delete << Qt::KeyboardModifiers();
        QTest::newRow("note") << Qt::Key_N << Qt::KeyboardModifiers();
        QTest::newRow("Ctrl+A") << Qt::Key_A << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("Ctrl+D") << Qt::Key_D << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("Ctrl+Z") << Qt::Key_Z << Qt::KeyboardModifiers(Qt::ControlModifier);
    }
    void keysThatSelectOrEditWaitUntilTheDragIsOver()
    {
        QFETCH(Qt::Key, pressed);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        m_canvas->setSelection({QStringLiteral("component:cart")});
        key(Qt::Key_Right); // Something to undo.
        QVERIFY(settle());
        const auto before = now();
        const QPoint at = onCanvas("component:payment");
        drag(at, at + QPoint(40, 50), {}, false);
        key(pressed, modifiers);
        QVERIFY(m_canvas->source()->isMoving());
        QVERIFY(m_canvas->hasActiveFocus());
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment")});
        QVERIFY(*now() == *before);
        key(Qt::Key_Escape); // This one is for the drag.
        QVERIFY(!m_canvas->source()->isMoving());
        release(at + QPoint(40, 50));
        QVERIFY(*now() == *before);
    }

    void theBoxStaysUnderThePointerWhenTheViewMoves_data()
    {
        QTest::addColumn<QPoint>("turned");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("zoomed in") << QPoint(0, 240) << Qt::KeyboardModifiers();
        QTest::newRow("zoomed out") << QPoint(0, -360) << Qt::KeyboardModifiers();
        QTest::newRow("panned") << QPoint(0, 120) << Qt::KeyboardModifiers(Qt::ShiftModifier);
    }
    void theBoxStaysUnderThePointerWhenTheViewMoves()
    {
        QFETCH(QPoint, turned);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        const auto before = now();
        const QString box = QStringLiteral("component:payment");
        const QPoint at = onCanvas("component:payment");
        drag(at, at + QPoint(40, 50), {}, false);
        moveTo(at + QPoint(44, 50), Qt::AltModifier); // Without snapping.
        wheel(at + QPoint(44, 50), turned, modifiers);
        QTRY_VERIFY(isUnder(box, at + QPoint(44, 50))); // At once, while the pointer rests.
        moveTo(at + QPoint(20, -30), Qt::AltModifier);
        QTRY_VERIFY(isUnder(box, at + QPoint(20, -30)));
        release(at + QPoint(20, -30), Qt::AltModifier);
        QVERIFY(settle());
        QVERIFY(isUnder(box, at + QPoint(20, -30)));
        QVERIFY(undoesTo(before));
    }

    void aBandStaysWhereItBeganWhenTheViewMoves()
    {
        const QPoint from = freePlace(20);
        const QPointF began = m_canvas->toDocument(m_canvas->mapFromScene(from));
        drag(from, from + QPoint(60, 80), {}, false);
        wheel(from + QPoint(60, 80), QPoint(0, 240));
        const QPointF corner = m_canvas->viewport().toItem(began);
        QVERIFY((m_canvas->rubberBand().topLeft() - corner).manhattanLength() < 2);
        key(Qt::Key_Escape);
        QVERIFY(m_canvas->rubberBand().isEmpty());
        release(from);
    }

    void theRimIsDeeperTowardsTheEdgeAndBeyond()
    {
        const QSizeF size(800, 600);
        QCOMPARE(depthInRim({400, 300}, size), QPointF(0, 0));
        QCOMPARE(depthInRim({24, 576}, size), QPointF(0, 0));
        QCOMPARE(depthInRim({4, 590}, size), QPointF(-20, 14));
        QCOMPARE(depthInRim({860, -100}, size), QPointF(84, -124));
        QCOMPARE(depthInRim({20, 20}, QSizeF(40, 40)), QPointF(0, 0)); // However small it is.
    }

    void whatIsDraggedToTheRimTakesTheViewAlong_data()
    {
        QTest::addColumn<QPoint>("beyond"); // How far beyond the right edge and the lower one.
        QTest::newRow("near the right edge") << QPoint(-8, -200);
        QTest::newRow("beyond it") << QPoint(60, -200);
        QTest::newRow("near the corner") << QPoint(-10, -8);
    }
    void whatIsDraggedToTheRimTakesTheViewAlong()
    {
        QFETCH(QPoint, beyond);
        const auto before = now();
        const QString box = QStringLiteral("component:payment");
        const QPoint at = onCanvas("component:payment");
        const QPoint rim = m_canvas->mapToScene(QPointF(m_canvas->width(), m_canvas->height())).toPoint() + beyond;
        const QPointF origin = m_canvas->viewport().origin();
        drag(at, at + QPoint(40, 40), {}, false);
        QCOMPARE(m_canvas->viewport().origin(), origin);
        moveTo(rim, Qt::AltModifier);
        QTRY_VERIFY(m_canvas->viewport().origin().x() > origin.x() + 60); // While the pointer rests.
        QCOMPARE(m_canvas->viewport().origin().y() > origin.y(), beyond.y() > -24);
        const QPoint inside = middle();
        moveTo(inside, Qt::AltModifier);
        const QPointF there = m_canvas->viewport().origin();
        QTRY_VERIFY(isUnder(box, inside));
        QVERIFY(drawn());
        QCOMPARE(m_canvas->viewport().origin(), there);
        release(inside, Qt::AltModifier);
        QVERIFY(settle());
        QVERIFY(isUnder(box, inside));
        QVERIFY(undoesTo(before));
    }

    void escapeAtTheRimLeavesTheDragAndStopsTheView()
    {
        const auto before = now();
        const QPoint at = onCanvas("component:payment");
        const QPoint rim = m_canvas->mapToScene(QPointF(4, 200)).toPoint();
        const QPointF origin = m_canvas->viewport().origin();
        drag(at, rim, {}, false);
        QTRY_VERIFY(m_canvas->viewport().origin().x() < origin.x() - 30);
        key(Qt::Key_Escape);
        const QPointF there = m_canvas->viewport().origin();
        QVERIFY(drawn());
        QCOMPARE(m_canvas->viewport().origin(), there);
        release(rim);
        QVERIFY(*now() == *before);
        QVERIFY(!document().canUndo());
    }

    void bandsAndArrowsTakeTheViewAlongToo()
    {
        const QPoint from = freePlace(20);
        const QPointF began = m_canvas->toDocument(m_canvas->mapFromScene(from));
        const QPoint rim = m_canvas->mapToScene(QPointF(m_canvas->width() - 6, 320)).toPoint();
        const QPointF origin = m_canvas->viewport().origin();
        drag(from, rim, {}, false);
        QTRY_VERIFY(m_canvas->viewport().origin().x() > origin.x() + 60);
        // It is seen on the canvas only, however far from there it began.
        const QPoint panel = m_canvas->mapToScene(QPointF(-10, m_canvas->mapFromScene(from).y() + 1)).toPoint();
        const QColor before = m_window->grabWindow().pixelColor(panel);
        QTRY_VERIFY(m_canvas->rubberBand().left() < -20);
        QCOMPARE(m_window->grabWindow().pixelColor(panel).name(), before.name());
        const QRectF band = m_canvas->rubberBand();
        QVERIFY(std::abs(band.left() - m_canvas->viewport().toItem(began).x()) < 2);
        QVERIFY(std::abs(band.right() - m_canvas->mapFromScene(rim).x()) < 2); // Its corner is under the pointer.
        release(rim);

        m_canvas->fitAll(false);
        QVERIFY(settle());
        QTest::mouseMove(m_window, onCanvas("component:cart"));
        QTRY_COMPARE(m_canvas->hovered(), QStringLiteral("component:cart"));
        drag(handleOf(QStringLiteral("component:cart"), {0, 1}), rim, {}, false);
        const QPointF then = m_canvas->viewport().origin();
        QTRY_VERIFY(m_canvas->viewport().origin().x() > then.x() + 60);
        key(Qt::Key_Escape);
        release(rim);
        QVERIFY(!document().canUndo());
    }

    // A box that stands there already can be moved a little.
    void aDragThatBeginsInTheRimMovesTheViewOnlyWhenItGoesDeeper()
    {
        const QPoint rim = m_canvas->mapToScene(QPointF(10, 300)).toPoint();
        const QPointF by = inWindow({placeOf("payment").x, placeOf("payment").y}) - QPointF(rim);
        m_canvas->panBy(-by.x(), -by.y());
        QVERIFY(settle());
        const QPointF origin = m_canvas->viewport().origin();
        drag(rim, rim + QPoint(8, 30), {}, false);
        QVERIFY(drawn());
        QCOMPARE(m_canvas->viewport().origin(), origin);
        moveTo(rim - QPoint(9, 0));
        QTRY_VERIFY(m_canvas->viewport().origin().x() < origin.x());
        key(Qt::Key_Escape);
        release(rim);
    }
};

QTEST_MAIN(GesturesTest)
#include "gestures_test.moc"
