// SPDX-License-Identifier: Apache-2.0
#include "core/journal.h"
#include "core/journalfile.h"
#include "formats/topojson.h"
#include "support/shop.h"
#include "support/workfolder.h"

#include <QTest>

#include <set>

using namespace topologue;
using namespace topologue::core;

namespace {

const JournalPlace Shop{"/data/shop.topo.json", "abc", "가게 shop"};

std::string documentAt(int step)
{
    return "{\"step\": " + std::to_string(step) + ", \"words\": \"" + std::string(40, static_cast<char>('a' + step))
           + "\"}";
}

} // namespace

class JournalTest : public QObject
{
    Q_OBJECT

private slots:
    void givesTheLastDocumentBack();
    void keepsNamesWithEveryCharacter();
    void losesOnlyTheLastDocumentWhereverItIsTorn();
    void neverInventsADocumentWhateverByteIsDamaged();
    void findsWhatAProcessHasLeft();
    void leavesAloneWhatALivingProcessHas();
    void goesOnWithWhatWasLeft();
    void goesOnAfterATornRecord();
    void isGoneWhenNothingIsUnsaved();
    void isGoneWhenTheFileSaysTheSame();
    void doesNotGrowWithoutEnd();
    void beginsAgainWhenItsFileWasTakenAway();
    void leavesJournalsOfLaterVersionsAlone();
    void saysWhyItCannotBeWritten();
    void removesWhatIsDiscarded();
};

void JournalTest::givesTheLastDocumentBack()
{
    const std::string bytes =
        std::string(JournalMark) + journalRecord(Shop) + journalRecord("first", 1, 10) + journalRecord("second", 2, 20);
    const auto content = readJournal(bytes);
    QVERIFY(content);
    QCOMPARE(content->document, std::string("second"));
    QCOMPARE(content->step, std::uint64_t(2));
    QCOMPARE(content->timeMs, std::int64_t(20));
    QVERIFY(content->place == Shop);
    QCOMPARE(content->goodBytes, bytes.size());
}

void JournalTest::keepsNamesWithEveryCharacter()
{
    const JournalPlace odd{"/a\nb", "", std::string("x\0y\n", 4)};
    const auto content = readJournal(std::string(JournalMark) + journalRecord(odd) + journalRecord("d", 1, 1));
    QVERIFY(content);
    QVERIFY(content->place == odd);
}

void JournalTest::losesOnlyTheLastDocumentWhereverItIsTorn()
{
    std::string bytes = std::string(JournalMark) + journalRecord(Shop);
    std::vector<std::size_t> ends;
    for (int step = 0; step < 3; ++step) {
        bytes += journalRecord(documentAt(step), static_cast<std::uint64_t>(step), 0);
        ends.push_back(bytes.size());
    }
    for (std::size_t size = 0; size <= bytes.size(); ++size) {
        const auto content = readJournal(std::string_view(bytes).substr(0, size));
        const auto whole = std::count_if(ends.begin(), ends.end(), [size](std::size_t end) { return end <= size; });
        QVERIFY2(content.has_value() == (whole > 0), std::to_string(size).c_str());
        if (content) {
            QCOMPARE(content->document, documentAt(static_cast<int>(whole) - 1));
            QCOMPARE(content->goodBytes, ends[static_cast<std::size_t>(whole) - 1]);
        }
    }
}

void JournalTest::neverInventsADocumentWhateverByteIsDamaged()
{
    std::string bytes = std::string(JournalMark) + journalRecord(Shop);
    const std::size_t firstEnd = (bytes += journalRecord(documentAt(0), 1, 0)).size();
    bytes += journalRecord(documentAt(1), 2, 0);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const char flip : {'\x01', '\x80', '\xFF'}) {
            std::string damaged = bytes;
            damaged[i] = static_cast<char>(damaged[i] ^ flip);
            const auto content = readJournal(damaged);
            QVERIFY2(content.has_value() == (i >= firstEnd), std::to_string(i).c_str());
            if (content)
                QCOMPARE(content->document, documentAt(0));
        }
    }
}

void JournalTest::findsWhatAProcessHasLeft()
{
    const test::WorkFolder work;
    const auto folder = std::filesystem::path(work.path("a/b").toStdString()); // Made on the way.
    {
        JournalFile journal(folder);
        QVERIFY(journal.append(Shop, "one", 1, 1000).has_value());
        QVERIFY(journal.append({"", "", "New name"}, "two", 2, 2000).has_value());
    }
    const auto found = findUnsavedWork(folder);
    QCOMPARE(found.size(), std::size_t(1));
    QCOMPARE(found[0].step, std::uint64_t(2));
    QCOMPARE(found[0].timeMs, std::int64_t(2000));
    QCOMPARE(found[0].place.name, std::string("New name"));
    QCOMPARE(findUnsavedWork(work.path("none").toStdString()).size(), std::size_t(0));
}

void JournalTest::leavesAloneWhatALivingProcessHas()
{
    const test::WorkFolder work;
    const auto folder = std::filesystem::path(work.path().toStdString());
    JournalFile journal(folder);
    QVERIFY(journal.append(Shop, "one", 1, 1).has_value());
    QCOMPARE(findUnsavedWork(folder).size(), std::size_t(0));
    const auto file = folder / work.entries().first().toStdString();
    QVERIFY(!JournalFile::adopt(file));
    QVERIFY(!discardUnsavedWork(file));
    QCOMPARE(work.entries().size(), 1);
}

void JournalTest::goesOnWithWhatWasLeft()
{
    const test::WorkFolder work;
    const auto folder = std::filesystem::path(work.path().toStdString());
    {
        JournalFile journal(folder);
        QVERIFY(journal.append(Shop, "one", 1, 1).has_value());
    }
    {
        auto adopted = JournalFile::adopt(findUnsavedWork(folder).at(0).journal);
        QVERIFY(adopted);
        QCOMPARE(adopted->content.document, std::string("one"));
        QCOMPARE(findUnsavedWork(folder).size(), std::size_t(0)); // It has an owner again.
        QVERIFY(adopted->file->append(Shop, "two", 2, 2).has_value());
    }
    QCOMPARE(work.entries().size(), 1);
    QCOMPARE(findUnsavedWork(folder).at(0).step, std::uint64_t(2));
}

void JournalTest::goesOnAfterATornRecord()
{
    const test::WorkFolder work;
    const auto folder = std::filesystem::path(work.path().toStdString());
    {
        JournalFile journal(folder);
        QVERIFY(journal.append(Shop, "one", 1, 1).has_value());
        QVERIFY(journal.append(Shop, "two", 2, 2).has_value());
    }
    const QString name = work.entries().first();
    QVERIFY(QFile::resize(work.path(name), QFile(work.path(name)).size() - 3));
    {
        auto adopted = JournalFile::adopt(findUnsavedWork(folder).at(0).journal);
        QVERIFY(adopted);
        QCOMPARE(adopted->content.document, std::string("one"));
        QVERIFY(adopted->file->append(Shop, "three", 3, 3).has_value());
    }
    QCOMPARE(readJournal(work.content(name).toStdString())->document, std::string("three"));
}

void JournalTest::isGoneWhenNothingIsUnsaved()
{
    const test::WorkFolder work;
    JournalFile journal(work.path().toStdString());
    QVERIFY(journal.append(Shop, "one", 1, 1).has_value());
    QCOMPARE(work.entries().size(), 1);
    journal.remove();
    QCOMPARE(work.entries(), QStringList());
    QVERIFY(journal.append(Shop, "two", 2, 2).has_value()); // It may be needed again.
    QCOMPARE(work.entries().size(), 1);
}

void JournalTest::isGoneWhenTheFileSaysTheSame()
{
    const test::WorkFolder work;
    const std::string text = formats::writeTopoJson(test::shop());
    work.put("shop.topo.json", QByteArray::fromStdString(text));
    const auto folder = std::filesystem::path(work.path("journals").toStdString());
    {
        JournalFile journal(folder);
        QVERIFY(journal.append({work.path("shop.topo.json").toStdString(), "", "Shop"}, text, 1, 1).has_value());
    }
    QCOMPARE(findUnsavedWork(folder).size(), std::size_t(0));
    QVERIFY(std::filesystem::is_empty(folder));
}

void JournalTest::doesNotGrowWithoutEnd()
{
    const test::WorkFolder work;
    const auto folder = std::filesystem::path(work.path().toStdString());
    std::string noise(200'000, ' '); // Nearly incompressible.
    std::uint32_t state = 1;
    for (char &c : noise)
        c = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    {
        JournalFile journal(folder);
        for (std::uint64_t step = 1; step <= 60; ++step) {
            QVERIFY(journal.append(Shop, noise + std::to_string(step), step, 1).has_value());
            QCOMPARE(work.entries().size(), 1);
            QVERIFY(QFileInfo(work.path(work.entries().first())).size()
                    <= static_cast<qint64>(JournalFile::RotateBytes) + 300'000);
        }
    }
    QCOMPARE(JournalFile::adopt(findUnsavedWork(folder).at(0).journal)->content.document, noise + "60");
}

void JournalTest::beginsAgainWhenItsFileWasTakenAway()
{
    const test::WorkFolder work;
    const auto folder = std::filesystem::path(work.path("j").toStdString());
    {
        JournalFile journal(folder);
        QVERIFY(journal.append(Shop, "one", 1, 1).has_value());
        QVERIFY(QDir(work.path("j")).removeRecursively());
        QVERIFY(journal.append(Shop, "two", 2, 2).has_value());
    }
    QCOMPARE(findUnsavedWork(folder).at(0).step, std::uint64_t(2));
}

void JournalTest::leavesJournalsOfLaterVersionsAlone()
{
    const test::WorkFolder work;
    work.put("later.journal", "TOPOJRN2 and more");
    work.put("torn.journal", "TOPO");
    work.put("notes.txt", "mine");
    QCOMPARE(findUnsavedWork(work.path().toStdString()).size(), std::size_t(0));
    QCOMPARE(work.entries(), (QStringList{"later.journal", "notes.txt"}));
}

void JournalTest::saysWhyItCannotBeWritten()
{
    const test::WorkFolder work;
    work.put("folder", "is a file");
    JournalFile journal(work.path("folder").toStdString());
    const auto kept = journal.append(Shop, "one", 1, 1);
    QVERIFY(!kept);
    QCOMPARE(QByteArray(kept.error().front().code().data()), QByteArray("keep.failed"));
    QVERIFY(QFile::remove(work.path("folder")));
    QVERIFY(journal.append(Shop, "one", 1, 1).has_value());
}

void JournalTest::removesWhatIsDiscarded()
{
    const test::WorkFolder work;
    const auto folder = std::filesystem::path(work.path().toStdString());
    {
        JournalFile journal(folder);
        QVERIFY(journal.append(Shop, "one", 1, 1).has_value());
    }
    const auto file = findUnsavedWork(folder).at(0).journal;
    QVERIFY(discardUnsavedWork(file));
    QCOMPARE(work.entries(), QStringList());
    QVERIFY(discardUnsavedWork(file)); // It is gone, which is what was wanted.
    QVERIFY(!JournalFile::adopt(file));
}

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
