// SPDX-License-Identifier: Apache-2.0
#include "core/filewatch.h"
#include "core/pool.h"
#include "support/workfolder.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace topologue;
using core::FileWatch;

class FileWatchTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_work = std::make_unique<test::WorkFolder>();
        m_work->put("a", "one");
        m_watch = std::make_unique<FileWatch>();
        m_watch->watch(m_work->path("a"), FileWatch::hashOf("one"));
        m_watch->look(); // From here on it knows what it has seen.
    }

    void noticesWhatIsWrittenIntoTheFile()
    {
        QSignalSpy changed(m_watch.get(), &FileWatch::changed);
        m_work->put("a", "two");
        QVERIFY(m_watch->isChangedNow());
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toByteArray(), FileWatch::hashOf("two"));
    }

    void noticesEachReplacement()
    {
        QSignalSpy changed(m_watch.get(), &FileWatch::changed);
        for (const char *text : {"two", "three", "four"}) {
            m_work->put("b", text);
            QVERIFY(std::rename(qPrintable(m_work->path("b")), qPrintable(m_work->path("a"))) == 0);
            QTRY_VERIFY(!changed.isEmpty() && changed.last().first().toByteArray() == FileWatch::hashOf(text));
        }
    }

    void saysNothingWhenTheBytesAreTheSame()
    {
        QSignalSpy changed(m_watch.get(), &FileWatch::changed);
        m_work->put("b", "one");
        QVERIFY(std::rename(qPrintable(m_work->path("b")), qPrintable(m_work->path("a"))) == 0);
        QVERIFY(!m_watch->isChangedNow());
        m_work->put("a", "two"); // The next change is the first that is told.
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toByteArray(), FileWatch::hashOf("two"));
    }

    void readsNoFileThatIsHalfWritten()
    {
        QSignalSpy changed(m_watch.get(), &FileWatch::changed);
        QElapsedTimer clock;
        clock.start();
        for (const char *text : {"", "tw", "two"}) { // As programs do that empty a file and fill it in steps.
            m_work->put("a", text);
            m_watch->look();
            core::pool().waitForDone();
            QCoreApplication::processEvents();
        }
        if (clock.elapsed() >= 100)
            QSKIP("What rests that long counts as written: the machine is too busy.");
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toByteArray(), FileWatch::hashOf("two"));
    }

    void saysNothingAboutWhatIsKnown()
    {
        QSignalSpy changed(m_watch.get(), &FileWatch::changed);
        m_work->put("a", "mine");
        m_watch->know(FileWatch::hashOf("mine"));
        QVERIFY(!m_watch->isChangedNow());
        m_work->put("a", "theirs");
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.first().first().toByteArray(), FileWatch::hashOf("theirs"));
    }

    void noticesThatAFileIsGoneAndBack()
    {
        QSignalSpy changed(m_watch.get(), &FileWatch::changed);
        QSignalSpy removed(m_watch.get(), &FileWatch::removed);
        QVERIFY(QFile::remove(m_work->path("a")));
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(!m_watch->isChangedNow());
        m_work->put("a", "one");
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toByteArray(), m_watch->knownHash());
    }

    void watchesNothingAfterAnEmptyPath()
    {
        QSignalSpy changed(m_watch.get(), &FileWatch::changed);
        m_watch->watch({}, {});
        m_work->put("a", "two");
        m_watch->look();
        QVERIFY(!m_watch->isChangedNow());
        QVERIFY(!changed.wait(300));
    }

private:
    std::unique_ptr<test::WorkFolder> m_work;
    std::unique_ptr<FileWatch> m_watch;
};

QTEST_GUILESS_MAIN(FileWatchTest)
#include "filewatch_test.moc"
