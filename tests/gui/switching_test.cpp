// SPDX-License-Identifier: Apache-2.0
#include "programwindow.h"
#include "window/editor.h"
#include "window/scenariomodel.h"

using namespace topologue;
using namespace topologue::window;

/// What is being written and wished for is of the document that it was begun in, also where another one has elements of
/// the same ids.
class SwitchingTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    Session &m_session = Session::instance();
    Editor *m_editor = nullptr;

    [[nodiscard]] const Architecture &architecture(int row) const
    {
        return *m_session.documents()->at(row)->document()->architecture();
    }
    [[nodiscard]] std::string nameOf(int row, const char *component) const
    {
        return architecture(row).components.find(ComponentId(component))->name.in(Language::English);
    }
    [[nodiscard]] bool showing(int row)
    {
        m_session.setCurrent(row);
        if (!settle())
            return false;
        m_canvas->forceActiveFocus();
        return true;
    }
    [[nodiscard]] bool isWriting() const
    {
        const QQuickItem *item = m_window->activeFocusItem();
        return item && (item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit"));
    }
    void write(const char *text)
    {
        for (const char *letter = text; *letter; ++letter)
            QTest::keyClick(m_window, *letter);
    }
    void nextTab() { QTest::keyClick(m_window, Qt::Key_Tab, Qt::ControlModifier); }

private slots:
    void init()
    {
        AppSettings::instance().setReducedMotion(true);
        QVERIFY(open(tests::samplePath(QStringLiteral("ecommerce-monolith"))));
        QSignalSpy opened(&m_session, &Session::opened);
        m_session.open(tests::samplePath(QStringLiteral("ecommerce-microservices")));
        QVERIFY(tests::arrived(opened) && settle());
        QVERIFY(showing(0));
        m_editor = m_window->findChild<Editor *>();
        QVERIFY(m_editor);
    }

    void aNameIsGivenToTheDocumentItWasWrittenIn()
    {
        const std::string before = nameOf(1, "cart");
        m_canvas->setSelection({QStringLiteral("component:cart")});
        QTest::keyClick(m_window, Qt::Key_F2);
        QTRY_VERIFY(isWriting());
        write("basket");
        nextTab();
        QCOMPARE(m_session.current(), 1);
        QVERIFY(!isWriting());
        QVERIFY(settle());
        QTest::keyClick(m_window, Qt::Key_Return);
        QCOMPARE(nameOf(0, "cart"), std::string("basket"));
        QCOMPARE(nameOf(1, "cart"), before);
    }

    void aNoteIsWrittenInTheDocumentItWasBegunIn()
    {
        for (const int row : {1, 0}) {
            QVERIFY(showing(row));
            QCOMPARE(m_editor->addNoteAnywhere(), QStringLiteral("note:note"));
            QVERIFY(settle());
        }
        m_canvas->forceActiveFocus();
        m_canvas->setSelection({QStringLiteral("note:note")});
        QTest::keyClick(m_window, Qt::Key_F2);
        QTRY_VERIFY(isWriting());
        write("mine");
        nextTab();
        QVERIFY(!isWriting());
        QVERIFY(settle());
        m_canvas->forceActiveFocus();
        const auto textIn = [&](int row) {
            return architecture(row).drawn.notes.find(NoteId("note"))->text.in(Language::English);
        };
        QCOMPARE(textIn(0), std::string("mine"));
        QVERIFY(textIn(1) != "mine");
    }

    void aFieldOfTheInspectorIsOfItsDocument()
    {
        AppSettings::instance().setRightPanelOpen(true);
        const std::string before = nameOf(1, "cart");
        m_canvas->setSelection({QStringLiteral("component:cart")});
        const auto nameField = [&]() -> QQuickItem * {
            QList<QQuickItem *> queue{find(QStringLiteral("name"), "path")};
            while (!queue.isEmpty()) {
                QQuickItem *item = queue.takeFirst();
                if (!item || item->inherits("QQuickTextInput"))
                    return item;
                queue.append(item->childItems());
            }
            return nullptr;
        };
        QTRY_VERIFY(nameField());
        nameField()->forceActiveFocus();
        QVERIFY(isWriting());
        write("basket");
        nextTab();
        QVERIFY(!isWriting());
        QVERIFY(settle());
        QCOMPARE(nameOf(0, "cart"), std::string("basket"));
        QCOMPARE(nameOf(1, "cart"), before);
    }

    void anEventIsEditedInItsDocument()
    {
        auto *scenarios = m_window->findChild<ScenarioModel *>();
        QTRY_VERIFY(find(QStringLiteral("Payments DB does not answer")));
        QVERIFY(drawn());
        auto *marker = find(QStringLiteral("Payments DB does not answer"));
        QTest::mouseDClick(m_window, Qt::LeftButton, {}, marker->mapToScene(QPointF(20, 6)).toPoint());
        QTRY_VERIFY(find(QStringLiteral("Begins at"), "name"));
        auto *field = find(QStringLiteral("Begins at"), "name")->childItems().at(1)->childItems().at(1);
        field->forceActiveFocus();
        const auto start = [&] { return scenarios->data(scenarios->index(0), ScenarioModel::StartRole).toDouble(); };
        const double before = start(); // The samples have it at the same time.
        QTest::keyClick(m_window, Qt::Key_A, Qt::ControlModifier);
        write("0:31");
        m_session.setCurrent(1); // As when a file that was being read is there.
        QTRY_VERIFY(!find(QStringLiteral("Begins at"), "name"));
        QTest::keyClick(m_window, Qt::Key_Return);
        QCOMPARE(start(), before);
        QVERIFY(showing(0));
        QCOMPARE(start(), 31.0);
    }

    void aNoteThatWasNotDrawnYetIsNotOpenedInAnotherDocument()
    {
        QVERIFY(showing(1));
        QCOMPARE(m_editor->addNoteAnywhere(), QStringLiteral("note:note"));
        QVERIFY(settle());
        QVERIFY(showing(0));
        QTest::keyClick(m_window, Qt::Key_N);
        m_session.setCurrent(1); // Before it is drawn.
        QVERIFY(settle());
        QVERIFY(drawn());
        QVERIFY(!isWriting());
    }

    void whatIsToBeSeenIsForgottenWithItsDocument()
    {
        QVERIFY(showing(1));
        const QPointF middle = m_canvas->visibleArea().center();
        QVERIFY(showing(0));
        m_canvas->revealWhenShown(QStringLiteral("component:web"));
        m_canvas->fitWhenShown();
        m_session.setCurrent(1);
        QVERIFY(settle());
        QVERIFY(drawn());
        QCOMPARE(m_canvas->visibleArea().center(), middle);
    }

    void cleanupTestCase()
    {
        m_session.closeAllNow();
        ProgramWindow::cleanupTestCase();
    }
};

QTEST_MAIN(SwitchingTest)
#include "switching_test.moc"
