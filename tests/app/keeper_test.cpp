// SPDX-License-Identifier: Apache-2.0
#include "architecture/generate.h"
#include "core/keeper.h"
#include "formats/topojson.h"
#include "support/shop.h"
#include "support/workfolder.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <ctime>
#include <vector>

using namespace topologue;
using namespace topologue::core;

namespace {

Keeper::Snapshot snapshot(Architecture architecture)
{
    return std::make_shared<const Architecture>(std::move(architecture));
}

/// Of this thread alone: what else the machine does has no part in it.
double processorMs()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

Architecture named(int step)
{
    Architecture shop = test::shop();
    shop.name = Text(std::to_string(step));
    return shop;
}

} // namespace

class KeeperTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKeptIsOnTheDisk();
    void ofManyStepsTheLastIsKept();
    void nothingIsLeftWhenNothingIsUnsaved();
    void whatWasToldIsWrittenBeforeItEnds();
    void goesOnCountingAfterACrash();
    void saysOnceThatItCannotKeep();
    void withoutAFolderNothingIsWritten();
    void takesUnderTwoMillisecondsOfTheWindowAtTwoThousandComponents();
};

void KeeperTest::whatIsKeptIsOnTheDisk()
{
    const test::WorkFolder work;
    Keeper keeper(work.path());
    QSignalSpy kept(&keeper, &Keeper::kept);
    QCOMPARE(keeper.keep(snapshot(named(1)), {"", "", "Shop"}), std::uint64_t(1));
    QVERIFY(!keeper.isAllKept());
    QVERIFY(kept.wait(5000));
    QCOMPARE(kept.last().first().toULongLong(), 1ULL);
    QVERIFY(keeper.isAllKept());
    const auto content = readJournal(work.content(work.entries().first()).toStdString());
    QVERIFY(content);
    QCOMPARE(content->document, formats::writeTopoJson(named(1)));
    QCOMPARE(content->place.name, std::string("Shop"));
}

void KeeperTest::ofManyStepsTheLastIsKept()
{
    const test::WorkFolder work;
    Keeper keeper(work.path());
    QSignalSpy kept(&keeper, &Keeper::kept);
    for (int step = 1; step <= 300; ++step)
        keeper.keep(snapshot(named(step)), {});
    QTRY_VERIFY(keeper.isAllKept());
    QVERIFY2(kept.count() < 20, std::to_string(kept.count()).c_str()); // Not one by one.
    const auto content = readJournal(work.content(work.entries().first()).toStdString());
    QCOMPARE(content->step, std::uint64_t(300));
    QCOMPARE(content->document, formats::writeTopoJson(named(300)));
}

void KeeperTest::nothingIsLeftWhenNothingIsUnsaved()
{
    const test::WorkFolder work;
    Keeper keeper(work.path());
    keeper.keep(snapshot(named(1)), {});
    QTRY_COMPARE(work.entries().size(), 1);
    keeper.forget();
    QTRY_VERIFY(keeper.isAllKept());
    QCOMPARE(work.entries(), QStringList());
}

void KeeperTest::whatWasToldIsWrittenBeforeItEnds()
{
    const test::WorkFolder work;
    {
        Keeper keeper(work.path());
        for (int step = 1; step <= 10; ++step)
            keeper.keep(snapshot(named(step)), {});
    }
    QCOMPARE(findUnsavedWork(work.path().toStdString()).at(0).step, std::uint64_t(10));
}

void KeeperTest::goesOnCountingAfterACrash()
{
    const test::WorkFolder work;
    {
        Keeper keeper(work.path());
        keeper.keep(snapshot(named(1)), {});
        keeper.keep(snapshot(named(2)), {});
    }
    auto adopted = JournalFile::adopt(findUnsavedWork(work.path().toStdString()).at(0).journal);
    QVERIFY(adopted);
    Keeper keeper(std::move(adopted->file), adopted->content.step);
    QVERIFY(keeper.isAllKept());
    QCOMPARE(keeper.keep(snapshot(named(3)), {}), std::uint64_t(3));
    keeper.finish();
    QCOMPARE(readJournal(work.content(work.entries().first()).toStdString())->step, std::uint64_t(3));
    QCOMPARE(work.entries().size(), 1);
}

void KeeperTest::saysOnceThatItCannotKeep()
{
    const test::WorkFolder work;
    work.put("folder", "is a file");
    Keeper keeper(work.path("folder"));
    QSignalSpy failed(&keeper, &Keeper::failed);
    QSignalSpy kept(&keeper, &Keeper::kept);
    keeper.keep(snapshot(named(1)), {});
    QTRY_COMPARE(failed.count(), 1);
    keeper.keep(snapshot(named(2)), {});
    keeper.finish();
    QCoreApplication::processEvents();
    QCOMPARE(failed.count(), 1);
    QCOMPARE(kept.count(), 0);
    QVERIFY(!keeper.isAllKept());
    QVERIFY(QFile::remove(work.path("folder"))); // Room again: it works again.
    keeper.keep(snapshot(named(3)), {});
    QTRY_VERIFY(keeper.isAllKept());
}

void KeeperTest::withoutAFolderNothingIsWritten()
{
    Keeper keeper{QString()};
    keeper.keep(snapshot(named(1)), {});
    QTRY_VERIFY(keeper.isAllKept());
}

void KeeperTest::takesUnderTwoMillisecondsOfTheWindowAtTwoThousandComponents()
{
    const test::WorkFolder work;
    GenerateOptions options;
    options.components = 2000;
    options.dependencies = 4000;
    const Architecture large = generateArchitecture(options);
    Keeper keeper(work.path());
    std::vector<double> calls;
    std::vector<double> latencies;
    for (int step = 0; step < 20; ++step) {
        Architecture next = large;
        next.name = Text(std::to_string(step));
        auto made = snapshot(std::move(next));
        QElapsedTimer timer;
        timer.start();
        const double before = processorMs();
        keeper.keep(std::move(made), {});
        calls.push_back(processorMs() - before);
        QTRY_VERIFY(keeper.isAllKept());
        latencies.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(calls.begin(), calls.end());
    std::sort(latencies.begin(), latencies.end());
    const qint64 bytes = QFileInfo(work.path(work.entries().first())).size();
    qInfo(
        "2,000 components: %.3f ms of the window's thread (median; most %.3f), kept after %.0f ms (median; most %.0f), "
        "a journal of %lld bytes after 20 steps",
        calls[calls.size() / 2], calls.back(), latencies[latencies.size() / 2], latencies.back(),
        static_cast<long long>(bytes));
    QVERIFY(calls.back() < 20);
    QVERIFY(bytes > 0);
}

QTEST_GUILESS_MAIN(KeeperTest)
#include "keeper_test.moc"
