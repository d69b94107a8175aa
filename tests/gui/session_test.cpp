// SPDX-License-Identifier: Apache-2.0
#include "sessionhands.h"
#include "window/overwritequestion.h"

using namespace topologue;
using namespace topologue::window;

/// Several documents, and what becomes of unsaved work.
class SessionTest : public tests::SessionHands
{
    Q_OBJECT

private slots:
    void opensDocumentsBesideEachOther()
    {
        auto *a = open(put("a.topo.json", "A"));
        auto *b = open(put("b.topo.json", "B"));
        QVERIFY(a && b && a != b);
        QCOMPARE(titles(), (QStringList{"A", "B"}));
        QCOMPARE(m_session.current(), 1);
        QCOMPARE(m_session.document(), b->document());
        m_session.step(1);
        QCOMPARE(m_session.file(), a);
        m_session.step(-1);
        QCOMPARE(m_session.file(), b);
        m_session.moveTab(1, 0);
        QCOMPARE(titles(), (QStringList{"B", "A"}));
        QCOMPARE(m_session.current(), 0);
    }

    void aFileThatIsOpenIsShownInstead()
    {
        const QString path = put("a.topo.json");
        auto *a = open(path);
        QVERIFY(open(put("b.topo.json")));
        QVERIFY(QFile::link(path, m_work->path("link.topo.json")));
        QCOMPARE(open(m_work->path("link.topo.json")), a);
        QCOMPARE(m_session.documents()->count(), 2);
    }

    void aSampleThatWasChangedIsOpenedOnceMore()
    {
        const QString sample = QStringLiteral(":/samples/ecommerce-monolith.topo.json");
        auto *first = open(sample);
        QCOMPARE(open(sample), first);
        rename(first, "Mine");
        auto *second = open(sample);
        QVERIFY(second != first);
        QVERIFY(first->path().isEmpty());
    }

    void filesOfOneTitleAreToldApart()
    {
        QVERIFY(open(put("a.topo.json", "Same")));
        QVERIFY(open(put("b.topo.json", "Same")));
        QCOMPARE(titles(), (QStringList{"Same (a.topo.json)", "Same (b.topo.json)"}));
    }

    void newDocumentsAreNumbered()
    {
        m_session.newDocument();
        m_session.newDocument();
        QCOMPARE(titles(), (QStringList{"Untitled", "Untitled 2"}));
        QCOMPARE(m_session.document()->componentCount(), 0);
        QVERIFY(!m_session.document()->isModified());
        m_session.closing()->closeTab(0);
        QCOMPARE(titles(), QStringList{"Untitled 2"});
        m_session.newDocument();
        QCOMPARE(titles(), (QStringList{"Untitled 2", "Untitled"}));
    }

    void whatIsSavedClosesWithoutAQuestion()
    {
        QVERIFY(open(put("a.topo.json")));
        m_session.closing()->closeTab(0);
        QVERIFY(!m_session.closing()->isAsking());
        QCOMPARE(m_session.documents()->count(), 0);
        QVERIFY(!m_session.document());
        QCOMPARE(m_session.current(), -1);
    }

    void closingAsksAboutUnsavedChanges()
    {
        auto *file = open(put("a.topo.json"));
        rename(file, "New");
        m_session.closing()->closeTab(0);
        QVERIFY(m_session.closing()->isAsking());
        QCOMPARE(m_session.closing()->names(), QStringList{"New"});
        m_session.closing()->cancel();
        QVERIFY(!m_session.closing()->isAsking());
        QCOMPARE(m_session.file(), file);
        QVERIFY(file->isModified());
    }

    void discardingClosesAndKeepsTheFile()
    {
        const QString path = put("a.topo.json", "Old");
        auto *file = open(path);
        rename(file, "New");
        QTRY_VERIFY(file->isKept());
        m_session.closing()->closeTab(0);
        m_session.closing()->discard();
        QCOMPARE(m_session.documents()->count(), 0);
        QCOMPARE(nameIn(path), std::string("Old"));
        QVERIFY(QDir(core::journalFolder()).isEmpty());
    }

    void savingOnClosingWritesAndCloses()
    {
        const QString path = put("a.topo.json", "Old");
        rename(open(path), "New");
        m_session.closing()->closeTab(0);
        m_session.closing()->save();
        QCOMPARE(m_session.documents()->count(), 0);
        QCOMPARE(nameIn(path), std::string("New"));
    }

    void theWindowAsksOnceForAll()
    {
        const QString path = put("a.topo.json", "Old");
        rename(open(path), "New");
        QVERIFY(open(put("clean.topo.json")));
        m_session.newDocument();
        rename(m_session.file(), "Drawn");
        QSignalSpy mayClose(m_session.closing(), &Closing::windowMayClose);
        QSignalSpy nameWanted(&m_session, &Session::saveAsWanted);
        QVERIFY(!m_session.closing()->mayCloseWindow());
        QVERIFY(m_session.closing()->isWholeWindow());
        QCOMPARE(m_session.closing()->names(), (QStringList{"New", "Drawn"}));
        m_session.closing()->save();
        QCOMPARE(nameIn(path), std::string("New"));
        QCOMPARE(nameWanted.count(), 1); // The other one has no name yet.
        QCOMPARE(mayClose.count(), 0);
        QVERIFY(m_session.saveAs(QUrl::fromLocalFile(m_work->path("drawn"))));
        QCOMPARE(nameIn(m_work->path("drawn.topo.json")), std::string("Drawn"));
        QCOMPARE(mayClose.count(), 1);
        QVERIFY(m_session.closing()->mayCloseWindow());
    }

    void withoutANameTheWindowStaysOpen()
    {
        m_session.newDocument();
        rename(m_session.file(), "Drawn");
        QSignalSpy mayClose(m_session.closing(), &Closing::windowMayClose);
        QVERIFY(!m_session.closing()->mayCloseWindow());
        m_session.closing()->save();
        m_session.saveAsCancelled();
        QCOMPARE(mayClose.count(), 0);
        QVERIFY(m_session.file()->isModified());
        QVERIFY(!m_session.closing()->mayCloseWindow()); // And asks again.
    }

    void discardingEverythingClosesTheWindow()
    {
        rename(open(put("a.topo.json")), "New");
        QSignalSpy mayClose(m_session.closing(), &Closing::windowMayClose);
        QVERIFY(!m_session.closing()->mayCloseWindow());
        m_session.closing()->discard();
        QCOMPARE(mayClose.count(), 1);
    }

    void eachStepIsKeptAndSavingForgets()
    {
        auto *file = open(put("a.topo.json"));
        QVERIFY(file->isKept());
        rename(file, "New");
        QVERIFY(!file->isKept());
        QTRY_VERIFY(file->isKept());
        QCOMPARE(QDir(core::journalFolder()).entryList(QDir::Files).size(), 1);
        QVERIFY(m_session.save());
        QTRY_VERIFY(QDir(core::journalFolder()).isEmpty());
        rename(file, "Newer");
        QTRY_COMPARE(QDir(core::journalFolder()).entryList(QDir::Files).size(), 1);
        file->document()->undo();
        QTRY_VERIFY(QDir(core::journalFolder()).isEmpty());
    }

    void savingUnderAnotherFilesNameAsks()
    {
        auto &question = OverwriteQuestion::instance();
        const QString path = put("theirs.topo.json", "Theirs");
        auto *file = open(put("mine.topo.json", "Mine"));
        QVERIFY(!m_session.saveAs(QUrl::fromLocalFile(m_work->path("theirs")))); // Its ending is completed.
        QVERIFY(question.isAsking());
        QCOMPARE(question.name(), QStringLiteral("theirs.topo.json"));
        question.answer(false);
        QCOMPARE(nameIn(path), std::string("Theirs"));
        QCOMPARE(file->path(), m_work->path("mine.topo.json"));
        QVERIFY(!m_session.saveAs(QUrl::fromLocalFile(path)));
        question.answer(true);
        QVERIFY(!question.isAsking());
        QCOMPARE(nameIn(path), std::string("Mine"));
        QCOMPARE(file->path(), path);
        QVERIFY(m_session.saveAs(QUrl::fromLocalFile(path))); // Its own name needs no question,
        putElsewhere(path, "Theirs");
        QVERIFY(!m_session.saveAs(QUrl::fromLocalFile(path))); // unless somebody else has written there.
        QVERIFY(question.isAsking());
        question.answer(false);
        QCOMPARE(nameIn(path), std::string("Theirs"));
    }

    void closingWaitsForWhetherAFileMayBeReplaced()
    {
        for (const bool mayReplace : {false, true}) {
            const QString path = put("theirs.topo.json", "Theirs");
            m_session.newDocument();
            rename(m_session.file(), "Drawn");
            m_session.closing()->closeTab(0);
            m_session.closing()->save();
            QVERIFY(m_session.isAskingForName());
            QVERIFY(!m_session.saveAs(QUrl::fromLocalFile(path)));
            QCOMPARE(m_session.documents()->count(), 1);
            OverwriteQuestion::instance().answer(mayReplace);
            QVERIFY(!m_session.isAskingForName());
            QCOMPARE(m_session.documents()->count(), mayReplace ? 0 : 1);
            QCOMPARE(nameIn(path), std::string(mayReplace ? "Drawn" : "Theirs"));
            m_session.closeAllNow();
        }
    }

    void unsavedWorkStaysWhenTheProgramEnds()
    {
        {
            OpenFile file(Architecture(), QString(), QByteArray(), 1);
            rename(&file, "Unsaved");
        }
        const auto left = core::findUnsavedWork(core::journalFolder().toStdString());
        QCOMPARE(left.size(), std::size_t(1));
        QVERIFY(core::discardUnsavedWork(left[0].journal));
    }

    void recoversWhatACrashHasLeft()
    {
        const QString path = put("a.topo.json", "Old");
        const std::string onDisk = core::loadText(path.toStdString()).value();
        Architecture unsaved;
        unsaved.name = "Unsaved";
        {
            core::JournalFile journal(core::journalFolder().toStdString());
            const core::JournalPlace place{path.toStdString(), core::FileWatch::hashOf(onDisk).toStdString(),
                                           "Unsaved"};
            QVERIFY(journal.append(place, core::documentText(unsaved), 17, 1'700'000'000'000).has_value());
        }
        auto *recovery = m_session.recovery();
        recovery->look();
        QTRY_COMPARE(recovery->count(), 1);
        const auto row = recovery->index(0);
        QCOMPARE(recovery->data(row, RecoveryModel::NameRole).toString(), QStringLiteral("Unsaved"));
        QCOMPARE(recovery->data(row, RecoveryModel::StepsRole).toInt(), 17);
        QVERIFY(recovery->data(row, RecoveryModel::WhenRole).toString().contains(QLatin1String("23")));

        QSignalSpy opened(&m_session, &Session::opened);
        recovery->open(0);
        QVERIFY(tests::arrived(opened));
        QCOMPARE(recovery->count(), 0);
        auto *file = m_session.file();
        QVERIFY(*file->document()->architecture() == unsaved);
        QCOMPARE(file->path(), path);
        QVERIFY(file->isModified());
        QCOMPARE(file->state(), OpenFile::Fine);
        QVERIFY(m_session.save());
        QCOMPARE(nameIn(path), std::string("Unsaved"));
        QTRY_VERIFY(QDir(core::journalFolder()).isEmpty());
    }

    void recoveryNoticesThatTheFileHasGoneOn()
    {
        const QString path = put("a.topo.json", "Gone on");
        {
            core::JournalFile journal(core::journalFolder().toStdString());
            const core::JournalPlace place{path.toStdString(), "another", "Unsaved"};
            QVERIFY(journal.append(place, core::documentText(Architecture()), 1, 1).has_value());
        }
        m_session.recovery()->look();
        QTRY_COMPARE(m_session.recovery()->count(), 1);
        m_session.recovery()->open(0);
        QTRY_VERIFY(m_session.file());
        QTRY_COMPARE(m_session.file()->state(), OpenFile::Changed);
    }

    void discardedWorkIsGone()
    {
        {
            core::JournalFile journal(core::journalFolder().toStdString());
            QVERIFY(journal.append({}, core::documentText(Architecture()), 1, 1).has_value());
        }
        m_session.recovery()->look();
        QTRY_COMPARE(m_session.recovery()->count(), 1);
        m_session.recovery()->discard(0);
        QCOMPARE(m_session.recovery()->count(), 0);
        QVERIFY(QDir(core::journalFolder()).isEmpty());
    }

    void workThatCannotBeReadStaysAndIsReported()
    {
        {
            core::JournalFile journal(core::journalFolder().toStdString());
            QVERIFY(journal.append({"", "", "Odd"}, "no document", 1, 1).has_value());
        }
        m_session.recovery()->look();
        QTRY_COMPARE(m_session.recovery()->count(), 1);
        m_session.recovery()->open(0);
        QTRY_VERIFY(m_session.errorTitle().contains(QLatin1String("Odd")));
        const std::string folder = core::journalFolder().toStdString();
        QTRY_COMPARE(core::findUnsavedWork(folder).size(), std::size_t(1)); // The work in the pool lets go of it last.
        QVERIFY(core::discardUnsavedWork(core::findUnsavedWork(folder)[0].journal));
    }
};

QTEST_MAIN(SessionTest)
#include "session_test.moc"
