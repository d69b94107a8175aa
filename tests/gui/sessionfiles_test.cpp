// SPDX-License-Identifier: Apache-2.0
#include "core/pool.h"
#include "sessionhands.h"
#include "window/appsettings.h"
#include "window/overwritequestion.h"
#include "window/recentfiles.h"

#include <QSemaphore>
#include <QThreadPool>

#include <csignal>

using namespace topologue;
using namespace topologue::window;

/// What others do to the files of documents that are open: other windows, other programs, the disk.
class SessionFilesTest : public tests::SessionHands
{
    Q_OBJECT

private slots:
    void aFileIsEditedInOneWindowOnly()
    {
        const QString path = put("a.topo.json", "Old");
        const auto other = holder(path);
        auto *file = open(path);
        QCOMPARE(file->state(), OpenFile::Locked);
        QVERIFY2(file->holder().contains(QString::number(other->processId())), qPrintable(file->holder()));
        rename(file, "New");
        QSignalSpy nameWanted(&m_session, &Session::saveAsWanted);
        QVERIFY(!m_session.save());
        QCOMPARE(nameWanted.count(), 1);
        QCOMPARE(nameIn(path), std::string("Old"));
        QVERIFY(!m_session.saveAs(QUrl::fromLocalFile(path))); // Not by its own name either.
        QVERIFY(m_session.errorText().contains(QString::number(other->processId())));
        QVERIFY(m_session.saveAs(QUrl::fromLocalFile(m_work->path("copy.topo.json"))));
        QCOMPARE(file->state(), OpenFile::Fine);
        QCOMPARE(nameIn(path), std::string("Old"));
    }

    void aFileOfAnotherWindowIsNeverWrittenOver()
    {
        const QString path = put("a.topo.json", "Old");
        const auto other = holder(path);
        auto *file = open(path);
        rename(file, "Mine");
        putElsewhere(path, "Theirs"); // The other window has saved.
        QTRY_COMPARE(file->state(), OpenFile::Changed);
        QSignalSpy nameWanted(&m_session, &Session::saveAsWanted);
        QVERIFY(!file->hasWritablePlace());
        QVERIFY(!m_session.save());
        QCOMPARE(nameWanted.count(), 1);
        QVERIFY(!m_session.saveOver());
        QVERIFY(m_session.errorText().contains(QString::number(other->processId())));
        QCOMPARE(nameIn(path), std::string("Theirs"));
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(file->state(), OpenFile::Removed);
        QVERIFY(!m_session.save());
        QCOMPARE(nameWanted.count(), 2);
        QVERIFY(!QFile::exists(path));
        // The other one keeps what has no file any more, and crashes here.
        other->kill();
        QVERIFY(other->waitForFinished());
        for (const core::UnsavedWork &left : core::findUnsavedWork(core::journalFolder().toStdString()))
            QVERIFY(core::discardUnsavedWork(left.journal));
    }

    void aRelativePathIsThatOfTheFile()
    {
        const QString path = put("a.topo.json", "Old");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_work->path()));
        auto *file = open(QStringLiteral("a.topo.json"));
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(file->path(), path); // Also where a journal is read from elsewhere.
        rename(file, "New");
        QVERIFY(m_session.saveAs(QUrl::fromLocalFile(path)));
        QCOMPARE(nameIn(path), std::string("New"));
        QVERIFY(QDir(m_work->path()).mkdir("sub"));
        QVERIFY(QFile::link(m_work->path(), m_work->path("sub/link")));
        rename(file, "Newer");
        QVERIFY(m_session.saveAs(QUrl::fromLocalFile(m_work->path("sub/link/a.topo.json"))));
        QCOMPARE(nameIn(path), std::string("Newer"));
    }

    void theFileOfAnotherTabIsSaidToBeThat()
    {
        const QString path = put("a.topo.json", "Theirs");
        QVERIFY(open(path));
        QVERIFY(open(put("b.topo.json", "Mine")));
        QVERIFY(!m_session.saveAs(QUrl::fromLocalFile(path)));
        QVERIFY(!OverwriteQuestion::instance().isAsking());
        QVERIFY2(m_session.errorText().contains(QLatin1String("another tab (Theirs)")),
                 qPrintable(m_session.errorText()));
        QCOMPARE(nameIn(path), std::string("Theirs"));
    }

    void aDocumentThatWasSavedMeanwhileIsNotReadAgain()
    {
        const QString path = put("a.topo.json", "Old");
        const QString copy = m_work->path("copy.topo.json");
        auto *file = open(path);
        rename(file, "Mine");
        file->reload();
        QVERIFY(m_session.saveAs(QUrl::fromLocalFile(copy)));
        core::pool().waitForDone();
        QCoreApplication::processEvents(); // The answer is there, and is about another file.
        QCOMPARE(file->title(), QStringLiteral("Mine"));
        QCOMPARE(file->path(), copy);
        QVERIFY(!file->isModified());
    }

    void filesAreLookedAtInOtherThreads()
    {
        const QString path = put("a.topo.json", "Old");
        auto *file = open(path);
        core::diskPool().waitForDone();
        QSemaphore answer;
        const int threads = core::diskPool().maxThreadCount();
        for (int i = 0; i < threads; ++i)
            core::diskPool().start([&answer] { answer.acquire(); }); // As a server that does not answer.
        QVERIFY(QFile::remove(path));
        m_session.lookAtFiles();
        QCOMPARE(file->state(), OpenFile::Fine);
        answer.release(threads);
        QTRY_COMPARE(file->state(), OpenFile::Removed);
    }

    void aLockWhoseProcessIsGoneIsTakenOver()
    {
        const QString path = put("a.topo.json");
        const auto other = holder(path);
        auto *file = open(path);
        QCOMPARE(file->state(), OpenFile::Locked);
        ::kill(static_cast<pid_t>(other->processId()), SIGKILL);
        QVERIFY(other->waitForFinished());
        file->lookAgain();
        QTRY_COMPARE(file->state(), OpenFile::Fine);
        QVERIFY(m_session.save());
    }

    void aCopyBelongsToNoFile()
    {
        const QString path = put("a.topo.json");
        const auto other = holder(path);
        auto *file = open(path);
        file->detach();
        QCOMPARE(file->state(), OpenFile::Fine);
        QVERIFY(file->path().isEmpty() && file->isModified());
        QTRY_VERIFY(file->isKept());
        auto *again = open(path);
        QVERIFY(again != file);
        QCOMPARE(again->state(), OpenFile::Locked);
    }

    void theLockGoesWithTheTab()
    {
        const QString path = put("a.topo.json");
        QVERIFY(open(path));
        m_session.closeAllNow();
        QVERIFY(core::FileLock(path).isHeld());
    }

    void anUnmodifiedDocumentIsReadAgain()
    {
        const QString path = put("a.topo.json", "Old");
        auto *file = open(path);
        QSignalSpy noticed(&m_session, &Session::noticed);
        putElsewhere(path, "Theirs");
        QTRY_COMPARE(file->title(), QStringLiteral("Theirs"));
        QVERIFY(!file->isModified());
        QCOMPARE(file->state(), OpenFile::Fine);
        QCOMPARE(noticed.count(), 1);
        file->document()->undo();
        QCOMPARE(file->title(), QStringLiteral("Old"));
        QVERIFY(file->isModified());
    }

    void changesOnBothSidesAreTold()
    {
        const QString path = put("a.topo.json", "Old");
        auto *file = open(path);
        rename(file, "Mine");
        putElsewhere(path, "Theirs");
        QTRY_COMPARE(file->state(), OpenFile::Changed);
        QCOMPARE(file->title(), QStringLiteral("Mine"));
        file->reload();
        QTRY_COMPARE(file->title(), QStringLiteral("Theirs"));
        QCOMPARE(file->state(), OpenFile::Fine);
        QVERIFY(!file->isModified());
        file->document()->undo(); // Nothing is lost.
        QCOMPARE(file->title(), QStringLiteral("Mine"));
    }

    void savingOverAChangedFileAsks()
    {
        const QString path = put("a.topo.json", "Old");
        rename(open(path), "Mine");
        QSignalSpy asked(&m_session, &Session::overwriteWanted);
        putElsewhere(path, "Theirs");
        QVERIFY(!m_session.save()); // At once: before anybody has noticed.
        QCOMPARE(asked.count(), 1);
        QCOMPARE(nameIn(path), std::string("Theirs"));
        QVERIFY(m_session.saveOver());
        QCOMPARE(nameIn(path), std::string("Mine"));
        QCOMPARE(m_session.file()->state(), OpenFile::Fine);
        rename(m_session.file(), "Mine 2");
        QVERIFY(m_session.save()); // What we have written ourselves is no change.
    }

    void keepingMineSavesWithoutAsking()
    {
        const QString path = put("a.topo.json", "Old");
        auto *file = open(path);
        rename(file, "Mine");
        putElsewhere(path, "Theirs");
        QTRY_COMPARE(file->state(), OpenFile::Changed);
        file->keepMine();
        QCOMPARE(file->state(), OpenFile::Fine);
        QVERIFY(m_session.save());
        QCOMPARE(nameIn(path), std::string("Mine"));
    }

    void aRemovedFileIsWrittenAgain()
    {
        const QString path = put("a.topo.json", "Old");
        auto *file = open(path);
        QVERIFY(QFile::remove(path));
        QTRY_COMPARE(file->state(), OpenFile::Removed);
        QVERIFY(file->isModified()); // Closing would lose it.
        QVERIFY(m_session.save());
        QCOMPARE(nameIn(path), std::string("Old"));
        QCOMPARE(file->state(), OpenFile::Fine);
        QVERIFY(!file->isModified());
    }

    void aFileThatCannotBeReadAnyMoreChangesNothing()
    {
        const QString path = put("a.topo.json", "Old");
        auto *file = open(path);
        m_work->put("a.topo.json", "{ half");
        QTRY_COMPARE(file->state(), OpenFile::Changed);
        QCOMPARE(file->title(), QStringLiteral("Old"));
        file->reload();
        QTRY_VERIFY(!m_session.errorTitle().isEmpty());
        QCOMPARE(file->title(), QStringLiteral("Old"));
    }

    void aFolderThatIsGoneIsReportedAndTheDocumentStaysUnsaved()
    {
        QVERIFY(QDir(m_work->path()).mkdir("sub"));
        const QString path = put("sub/a.topo.json");
        auto *file = open(path);
        rename(file, "New");
        QVERIFY(QDir(m_work->path("sub")).removeRecursively());
        QTRY_VERIFY(file->state() == OpenFile::Removed);
        QVERIFY(!m_session.save());
        QVERIFY2(m_session.errorText().contains(QLatin1String("older")), qPrintable(m_session.errorText()));
        QVERIFY(file->isModified());
        QTRY_VERIFY(file->isKept());
    }

    void missingRecentFilesAreShownAsSuch()
    {
        RecentFiles recent;
        const QAbstractItemModelTester tester(&recent);
        const QString there = put("there.topo.json");
        const QString gone = put("gone.topo.json");
        AppSettings::instance().clearRecentFiles();
        AppSettings::instance().addRecentFile(gone);
        AppSettings::instance().addRecentFile(there);
        QVERIFY(QFile::remove(gone));
        recent.look();
        QTRY_VERIFY(recent.data(recent.index(1), RecentFiles::MissingRole).toBool());
        QVERIFY(!recent.data(recent.index(0), RecentFiles::MissingRole).toBool());
        QCOMPARE(recent.data(recent.index(0), RecentFiles::NameRole).toString(), QStringLiteral("there.topo.json"));
        QCOMPARE(recent.count(), 2);
    }
};

QTEST_MAIN(SessionFilesTest)
#include "sessionfiles_test.moc"
