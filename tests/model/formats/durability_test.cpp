// SPDX-License-Identifier: Apache-2.0
#include "filefixture.h"
#include "formats/topojson.h"

#include <QTest>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <string>
#include <sys/syscall.h>
#include <vector>

using namespace topologue;
using namespace topologue::formats::test;

namespace {

/// What the calls below saw, and what they are to answer.
struct Seen {
    std::vector<std::string> steps;
    int errorOfFile = 0;   ///< Of flushing a file; 0: it works.
    int errorOfFolder = 0; ///< Of flushing a folder.
};
Seen seen;

} // namespace

// These stand before the C library's. A power cut cannot be tested, but what protects from one can: the order of these.

extern "C" int fsync(int descriptor)
{
    struct stat status {
    };
    ::fstat(descriptor, &status);
    const bool isFolder = S_ISDIR(status.st_mode);
    seen.steps.push_back(isFolder ? "flush folder" : "flush " + std::to_string(status.st_size) + " bytes");
    if (const int error = isFolder ? seen.errorOfFolder : seen.errorOfFile; error != 0) {
        errno = error;
        return -1;
    }
    return static_cast<int>(::syscall(SYS_fsync, descriptor));
}

extern "C" int rename(const char *from, const char *to) noexcept
{
    seen.steps.emplace_back("rename");
    return ::renameat(AT_FDCWD, from, AT_FDCWD, to);
}

extern "C" int unlink(const char *path) noexcept
{
    seen.steps.emplace_back("unlink");
    return ::unlinkat(AT_FDCWD, path, 0);
}

/// That a saved document is on the disk before it takes the place of the old one.
class DurabilityTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_temporary.emplace();
        m_file = m_temporary->path() / "shop.topo.json";
        put(m_file, "old");
        seen = {};
    }

    void flushesTheWholeFileBeforeItTakesTheName()
    {
        QVERIFY(formats::writeFileAtomically(m_file, "all of the new"));
        // And the old file is not taken away first: there is one at any time.
        QCOMPARE(seen.steps, (std::vector<std::string>{"flush 14 bytes", "rename", "flush folder"}));
    }
    void leavesTheOldFileWhenTheDiskRefusesToFlush()
    {
        seen.errorOfFile = EIO;
        QCOMPARE(codeOf(formats::writeFileAtomically(m_file, "new")), std::string("write.failed"));
        QCOMPARE(contentOf(m_file), std::string("old"));
        QCOMPARE(namesIn(m_temporary->path()), std::vector<std::string>{"shop.topo.json"});
    }
    void tellsOfADiskThatIsFullOnlyWhenFlushed()
    {
        seen.errorOfFile = ENOSPC;
        QCOMPARE(codeOf(formats::writeFileAtomically(m_file, "new")), std::string("write.no-space"));
        QCOMPARE(contentOf(m_file), std::string("old"));
    }
    void writesWhereThereIsNothingToFlush_data()
    {
        QTest::addColumn<int>("error");
        QTest::newRow("EINVAL") << EINVAL;
        QTest::newRow("ENOTSUP") << ENOTSUP;
    }
    void writesWhereThereIsNothingToFlush()
    {
        QFETCH(int, error);
        seen.errorOfFile = error;
        QVERIFY(formats::writeFileAtomically(m_file, "new"));
        QCOMPARE(contentOf(m_file), std::string("new"));
    }
    void aFolderThatCannotBeFlushedIsNoFailure()
    {
        seen.errorOfFolder = EIO;
        QVERIFY(formats::writeFileAtomically(m_file, "new"));
        QCOMPARE(contentOf(m_file), std::string("new"));
    }

private:
    std::optional<TemporaryFolder> m_temporary;
    fs::path m_file;
};

QTEST_APPLESS_MAIN(DurabilityTest)
#include "durability_test.moc"
