// SPDX-License-Identifier: Apache-2.0
#include "app/support/workfolder.h"
#include "core/documentfile.h"
#include "core/journalfile.h"
#include "core/statefolder.h"
#include "programwindow.h"
#include "window/playback.h"
#include "window/scenariomodel.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace topologue;
using namespace topologue::window;

/// Tabs, questions and banners, by mouse and keyboard.
class DocumentsTest : public tests::ProgramWindow
{
    Q_OBJECT

private:
    Session &m_session = Session::instance();

    [[nodiscard]] bool openAlso(const QString &path)
    {
        QSignalSpy opened(&m_session, &Session::opened);
        m_session.open(path);
        return tests::arrived(opened) && opened.first().first().toBool() && settle();
    }
    [[nodiscard]] static QString sample(const char *name)
    {
        return QStringLiteral(":/samples/ecommerce-%1.topo.json").arg(QLatin1String(name));
    }
    /// The tab of a row; null if it is not seen.
    [[nodiscard]] QQuickItem *tab(int row) const
    {
        QList<QQuickItem *> queue{m_window->contentItem()};
        while (!queue.isEmpty()) {
            QQuickItem *item = queue.takeFirst();
            if (!item->isVisible())
                continue;
            if (QByteArray(item->metaObject()->className()).startsWith("DocumentTab") && item->property("index") == row)
                return item;
            queue.append(item->childItems());
        }
        return nullptr;
    }
    /// With the left button, in steps, as a hand does.
    void carry(QPoint from, QPoint to)
    {
        QTest::mouseMove(m_window, from);
        QTest::mousePress(m_window, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 10; ++step) {
            QTest::mouseMove(m_window, from + (to - from) * step / 10);
            QCoreApplication::processEvents();
        }
        QTest::mouseRelease(m_window, Qt::LeftButton, {}, to);
    }
    static void rename(const std::string &name)
    {
        auto *document = Session::instance().document();
        Architecture next = *document->architecture();
        next.name = name;
        document->edit(std::move(next), QStringLiteral("Rename"));
    }
    void leaveUnsavedWork(const std::string &name)
    {
        core::JournalFile journal(core::journalFolder().toStdString());
        Architecture architecture;
        architecture.name = name;
        Component component;
        component.id = ComponentId("kept");
        architecture.components.add(component);
        QVERIFY(journal.append({"", "", name}, core::documentText(architecture), 12, 1'790'000'000'000).has_value());
    }

private slots:
    void init()
    {
        m_session.closing()->cancel();
        QTRY_VERIFY(!find(QStringLiteral("Cancel")));
        m_session.closeAllNow();
        m_session.dismissError();
    }

    void tabsAppearWithTheSecondDocument()
    {
        QVERIFY(open(sample("monolith")));
        QVERIFY(!tab(0));
        QVERIFY(openAlso(sample("microservices")));
        QTRY_VERIFY(tab(0) && tab(1));
        auto *second = m_session.file();
        click(tab(0));
        QTRY_VERIFY(m_session.current() == 0);
        QVERIFY(settle());
        QVERIFY(m_window->title().contains(m_session.document()->name()));
        QTest::keyClick(m_window, Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(m_session.file(), second);
        QTest::keyClick(m_window, Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_session.current(), 0);
    }

    void theMiddleButtonAndTheCrossClose()
    {
        QVERIFY(open(sample("monolith")));
        QVERIFY(openAlso(sample("distributed-monolith")));
        QVERIFY(openAlso(sample("microservices")));
        QTRY_VERIFY(tab(2));
        QTest::mouseClick(m_window, Qt::MiddleButton, {}, middleOf(tab(0)));
        QTRY_COMPARE(m_session.documents()->count(), 2);
        QTRY_VERIFY(tab(1) && !tab(2));
        auto *cross = tab(1)->findChild<QQuickItem *>(QStringLiteral("cross"));
        QVERIFY(cross);
        QTRY_VERIFY(cross->isVisible());
        click(cross);
        QTRY_COMPARE(m_session.documents()->count(), 1);
        QTRY_VERIFY(!tab(0));
    }

    void aTabIsDraggedAlongTheBar()
    {
        QVERIFY(open(sample("monolith")));
        QVERIFY(openAlso(sample("distributed-monolith")));
        QVERIFY(openAlso(sample("microservices")));
        QTRY_VERIFY(tab(2));
        auto *last = m_session.file();
        QVERIFY(drawn());
        carry(middleOf(tab(2)), middleOf(tab(0)) - QPoint(20, 0));
        QTRY_COMPARE(m_session.documents()->rowOf(last), 0);
        QCOMPARE(m_session.file(), last);
        QCOMPARE(m_session.documents()->count(), 3);
        QTest::keyClick(m_window, Qt::Key_PageDown, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(m_session.documents()->rowOf(last), 1);
        QTest::keyClick(m_window, Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(m_window, Qt::Key_PageUp, Qt::ControlModifier | Qt::ShiftModifier); // It is the first already.
        QTRY_COMPARE(m_session.documents()->rowOf(last), 0);
    }

    void aTabHasAMenuOfItsOwn()
    {
        QVERIFY(open(sample("monolith")));
        QVERIFY(openAlso(sample("microservices")));
        QTRY_VERIFY(tab(0));
        QVERIFY(drawn());
        const QPoint at = middleOf(tab(0));
        QTest::mouseClick(m_window, Qt::RightButton, {}, at);
        QTRY_VERIFY(find(QStringLiteral("Move to a new window")));
        QCOMPARE(m_session.current(), 0); // It is about this one.
        QVERIFY(drawn());
        picture("tab-menu");
        QQuickItem *right = find(QStringLiteral("Move tab right"));
        QVERIFY(right && QRect(at.x(), at.y(), 300, 160).contains(right->mapToScene({10, 10}).toPoint()));
        click(right);
        QTRY_COMPARE(m_session.current(), 1);
        QTRY_VERIFY(!find(QStringLiteral("Move to a new window")));
    }

    // What is unsaved goes along in its journal; here the test itself is the other window.
    void aTabThatIsDraggedOutBecomesAWindow()
    {
        const QTemporaryDir folder;
        QFile script(folder.filePath(QStringLiteral("program")));
        QVERIFY(script.open(QFile::WriteOnly));
        script.write("#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + folder.filePath(QStringLiteral("said")).toUtf8()
                     + ".new'\nmv '" + folder.filePath(QStringLiteral("said")).toUtf8() + ".new' '"
                     + folder.filePath(QStringLiteral("said")).toUtf8() + "'\n");
        script.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        script.close();
        Session::setProgram(script.fileName());
        const auto said = [&folder] {
            QFile file(folder.filePath(QStringLiteral("said")));
            return file.open(QFile::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
        };
        QVERIFY(open(sample("monolith")));
        QVERIFY(openAlso(sample("microservices")));
        rename("Carried away");
        const Document::Snapshot before = m_session.document()->architecture();
        QTRY_VERIFY(tab(1));
        QVERIFY(drawn());
        carry(middleOf(tab(1)), middleOf(tab(1)) + QPoint(40, 160));
        QTRY_COMPARE(m_session.documents()->count(), 1);
        QTRY_VERIFY(!said().isEmpty());
        QCOMPARE(said().at(0), QLatin1String(Session::TakeOverOption));
        const QString journal = said().at(1);

        // The real program goes on with it, and leaves it where it is when it ends.
        QProcess program;
        program.start(
            QStringLiteral(TOPOLOGUE_BINARY_DIR "/bin/topologue"),
            {QStringLiteral("--screenshot"), folder.filePath(QStringLiteral("picture.png")), said().at(0), journal});
        QVERIFY(program.waitForFinished(90'000));
        QCOMPARE(program.exitCode(), 0);
        QVERIFY2(QFile::exists(journal), program.readAllStandardError().constData());

        QSignalSpy opened(&m_session, &Session::opened);
        m_session.takeOver(journal, {});
        QVERIFY(tests::arrived(opened));
        QVERIFY(*m_session.document()->architecture() == *before);
        QVERIFY(m_session.document()->isModified());
        // Once more there is nothing to take.
        m_session.takeOver(journal, QStringLiteral("Carried away"));
        QVERIFY(m_session.errorTitle().contains(QStringLiteral("Carried away")));
        // A sample that nobody has changed is opened anew there.
        QFile::remove(folder.filePath(QStringLiteral("said")));
        QVERIFY(m_session.moveToNewWindow(0) != 0);
        QTRY_VERIFY(!said().isEmpty());
        QCOMPARE(said().at(0), sample("monolith"));
        // Where no program can be started it stays.
        Session::setProgram(folder.filePath(QStringLiteral("none")));
        QSignalSpy reopened(&m_session, &Session::opened);
        QCOMPARE(m_session.moveToNewWindow(0), 0);
        QVERIFY(tests::arrived(reopened));
        QVERIFY(*m_session.document()->architecture() == *before);
    }

    void aNewDocumentIsEmptyAndSaysWhatToDo()
    {
        QTest::keyClick(m_window, Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(m_session.document());
        QTRY_COMPARE(m_window->property("page").toString(), QStringLiteral("explore"));
        QTRY_VERIFY(find(QStringLiteral("Double click to add a component, or drop a file.")));
        QVERIFY(settle());
        QTest::keyClick(m_window, Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!m_session.document());
        QTRY_COMPARE(m_window->property("page").toString(), QStringLiteral("welcome"));
    }

    void eachDocumentIsShownAsItWasLeft()
    {
        QVERIFY(open(sample("monolith")));
        auto *playback = m_window->findChild<Playback *>();
        auto *scenarios = m_window->findChild<ScenarioModel *>();
        QTRY_VERIFY_WITH_TIMEOUT(playback->isReady(), 30'000);
        m_canvas->source()->setView(SceneSource::Plain);
        QVERIFY(settle());
        m_canvas->setSelection({QStringLiteral("component:payment")});
        m_canvas->zoomTo100();
        m_canvas->centerOn({420, 310});
        scenarios->setCurrent(QString());
        QTRY_VERIFY_WITH_TIMEOUT(playback->isReady() && !playback->isBusy(), 30'000);
        playback->player()->setPosition(12.5);
        playback->player()->setSpeed(2);
        QVERIFY(settle());
        const QPointF middle = m_canvas->viewport().visible().center();

        QVERIFY(openAlso(sample("microservices")));
        QCOMPARE(m_canvas->source()->view(), SceneSource::Deployables);
        QVERIFY(m_canvas->selection().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(playback->isReady(), 30'000);
        QVERIFY(playback->player()->position() < 1);

        m_session.setCurrent(0);
        QTRY_COMPARE(m_canvas->source()->view(), SceneSource::Plain);
        QTRY_COMPARE(m_canvas->selection(), QStringList{QStringLiteral("component:payment")});
        QVERIFY(settle());
        QCOMPARE(m_canvas->scale100(), 100.0);
        QVERIFY((m_canvas->viewport().visible().center() - middle).manhattanLength() < 1);
        QCOMPARE(scenarios->current(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(qFuzzyCompare(playback->player()->position(), 12.5), 30'000);
        QCOMPARE(playback->player()->speed(), 2.0);
    }

    void closingAsksAndEscapeLeavesEverything()
    {
        QVERIFY(open(sample("monolith")));
        rename("Changed");
        QTest::keyClick(m_window, Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(find(QStringLiteral("Save changes to Changed?")));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Save changes to Changed?")));
        QVERIFY(m_session.document() && m_session.document()->isModified());
        QTest::keyClick(m_window, Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(find(QStringLiteral("Discard")));
        click(find(QStringLiteral("Discard")));
        QTRY_VERIFY(!m_session.document());
    }

    void returnSaves()
    {
        const test::WorkFolder work;
        QVERIFY(QFile::copy(tests::samplePath(QStringLiteral("ecommerce-monolith")), work.path("a.topo.json")));
        QVERIFY(QFile::setPermissions(work.path("a.topo.json"), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(open(work.path("a.topo.json")));
        rename("Changed");
        QTest::keyClick(m_window, Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(find(QStringLiteral("Save changes to Changed?")));
        QTest::keyClick(m_window, Qt::Key_Return);
        QTRY_VERIFY(!m_session.document());
        QVERIFY(work.content("a.topo.json").contains("Changed"));
    }

    void closingTheWindowAsksForAll()
    {
        QVERIFY(open(sample("monolith")));
        rename("One");
        QVERIFY(openAlso(sample("microservices")));
        rename("Two");
        m_window->close();
        QTRY_VERIFY(find(QStringLiteral("Save changes to 2 documents?")));
        QVERIFY(find(QStringLiteral("• One")) && find(QStringLiteral("• Two")));
        QVERIFY(m_window->isVisible());
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Save changes to 2 documents?")));
        QCOMPARE(m_session.documents()->count(), 2);
    }

    void unsavedWorkIsOfferedOnTheWelcomePage()
    {
        leaveUnsavedWork("Lost and found");
        leaveUnsavedWork("Not wanted");
        m_session.recovery()->look();
        QTRY_VERIFY(find(QStringLiteral("Topologue was closed unexpectedly")));
        QVERIFY(find(QStringLiteral("Lost and found")));
        // Discarding asks once more.
        auto *discard = find(QStringLiteral("Discard Not wanted"), "objectName");
        QVERIFY(discard);
        click(discard);
        QTRY_VERIFY(find(QStringLiteral("Discard for good")));
        click(find(QStringLiteral("Discard for good")));
        QTRY_COMPARE(m_session.recovery()->count(), 1);
        click(find(QStringLiteral("Open Lost and found"), "objectName"));
        QTRY_VERIFY(m_session.document());
        QVERIFY(settle());
        QVERIFY(m_session.document()->architecture()->components.contains(ComponentId("kept")));
        QVERIFY(m_session.document()->isModified());
        QVERIFY(!find(QStringLiteral("Topologue was closed unexpectedly")));
    }

    void recentFilesAreForgotten()
    {
        AppSettings::instance().addRecentFile(QStringLiteral("/data/gone.topo.json"));
        const QString forget = QStringLiteral("Clear recent files");
        QTRY_VERIFY(find(forget, "hint")); // On the welcome page.
        QVERIFY(drawn());
        picture("recent-files");
        click(find(forget, "hint"));
        QTRY_VERIFY(!find(forget, "hint"));
        QVERIFY(AppSettings::instance().recentFiles().isEmpty());
        AppSettings::instance().addRecentFile(QStringLiteral("/data/gone.topo.json"));
        QTest::keyClick(m_window, Qt::Key_F10);
        QTRY_VERIFY(find(QStringLiteral("Open recent")));
        QVERIFY(drawn());
        click(find(QStringLiteral("Open recent")));
        QTRY_VERIFY(find(forget));
        QVERIFY(drawn());
        click(find(forget));
        QTRY_VERIFY(AppSettings::instance().recentFiles().isEmpty());
    }

    void bannersSayWhatHappenedToTheFile()
    {
        const test::WorkFolder work;
        QVERIFY(QFile::copy(tests::samplePath(QStringLiteral("ecommerce-monolith")), work.path("a.topo.json")));
        QVERIFY(QFile::setPermissions(work.path("a.topo.json"), QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(open(work.path("a.topo.json")));
        rename("Mine");
        Architecture theirs = *m_session.document()->architecture();
        theirs.name = "Theirs";
        QVERIFY(core::saveDocument(work.path("a.topo.json").toStdString(), theirs).has_value());
        // The file is read behind the simulation.
        QTRY_VERIFY_WITH_TIMEOUT(find(QStringLiteral("Keep mine")), 20'000);
        // It covers nothing, once the window has been laid out with it.
        QTRY_VERIFY(m_canvas->mapToScene(QPointF()).y()
                    >= find(QStringLiteral("Keep mine"))->mapToScene(QPointF(0, 30)).y());
        QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(find(QStringLiteral("Replace the changed file?")));
        QTest::keyClick(m_window, Qt::Key_Escape);
        QTRY_VERIFY(!find(QStringLiteral("Replace the changed file?")));
        click(find(QStringLiteral("Reload")));
        QTRY_COMPARE_WITH_TIMEOUT(m_session.document()->name(), QStringLiteral("Theirs"), 20'000);
        QTRY_VERIFY(!find(QStringLiteral("Keep mine")));
    }

    void pictures()
    {
        // For the eye: TOPOLOGUE_PICTURES names the folder.
        const QString folder = qEnvironmentVariable("TOPOLOGUE_PICTURES");
        if (folder.isEmpty())
            QSKIP("no folder for pictures");
        for (const bool dark : {false, true}) {
            AppSettings::instance().setDark(dark);
            AppSettings::instance().setLanguageCode(dark ? QStringLiteral("ko") : QStringLiteral("en"));
            QVERIFY(resizeTo(dark ? QSize(1440, 900) : QSize(1280, 720)));
            const auto grab = [&](const char *name) {
                QTest::qWait(400);
                m_window->grabWindow().save(
                    folder + u'/' + QLatin1String(name)
                    + (dark ? QStringLiteral("-dark-ko.png") : QStringLiteral("-light-en.png")));
            };
            m_session.closeAllNow();
            leaveUnsavedWork("Payment platform");
            leaveUnsavedWork("Warehouse, next year");
            m_session.recovery()->look();
            QTRY_COMPARE(m_session.recovery()->count(), 2);
            AppSettings::instance().addRecentFile(tests::samplePath(QStringLiteral("ecommerce-monolith")));
            AppSettings::instance().addRecentFile(QStringLiteral("/data/gone.topo.json"));
            grab("welcome");
            m_session.newDocument();
            grab("empty-recovery");
            while (m_session.recovery()->count() > 0)
                m_session.recovery()->discard(0);
            grab("empty");
            const test::WorkFolder work;
            QVERIFY(
                QFile::copy(tests::samplePath(QStringLiteral("ecommerce-microservices")), work.path("a.topo.json")));
            QVERIFY(QFile::setPermissions(work.path("a.topo.json"), QFile::ReadOwner | QFile::WriteOwner));
            QVERIFY(openAlso(sample("monolith")));
            rename("A shop with a name that is much longer than any tab could ever show");
            QVERIFY(openAlso(work.path("a.topo.json")));
            grab("tabs");
            rename("Mine");
            QVERIFY(core::saveDocument(work.path("a.topo.json").toStdString(), Architecture()).has_value());
            QTRY_COMPARE(m_session.file()->state(), OpenFile::Changed);
            grab("changed");
            m_window->close();
            grab("close");
            m_session.closing()->cancel();
            m_session.closing()->closeTab(m_session.current());
            grab("closeone");
            m_session.closing()->cancel();
            QTest::keyClick(m_window, Qt::Key_S, Qt::ControlModifier);
            grab("overwrite");
            QTest::keyClick(m_window, Qt::Key_Escape);
            for (int i = 0; i < 9; ++i)
                m_session.newDocument();
            grab("manytabs");
        }
        QVERIFY(resizeTo({1280, 720}));
    }
};

QTEST_MAIN(DocumentsTest)
#include "documents_test.moc"
