// SPDX-License-Identifier: Apache-2.0
#include "app/support/workfolder.h"
#include "core/documentfile.h"
#include "core/pool.h"
#include "core/statefolder.h"
#include "fixture.h"
#include "window/appsettings.h"
#include "window/overwritequestion.h"
#include "window/recentfiles.h"
#include "window/session.h"

#include <QAbstractItemModelTester>
#include <QProcess>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <csignal>

using namespace topologue;
using namespace topologue::window;
using test::WorkFolder;

/// Several documents, their files, and what becomes of unsaved work.
class SessionTest : public QObject
{
    Q_OBJECT

private:
    Session &m_session = Session::instance();
    std::unique_ptr<WorkFolder> m_work;

    [[nodiscard]] QString put(const QString &name, const std::string &title = "Shop") const
    {
        Architecture architecture;
        architecture.name = title;
        Component component;
        component.id = ComponentId("a");
        architecture.components.add(component);
        if (!core::saveDocument(m_work->path(name).toStdString(), architecture))
            qFatal("cannot write");
        return m_work->path(name);
    }
    [[nodiscard]] OpenFile *open(const QString &path)
    {
        QSignalSpy opened(&m_session, &Session::opened);
        m_session.open(path);
        return tests::arrived(opened) && opened.last().first().toBool() ? m_session.file() : nullptr;
    }
    static void rename(OpenFile *file, const std::string &name)
    {
        Architecture next = *file->document()->architecture();
        next.name = name;
        file->document()->edit(std::move(next), QStringLiteral("Rename"));
    }
    [[nodiscard]] static std::string nameIn(const QString &path)
    {
        const auto loaded = core::loadDocument(path.toStdString());
        return loaded ? loaded->architecture.name.in(Language::English) : "?";
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList list;
        auto *documents = Session::instance().documents();
        for (int row = 0; row < documents->count(); ++row)
            list << documents->data(documents->index(row), DocumentList::TitleRole).toString();
        return list;
    }
    static void putElsewhere(const QString &path, const std::string &title)
    {
        Architecture architecture;
        architecture.name = title;
        QVERIFY(core::saveDocument(path.toStdString(), architecture).has_value());
    }
    static std::unique_ptr<QProcess> holder(const QString &path)
    {
        auto process = std::make_unique<QProcess>();
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("TOPOLOGUE_STATE", core::stateFolder());
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        process->setProcessEnvironment(environment);
        process->start(TOPOLOGUE_BINARY_DIR "/bin/editingdriver", {"hold", path});
        QByteArray output;
        while (!output.contains("ready") && process->waitForReadyRead(60'000))
            output += process->readAll();
        return process;
    }

private slots:
    void initTestCase()
    {
        tests::prepareProgram();
        new QAbstractItemModelTester(m_session.documents(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     this);
        new QAbstractItemModelTester(m_session.recovery(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     this);
    }
    void init() { m_work = std::make_unique<WorkFolder>(); }
    void cleanup()
    {
        m_session.closing()->cancel();
        m_session.saveAsCancelled();
        m_session.closeAllNow();
        m_session.dismissError();
        QCoreApplication::processEvents(); // What one test has agreed to does not hold in the next.
        QVERIFY(core::findUnsavedWork(core::journalFolder().toStdString()).empty());
    }

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

QTEST_MAIN(SessionTest)
#include "session_test.moc"
