// SPDX-License-Identifier: Apache-2.0
#include "handwork.h"

#include <QPointingDevice>

/// How a platform tells Qt of a pen. The library exports it; its header is one of Qt's private ones, which a build of
/// this program does not need otherwise.
class Q_GUI_EXPORT QWindowSystemInterface
{
public:
    static bool handleTabletEvent(QWindow *window, ulong timestamp, const QPointingDevice *device, const QPointF &local,
                                  const QPointF &global, Qt::MouseButtons buttons, qreal pressure, int xTilt, int yTilt,
                                  qreal tangentialPressure, qreal rotation, int z, Qt::KeyboardModifiers modifiers);
};

using namespace topologue;
using namespace topologue::window;

/// A pen on the canvas of the real window: what a mouse does, by events of a tablet.
class PenTest : public tests::Handwork
{
    Q_OBJECT

private:
    std::unique_ptr<QPointingDevice> m_pen = std::make_unique<QPointingDevice>(
        QStringLiteral("pen"), 77, QInputDevice::DeviceType::Stylus, QPointingDevice::PointerType::Pen,
        QInputDevice::Capability::Position | QInputDevice::Capability::Pressure | QInputDevice::Capability::Hover, 1,
        3);
    ulong m_time = 1'000'000;

    void pen(QPoint at, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers = {})
    {
        m_time += 10;
        QWindowSystemInterface::handleTabletEvent(m_window, m_time, m_pen.get(), at, m_window->mapToGlobal(at), buttons,
                                                  buttons ? 0.6 : 0, 10, -5, 0, 0, 0, modifiers);
        QCoreApplication::processEvents();
    }
    void tap(QPoint at)
    {
        pen(at, Qt::NoButton);
        pen(at, Qt::LeftButton);
        pen(at, Qt::NoButton);
    }
    void dragPen(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        pen(from, Qt::NoButton, modifiers);
        pen(from, Qt::LeftButton, modifiers);
        for (int step = 1; step <= 8; ++step)
            pen(from + (to - from) * step / 8, Qt::LeftButton, modifiers);
        pen(to, Qt::NoButton, modifiers);
    }

private slots:
    void init()
    {
        QVERIFY(opened("ecommerce-microservices"));
        // So that two taps of different tests are not one double tap.
        m_time += static_cast<ulong>(QGuiApplication::styleHints()->mouseDoubleClickInterval()) + 100;
        pen({2, 2}, Qt::NoButton);
    }

    void aTapSelects()
    {
        tap(onCanvas("component:payment"));
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment")});
        const QPoint nothing = freePlace();
        QVERIFY(!nothing.isNull());
        m_time += 1000;
        tap(nothing);
        QVERIFY(m_canvas->selection().isEmpty());
        QVERIFY(!document().canUndo());
    }

    void aPenThatHoversShowsWhatItIsOver()
    {
        pen(onCanvas("component:payment"), Qt::NoButton);
        QTRY_COMPARE(m_canvas->hovered(), QStringLiteral("component:payment"));
    }

    void aDragMovesABox()
    {
        const auto before = now();
        const QPoint at = onCanvas("component:payment");
        dragPen(at, at + QPoint(40, 60), Qt::NoModifier);
        const Point moved = now()->drawn.placements.at(ComponentId("payment")).center;
        const double scale = m_canvas->viewport().scale();
        const auto old = before->drawn.placements.find(ComponentId("payment"));
        QVERIFY(now()->drawn.placements.at(ComponentId("payment")).pinned);
        if (old != before->drawn.placements.end())
            QVERIFY(std::abs(moved.y - old->second.center.y - 60 / scale) <= 8 / scale);
        QVERIFY(undoesTo(before));
    }

    void aDragFromAHandleDrawsAnArrow()
    {
        const auto before = now();
        pen(onCanvas("component:delivery"), Qt::NoButton);
        QTRY_COMPARE(m_canvas->hovered(), QStringLiteral("component:delivery"));
        const QRectF box = outlineInWindow(QStringLiteral("component:delivery"));
        const QPoint handle(static_cast<int>(box.center().x()), static_cast<int>(box.bottom()) + 13);
        dragPen(handle, onCanvas("component:cart-store"));
        QCOMPARE(now()->dependencies.size(), before->dependencies.size() + 1);
        const Dependency &arrow = now()->dependencies[before->dependencies.size()];
        QCOMPARE(arrow.from, ComponentId("delivery"));
        QCOMPARE(arrow.to, ComponentId("cart-store"));
        QVERIFY(undoesTo(before));
    }

    void aRubberBandSelectsWhatItTouches()
    {
        const QPoint from = freePlace(30);
        QVERIFY(!from.isNull());
        dragPen(from, onCanvas("component:payment"));
        QTRY_VERIFY(m_canvas->isSelected(QStringLiteral("component:payment")));
        QVERIFY(m_canvas->rubberBand().isEmpty());
    }

    void twoTapsRename()
    {
        const QPoint at = onCanvas("component:payment");
        tap(at);
        tap(at);
        QVERIFY(fieldHasFocus());
        key(Qt::Key_Escape);
    }

    void theButtonOfThePenOpensTheMenu()
    {
        const QPoint at = onCanvas("component:payment");
        pen(at, Qt::NoButton);
        pen(at, Qt::RightButton);
        pen(at, Qt::NoButton);
        QTRY_VERIFY(find(QStringLiteral("Extract")));
        key(Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Extract")));
    }
};

QTEST_MAIN(PenTest)
#include "pen_test.moc"
