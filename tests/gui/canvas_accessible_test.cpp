// SPDX-License-Identifier: Apache-2.0
#include "editing/create.h"
#include "editing/remove.h"
#include "fixture.h"
#include "window/canvasaccessible.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

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

/// What assistive technology is told.
class Heard
{
public:
    static void begin()
    {
        all().clear();
        window::announceTo(&Heard::hear);
    }
    static void end() { window::announceTo(nullptr); }
    /// Of a child with that name; of the canvas itself for "canvas".
    static bool has(QAccessible::Event type, const QString &who)
    {
        return std::ranges::count(all(), std::pair(type, who)) > 0;
    }

private:
    static void hear(QAccessibleEvent *event)
    {
        const bool isCanvas = qobject_cast<window::DiagramCanvas *>(event->object());
        auto *interface = event->accessibleInterface();
        all().emplace_back(event->type(), isCanvas    ? QStringLiteral("canvas")
                                          : interface ? interface->text(QAccessible::Name)
                                                      : QString());
    }
    static std::vector<std::pair<QAccessible::Event, QString>> &all()
    {
        static std::vector<std::pair<QAccessible::Event, QString>> events;
        return events;
    }
};

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

    void hasAChildForEachFrameBoxAndArrow()
    {
        const auto &elements = m_view->canvas->scene()->list->elements;
        const auto ofRole = [&](drawing::ElementRole role) {
            return static_cast<int>(std::ranges::count(elements, role, &drawing::Element::role));
        };
        int boxes = 0;
        int arrows = 0;
        int frames = 0;
        for (int i = 0; i < m_canvas->childCount(); ++i) {
            auto *child = m_canvas->child(i);
            QVERIFY(child && child->isValid());
            boxes += child->role() == QAccessible::Graphic;
            arrows += child->role() == QAccessible::Link;
            frames += child->role() == QAccessible::Grouping;
            QVERIFY(!child->text(QAccessible::Name).isEmpty());
            QVERIFY(!child->text(QAccessible::Description).isEmpty());
            QVERIFY(!child->rect().isEmpty());
            QCOMPARE(child->parent(), m_canvas);
            QCOMPARE(m_canvas->indexOfChild(child), i);
        }
        QCOMPARE(boxes, m_view->document->componentCount());
        QCOMPARE(arrows, ofRole(drawing::ElementRole::Dependency));
        QVERIFY(arrows >= boxes);
        QCOMPARE(frames, ofRole(drawing::ElementRole::Frame));
        QCOMPARE(m_canvas->child(-1), nullptr);
        QCOMPARE(m_canvas->child(m_canvas->childCount()), nullptr);
    }

    void describesABox()
    {
        auto *payment = childCalled(m_canvas, QStringLiteral("Payment"));
        QVERIFY(payment);
        QCOMPARE(payment->role(), QAccessible::Graphic);
        const QString text = payment->text(QAccessible::Description);
        QVERIFY2(text.contains("Service on Spring Boot"), qPrintable(text));
        QVERIFY2(text.contains("Dependencies: 4 out, 1 in. Box "), qPrintable(text));
        const QPoint middle = m_view->window.mapToGlobal(m_view->middleOf("component:payment"));
        QVERIFY((payment->rect().center() - middle).manhattanLength() <= 2);
        QCOMPARE(m_canvas->childAt(middle.x(), middle.y()), payment);
        QVERIFY(!payment->state().offscreen);
        m_view->canvas->panBy(5000, 0);
        QVERIFY(payment->state().offscreen);
    }

    void listsTheArrowsOfABoxAfterIt()
    {
        auto *payment = childCalled(m_canvas, QStringLiteral("Payment"));
        const int at = m_canvas->indexOfChild(payment);
        for (int i = 1; i <= 4; ++i) {
            auto *arrow = m_canvas->child(at + i);
            QCOMPARE(arrow->role(), QAccessible::Link);
            QVERIFY2(arrow->text(QAccessible::Name).startsWith("Payment → "),
                     qPrintable(arrow->text(QAccessible::Name)));
            const QString place = QStringLiteral("Arrow %1 of 4 from Payment.").arg(i);
            QVERIFY2(arrow->text(QAccessible::Description).endsWith(place),
                     qPrintable(arrow->text(QAccessible::Description)));
        }
        QVERIFY(m_canvas->child(at + 5)->role() != QAccessible::Link);
    }

    void keepsItsOrderWhenABoxMoves()
    {
        const auto names = [this] {
            QStringList all;
            for (int i = 0; i < m_canvas->childCount(); ++i)
                all.append(m_canvas->child(i)->text(QAccessible::Name));
            return all;
        };
        const QStringList before = names();
        QSignalSpy shown(m_view->canvas, &window::DiagramCanvas::sceneShown);
        QVERIFY(m_view->source.beginMove({QStringLiteral("component:payment")}));
        m_view->source.moveBy({3, 4});
        m_view->source.endMove(true);
        QVERIFY(tests::arrived(shown) && m_view->settle());
        QCOMPARE(names(), before);
    }

    void saysWhatIsSelected()
    {
        QVERIFY(m_canvas->text(QAccessible::Description).startsWith("Nothing is selected."));
        QTest::mouseClick(&m_view->window, Qt::LeftButton, {}, m_view->middleOf("component:payment"));
        const QString text = m_canvas->text(QAccessible::Description);
        QVERIFY2(text.startsWith("Payment: Service on Spring Boot"), qPrintable(text));
        QVERIFY2(text.contains("Dependencies: 4 out, 1 in."), qPrintable(text));
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

    void tellsWhereTheKeyboardStandsBesideTheSelection()
    {
        auto *canvas = m_view->canvas;
        canvas->forceActiveFocus();
        canvas->setSelection({QStringLiteral("component:payment")});
        QVERIFY(canvas->walk(window::DiagramCanvas::Along, window::DiagramCanvas::Stand));
        QCOMPARE(canvas->selection(), QStringList{QStringLiteral("component:payment")});
        auto *stop = m_canvas->focusChild();
        QVERIFY(stop && stop->role() == QAccessible::Link);
        QVERIFY(stop->state().focused && !stop->state().selected);
        QVERIFY(!childCalled(m_canvas, QStringLiteral("Payment"))->state().focused);
        QVERIFY(canvas->toggleStop());
        QVERIFY(stop->state().focused && stop->state().selected);
        QCOMPARE(canvas->selection().size(), 2);
        canvas->setSelection({QStringLiteral("component:payment"), QStringLiteral("component:order")});
        QVERIFY(!m_canvas->focusChild()); // By a mouse: nowhere.
    }

    void selectsABoxByItsAction()
    {
        auto *order = childCalled(m_canvas, QStringLiteral("Order"));
        auto *action = order->actionInterface();
        QVERIFY(action && action->actionNames().contains(QAccessibleActionInterface::pressAction()));
        action->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(m_view->canvas->selection(), QStringList{QStringLiteral("component:order")});
    }

    void addsToTheSelectionByTheActionToggle()
    {
        const auto toggle = [this](const char *name) {
            childCalled(m_canvas, QString::fromUtf8(name))
                ->actionInterface()
                ->doAction(QAccessibleActionInterface::toggleAction());
        };
        toggle("Order");
        toggle("Payment");
        QCOMPARE(m_view->canvas->selection().size(), 2);
        QVERIFY(childCalled(m_canvas, QStringLiteral("Payment"))->state().selected);
        toggle("Order");
        QCOMPARE(m_view->canvas->selection(), QStringList{QStringLiteral("component:payment")});
    }

    void asksForTheMenuOfAnArrow()
    {
        QSignalSpy wanted(m_view->canvas, &window::DiagramCanvas::contextMenuRequested);
        auto *arrow = childCalled(m_canvas, QStringLiteral("Payment → Payments DB"));
        QVERIFY(arrow);
        arrow->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(1).toString(), QStringLiteral("dependency:payment-payment-db"));
        QCOMPARE(m_view->canvas->selection(), QStringList{QStringLiteral("dependency:payment-payment-db")});
        QVERIFY(arrow->state().selected && arrow->state().focused);
        QCOMPARE(m_canvas->focusChild(), arrow);
    }

    void isTheSameChildAsLongAsItIsShown()
    {
        auto *payment = childCalled(m_canvas, QStringLiteral("Payment"));
        QSignalSpy shown(m_view->canvas, &window::DiagramCanvas::sceneShown);
        m_view->source.setView(window::SceneSource::Plain);
        QVERIFY(tests::arrived(shown));
        QVERIFY(payment->isValid());
        QCOMPARE(childCalled(m_canvas, QStringLiteral("Payment")), payment);
        shown.clear();
        const auto removed =
            editing::removeElements(*m_view->document->architecture(), {ElementId(ComponentId("payment"))});
        QVERIFY(removed);
        m_view->document->edit(removed->architecture, QStringLiteral("Delete"));
        QVERIFY(tests::arrived(shown));
        QVERIFY(!payment->isValid());
        QVERIFY(payment->state().invalid);
        QCOMPARE(payment->text(QAccessible::Name), QString());
        QCOMPARE(payment->rect(), QRect());
        QVERIFY(!childCalled(m_canvas, QStringLiteral("Payment")));
    }

    void announcesWhatIsSelectedAndWhatWasDone()
    {
        Heard::begin();
        m_view->canvas->setSelection({QStringLiteral("component:payment")});
        QVERIFY(Heard::has(QAccessible::SelectionWithin, QStringLiteral("canvas")));
        QVERIFY(Heard::has(QAccessible::Focus, QStringLiteral("Payment")));
        Heard::begin();
        const auto renamed =
            editing::rename(*m_view->document->architecture(), ComponentId("payment"), "Billing", Language::English);
        QVERIFY(renamed);
        QSignalSpy shown(m_view->canvas, &window::DiagramCanvas::sceneShown);
        m_view->document->edit(renamed->architecture, QStringLiteral("Rename"));
        QVERIFY(Heard::has(QAccessible::DescriptionChanged, QStringLiteral("canvas")));
        QVERIFY2(m_canvas->text(QAccessible::Description).startsWith("Done: Rename. "),
                 qPrintable(m_canvas->text(QAccessible::Description)));
        QVERIFY(tests::arrived(shown));
        m_view->document->undo();
        QVERIFY(m_canvas->text(QAccessible::Description).startsWith("Undone: Rename. "));
        m_view->document->redo();
        QVERIFY(m_canvas->text(QAccessible::Description).startsWith("Done: Rename. "));
        QTest::qWait(0);
        m_view->canvas->setSelection({QStringLiteral("component:order")});
        QVERIFY(m_canvas->text(QAccessible::Description).startsWith("Order: "));
        Heard::end();
    }

    void walksAlongTheArrows()
    {
        auto *canvas = m_view->canvas;
        canvas->setSelection({QStringLiteral("component:payment")});
        QVERIFY(canvas->walk(window::DiagramCanvas::Along));
        const QString arrow = canvas->selection().front();
        QVERIFY2(arrow.startsWith("dependency:payment-"), qPrintable(arrow));
        QVERIFY(canvas->walk(window::DiagramCanvas::Next));
        QVERIFY(canvas->selection().front().startsWith("dependency:payment-"));
        QVERIFY(canvas->selection().front() != arrow);
        QVERIFY(canvas->walk(window::DiagramCanvas::Along));
        QVERIFY(canvas->selection().front().startsWith("component:"));
        QVERIFY(canvas->selection().front() != QLatin1String("component:payment"));
        QVERIFY(canvas->walk(window::DiagramCanvas::Against));
        QVERIFY(canvas->selection().front().startsWith("dependency:"));
        canvas->setSelection({arrow});
        QVERIFY(canvas->walk(window::DiagramCanvas::Against));
        QCOMPARE(canvas->selection(), QStringList{QStringLiteral("component:payment")});
        canvas->setSelection({});
        QVERIFY(canvas->walk(window::DiagramCanvas::Next));
        QVERIFY(m_canvas->child(0)->state().selected);
        QVERIFY(!canvas->walk(window::DiagramCanvas::Previous));
        for (int i = 1; i < m_canvas->childCount(); ++i)
            QVERIFY(canvas->walk(window::DiagramCanvas::Next));
        QVERIFY(!canvas->walk(window::DiagramCanvas::Next));
        QVERIFY(m_canvas->child(m_canvas->childCount() - 1)->state().selected);
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
