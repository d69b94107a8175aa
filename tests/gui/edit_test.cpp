// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "programwindow.h"
#include "window/editor.h"
#include "window/inspectormodel.h"
#include "window/playback.h"

#include <QSignalSpy>

#include <algorithm>
#include <string>

using namespace topologue;
using namespace topologue::window;

/// What the hands change on the canvas, with real mouse and key events on the real window.
class EditTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    Editor *m_editor = nullptr;

    [[nodiscard]] bool opened(const char *sample)
    {
        if (!open(tests::samplePath(QLatin1String(sample))))
            return false;
        m_editor = m_window->findChild<Editor *>();
        m_canvas->forceActiveFocus();
        return settle();
    }
    [[nodiscard]] static Document &document() { return *Session::instance().document(); }
    [[nodiscard]] static Document::Snapshot now() { return document().architecture(); }
    [[nodiscard]] static Point placeOf(const char *component)
    {
        return now()->drawn.placements.at(ComponentId(component)).center;
    }
    [[nodiscard]] static QString deployableOf(const char *component)
    {
        return QString::fromStdString(now()->components.find(ComponentId(component))->deployable->value());
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }

    /// From one place of the window to another, in steps, as a hand does.
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {}, bool release = true)
    {
        QTest::mouseMove(m_window, from);
        QTest::mousePress(m_window, Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 8; ++step) {
            const QPoint at = from + (to - from) * step / 8;
            QMouseEvent move(QEvent::MouseMove, at, m_window->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(m_window, &move);
            QCoreApplication::processEvents();
        }
        if (release)
            QTest::mouseRelease(m_window, Qt::LeftButton, modifiers, to);
    }
    [[nodiscard]] QPoint handleOf(const char *boxKey, QPoint towards)
    {
        const QRectF box = m_canvas->outlineOf(QLatin1String(boxKey)).translated(m_canvas->mapToScene({}));
        return (box.center() + QPointF((box.width() / 2 + 13) * towards.x(), (box.height() / 2 + 13) * towards.y()))
            .toPoint();
    }
    /// Every edit leaves a document that is right, and one step that undoes it to what was there.
    void checkAndUndo(const Document::Snapshot &before)
    {
        QVERIFY(!hasErrors(checkInvariants(*now())));
        key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(*now() == *before);
        QVERIFY(settle());
    }

private slots:
    void init() { AppSettings::instance().setReducedMotion(true); }

    void dragsABoxAndUndoesIt()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        const Point from = placeOf("payment");
        const QPoint at = onCanvas("component:payment");
        drag(at, at + QPoint(0, 60), Qt::AltModifier); // Alt copies.
        QCOMPARE(now()->components.size(), before->components.size() + 1);
        checkAndUndo(before);

        drag(at, at + QPoint(-40, 50));
        const double scale = m_canvas->viewport().scale();
        const Point to = placeOf("payment");
        // It may have snapped to a line nearby.
        QVERIFY2(std::abs(to.x - (from.x - 40 / scale)) <= 7 / scale, qPrintable(QString::number(to.x - from.x)));
        QVERIFY2(std::abs(to.y - (from.y + 50 / scale)) <= 7 / scale, qPrintable(QString::number(to.y - from.y)));
        QVERIFY(now()->drawn.placements.at(ComponentId("payment")).pinned);
        QVERIFY(settle());
        // The picture shows it where the document says.
        const QPointF middle = m_canvas->toDocument(m_canvas->outlineOf(QStringLiteral("component:payment")).center());
        QVERIFY((middle - QPointF(to.x, to.y)).manhattanLength() < 2);
        checkAndUndo(before);
    }

    void escapeAndFocusLossLeaveADragAsIfNothingHadHappened()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        const QPoint at = onCanvas("component:payment");
        const QRectF outline = m_canvas->outlineOf(QStringLiteral("component:payment"));
        drag(at, at + QPoint(60, 40), {}, false);
        key(Qt::Key_Escape);
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, at + QPoint(60, 40));
        QVERIFY(*now() == *before);
        QVERIFY(settle());
        QTRY_COMPARE(m_canvas->outlineOf(QStringLiteral("component:payment")), outline);

        drag(at, at + QPoint(60, 40), {}, false);
        m_canvas->ungrabMouse(); // As when the window loses the focus.
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, at + QPoint(60, 40));
        QVERIFY(*now() == *before);
        QVERIFY(!document().canUndo());
    }

    void aClickMovesNothing()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        QTest::mouseClick(m_window, Qt::LeftButton, {}, onCanvas("component:payment"));
        QTest::mouseClick(m_window, Qt::LeftButton, {}, onCanvas("component:order"));
        QVERIFY(*now() == *before);
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:order")});
    }

    void connectsByAHandle()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        QTest::mouseMove(m_window, onCanvas("component:cart"));
        QTRY_COMPARE(m_canvas->hovered(), QStringLiteral("component:cart"));
        drag(handleOf("component:cart", {0, 1}), onCanvas("component:delivery"));
        QCOMPARE(now()->dependencies.size(), before->dependencies.size() + 1);
        const Dependency &arrow = now()->dependencies[now()->dependencies.size() - 1];
        QCOMPARE(arrow.from, ComponentId("cart"));
        QCOMPARE(arrow.to, ComponentId("delivery"));
        QCOMPARE(m_canvas->selection(), QStringList{QString::fromStdString("dependency:" + arrow.id.value())});
        QVERIFY(settle());
        // The same again is refused with a sentence.
        QSignalSpy refused(m_editor, &Editor::refused);
        QVERIFY(!m_editor->connectTo(QStringLiteral("component:cart"), QStringLiteral("component:delivery")));
        QVERIFY(!m_editor->connectTo(QStringLiteral("component:cart"), QStringLiteral("component:cart")));
        QCOMPARE(refused.count(), 2);
        checkAndUndo(before);
    }

    void anArrowOntoWhatIsNoComponentIsRefusedWithASentence()
    {
        QVERIFY(opened("ecommerce-monolith"));
        QSignalSpy refused(m_editor, &Editor::refused);
        const auto before = now();
        m_canvas->setSelection({QStringLiteral("deployable:") + deployableOf("cart")});
        QVERIFY(m_editor->collapse(true));
        QVERIFY(settle());
        const auto folded = now();
        const QString box = QStringLiteral("deployable:") + deployableOf("cart");
        QTest::mouseMove(m_window, onCanvas("component:web"));
        QTRY_COMPARE(m_canvas->hovered(), QStringLiteral("component:web"));
        drag(handleOf("component:web", {0, 1}), onCanvas(box.toUtf8().constData()));
        QCOMPARE(now(), folded);
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.first().first().toString().contains(QLatin1String("expanded")));

        m_canvas->setSelection({QStringLiteral("component:web"), QStringLiteral("component:mobile")});
        m_canvas->forceActiveFocus();
        key(Qt::Key_Right, Qt::ControlModifier); // Of which of them?
        m_canvas->setSelection({box});
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(refused.count(), 3);
        QVERIFY(!m_editor->reattachSelected(true, QStringLiteral("component:web")));
        QVERIFY(m_editor->insertIntoArrow(QStringLiteral("queue")).isEmpty());
        QCOMPARE(refused.count(), 5);
        QCOMPARE(now(), folded);
        document().undo();
        QVERIFY(*now() == *before);
        QVERIFY(settle());
    }

    void anArrowOntoNothingMakesSomethingNew()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        QTest::mouseMove(m_window, onCanvas("component:payment-db"));
        QTest::mouseMove(m_window, onCanvas("component:payment"));
        QTRY_COMPARE(m_canvas->hovered(), QStringLiteral("component:payment"));
        const QPoint handle = handleOf("component:payment", {-1, 0});
        drag(handle, handle + QPoint(-90, 40));
        for (const char letter : std::string("redis"))
            QTest::keyClick(m_window, letter);
        key(Qt::Key_Return);
        QCOMPARE(now()->components.size(), before->components.size() + 1);
        const Component &added = now()->components[now()->components.size() - 1];
        QCOMPARE(added.kind, ComponentKind::Cache);
        QCOMPARE(added.technology, std::string("Redis"));
        QCOMPARE(now()->dependencies.size(), before->dependencies.size() + 1);
        // Its name is the next thing to say.
        QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextInput"));
        for (const char letter : std::string("sessions"))
            QTest::keyClick(m_window, letter);
        key(Qt::Key_Return);
        QCOMPARE(now()->components[now()->components.size() - 1].name.in(Language::English), std::string("sessions"));
        QVERIFY(!hasErrors(checkInvariants(*now())));
        while (document().canUndo())
            document().undo();
        QVERIFY(*now() == *before);
    }

    void renamesInPlace()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        QTest::mouseDClick(m_window, Qt::LeftButton, {}, onCanvas("component:cart"));
        QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextInput"));
        for (const char letter : std::string("basket"))
            QTest::keyClick(m_window, letter);
        key(Qt::Key_Return);
        QCOMPARE(now()->components.find(ComponentId("cart"))->name.in(Language::English), std::string("basket"));
        QVERIFY(settle());
        m_canvas->forceActiveFocus();
        checkAndUndo(before);

        // Escape keeps the old name.
        m_canvas->setSelection({QStringLiteral("component:cart")});
        key(Qt::Key_F2);
        QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->inherits("QQuickTextInput"));
        QTest::keyClick(m_window, 'x');
        key(Qt::Key_Escape);
        QVERIFY(*now() == *before);
    }

    void arrowKeysNudgeAndGrow()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        m_canvas->setSelection({QStringLiteral("component:cart")});
        m_canvas->forceActiveFocus();
        const Point from = placeOf("cart");
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(placeOf("cart").x, from.x + 16);
        QCOMPARE(placeOf("cart").y, from.y + 40);
        checkAndUndo(before); // One step.

        m_canvas->setSelection({QStringLiteral("component:cart")});
        key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(now()->components.size(), before->components.size() + 1);
        QCOMPARE(now()->dependencies.size(), before->dependencies.size() + 1);
        checkAndUndo(before);
    }

    void groupsTakesApartAndMerges()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        m_canvas->setSelection({QStringLiteral("component:cart"), QStringLiteral("component:delivery")});
        QVERIFY(m_editor->group());
        QVERIFY(now()->components.find(ComponentId("cart"))->deployable.has_value());
        QVERIFY(settle());
        QCOMPARE(m_canvas->selection().size(), 1);
        QVERIFY(m_editor->takeApart());
        QVERIFY(!now()->components.find(ComponentId("cart"))->deployable);
        document().undo();
        document().undo();
        QVERIFY(*now() == *before);
        m_canvas->setSelection({QStringLiteral("component:cart"), QStringLiteral("component:delivery")});
        QVERIFY(m_editor->merge());
        QCOMPARE(now()->components.size(), before->components.size() - 1);
        checkAndUndo(before);
    }

    // While a rate is dragged the diagram is tinted at once, and the simulation follows.
    void aDraggedRateTintsTheDiagram()
    {
        QVERIFY(opened("ecommerce-microservices"));
        auto *playback = m_window->findChild<Playback *>();
        auto *inspector = m_window->findChild<InspectorModel *>();
        QTRY_VERIFY_WITH_TIMEOUT(playback->isReady() && !playback->isBusy(), 30'000);
        inspector->setSubject(QStringLiteral("journey:browse"));
        const auto before = now();
        inspector->beginScrub(QStringLiteral("load.requestsPerSecond"));
        inspector->scrub(400);
        QTRY_VERIFY(playback->shownMoment() && playback->shownMoment()->expected);
        const auto &components = playback->shownMoment()->snapshot.components;
        const auto overloaded = std::count_if(components.begin(), components.end(), [](const auto &state) {
            return state.health == playback::Health::Overloaded;
        });
        QVERIFY(overloaded > 0);
        QVERIFY(*now() == *before);
        inspector->endScrub(true);
        QVERIFY(!(*now() == *before));
        QTRY_VERIFY_WITH_TIMEOUT(!playback->isBusy() && !playback->shownMoment()->expected, 60'000);
    }

    void hostileNamesAreDrawnAndKept()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const QString names[] = {QString(10'000, u'x'), QStringLiteral("🐔 쿠폰"), QStringLiteral("שלום <b>&\"'"),
                                 QStringLiteral("two\nlines\ttab"), QString(QChar(0x202e)) + QStringLiteral("evil")};
        for (const QString &name : names) {
            QVERIFY(m_editor->rename(QStringLiteral("component:cart"), name));
            QVERIFY(!hasErrors(checkInvariants(*now())));
            QVERIFY(settle());
        }
        QSignalSpy refused(m_editor, &Editor::refused);
        QVERIFY(!m_editor->rename(QStringLiteral("component:cart"), QStringLiteral("   ")));
        QVERIFY(!m_editor->rename(QStringLiteral("component:cart"), QString(1'000'000, u'x')));
        QVERIFY(!m_editor->rename(QStringLiteral("component:gone"), QStringLiteral("x")));
        QCOMPARE(refused.count(), 3);
    }

    // However close they stand: the handles of one may lie over the other.
    void theBoxUnderThePointerIsMeantNotItsNeighbour()
    {
        QVERIFY(opened("ecommerce-microservices"));
        QTest::mouseMove(m_window, onCanvas("component:search-index"));
        QTRY_COMPARE(m_canvas->hovered(), QStringLiteral("component:search-index"));
        const QRectF upper = m_canvas->outlineOf(QStringLiteral("component:search-index"));
        const QRectF lower = m_canvas->outlineOf(QStringLiteral("component:display-cache"));
        QVERIFY(lower.top() - upper.bottom() < 20); // Else this tests nothing.
        const QPointF handle(lower.center().x(), lower.top() + 2);
        QTest::mouseMove(m_window, m_canvas->mapToScene(handle).toPoint());
        QTRY_COMPARE(m_canvas->hovered(), QStringLiteral("component:display-cache"));
    }

    void viewsThatArrangeThemselvesSaySo()
    {
        QVERIFY(opened("ecommerce-microservices"));
        m_canvas->source()->setView(SceneSource::Stores);
        QTRY_VERIFY_WITH_TIMEOUT(!m_canvas->source()->isBusy(), 30'000);
        QVERIFY(settle());
        const auto before = now();
        QVERIFY(!m_canvas->source()->canMove());
        QVERIFY(!m_canvas->source()->beginMove({QStringLiteral("component:payment")}));
        QSignalSpy refused(m_editor, &Editor::refused);
        const QPoint at = onCanvas("component:payment");
        drag(at, at + QPoint(50, 50));
        QCOMPARE(refused.count(), 1);
        QVERIFY(*now() == *before);
        // The frame around the data of a component does not stand for the component's box.
        const auto &scene = *m_canvas->scene();
        QCOMPARE(scene.list->elements[scene.elementOf.at("component:payment")].role, drawing::ElementRole::Component);
    }
};

QTEST_MAIN(EditTest)
#include "edit_test.moc"
