// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"
#include "window/actions.h"
#include "window/document.h"

#include <QMetaObject>

using namespace topologue;
using namespace topologue::window;

namespace {

Document::Snapshot now()
{
    return Session::instance().document()->architecture();
}

} // namespace

/// The whole window without a mouse, and keys that belong to a text while one is typed.
class KeyboardTest : public tests::ProgramWindow
{
    Q_OBJECT

    void key(int code, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_window, static_cast<Qt::Key>(code), modifiers);
    }
    /// True if the focus is inside an item of that QML type.
    [[nodiscard]] bool isIn(const char *type) const
    {
        for (const QQuickItem *item = m_window->activeFocusItem(); item; item = item->parentItem()) {
            if (QByteArray(item->metaObject()->className()).startsWith(QByteArray(type) + "_QML"))
                return true;
        }
        return false;
    }
    [[nodiscard]] bool isOnCanvas() const { return m_canvas->hasActiveFocus(); }
    [[nodiscard]] bool isTyping() const { return m_window->activeFocusItem()->property("cursorPosition").isValid(); }

private slots:
    void init()
    {
        AppSettings::instance().setLeftSection(AppSettings::OutlineSection);
        AppSettings::instance().setRightPanelOpen(true);
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        m_canvas->forceActiveFocus();
        m_canvas->setSelection({});
    }

    void stepsThroughThePanels()
    {
        for (const char *panel : {"PlayDeck", "InspectorPanel", "TopBar", "Rail", "LeftPanel"}) {
            key(Qt::Key_F6);
            QVERIFY2(isIn(panel), panel);
        }
        key(Qt::Key_F6);
        QVERIFY(isOnCanvas());
        key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(isIn("LeftPanel"));
    }

    void reachesEachPanelByTab()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            key(Qt::Key_Tab);
            for (const char *panel : {"PlayDeck", "InspectorPanel", "TopBar", "Rail", "LeftPanel"}) {
                if (isIn(panel))
                    seen.insert(panel);
            }
        }
        QCOMPARE(seen.size(), 5);
    }

    /// What is selected is what is meant; only a walk begins anew.
    void keepsWhatIsSelectedWhenTabComesBack()
    {
        const auto comeByTab = [this] {
            key(Qt::Key_F, Qt::ControlModifier);
            for (int i = 0; i < 200 && !isOnCanvas(); ++i)
                key(Qt::Key_Tab);
            return isOnCanvas();
        };
        const QStringList two{QStringLiteral("component:order"), QStringLiteral("component:payment")};
        m_canvas->setSelection(two);
        QVERIFY(comeByTab());
        QCOMPARE(m_canvas->selection(), two);
        key(Qt::Key_Tab);
        QCOMPARE(m_canvas->selection().size(), 1);
        const QStringList walkedTo = m_canvas->selection();
        QVERIFY(comeByTab());
        QVERIFY(m_canvas->selection() != walkedTo);
    }

    void opensAMenuAndChooses()
    {
        key(Qt::Key_F10);
        QTRY_VERIFY(find(QStringLiteral("New")));
        key(Qt::Key_Right); // Edit
        QTRY_VERIFY(find(QStringLiteral("Select all")));
        key(Qt::Key_Up); // The last.
        key(Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Select all")));
    }

    void editsAFieldOfTheInspector()
    {
        m_canvas->setSelection({QStringLiteral("component:payment")});
        key(Qt::Key_Return);
        QVERIFY(isIn("InspectorPanel"));
        for (int i = 0; i < 40 && !isTyping(); ++i)
            key(Qt::Key_Tab);
        QVERIFY(isTyping() && isIn("InspectorPanel"));
        key(Qt::Key_A, Qt::ControlModifier);
        for (const char letter : {'b', 'i', 'l', 'l'})
            QTest::keyClick(m_window, letter);
        key(Qt::Key_Return);
        QTRY_VERIFY(Session::instance().document()->canUndo());
        QVERIFY(!(*now()->components.find(ComponentId("payment"))
                  == *Session::instance().document()->savedArchitecture()->components.find(ComponentId("payment"))));
    }

    void selectsAnArrowBetweenTwoBoxes()
    {
        key(Qt::Key_Tab); // The first box.
        QVERIFY(m_canvas->selection().front().startsWith("component:"));
        m_canvas->setSelection({QStringLiteral("component:payment")});
        key(Qt::Key_Right, Qt::AltModifier);
        const QString arrow = m_canvas->selection().front();
        QVERIFY2(arrow.startsWith("dependency:payment-"), qPrintable(arrow));
        key(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(m_canvas->selection().front().startsWith("dependency:payment-"));
        key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_canvas->selection(), QStringList{arrow});
        key(Qt::Key_Right, Qt::AltModifier);
        QVERIFY(m_canvas->selection().front().startsWith("component:"));
        key(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_canvas->selection().front().startsWith("dependency:"));
        QVERIFY(isOnCanvas());
        key(Qt::Key_R, Qt::AltModifier); // Reversed, without a mouse.
        QTRY_VERIFY(Session::instance().document()->canUndo());
    }

    /// Every key of an action that acts on the selection, pressed in a text field: nothing happens but text.
    void leavesKeysToATextThatIsTyped()
    {
        const auto *actions = m_engine->singletonInstance<Actions *>(qmlTypeId("Topologue", 1, 0, "Actions"));
        QVERIFY(actions);
        for (const QStringList &selection :
             {QStringList{QStringLiteral("dependency:payment-payment-db")},
              QStringList{QStringLiteral("component:cart"), QStringLiteral("component:order"),
                          QStringLiteral("component:payment")}}) {
            m_canvas->setSelection(selection);
            key(Qt::Key_F, Qt::ControlModifier);
            QVERIFY(isTyping());
            QQuickItem *field = m_window->activeFocusItem();
            const auto before = now();
            for (const Action *action : actions->all()) {
                if (!action->yieldsToText())
                    continue;
                QSignalSpy triggered(action, &Action::triggered);
                for (const QKeySequence &sequence : action->sequences()) {
                    QTest::keySequence(m_window, sequence);
                    QVERIFY2(triggered.isEmpty(), qPrintable(action->id()));
                    field->forceActiveFocus(); // Down leads into the list.
                }
            }
            QVERIFY(*now() == *before);
            QCOMPARE(m_canvas->selection(), selection);
            field->setProperty("text", QString());
            m_canvas->forceActiveFocus();
        }
    }

    void leavesThemToADialogAsWell()
    {
        m_canvas->setSelection({QStringLiteral("component:payment"), QStringLiteral("component:order")});
        key(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(!m_canvas->hasActiveFocus());
        const auto before = now();
        for (const int letter : {Qt::Key_F, Qt::Key_R, Qt::Key_P, Qt::Key_Slash, Qt::Key_Delete})
            key(letter);
        key(Qt::Key_M, Qt::AltModifier);
        key(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(*now() == *before);
        picture("dialog-keys");
        key(Qt::Key_Escape);
        picture("dialog-escaped");
        QTRY_VERIFY(m_canvas->hasActiveFocus());
    }

    void actsOnTheSelectionWhereNothingIsTyped()
    {
        m_canvas->setSelection({QStringLiteral("dependency:payment-payment-db")});
        key(Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY(Session::instance().document()->canUndo());
    }
};

QTEST_MAIN(KeyboardTest)
#include "keyboard_test.moc"
