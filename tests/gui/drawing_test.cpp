// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "handwork.h"
#include "window/actions.h"
#include "window/journeytool.h"

using namespace topologue;
using namespace topologue::window;

/// Notes and sections, bends of arrows, journeys by clicks and teams by drag, with real mouse and key events.
class DrawingTest : public tests::Handwork
{
    Q_OBJECT

private:
    [[nodiscard]] static const Note &noteAt(std::size_t index) { return now()->drawn.notes[index]; }
    [[nodiscard]] static QString keyOfNote(std::size_t index)
    {
        return QString::fromStdString("note:" + noteAt(index).id.value());
    }
    /// An arrow that can be clicked somewhere.
    [[nodiscard]] QString clickableArrow() const
    {
        for (const Dependency &dependency : now()->dependencies) {
            QString key = QString::fromStdString("dependency:" + dependency.id.value());
            if (!onArrow(key).isNull())
                return key;
        }
        return {};
    }
    void grab(const char *name)
    {
        const QString folder = qEnvironmentVariable("TOPOLOGUE_PICTURES");
        if (!folder.isEmpty() && settle())
            m_window->grabWindow().save(folder + QLatin1Char('/') + QLatin1String(name) + QStringLiteral(".png"));
    }

private slots:
    void writesANoteWithTheKeyboard()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        key(Qt::Key_N);
        QTRY_COMPARE(now()->drawn.notes.size(), std::size_t{1});
        QVERIFY(fieldHasFocus());
        type("Ask");
        key(Qt::Key_Return);
        type("why");
        key(Qt::Key_Escape); // Keeps what was written.
        QCOMPARE(noteAt(0).text.in(Language::English), std::string("Ask\nwhy"));
        QTRY_VERIFY(m_canvas->hasActiveFocus());
        QCOMPARE(m_canvas->selection(), QStringList{keyOfNote(0)});
        QVERIFY(!hasErrors(checkInvariants(*now())));
        QVERIFY(settle());
        grab("note");
        document().undo();
        document().undo();
        QVERIFY(*now() == *before);
    }

    void movesWritesResizesAndDeletesANote()
    {
        QVERIFY(opened("ecommerce-microservices"));
        auto *editor = m_window->findChild<Editor *>();
        const QPoint place = freePlace();
        QVERIFY(!place.isNull());
        QVERIFY(!editor->addNote(m_canvas->toDocument(m_canvas->mapFromScene(place))).isEmpty());
        QVERIFY(settle());
        const QString key0 = keyOfNote(0);

        // Move.
        auto before = now();
        const QPoint at = outlineInWindow(key0).center().toPoint();
        m_canvas->setSelection({});
        drag(at, at + QPoint(30, 24), Qt::AltModifier, false); // Alt copies,
        key(Qt::Key_Escape);
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, at);
        QVERIFY(*now() == *before); // and Escape leaves.
        drag(at, at + QPoint(30, 24));
        const double scale = m_canvas->viewport().scale();
        QVERIFY(std::abs(noteAt(0).topLeft.x - before->drawn.notes[0].topLeft.x - 30 / scale) <= 7 / scale);
        QVERIFY(undoesTo(before));

        // Write, by a double click.
        before = now();
        QTest::mouseDClick(m_window, Qt::LeftButton, {}, outlineInWindow(key0).center().toPoint());
        QVERIFY(fieldHasFocus());
        type("hello");
        key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(noteAt(0).text.in(Language::English), std::string("hello"));
        QVERIFY(undoesTo(before));

        // Resize by its right edge.
        before = now();
        m_canvas->setSelection({key0});
        const QRectF outline = outlineInWindow(key0);
        const QPoint edge(static_cast<int>(outline.right()) + 3, static_cast<int>(outline.center().y()));
        drag(edge, edge + QPoint(50, 10));
        QVERIFY2(std::abs(noteAt(0).width - (before->drawn.notes[0].width + 50 / scale)) < 3,
                 qPrintable(QString::number(noteAt(0).width)));
        QCOMPARE(noteAt(0).topLeft, before->drawn.notes[0].topLeft);
        QVERIFY(undoesTo(before));

        // Copy and paste, nudge, duplicate, delete.
        before = now();
        m_canvas->setSelection({key0});
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(now()->drawn.notes.size(), std::size_t{2});
        QVERIFY(undoesTo(before));
        m_canvas->setSelection({key0});
        const auto two = now();
        key(Qt::Key_Right);
        QCOMPARE(noteAt(0).topLeft.x, two->drawn.notes[0].topLeft.x + 8);
        QVERIFY(undoesTo(two));
        key(Qt::Key_C, Qt::ControlModifier);
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(now()->drawn.notes.size(), std::size_t{3});
        m_canvas->setSelection({keyOfNote(2), QStringLiteral("component:cart")});
        const auto three = now();
        key(Qt::Key_Delete);
        QCOMPARE(now()->drawn.notes.size(), std::size_t{2});
        QVERIFY(!now()->components.contains(ComponentId("cart")));
        QVERIFY(undoesTo(three)); // One step.
    }

    void aNoteThatSaysNothingGoes()
    {
        QVERIFY(opened("ecommerce-microservices"));
        key(Qt::Key_N);
        QVERIFY(fieldHasFocus());
        key(Qt::Key_Delete);
        key(Qt::Key_Escape);
        QVERIFY(now()->drawn.notes.isEmpty());
    }

    void aSectionIsPutAroundWhatIsSelectedAndTakesItAlong()
    {
        QVERIFY(opened("ecommerce-microservices"));
        m_canvas->setSelection({QStringLiteral("component:payment"), QStringLiteral("component:payment-db")});
        const QRectF around = m_canvas->outlineOf(QStringLiteral("component:payment"))
                              | m_canvas->outlineOf(QStringLiteral("component:payment-db"));
        key(Qt::Key_S, Qt::ShiftModifier);
        QTRY_COMPARE(now()->drawn.notes.size(), std::size_t{1});
        QVERIFY(noteAt(0).isSection());
        QVERIFY(fieldHasFocus());
        type("Money");
        key(Qt::Key_Return); // A title is one line.
        QCOMPARE(noteAt(0).text.in(Language::English), std::string("Money"));
        QVERIFY(settle());
        QVERIFY(m_canvas->outlineOf(keyOfNote(0)).contains(around));
        grab("section");

        // Inside it, one can select boxes and rubber bands begin; its title moves it with its boxes.
        const auto before = now();
        const QPoint title = outlineInWindow(keyOfNote(0)).topLeft().toPoint() + QPoint(60, 10);
        QCOMPARE(m_canvas->keyUnder(m_canvas->mapFromScene(title)), keyOfNote(0));
        m_canvas->setSelection({});
        drag(title, title + QPoint(0, 40));
        const auto placeOf = [](const Document::Snapshot &document, const char *id) {
            return document->drawn.placements.at(ComponentId(id)).center;
        };
        const double moved = noteAt(0).topLeft.y - before->drawn.notes[0].topLeft.y;
        QVERIFY(moved > 10);
        QCOMPARE(placeOf(now(), "payment").y - placeOf(before, "payment").y, moved);
        QCOMPARE(placeOf(now(), "payment-db").y - placeOf(before, "payment-db").y, moved);
        QCOMPARE(placeOf(now(), "order").y, placeOf(before, "order").y);
        QVERIFY(undoesTo(before));

        // By a corner.
        m_canvas->setSelection({keyOfNote(0)});
        const auto here = now();
        const QPoint corner = outlineInWindow(keyOfNote(0)).bottomRight().toPoint() + QPoint(3, 3);
        drag(corner, corner + QPoint(24, 30));
        QVERIFY(noteAt(0).width > here->drawn.notes[0].width + 10);
        QVERIFY(noteAt(0).height > here->drawn.notes[0].height + 10);
        QVERIFY(undoesTo(here));
    }

    void theLibraryHasNotesAndSections()
    {
        QVERIFY(opened("ecommerce-microservices"));
        key(Qt::Key_Slash);
        QTRY_VERIFY(find(QStringLiteral("Kind, technology or name"), "placeholderText"));
        type("note");
        key(Qt::Key_Return);
        QTRY_COMPARE(now()->drawn.notes.size(), std::size_t{1});
        QVERIFY(fieldHasFocus());
        key(Qt::Key_Escape);
        document().undo();
        QVERIFY(now()->drawn.notes.isEmpty());
    }

    void anArrowIsBentMovedAndStraightened()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const QString arrow = clickableArrow();
        QVERIFY(!arrow.isEmpty());
        const DependencyId id(arrow.section(u':', 1).toStdString());
        auto before = now();
        const QPoint line = onArrow(arrow);
        m_canvas->setSelection({});
        drag(line, line + QPoint(12, 64));
        QCOMPARE(now()->drawn.bends.at(id).size(), std::size_t{1});
        QVERIFY(settle());
        const Point bend = now()->drawn.bends.at(id).front();
        const auto &scene = *m_canvas->scene();
        const auto route = scene.list->routeOf(scene.list->elements[scene.elementOf.at(arrow.toStdString())]);
        QVERIFY(std::find(route.begin(), route.end(), bend) != route.end()); // The router goes through it.
        QVERIFY((inWindow({bend.x, bend.y}) - line - QPoint(12, 64)).manhattanLength() <= 14);
        QCOMPARE(m_canvas->selection(), QStringList{arrow});
        grab("bend");
        QVERIFY(undoesTo(before));

        // The handle moves it, a second drag of the line makes another one.
        before = now();
        m_canvas->setSelection({arrow});
        const QPoint handle = inWindow({bend.x, bend.y});
        drag(handle, handle + QPoint(-40, 20));
        QCOMPARE(now()->drawn.bends.at(id).size(), std::size_t{1});
        QVERIFY(now()->drawn.bends.at(id) != before->drawn.bends.at(id));
        QVERIFY(undoesTo(before));

        // A click takes it and Delete removes it; the arrow stays.
        before = now();
        m_canvas->setSelection({arrow});
        const Point there = now()->drawn.bends.at(id).front();
        slowClickAt(inWindow({there.x, there.y}));
        QCOMPARE(m_canvas->takenBend(), std::optional<std::size_t>(0));
        key(Qt::Key_Delete);
        QVERIFY(!now()->drawn.bends.contains(id));
        QVERIFY(now()->dependencies.contains(id));
        QVERIFY(undoesTo(before));
        document().undo();
        QVERIFY(settle());

        // So does a double click on it,
        m_canvas->setSelection({arrow});
        QTest::mouseDClick(m_window, Qt::LeftButton, {}, inWindow({there.x, there.y}));
        QVERIFY(!now()->drawn.bends.contains(id));
        document().undo();
        QVERIFY(settle());

        // and the action.
        m_canvas->setSelection({arrow});
        m_canvas->forceActiveFocus();
        key(Qt::Key_B, Qt::AltModifier);
        QVERIFY(!now()->drawn.bends.contains(id));
        QVERIFY(!hasErrors(checkInvariants(*now())));
    }

    void escapeLeavesABend()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        const QPoint line = onArrow(clickableArrow());
        drag(line, line + QPoint(0, 60), {}, false);
        key(Qt::Key_Escape);
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, line + QPoint(0, 60));
        QVERIFY(*now() == *before);
        drag(line, line + QPoint(0, 60), {}, false);
        m_canvas->ungrabMouse();
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, line + QPoint(0, 60));
        QVERIFY(*now() == *before);
        // The arrow goes while it is bent.
        drag(line, line + QPoint(0, 60), {}, false);
        const QString arrow = m_canvas->selection().value(0);
        m_window->findChild<Editor *>()->remove();
        QVERIFY(settle());
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, line + QPoint(0, 60));
        QVERIFY(!now()->dependencies.contains(DependencyId(arrow.section(u':', 1).toStdString())));
        QVERIFY(now()->drawn.bends.empty());
    }

    void bendsGoAlongWithBothOfTheirBoxes()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const DependencyId id(clickableArrow().section(u':', 1).toStdString());
        const Dependency arrow = *now()->dependencies.find(id);
        const QPoint line = onArrow(QString::fromStdString("dependency:" + id.value()));
        drag(line, line + QPoint(10, 50));
        QVERIFY(settle());
        const auto before = now();
        const QString from = QString::fromStdString("component:" + arrow.from.value());
        const QString to = QString::fromStdString("component:" + arrow.to.value());
        m_canvas->setSelection({from, to});
        const QPoint at = outlineInWindow(from).center().toPoint();
        drag(at, at + QPoint(20, 40));
        QVERIFY(settle());
        const Point moved = now()->drawn.placements.at(arrow.from).center;
        const Point old = before->drawn.placements.at(arrow.from).center;
        const Point bend = now()->drawn.bends.at(id).front();
        const Point oldBend = before->drawn.bends.at(id).front();
        QVERIFY(moved != old);
        QVERIFY(std::abs((bend.y - oldBend.y) - (moved.y - old.y)) <= 1);
        QVERIFY(undoesTo(before));
    }

    void aJourneyIsDrawnByClicks()
    {
        QVERIFY(opened("ecommerce-microservices"));
        auto *tool = m_window->findChild<JourneyTool *>();
        const auto before = now();
        key(Qt::Key_J);
        QVERIFY(tool->isActive());
        QTRY_VERIFY(find(QStringLiteral("Click where the journey begins")));
        slowClickAt(onCanvas("component:web"));
        slowClickAt(onCanvas("component:order"));
        slowClickAt(onCanvas("component:payment"));
        QVERIFY(tool->path().arrows.size() >= 2);
        QVERIFY(m_canvas->selection().isEmpty());
        QVERIFY(m_canvas->marked().contains(QStringLiteral("component:payment")));
        grab("journey");
        key(Qt::Key_Delete); // Nothing is selected, so nothing goes.
        QVERIFY(*now() == *before);
        const auto path = tool->path();
        key(Qt::Key_Return);
        QVERIFY(!tool->isActive());
        QCOMPARE(now()->journeys.size(), before->journeys.size() + 1);
        const Journey &journey = now()->journeys[before->journeys.size()];
        QCOMPARE(journey.entry, ComponentId("web"));
        for (const DependencyId &arrow : path.arrows) {
            const auto &list = now()->dependencies.find(arrow)->journeys;
            QVERIFY(list.empty() || std::find(list.begin(), list.end(), journey.id) != list.end());
        }
        QVERIFY(m_canvas->marked().isEmpty());
        QVERIFY(!hasErrors(checkInvariants(*now())));
        QVERIFY(undoesTo(before));
    }

    void escapeLeavesTheJourney()
    {
        QVERIFY(opened("ecommerce-microservices"));
        auto *tool = m_window->findChild<JourneyTool *>();
        const auto before = now();
        key(Qt::Key_J);
        key(Qt::Key_Return); // It has not begun.
        QVERIFY(tool->isActive());
        slowClickAt(onCanvas("component:web"));
        slowClickAt(onCanvas("component:payment-db"));
        const auto path = tool->path();
        slowClickAt(onCanvas("component:mobile")); // No arrow leads there: a sentence says so, and the way stays.
        QCOMPARE(tool->path(), path);
        key(Qt::Key_Escape);
        QVERIFY(!tool->isActive());
        QVERIFY(!m_canvas->isPicking());
        QVERIFY(*now() == *before);
        QVERIFY(!document().canUndo());
    }

    void aBoxIsGivenToATeamByDrag()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        m_canvas->source()->setView(SceneSource::Teams);
        QTRY_VERIFY_WITH_TIMEOUT(!m_canvas->source()->isBusy(), 30'000);
        QVERIFY(settle());
        const auto teamOf = [](const char *id) { return now()->components.find(ComponentId(id))->team; };
        const QRectF frame = outlineInWindow(QStringLiteral("team:delivery-team"));
        QVERIFY(!frame.isEmpty());
        const QPoint into = frame.topLeft().toPoint() + QPoint(30, 12);
        const QPoint box = onCanvas("component:payment");
        drag(box, into, {}, false);
        grab("team");
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, into);
        QCOMPARE(teamOf("payment"), std::optional(TeamId("delivery-team")));
        QVERIFY(undoesTo(before));
        QTRY_VERIFY_WITH_TIMEOUT(!m_canvas->source()->isBusy(), 30'000);
        QVERIFY(settle());
        // Beside all frames: no team.
        const QRectF all = m_canvas->outlineOf(QStringLiteral("component:cart"));
        QVERIFY(!all.isEmpty());
        m_canvas->setSelection({});
        const QPoint cart = onCanvas("component:cart");
        const QPoint beside = m_canvas->mapToScene(QPointF(m_canvas->width() / 2, 4)).toPoint();
        drag(cart, beside);
        QVERIFY(!teamOf("cart"));
        m_canvas->source()->setView(SceneSource::Deployables);
        QTRY_VERIFY_WITH_TIMEOUT(!m_canvas->source()->isBusy(), 30'000);
    }

    void aCopyIsCarriedOntoAnotherTab()
    {
        QVERIFY(opened("ecommerce-microservices"));
        Session::instance().newDocument();
        QVERIFY(settle());
        Session::instance().setCurrent(0);
        QVERIFY(settle());
        const auto source = now();
        QQuickItem *const tabs = find(QStringLiteral("Open documents"), "objectName");
        QVERIFY(tabs);
        const QPoint tab = tabs->mapToScene(QPointF(300, 20)).toPoint();
        m_canvas->setSelection({QStringLiteral("component:payment"), QStringLiteral("component:payment-db")});
        const QPoint at = onCanvas("component:payment");
        drag(at, tab, {}, false);
        // Held there, the other document opens under the hand.
        QTRY_COMPARE(Session::instance().current(), 1);
        QVERIFY(m_canvas->isCarrying());
        QVERIFY(settle());
        QVERIFY(now()->components.isEmpty());
        const QPoint drop = m_canvas->mapToScene(QPointF(m_canvas->width() / 2, m_canvas->height() / 3)).toPoint();
        QMouseEvent move(QEvent::MouseMove, drop, m_window->mapToGlobal(drop), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window, &move);
        grab("carried");
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, drop);
        QTRY_COMPARE(now()->components.size(), std::size_t{2});
        QCOMPARE(now()->dependencies.size(), std::size_t{1});
        QVERIFY(!m_canvas->isCarrying());
        QVERIFY(settle());
        QVERIFY((onCanvas("component:payment") - drop).manhattanLength() < 300);
        Session::instance().setCurrent(0);
        QVERIFY(settle());
        QVERIFY(*now() == *source); // What was dragged is where it was.
        QVERIFY(!document().canUndo());
    }

    void escapeAndASwiftHandCarryNothing()
    {
        QVERIFY(opened("ecommerce-microservices"));
        Session::instance().newDocument();
        QVERIFY(settle());
        Session::instance().setCurrent(0);
        QVERIFY(settle());
        const auto source = now();
        QQuickItem *const tabs = find(QStringLiteral("Open documents"), "objectName");
        const QPoint tab = tabs->mapToScene(QPointF(300, 20)).toPoint();
        const QPoint at = onCanvas("component:payment");
        drag(at, tab + QPoint(0, 60), {}, false);
        // With nothing in between: on a slow machine, too, it is gone before it has rested there long enough.
        QMouseEvent move(QEvent::MouseMove, tab, m_window->mapToGlobal(tab), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(m_window, &move);
        key(Qt::Key_Escape);
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, tab);
        QVERIFY(*now() == *source);
        // Held until the other document opens, then given up.
        drag(onCanvas("component:payment"), tab, {}, false);
        QTRY_COMPARE(Session::instance().current(), 1);
        key(Qt::Key_Escape);
        QVERIFY(!m_canvas->isCarrying());
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, at);
        QVERIFY(now()->components.isEmpty());
    }

    void hidesTheRestOfAFocus()
    {
        QVERIFY(opened("ecommerce-microservices"));
        m_canvas->setSelection({QStringLiteral("component:payment")});
        m_canvas->forceActiveFocus();
        key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_canvas->isFading());
        const QPoint far = onCanvas("component:member-db");
        const QPointF there = m_canvas->mapFromScene(far);
        QCOMPARE(m_canvas->keyUnder(there), QStringLiteral("component:member-db"));
        key(Qt::Key_H, Qt::AltModifier);
        QVERIFY(m_canvas->isHiding());
        QCOMPARE(m_canvas->keyUnder(there), QString()); // What is not seen cannot be taken.
        QVERIFY(settle());
        grab("hidden");
        key(Qt::Key_H, Qt::AltModifier);
        QVERIFY(!m_canvas->isHiding());
        key(Qt::Key_Escape);
        QVERIFY(!m_canvas->isFading());
    }

    void bringsToFrontAndSendsToBack()
    {
        QVERIFY(opened("ecommerce-microservices"));
        const auto before = now();
        m_canvas->setSelection({QStringLiteral("component:web")});
        m_canvas->forceActiveFocus();
        key(Qt::Key_BracketRight, Qt::ControlModifier);
        QCOMPARE(now()->components[now()->components.size() - 1].id, ComponentId("web"));
        key(Qt::Key_BracketLeft, Qt::ControlModifier);
        QCOMPARE(now()->components[0].id, ComponentId("web"));
        document().undo();
        document().undo();
        QVERIFY(*now() == *before);
    }
};

QTEST_MAIN(DrawingTest)
#include "drawing_test.moc"
