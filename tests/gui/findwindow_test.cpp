// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"
#include "programwindow.h"
#include "window/focusmode.h"
#include "window/layoutproposal.h"

using namespace topologue;
using namespace topologue::window;

namespace {

Document &document()
{
    return *Session::instance().document();
}

std::string bytes()
{
    return formats::writeTopoJson(*document().architecture());
}

} // namespace

/// Finding, focus, the history, replacing and proposed layouts, with real keys and mouse.
class FindWindowTest : public tests::ProgramWindow
{
    Q_OBJECT

    void type(const char *text)
    {
        for (; *text; ++text)
            QTest::keyClick(m_window, *text);
    }

private slots:
    void init()
    {
        AppSettings::instance().setLeftSection(AppSettings::LibrarySection);
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-microservices"))));
        m_canvas->forceActiveFocus();
    }

    void findsByAQueryAndFadesTheRest()
    {
        QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(AppSettings::instance().leftSection(), AppSettings::OutlineSection);
        type("kind:cache");
        int caches = 0;
        for (const Component &component : document().architecture()->components)
            caches += component.kind == ComponentKind::Cache ? 1 : 0;
        QTest::keyClick(m_window, Qt::Key_Return);
        QCOMPARE(m_canvas->selection().size(), caches);
        QVERIFY(!m_canvas->isFading());
        click(find(QStringLiteral("Fade what does not match"), "hint"));
        QTRY_VERIFY(m_canvas->isFading());
        QCOMPARE(m_canvas->lit().filter(QStringLiteral("component:")).size(), caches);
        type(" errors>");
        QTRY_VERIFY(m_canvas->isFading()); // What was found last stays.
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!m_canvas->isFading());
        click(find(QStringLiteral("Fade what does not match"), "hint"));
    }

    void focusesWithKeys()
    {
        auto *focus = m_window->findChild<FocusMode *>();
        m_canvas->setSelection({QStringLiteral("component:payment")});
        QTest::keyClick(m_window, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(focus->isActive() && m_canvas->isFading());
        const int before = focus->count();
        QTest::keyClick(m_window, Qt::Key_Plus);
        QCOMPARE(focus->hops(), 2);
        QVERIFY(focus->count() > before);
        QTest::keyClick(m_window, Qt::Key_Minus);
        QCOMPARE(focus->count(), before);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QVERIFY(!focus->isActive() && !m_canvas->isFading());
        QVERIFY(!m_canvas->selection().isEmpty());
    }

    void discardsAndAcceptsALayout()
    {
        auto *proposal = m_window->findChild<LayoutProposal *>();
        const std::string before = bytes();
        QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(proposal->stands(), 30'000);
        QTest::keyClick(m_window, Qt::Key_Escape);
        QVERIFY(!proposal->stands());
        QCOMPARE(bytes(), before);
        QTest::keyClick(m_window, Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(proposal->stands(), 30'000);
        QVERIFY(drawn()); // The button has moved.
        click(find(QStringLiteral("Accept")));
        QVERIFY(!proposal->stands());
        QVERIFY(bytes() != before);
        QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(bytes(), before);
        QVERIFY(!document().canUndo());
    }

    void goesBackInTheHistory()
    {
        const std::string before = bytes();
        for (const char *name : {"One", "Two"}) {
            auto next = *document().architecture();
            next.name.set(Language::English, name);
            document().edit(std::move(next), QStringLiteral("Rename"));
        }
        QTest::keyClick(m_window, Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(find(QStringLiteral("Opened"), "step"));
        click(find(QStringLiteral("Opened"), "step"));
        QCOMPARE(bytes(), before);
        QTest::keyClick(m_window, Qt::Key_Down);
        QTest::keyClick(m_window, Qt::Key_Return);
        QCOMPARE(document().architecture()->name.in(Language::English), std::string("One"));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Opened"), "step"));
    }

    void replacesFromTheDialog()
    {
        const std::string before = bytes();
        QTest::keyClick(m_window, Qt::Key_H, Qt::ControlModifier);
        QTRY_VERIFY(find(QStringLiteral("Replace with"), "placeholderText"));
        type("order");
        find(QStringLiteral("Replace with"), "placeholderText")->forceActiveFocus();
        type("sale");
        QTest::keyClick(m_window, Qt::Key_Return);
        QTRY_VERIFY(document().canUndo());
        QVERIFY(bytes().find("sale") != std::string::npos);
        QTRY_VERIFY(!find(QStringLiteral("Replace with"), "placeholderText"));
        document().undo();
        QCOMPARE(bytes(), before);
        QVERIFY(!document().canUndo());
    }
};

QTEST_MAIN(FindWindowTest)
#include "findwindow_test.moc"
