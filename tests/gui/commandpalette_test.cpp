// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"
#include "window/actions.h"
#include "window/learn/lessonlibrary.h"

using namespace topologue;
using namespace topologue::window;

/// Command palette and shortcut sheet in the window, by real keys.
class CommandPaletteTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    [[nodiscard]] const Architecture &architecture() const { return *Session::instance().document()->architecture(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window, key, modifiers); }
    void type(const char *text)
    {
        for (; *text; ++text)
            QTest::keyClick(m_window, *text);
    }
    [[nodiscard]] bool openShop()
    {
        if (!open(tests::samplePath(QStringLiteral("ecommerce-microservices"))))
            return false;
        m_canvas->forceActiveFocus();
        m_canvas->setSelection({});
        LessonLibrary::instance().load(); // When it has been read, the palette lists everything anew.
        return QTest::qWaitFor([] { return LessonLibrary::instance().isReady(); }, 20'000);
    }
    [[nodiscard]] bool openPalette()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        return QTest::qWaitFor(
            [this] { return find(QStringLiteral("Command, component, file or concept"), "placeholderText"); });
    }
    [[nodiscard]] bool isClosed(const char *placeholder)
    {
        return QTest::qWaitFor([&] { return !find(QLatin1String(placeholder), "placeholderText"); });
    }

private slots:
    void groupsFromThePalette()
    {
        QVERIFY(openShop());
        m_canvas->setSelection({QStringLiteral("component:payment"), QStringLiteral("component:cart")});
        QVERIFY(openPalette());
        type("gro");
        key(Qt::Key_Return);
        const auto homeOf = [this](const char *id) {
            return architecture().components.find(ComponentId(id))->deployable;
        };
        QTRY_VERIFY(homeOf("payment").has_value() && homeOf("payment") == homeOf("cart"));
        QVERIFY(isClosed("Command, component, file or concept"));
        QVERIFY(m_canvas->hasActiveFocus());
    }

    void doesNothingForWhatCannotBeDone()
    {
        QVERIFY(openShop());
        const Architecture before = architecture();
        QVERIFY(openPalette());
        type("take apart");
        QTRY_VERIFY(find(QStringLiteral("Take apart"), "title"));
        QVERIFY(!find(QStringLiteral("Take apart"), "title")->property("available").toBool());
        key(Qt::Key_Return);
        QVERIFY(find(QStringLiteral("Take apart"), "title"));
        QVERIFY(architecture() == before);
        key(Qt::Key_Escape);
        QVERIFY(isClosed("Command, component, file or concept"));
    }

    void jumpsToAComponent()
    {
        QVERIFY(openShop());
        m_canvas->zoomTo100();
        QVERIFY(openPalette());
        type("component payment"); // Its key is no name: nothing.
        QTRY_VERIFY(find(QStringLiteral("Nothing fits.")));
        for (int i = 0; i < 17; ++i)
            key(Qt::Key_Backspace);
        type("payment");
        key(Qt::Key_Return);
        QTRY_COMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment")});
    }

    void walksTheRowsWithTheArrows()
    {
        QVERIFY(openShop());
        const bool wasDark = AppSettings::instance().isDark();
        QVERIFY(openPalette());
        type("theme");
        QTRY_VERIFY(find(QStringLiteral("Dark theme"), "title"));
        key(Qt::Key_Down);
        key(Qt::Key_Up);
        QVERIFY(find(QStringLiteral("Dark theme"), "title")->property("current").toBool());
        key(Qt::Key_Return);
        QTRY_VERIFY(AppSettings::instance().isDark() != wasDark);
    }

    void opensASample()
    {
        QVERIFY(openShop());
        QVERIFY(openPalette());
        const QString before = Session::instance().document()->name();
        type("monolith");
        key(Qt::Key_Return);
        QTRY_VERIFY(Session::instance().document()->name() != before);
        QVERIFY(settle());
    }

    void givesAnActionAnotherShortcut()
    {
        QVERIFY(openShop());
        key(Qt::Key_Question); // What Shift and a slash give; events of tests have no key code to read it from.
        QTRY_VERIFY(find(QStringLiteral("Search"), "placeholderText"));
        type("duplicate");
        QVERIFY(drawn()); // The rows of before are gone.
        QTRY_VERIFY(find(QStringLiteral("Duplicate"), "name"));
        click(find(QStringLiteral("Duplicate"), "name"));
        QTRY_VERIFY(find(QStringLiteral("Press the new keys")));
        key(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(find(QStringLiteral("Duplicate"), "name")->property("keys").toString(),
                     QStringLiteral("Ctrl+Alt+J"));
        key(Qt::Key_Escape);
        key(Qt::Key_Escape);
        QVERIFY(isClosed("Search"));
        m_canvas->forceActiveFocus();
        m_canvas->setSelection({QStringLiteral("component:payment")});
        const std::size_t before = architecture().components.size();
        key(Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(architecture().components.size(), before);
        key(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(architecture().components.size(), before + 1);
    }

    void asksBeforeItTakesAShortcutFromAnother()
    {
        QVERIFY(openShop());
        key(Qt::Key_Question); // What Shift and a slash give; events of tests have no key code to read it from.
        QTRY_VERIFY(find(QStringLiteral("Search"), "placeholderText"));
        type("merge");
        QVERIFY(drawn());
        QTRY_VERIFY(find(QStringLiteral("Merge"), "name"));
        click(find(QStringLiteral("Merge"), "name"));
        QTRY_VERIFY(find(QStringLiteral("Press the new keys")));
        key(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(find(QStringLiteral("Replace")));
        QCOMPARE(find(QStringLiteral("Merge"), "name")->property("keys").toString(), QStringLiteral("Alt+M"));
        click(find(QStringLiteral("Replace")));
        QTRY_COMPARE(find(QStringLiteral("Merge"), "name")->property("keys").toString(), QStringLiteral("Ctrl+G"));
        click(find(QStringLiteral("Reset all")));
        QTRY_COMPARE(find(QStringLiteral("Merge"), "name")->property("keys").toString(), QStringLiteral("Alt+M"));
        key(Qt::Key_Escape);
        key(Qt::Key_Escape);
        QVERIFY(isClosed("Search"));
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "commandpalette_test.moc"
