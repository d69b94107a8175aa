// SPDX-License-Identifier: Apache-2.0
#include "editing/defaults.h"
#include "handwork.h"

using namespace topologue;
using namespace topologue::window;

/// The inspector under a mouse, in the program's window.
class InspectorTest : public tests::Handwork
{
    Q_OBJECT

private:
    /// What the row of that field is called, where it can be pointed at. Null if it is not there.
    [[nodiscard]] QQuickItem *captionOf(const QString &path)
    {
        QQuickItem *row = find(path, "path");
        QList<QQuickItem *> queue;
        if (row)
            queue.append(row);
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (item->inherits("QQuickMouseArea"))
                return item;
            queue.append(item->childItems());
        }
        return nullptr;
    }
    [[nodiscard]] static std::uint32_t replicas()
    {
        return capacityOf(*now(), *now()->components.find(ComponentId("payment"))).replicas;
    }

private slots:
    void init()
    {
        AppSettings::instance().setReducedMotion(true);
        AppSettings::instance().setRightPanelOpen(true);
        QVERIFY(opened("ecommerce-microservices"));
        m_canvas->setSelection({QStringLiteral("component:payment")});
        QTRY_VERIFY(captionOf(QStringLiteral("capacity.replicas")));
        QVERIFY(drawn());
    }

    void aDefaultSaysWhereItComesFrom()
    {
        QTest::mouseMove(m_window, QPoint(2, 2));
        QTest::mouseMove(m_window, middleOf(captionOf(QStringLiteral("capacity.replicas"))));
        const std::string sentence =
            editing::sourceSentence(*editing::findDefault("service.replicas"), Language::English);
        const auto tip = [&] {
            QList<QQuickItem *> queue{m_window->contentItem()};
            while (!queue.isEmpty()) {
                QQuickItem *item = queue.takeFirst();
                if (item->isVisible() && item->inherits("QQuickText")
                    && item->property("text").toString().contains(QString::fromStdString(sentence)))
                    return true;
                queue.append(item->childItems());
            }
            return false;
        };
        QTRY_VERIFY(tip());
        QVERIFY(drawn());
        picture("inspector-source");
    }

    void aNumberIsDraggedByItsName()
    {
        const auto before = now();
        const QPoint at = middleOf(captionOf(QStringLiteral("capacity.replicas")));
        drag(at, at + QPoint(160, 0));
        QCOMPARE(replicas(), 10 * capacityOf(*before, *before->components.find(ComponentId("payment"))).replicas);
        document().undo();
        QVERIFY(*now() == *before);
        QVERIFY(!document().canUndo());
    }

    void escapeGivesADraggedNumberUpAndNothingElse()
    {
        const auto before = now();
        const QPoint at = middleOf(captionOf(QStringLiteral("capacity.replicas")));
        drag(at, at + QPoint(100, 0), {}, false);
        key(Qt::Key_Escape);
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, at + QPoint(100, 0));
        QCOMPARE(now(), before);
        QVERIFY(!document().canUndo());
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment")});
    }
};

QTEST_MAIN(InspectorTest)
#include "inspector_test.moc"
