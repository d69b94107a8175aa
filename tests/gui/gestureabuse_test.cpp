// SPDX-License-Identifier: Apache-2.0
#include "architecture/invariants.h"
#include "core/documentfile.h"
#include "editing/notes.h"
#include "editing/remove.h"
#include "handwork.h"
#include "window/journeytool.h"

#include <QWindow>

#include <functional>
#include <map>

using namespace topologue;
using namespace topologue::window;

/// Every gesture, and what may come in its middle: nothing stays stuck, and the document is as it was or one step on.
class GestureAbuseTest : public tests::Handwork
{
    Q_OBJECT

    Editor *m_editor = nullptr;
    QString m_thing;          ///< The key of what the gesture is about.
    QPoint m_at;              ///< Where the pointer is, in pixels of the window.
    bool m_isPressed = false; ///< The left button.
    std::string m_written;    ///< The document that the gesture may change, by one step,
    int m_steps = 0;          ///< and how many were done.
    Document *m_document = nullptr;

    [[nodiscard]] std::string written() const { return core::documentText(*m_document->architecture()); }
    void remember()
    {
        m_document = Session::instance().document();
        m_written = written();
        m_steps = m_document->stepIndex();
    }
    void hold(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        drag(from, to, modifiers, false);
        m_at = to;
        m_isPressed = true;
    }
    /// The step before the gesture, which an undo in its middle takes back.
    [[nodiscard]] bool prepare(const QString &thing)
    {
        m_thing = thing;
        return m_editor->rename(thing, QStringLiteral("Otherwise")) && settle();
    }
    [[nodiscard]] QQuickItem *library() const
    {
        for (auto *item : m_window->findChildren<QQuickItem *>()) {
            if (item->property("dragged").isValid() && item->property("held").isValid())
                return item;
        }
        return nullptr;
    }

    // The gestures: each is begun and goes on until it is interrupted.
    [[nodiscard]] bool move(Qt::KeyboardModifiers modifiers)
    {
        if (!prepare(QStringLiteral("component:payment")))
            return false;
        const QPoint at = onCanvas("component:payment");
        hold(at, at + QPoint(40, 50), modifiers);
        return m_canvas->hasGesture();
    }
    [[nodiscard]] bool connectBoxes()
    {
        if (!prepare(QStringLiteral("component:cart")))
            return false;
        QTest::mouseMove(m_window, onCanvas("component:cart"));
        if (!QTest::qWaitFor([this] { return m_canvas->hovered() == m_thing; }))
            return false;
        hold(handleOf(m_thing, {0, 1}), onCanvas("component:delivery"));
        return m_canvas->hasGesture();
    }
    [[nodiscard]] bool holdArrow(bool byItsEnd)
    {
        for (const Dependency &each : now()->dependencies) {
            m_thing = QString::fromStdString("dependency:" + each.id.value());
            const bool isFree = each.to != ComponentId("delivery") && each.from != ComponentId("delivery");
            if (isFree && !onArrow(m_thing).isNull())
                break;
        }
        const QString thing = m_thing;
        if (!prepare(QStringLiteral("component:order"))) // An arrow has no name.
            return false;
        m_thing = thing;
        slowClickAt(onArrow(thing));
        const auto &scene = *m_canvas->scene();
        const Point end = scene.list->routeOf(scene.list->elements[scene.elementOf.at(thing.toStdString())]).back();
        if (byItsEnd)
            hold(inWindow({end.x, end.y}), onCanvas("component:delivery"));
        else
            hold(onArrow(thing), onArrow(thing) + QPoint(10, 60));
        return m_canvas->hasGesture();
    }
    [[nodiscard]] bool band()
    {
        if (!prepare(QStringLiteral("component:payment")))
            return false;
        const QPoint from = m_canvas->mapToScene(QPointF(30, 30)).toPoint();
        hold(from, onCanvas("component:payment") + QPoint(20, 20));
        return !m_canvas->rubberBand().isEmpty();
    }
    [[nodiscard]] bool resize(bool section)
    {
        m_canvas->setSelection({});
        const QPointF place = m_canvas->toDocument(m_canvas->mapFromScene(freePlace()));
        m_thing = section ? m_editor->addSection(place) : m_editor->addNote(place);
        if (m_thing.isEmpty() || !settle())
            return false;
        m_canvas->setSelection({m_thing});
        const QRectF outline = outlineInWindow(m_thing);
        const QPointF grip =
            section ? outline.bottomRight() + QPointF(3, 3) : QPointF(outline.right() + 3, outline.center().y());
        hold(grip.toPoint(), grip.toPoint() + QPoint(30, 20));
        return m_canvas->hasGesture();
    }
    [[nodiscard]] bool giveToTeam()
    {
        if (!prepare(QStringLiteral("component:payment")))
            return false;
        m_canvas->source()->setView(SceneSource::Teams);
        if (!settle())
            return false;
        const QRectF frame = outlineInWindow(QStringLiteral("team:delivery-team"));
        hold(onCanvas("component:payment"), frame.topLeft().toPoint() + QPoint(30, 12));
        return m_canvas->hasGesture();
    }
    [[nodiscard]] bool dragFromLibrary()
    {
        if (!prepare(QStringLiteral("component:payment")))
            return false;
        QQuickItem *const row = find(QStringLiteral("Service"), "label");
        if (!row)
            return false;
        hold(middleOf(row), m_canvas->mapToScene(QPointF(m_canvas->width() - 80, 90)).toPoint());
        return library() && library()->property("dragged").toInt() >= 0;
    }
    [[nodiscard]] bool drawJourney()
    {
        if (!prepare(QStringLiteral("component:order")))
            return false;
        key(Qt::Key_J);
        slowClickAt(onCanvas("component:web"));
        slowClickAt(onCanvas("component:order"));
        return m_window->findChild<JourneyTool *>()->isActive();
    }
    [[nodiscard]] bool begin(const QString &gesture)
    {
        const std::map<QString, std::function<bool()>> gestures{
            {QStringLiteral("move"), [this] { return move({}); }},
            {QStringLiteral("copy"), [this] { return move(Qt::AltModifier); }},
            {QStringLiteral("connect"), [this] { return connectBoxes(); }},
            {QStringLiteral("reattach"), [this] { return holdArrow(true); }},
            {QStringLiteral("bend"), [this] { return holdArrow(false); }},
            {QStringLiteral("band"), [this] { return band(); }},
            {QStringLiteral("note"), [this] { return resize(false); }},
            {QStringLiteral("section"), [this] { return resize(true); }},
            {QStringLiteral("team"), [this] { return giveToTeam(); }},
            {QStringLiteral("library"), [this] { return dragFromLibrary(); }},
            {QStringLiteral("journey"), [this] { return drawJourney(); }},
        };
        return gestures.at(gesture)();
    }

    // The interruptions.
    [[nodiscard]] bool loseFocus()
    {
        QWindow other;
        other.resize(40, 40);
        other.show();
        other.requestActivate();
        if (!QTest::qWaitForWindowActive(&other) || !QTest::qWaitFor([this] { return !m_window->isActive(); }))
            return false;
        const bool isLeft = !m_canvas->hasGesture();
        other.close();
        m_window->requestActivate();
        return QTest::qWaitForWindowActive(m_window) && isLeft;
    }
    [[nodiscard]] bool removeThing()
    {
        const Architecture &architecture = *now();
        const auto element = elementFromKey(m_thing.toStdString());
        auto edited = element ? editing::removeElements(architecture, {*element})
                              : editing::removeNotes(architecture, notesFromKeys({m_thing}));
        if (!edited)
            return false;
        document().edit(std::move(edited->architecture), QStringLiteral("Elsewhere"));
        remember();
        return true;
    }
    [[nodiscard]] bool interrupt(const QString &by)
    {
        if (by == QLatin1String("escape")) {
            key(Qt::Key_Escape);
            return !m_canvas->hasGesture();
        }
        if (by == QLatin1String("focus"))
            return loseFocus();
        if (by.startsWith(QLatin1String("removal")))
            return removeThing();
        if (by == QLatin1String("undo")) {
            document().undo();
            remember();
            return true;
        }
        if (by == QLatin1String("key")) {
            key(Qt::Key_Z, Qt::ControlModifier);
            if (m_document->stepIndex() < m_steps) // What is no gesture of the canvas does not keep keys from working.
                remember();
            return true;
        }
        if (by == QLatin1String("tab")) {
            key(Qt::Key_Tab, Qt::ControlModifier);
            return Session::instance().current() == 1;
        }
        const bool wasHeld = m_canvas->hasGesture();
        QTest::mousePress(m_window, Qt::RightButton, {}, m_at);
        QTest::mouseRelease(m_window, Qt::RightButton, {}, m_at);
        return m_canvas->hasGesture() == wasHeld;
    }
    void expectNothingStuck()
    {
        QVERIFY(!m_canvas->hasGesture());
        QVERIFY(!m_canvas->source()->isMoving());
        QVERIFY(!m_canvas->isCarrying());
        QVERIFY(!m_canvas->isPicking());
        QVERIFY(m_canvas->rubberBand().isEmpty());
        QCOMPARE(library()->property("dragged").toInt(), -1);
        QCOMPARE(library()->property("held").toInt(), -1);
    }

private slots:
    void init()
    {
        AppSettings::instance().setLeftSection(AppSettings::LibrarySection);
        QVERIFY(opened("ecommerce-microservices"));
        m_editor = m_window->findChild<Editor *>();
    }

    void everyGestureEndsWhateverComesBetween_data()
    {
        QTest::addColumn<QString>("gesture");
        QTest::addColumn<QString>("interruption");
        for (const char *gesture :
             {"move", "copy", "connect", "reattach", "bend", "band", "note", "section", "team", "library", "journey"}) {
            for (const char *interruption :
                 {"none", "escape", "focus", "removal", "removal, shown", "undo", "key", "tab", "button"})
                QTest::addRow("%s: %s", gesture, interruption)
                    << QString::fromLatin1(gesture) << QString::fromLatin1(interruption);
        }
    }
    void everyGestureEndsWhateverComesBetween()
    {
        QFETCH(QString, gesture);
        QFETCH(QString, interruption);
        const bool switches = interruption == QLatin1String("tab");
        std::string other;
        if (switches) { // A document in which much has the same names.
            QSignalSpy isOpen(&Session::instance(), &Session::opened);
            Session::instance().open(tests::samplePath(QStringLiteral("ecommerce-distributed-monolith")));
            QVERIFY(tests::arrived(isOpen) && settle());
            other = core::documentText(*now());
            Session::instance().setCurrent(0);
            QVERIFY(settle());
        }
        m_canvas->forceActiveFocus();
        m_isPressed = false;
        QVERIFY(begin(gesture));
        remember();
        QVERIFY(interruption == QLatin1String("none") || interrupt(interruption));
        if (interruption.endsWith(QLatin1String("shown"))) // Else it goes on before the canvas has seen it.
            QVERIFY(settle());
        if (m_isPressed)
            release(m_at);
        else
            key(Qt::Key_Escape); // Leaves a tool.
        expectNothingStuck();
        const bool isEdit = m_isPressed && gesture != QLatin1String("band");
        if (interruption == QLatin1String("none")) // Else this tests nothing.
            QCOMPARE(m_document->stepIndex(), m_steps + (isEdit ? 1 : 0));
        if (interruption == QLatin1String("escape") || interruption == QLatin1String("focus"))
            QCOMPARE(m_document->stepIndex(), m_steps);
        if (m_document->stepIndex() == m_steps) {
            QCOMPARE(written(), m_written);
        } else {
            QCOMPARE(m_document->stepIndex(), m_steps + 1);
            QVERIFY(!hasErrors(checkInvariants(*m_document->architecture())));
            m_document->undo();
            QCOMPARE(written(), m_written);
        }
        if (switches && gesture == QLatin1String("library")) // It is dropped where it is seen to go.
            document().undo();
        if (switches)
            QCOMPARE(core::documentText(*now()), other);
        QVERIFY(settle());
        slowClickAt(onCanvas("component:member-db"));
        QCOMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:member-db")});
    }
};

QTEST_MAIN(GestureAbuseTest)
#include "gestureabuse_test.moc"
