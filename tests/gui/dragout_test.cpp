// SPDX-License-Identifier: Apache-2.0
#include "core/documentfile.h"
#include "handwork.h"
#include "window/clipboard.h"

#include <QDrag>
#include <QDropEvent>
#include <QMimeData>
#include <QTimer>

using namespace topologue;
using namespace topologue::window;

/// From window to window: out of this one, and into it.
class DragOutTest : public tests::Handwork
{
    Q_OBJECT

private:
    [[nodiscard]] static std::string written() { return core::documentText(*now()); }
    /// The drag of the system that the window begins is ended by a release there, in pixels of the window.
    void letGoAt(QPoint there, Qt::KeyboardModifiers modifiers = {})
    {
        auto *const looks = new QTimer(this);
        connect(looks, &QTimer::timeout, this, [this, looks, there, modifiers] {
            if (!m_canvas->findChild<QDrag *>()) // It has not begun, however long that takes.
                return;
            looks->stop();
            looks->deleteLater();
            for (const QPoint at : {there - QPoint(4, 0), there})
                QTest::mouseMove(m_window, at);
            QTest::mouseRelease(m_window, Qt::LeftButton, modifiers, there);
        });
        looks->start(20);
    }

private slots:
    void init() { QVERIFY(opened("ecommerce-microservices")); }

    void whatIsDraggedOutAndBackIsMoved()
    {
        const std::string before = written();
        const QPoint at = onCanvas("component:payment");
        const QPoint there = at + QPoint(-60, 60);
        QSignalSpy outside(m_canvas, &DiagramCanvas::draggedOutside);
        letGoAt(there);
        drag(at, QPoint(at.x(), -140), {}, false);
        QVERIFY(!outside.isEmpty());
        QTRY_COMPARE(document().undoName(), QStringLiteral("Move"));
        QVERIFY(settle());
        QVERIFY((onCanvas("component:payment") - there).manhattanLength() < 6);
        document().undo();
        QCOMPARE(written(), before);
        QVERIFY(!document().canUndo());
    }

    // The other window says that it has taken them.
    void whatAnotherWindowTakesLeavesThisOne()
    {
        auto *clipboard = m_window->findChild<Clipboard *>();
        m_canvas->setSelection({QStringLiteral("component:payment")});
        const std::unique_ptr<QMimeData> data(clipboard->selectedData());
        QVERIFY(data->hasFormat(QLatin1String(Clipboard::MimeType)));
        const std::string before = written();
        clipboard->removeMoved();
        QVERIFY(!now()->components.contains(ComponentId("payment")));
        QCOMPARE(document().undoName(), QStringLiteral("Move to another window"));
        document().undo();
        QCOMPARE(written(), before);

        // Here as the other one: with Shift it is told that they may go, but not if nothing was pasted.
        const QPoint place = m_canvas->mapToScene(QPointF(200, 200)).toPoint();
        const auto drop = [&](const QMimeData &what) {
            QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &what, Qt::LeftButton, Qt::ShiftModifier);
            enter.setDropAction(Qt::MoveAction);
            QCoreApplication::sendEvent(m_window, &enter);
            QDropEvent event(place, Qt::CopyAction | Qt::MoveAction, &what, Qt::LeftButton, Qt::ShiftModifier);
            event.setDropAction(Qt::MoveAction);
            QCoreApplication::sendEvent(m_window, &event);
            return event.dropAction();
        };
        QCOMPARE(drop(*data), Qt::MoveAction);
        QCOMPARE(document().undoName(), QStringLiteral("Paste"));
        document().undo();
        QMimeData broken;
        broken.setData(QLatin1String(Clipboard::MimeType), "{");
        QCOMPARE(drop(broken), Qt::CopyAction);
        QCOMPARE(written(), before);
        QVERIFY(settle());
    }
};

QTEST_MAIN(DragOutTest)
#include "dragout_test.moc"
