// SPDX-License-Identifier: Apache-2.0
#include "fixture.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace topologue;
using tests::CanvasWindow;

namespace {

QAccessibleInterface *childCalled(QAccessibleInterface *canvas, const QString &name)
{
    for (int i = 0; i < canvas->childCount(); ++i) {
        if (auto *child = canvas->child(i); child->text(QAccessible::Name) == name)
            return child;
    }
    return nullptr;
}

} // namespace

/// What assistive technology reads of the canvas.
class CanvasAccessibleTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CanvasWindow> m_view;
    QAccessibleInterface *m_canvas = nullptr;

private slots:
    void initTestCase() { tests::prepareProgram(); }

    void init()
    {
        m_view = std::make_unique<CanvasWindow>("ecommerce-microservices");
        QVERIFY(m_view->settle());
        m_canvas = QAccessible::queryAccessibleInterface(m_view->canvas);
        QVERIFY(m_canvas);
    }

    void cleanup() { m_view.reset(); }

    void isACanvasWithAName()
    {
        m_view->canvas->setProperty("name", QStringLiteral("Diagram of a shop"));
        QCOMPARE(m_canvas->role(), QAccessible::Canvas);
        QCOMPARE(m_canvas->text(QAccessible::Name), QStringLiteral("Diagram of a shop"));
        QVERIFY(m_canvas->state().focusable);
        QCOMPARE(m_canvas->rect(), QRect(m_view->window.mapToGlobal(QPoint(0, 0)), m_view->window.size()));
    }

    void hasAChildForEachBox()
    {
        QCOMPARE(m_canvas->childCount(), m_view->document->componentCount());
        auto *payment = childCalled(m_canvas, QStringLiteral("Payment"));
        QVERIFY(payment);
        QCOMPARE(payment->role(), QAccessible::Graphic);
        QCOMPARE(payment->parent(), m_canvas);
        QCOMPARE(m_canvas->child(m_canvas->indexOfChild(payment)), payment);
        QVERIFY(payment->text(QAccessible::Description).contains("Service on Spring Boot"));
        const QPoint middle = m_view->window.mapToGlobal(m_view->middleOf("component:payment"));
        QVERIFY((payment->rect().center() - middle).manhattanLength() <= 2);
        QCOMPARE(m_canvas->childAt(middle.x(), middle.y()), payment);
        QVERIFY(!payment->state().offscreen);
        m_view->canvas->panBy(5000, 0);
        QVERIFY(payment->state().offscreen);
        QCOMPARE(m_canvas->child(-1), nullptr);
        QCOMPARE(m_canvas->child(m_canvas->childCount()), nullptr);
    }

    void saysWhatIsSelected()
    {
        QVERIFY(m_canvas->text(QAccessible::Description).startsWith("Nothing is selected."));
        QTest::mouseClick(&m_view->window, Qt::LeftButton, {}, m_view->middleOf("component:payment"));
        const QString text = m_canvas->text(QAccessible::Description);
        QVERIFY2(text.startsWith("Payment: Service on Spring Boot"), qPrintable(text));
        QVERIFY2(text.endsWith("Dependencies: 4 out, 1 in."), qPrintable(text));
        QTest::mouseClick(&m_view->window, Qt::LeftButton, Qt::ShiftModifier, m_view->middleOf("component:order"));
        QVERIFY(m_canvas->text(QAccessible::Description).startsWith("2 "));
        m_view->canvas->setSelection({"dependency:payment-payment-db"});
        QVERIFY2(m_canvas->text(QAccessible::Description).startsWith("Payment → Payments DB: "),
                 qPrintable(m_canvas->text(QAccessible::Description)));
    }

    void tellsWhichBoxHasTheFocus()
    {
        QTest::mouseClick(&m_view->window, Qt::LeftButton, {}, m_view->middleOf("component:payment"));
        auto *payment = childCalled(m_canvas, QStringLiteral("Payment"));
        QCOMPARE(m_canvas->focusChild(), payment);
        QVERIFY(payment->state().selected && payment->state().focused);
        auto *order = childCalled(m_canvas, QStringLiteral("Order"));
        QVERIFY(!order->state().selected && !order->state().focused);
    }

    void selectsABoxByItsAction()
    {
        auto *order = childCalled(m_canvas, QStringLiteral("Order"));
        auto *action = order->actionInterface();
        QVERIFY(action && action->actionNames().contains(QAccessibleActionInterface::pressAction()));
        action->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_view->canvas->selection(), QStringList{QStringLiteral("component:order")});
    }

    void forgetsTheBoxesOfAnOlderScene()
    {
        auto *old = m_canvas->child(0);
        QVERIFY(old->isValid());
        QSignalSpy shown(m_view->canvas, &window::DiagramCanvas::sceneShown);
        m_view->source.setView(window::SceneSource::Plain);
        QVERIFY(tests::arrived(shown));
        QVERIFY(!old->isValid());
        QVERIFY(old->state().invalid);
        QCOMPARE(old->text(QAccessible::Name), QString());
        QCOMPARE(old->rect(), QRect());
        QVERIFY(m_canvas->child(0)->isValid());
        QCOMPARE(m_canvas->childCount(), m_view->document->componentCount());
    }

    void isFoundFromTheWindow()
    {
        auto *window = QAccessible::queryAccessibleInterface(&m_view->window);
        QCOMPARE(m_canvas->parent(), window);
        QCOMPARE(m_canvas->window(), &m_view->window);
    }
};

QTEST_MAIN(CanvasAccessibleTest)
#include "canvas_accessible_test.moc"
