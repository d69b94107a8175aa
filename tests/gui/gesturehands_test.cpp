// SPDX-License-Identifier: Apache-2.0
#include "core/documentfile.h"
#include "handwork.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>

#include <algorithm>

using namespace topologue;
using namespace topologue::window;

/// What hands do to arrows, deployables and the view, by real events of a mouse, a keyboard and a touchpad.
class GestureHandsTest : public tests::Handwork
{
    Q_OBJECT

private:
    const QString m_payment = QStringLiteral("component:payment");
    const QPointingDevice m_touchpad{QStringLiteral("touchpad"),
                                     7,
                                     QInputDevice::DeviceType::TouchPad,
                                     QPointingDevice::PointerType::Finger,
                                     QInputDevice::Capability::Position | QInputDevice::Capability::PixelScroll,
                                     2,
                                     0};

    [[nodiscard]] static Point placeOf(const char *id) { return now()->drawn.placements.at(ComponentId(id)).center; }
    [[nodiscard]] static std::string written() { return core::documentText(*now()); }
    /// The middle of the canvas, in pixels of the window.
    [[nodiscard]] QPoint middle() const
    {
        return m_canvas->mapToScene(QPointF(m_canvas->width() / 2, m_canvas->height() / 2)).toPoint();
    }
    /// An end of an arrow that is drawn, in pixels of the window.
    [[nodiscard]] QPoint endOf(const QString &arrow, bool source) const
    {
        const auto &scene = *m_canvas->scene();
        const auto route = scene.list->routeOf(scene.list->elements[scene.elementOf.at(arrow.toStdString())]);
        const Point end = source ? route.front() : route.back();
        return inWindow({end.x, end.y});
    }
    /// An arrow that can be clicked, and of which neither end touches `box`.
    [[nodiscard]] const Dependency *arrowElsewhere(const ComponentId &box) const
    {
        for (const Dependency &each : now()->dependencies) {
            const bool isElsewhere = each.from != box && each.to != box && each.kind == DependencyKind::Call;
            if (isElsewhere && !onArrow(QString::fromStdString("dependency:" + each.id.value())).isNull())
                return &each;
        }
        return nullptr;
    }
    /// How many pixels of the canvas have the colour of what is marked.
    [[nodiscard]] int accentPixels() const
    {
        const QColor accent(0x2F, 0x5B, 0xD3);
        const QRect area = m_canvas->mapRectToScene(m_canvas->boundingRect()).toRect();
        const QImage image = m_window->grabWindow().copy(area);
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == accent;
        }
        return count;
    }
private slots:
    void init() { QVERIFY(opened("ecommerce-microservices")); }

    void anEndOfAnArrowIsLedToAnotherBox_data()
    {
        QTest::addColumn<bool>("source");
        QTest::newRow("head") << false;
        QTest::newRow("foot") << true;
    }
    void anEndOfAnArrowIsLedToAnotherBox()
    {
        QFETCH(bool, source);
        const ComponentId delivery("delivery");
        const auto before = now();
        const Dependency *const arrow = arrowElsewhere(delivery);
        QVERIFY(arrow);
        const QString key0 = QString::fromStdString("dependency:" + arrow->id.value());
        slowClickAt(onArrow(key0));
        QCOMPARE(m_canvas->selection(), QStringList{key0});
        const QPoint end = endOf(key0, source);
        drag(end, freePlace(30)); // Onto nothing: it stays.
        QVERIFY(*now() == *before);
        m_canvas->setSelection({key0});
        drag(end, onCanvas("component:delivery"));
        const Dependency *const now0 = now()->dependencies.find(arrow->id);
        QVERIFY(now0);
        QCOMPARE(source ? now0->from : now0->to, delivery);
        QCOMPARE(source ? now0->to : now0->from, source ? arrow->to : arrow->from);
        QVERIFY(undoesTo(before));
    }

    void aDeployableIsCollapsedAndExpanded()
    {
        QVERIFY(opened("ecommerce-monolith"));
        const std::string before = written();
        const DeployableId shop("shop");
        const Component *module = nullptr;
        for (const Component &each : now()->components)
            module = each.deployable == shop ? &each : module;
        QVERIFY(module);
        const std::string inside = "component:" + module->id.value();
        slowClickAt(onCanvas(inside.c_str()));
        key(Qt::Key_Minus, Qt::AltModifier);
        QVERIFY(now()->drawn.collapsed.contains(shop));
        QVERIFY(settle());
        QVERIFY(!m_canvas->scene()->elementOf.contains(inside));
        QVERIFY(!m_canvas->outlineOf(QStringLiteral("deployable:shop")).isEmpty());
        const std::string collapsed = written();
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(written(), before);
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(written(), collapsed);
        QVERIFY(settle());

        slowClickAt(onCanvas("deployable:shop"));
        key(Qt::Key_Equal, Qt::AltModifier);
        QCOMPARE(written(), before);
        QVERIFY(settle());
        QVERIFY(m_canvas->scene()->elementOf.contains(inside));
        key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(written(), collapsed);
    }

    void aTouchpadPinches()
    {
        const QPointF at = middle() + QPoint(90, -40);
        const QPointF under = m_canvas->toDocument(m_canvas->mapFromScene(at));
        const double before = m_canvas->viewport().scale();
        for (const double more : {0.1, 0.2, 0.25}) {
            QNativeGestureEvent pinch(Qt::ZoomNativeGesture, &m_touchpad, 2, at, at, m_window->mapToGlobal(at), more,
                                      {});
            QCoreApplication::sendEvent(m_window, &pinch);
        }
        QVERIFY(std::abs(m_canvas->viewport().scale() / before - 1.1 * 1.2 * 1.25) < 1e-6);
        const QPointF now0 = m_canvas->toDocument(m_canvas->mapFromScene(at));
        QVERIFY((now0 - under).manhattanLength() < 1e-6);
        QVERIFY(!document().canUndo());
    }

    void twoFingersOnATouchpadPan()
    {
        const QPointF before = m_canvas->viewport().toItem(QPointF(0, 0));
        const double scale = m_canvas->viewport().scale();
        const auto turn = [&](QPoint pixels, Qt::KeyboardModifiers modifiers) {
            QWheelEvent event(middle(), m_window->mapToGlobal(middle()), pixels, pixels * 8, Qt::NoButton, modifiers,
                              Qt::ScrollUpdate, false, Qt::MouseEventNotSynthesized, &m_touchpad);
            QCoreApplication::sendEvent(m_window, &event);
        };
        turn({12, -30}, {});
        turn({-2, -10}, {});
        QCOMPARE(m_canvas->viewport().scale(), scale);
        const QPointF by = m_canvas->viewport().toItem(QPointF(0, 0)) - before;
        QVERIFY((by - QPointF(10, -40)).manhattanLength() < 1e-6);
        turn({0, 15}, Qt::ControlModifier); // As a pinch, where the system says it so.
        QVERIFY(m_canvas->viewport().scale() > scale);
    }

    void boxesLineUpWhileDraggedUnlessAltIsHeld()
    {
        const auto before = now();
        const QPoint at = onCanvas("component:payment");
        // Some pixels beside the line through the middle of another box.
        const QPoint near(at.x() + 6, inWindow({0, placeOf("order").y}).y() + 3);
        drag(at, near, {}, false);
        QVERIFY(settle());
        const int withGuides = accentPixels();
        moveTo(near, Qt::AltModifier);
        QVERIFY(settle());
        QVERIFY2(withGuides > accentPixels() + 20, qPrintable(QString::number(withGuides)));
        release(near, Qt::AltModifier);
        const QPointF wanted = m_canvas->toDocument(m_canvas->mapFromScene(near));
        const auto away = [&wanted] {
            const Point place = placeOf("payment");
            return std::max(std::abs(place.x - wanted.x()), std::abs(place.y - wanted.y()));
        };
        QVERIFY(away() <= 1); // Places are whole units.
        QVERIFY(undoesTo(before));
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(settle());
        drag(at, near);
        QVERIFY2(away() > 2 && away() < 7 / m_canvas->viewport().scale(), qPrintable(QString::number(away())));
        QVERIFY(undoesTo(before));
    }

    void shiftKeepsADragOnOneAxis_data()
    {
        QTest::addColumn<QPoint>("by");
        QTest::addColumn<QPoint>("kept");
        QTest::newRow("across") << QPoint(70, 24) << QPoint(70, 0);
        QTest::newRow("down") << QPoint(-20, 66) << QPoint(0, 66);
    }
    void shiftKeepsADragOnOneAxis()
    {
        QFETCH(QPoint, by);
        QFETCH(QPoint, kept);
        const auto before = now();
        const Point from = placeOf("payment");
        const QPoint at = onCanvas("component:payment");
        drag(at, at + by, {}, false);
        moveTo(at + by, Qt::ShiftModifier | Qt::AltModifier);
        release(at + by, Qt::ShiftModifier | Qt::AltModifier);
        const double scale = m_canvas->viewport().scale();
        QVERIFY(std::abs(placeOf("payment").x - from.x - kept.x() / scale) <= 1);
        QVERIFY(std::abs(placeOf("payment").y - from.y - kept.y() / scale) <= 1);
        QVERIFY(undoesTo(before));
    }

    void aBoxThatIsDroppedOnADeployableBecomesPartOfIt()
    {
        QVERIFY(opened("ecommerce-microservices"));
        m_canvas->setSelection({QStringLiteral("component:cart"), QStringLiteral("component:delivery")});
        key(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(settle());
        const DeployableId together = *now()->components.find(ComponentId("cart"))->deployable;
        const QString frame = QStringLiteral("deployable:") + QString::fromStdString(together.value());
        const std::string before = written();
        const QRectF outline = outlineInWindow(frame);
        const QPoint inside = outline.topLeft().toPoint() + QPoint(12, 8);
        const auto home = [] { return now()->components.find(ComponentId("notification"))->deployable; };

        // Alt moves it there and no more.
        const QPoint at = onCanvas("component:notification");
        drag(at, inside, {}, false);
        moveTo(inside, Qt::AltModifier);
        release(inside, Qt::AltModifier);
        QVERIFY(!home());
        QVERIFY(written() != before);
        document().undo();
        QVERIFY(settle());

        drag(onCanvas("component:notification"), inside, {}, false);
        picture("drop-into-deployable");
        release(inside);
        QCOMPARE(home(), std::optional(together));
        QVERIFY(now()->drawn.placements.at(ComponentId("notification")).pinned);
        QVERIFY(settle());
        picture("dropped-into-deployable");
        QVERIFY(outlineInWindow(frame).contains(onCanvas("component:notification")));
        document().undo(); // One step.
        QCOMPARE(written(), before);
        document().redo();
        document().undo();
        QVERIFY(settle());

        // Inside its own frame a box only moves.
        const QPoint cart = onCanvas("component:cart");
        drag(cart, cart + QPoint(6, 20));
        QCOMPARE(now()->components.find(ComponentId("cart"))->deployable, std::optional(together));
        QCOMPARE(document().undoName(), QStringLiteral("Move"));
        document().undo();
        QCOMPARE(written(), before);
    }
};

QTEST_MAIN(GestureHandsTest)
#include "gesturehands_test.moc"
