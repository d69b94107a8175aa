// SPDX-License-Identifier: Apache-2.0
#include "handwork.h"
#include "window/actions.h"
#include "window/focusmode.h"
#include "window/layoutproposal.h"
#include "window/shortcutmodel.h"

#include <QFile>
#include <QTemporaryDir>

using namespace topologue;
using namespace topologue::window;

/// What can only be done while something else is going on: a layout is proposed, something is focused, a file has
/// changed. By the keys of the actions, and from the palette.
class ModeActionsTest : public tests::Handwork
{
    Q_OBJECT

private:
    [[nodiscard]] Actions *actions() const
    {
        return m_engine->singletonInstance<Actions *>(qmlTypeId("Topologue", 1, 0, "Actions"));
    }
    [[nodiscard]] FocusMode &focusMode() const { return *m_window->findChild<FocusMode *>(); }
    [[nodiscard]] LayoutProposal &proposal() const { return *m_window->findChild<LayoutProposal *>(); }
    void runFromThePalette(std::string_view letters)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(fieldHasFocus());
        type(letters);
        key(Qt::Key_Return);
        QTRY_VERIFY(m_canvas->hasActiveFocus());
    }
    [[nodiscard]] bool focused()
    {
        if (!opened("ecommerce-microservices"))
            return false;
        m_canvas->setSelection({QStringLiteral("component:payment")});
        key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        focusMode().setHops(2);
        return focusMode().isActive();
    }
    [[nodiscard]] bool proposed()
    {
        if (!opened("ecommerce-microservices"))
            return false;
        key(Qt::Key_L, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return proposal().stands(); }, 30'000);
    }
    /// Of a document that has unsaved changes, somebody else writes the file.
    [[nodiscard]] bool changedOnDisk(const QString &path)
    {
        if (!QFile::copy(tests::samplePath(QStringLiteral("ecommerce-monolith")), path) || !open(path))
            return false;
        QFile(path).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        m_canvas->setSelection({QStringLiteral("component:payment-db")});
        m_canvas->forceActiveFocus();
        key(Qt::Key_Delete);
        QFile other(tests::samplePath(QStringLiteral("ecommerce-microservices")));
        QFile file(path);
        if (!other.open(QFile::ReadOnly) || !file.open(QFile::WriteOnly) || file.write(other.readAll()) <= 0)
            return false;
        file.close();
        return QTest::qWaitFor([] { return Session::instance().file()->state() == OpenFile::Changed; }, 20'000);
    }

private slots:
    void init() { AppSettings::instance().setReducedMotion(true); }

    void acceptsAProposedLayoutByItsActionAndItsKey()
    {
        QVERIFY(proposed());
        QVERIFY(actions()->acceptLayout()->isEnabled());
        QVERIFY(!actions()->moreHops()->isEnabled());
        runFromThePalette("accept the proposed");
        QVERIFY(!proposal().stands());
        QVERIFY(document().canUndo());
        QVERIFY(!actions()->acceptLayout()->isEnabled() && !actions()->discardLayout()->isEnabled());
        QVERIFY(proposed());
        key(Qt::Key_Return);
        QVERIFY(!proposal().stands());
        QVERIFY(document().canUndo());
    }

    void discardsAProposedLayoutByItsActionAndItsKey()
    {
        QVERIFY(proposed());
        runFromThePalette("discard the proposed");
        QVERIFY(!proposal().stands());
        QVERIFY(!document().canUndo());
        QVERIFY(proposed());
        key(Qt::Key_Escape);
        QVERIFY(!proposal().stands());
        QVERIFY(!document().canUndo());
    }

    void anotherKeyAcceptsButNotWhileOneTypes()
    {
        actions()->assign(actions()->acceptLayout(), QKeySequence(Qt::Key_Y));
        QVERIFY(proposed());
        key(Qt::Key_Return);
        QVERIFY(proposal().stands());
        key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(fieldHasFocus());
        type("y");
        QVERIFY(proposal().stands());
        key(Qt::Key_Backspace);
        m_canvas->forceActiveFocus();
        key(Qt::Key_Y);
        QVERIFY(!proposal().stands());
        QVERIFY(document().canUndo());
        actions()->resetAll();
    }

    void widensAndNarrowsTheFocus()
    {
        QVERIFY(!actions()->moreHops()->isEnabled());
        QVERIFY(focused());
        key(Qt::Key_Plus);
        QCOMPARE(focusMode().hops(), 3);
        key(Qt::Key_Equal);
        QCOMPARE(focusMode().hops(), 4);
        key(Qt::Key_Minus);
        QCOMPARE(focusMode().hops(), 3);
        runFromThePalette("fewer arrows");
        QCOMPARE(focusMode().hops(), 2);
        key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(fieldHasFocus());
        type("-+"); // Letters there.
        QCOMPARE(focusMode().hops(), 2);
        key(Qt::Key_Backspace);
        key(Qt::Key_Backspace);
        m_canvas->forceActiveFocus();
        key(Qt::Key_Escape);
        QVERIFY(!focusMode().isActive());
        QVERIFY(!actions()->moreHops()->isEnabled());
    }

    /// Two that have one key would both be dead.
    void aKeyOfTheFocusThatIsGivenAwayIsTakenFromIt()
    {
        ShortcutModel model;
        model.setActions(actions());
        model.setFilter(actions()->selectAll()->text());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.holderOf(QStringLiteral("-"), 0), actions()->fewerHops()->text());
        model.assign(0, QStringLiteral("-"));
        QVERIFY(focused());
        QSignalSpy all(actions()->selectAll(), &Action::triggered);
        key(Qt::Key_Minus);
        QCOMPARE(all.size(), 1);
        QCOMPARE(focusMode().hops(), 2);
        key(Qt::Key_Plus); // Its own still.
        QCOMPARE(focusMode().hops(), 3);
        focusMode().leave();
        actions()->resetAll();
        QCOMPARE(actions()->fewerHops()->shortcuts(), QStringList{QStringLiteral("-")});
    }

    void reloadsAFileThatHasChanged()
    {
        const QTemporaryDir folder;
        QVERIFY(!actions()->reload()->isEnabled() && !actions()->keepMine()->isEnabled());
        QVERIFY(changedOnDisk(folder.filePath(QStringLiteral("shop.topo.json"))));
        QVERIFY(actions()->reload()->isEnabled() && actions()->keepMine()->isEnabled());
        runFromThePalette("reload the changed");
        QTRY_VERIFY_WITH_TIMEOUT(now()->deployables.isEmpty(), 20'000); // The microservices have none.
        QCOMPARE(Session::instance().file()->state(), OpenFile::Fine);
        QVERIFY(!actions()->reload()->isEnabled());
    }

    void keepsWhatOneHasWhereAFileHasChanged()
    {
        const QTemporaryDir folder;
        QVERIFY(changedOnDisk(folder.filePath(QStringLiteral("shop.topo.json"))));
        const auto mine = now();
        runFromThePalette("keep mine");
        QCOMPARE(Session::instance().file()->state(), OpenFile::Fine);
        QVERIFY(*now() == *mine);
        QVERIFY(!actions()->keepMine()->isEnabled());
    }
};

QTEST_MAIN(ModeActionsTest)
#include "modeactions_test.moc"
