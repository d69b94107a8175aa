// SPDX-License-Identifier: Apache-2.0
#include "filefixture.h"
#include "formats/topojson.h"
#include "smalldisk.h"

#include <QTest>
#include <optional>

using namespace topologue;
using namespace topologue::formats::test;

/// Writing to a disk that is really full, or may not be written to.
class FullDiskTest : public QObject
{
    Q_OBJECT

public:
    explicit FullDiskTest(bool mayMount) : m_mayMount(mayMount) {}

private slots:
    void initTestCase()
    {
        if (!m_mayMount)
            QSKIP("This machine permits no mounts of one's own (neither root nor user namespaces).");
    }
    void init()
    {
        m_temporary.emplace();
        m_folder = m_temporary->path();
        m_file = m_folder / "shop.topo.json";
        QVERIFY(mountSmallDisk(m_folder));
        put(m_file, "old");
    }
    void cleanup()
    {
        unmountSmallDisk(m_folder);
        m_temporary.reset();
    }

    void aFileThatDoesNotFitLeavesTheOldOne()
    {
        const auto written = formats::writeFileAtomically(m_file, std::string(SmallDiskBytes, 'x'));
        QCOMPARE(codeOf(written), std::string("write.no-space"));
        QVERIFY(written.error().front().sentence().find("full") != std::string::npos);
        QCOMPARE(written.error().front().place.file, m_file.string());
        QCOMPARE(contentOf(m_file), std::string("old"));
        QCOMPARE(namesIn(m_folder), std::vector<std::string>{"shop.topo.json"});
    }
    void aNewFileThatDoesNotFitIsNotLeftBehind()
    {
        fill(m_folder / "ballast");
        QCOMPARE(codeOf(formats::writeFileAtomically(m_folder / "new", "x")), std::string("write.no-space"));
        QCOMPARE(namesIn(m_folder), (std::vector<std::string>{"ballast", "shop.topo.json"}));
    }
    void theSameFileIsWrittenOnceThereIsRoom()
    {
        fill(m_folder / "ballast");
        QCOMPARE(codeOf(formats::writeFileAtomically(m_file, "new")), std::string("write.no-space"));
        fs::remove(m_folder / "ballast");
        QVERIFY(formats::writeFileAtomically(m_file, "new"));
        QCOMPARE(contentOf(m_file), std::string("new"));
        QCOMPARE(namesIn(m_folder), std::vector<std::string>{"shop.topo.json"});
    }
    void aDiskThatMayOnlyBeReadLeavesTheOldFile()
    {
        QVERIFY(makeReadOnly(m_folder));
        QCOMPARE(codeOf(formats::writeFileAtomically(m_file, "new")), std::string("write.read-only"));
        QCOMPARE(contentOf(m_file), std::string("old"));
    }

private:
    bool m_mayMount;
    std::optional<TemporaryFolder> m_temporary;
    fs::path m_folder;
    fs::path m_file;
};

int main(int argc, char **argv)
{
    FullDiskTest test(enterOwnMounts());
    return QTest::qExec(&test, argc, argv);
}

#include "fulldisk_test.moc"
