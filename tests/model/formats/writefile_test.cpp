// SPDX-License-Identifier: Apache-2.0
#include "filefixture.h"
#include "formats/topojson.h"

#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <optional>
#include <sys/resource.h>

using namespace topologue;
using namespace topologue::formats::test;

/// Writing replaces a file as a whole, or leaves the old one as it was.
class WriteFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_temporary.emplace();
        m_folder = m_temporary->path();
        QVERIFY(!m_folder.empty());
        m_file = m_folder / "shop.topo.json";
    }
    void cleanup() { m_temporary.reset(); }

    void writesANewFileWithOrdinaryPermissions()
    {
        const mode_t before = ::umask(027);
        const auto written = formats::writeFileAtomically(m_file, "hello\n");
        ::umask(before);
        QVERIFY(written);
        QCOMPARE(contentOf(m_file), std::string("hello\n"));
        QCOMPARE(modeOf(m_file), mode_t(0640));
        QCOMPARE(namesIn(m_folder), std::vector<std::string>{"shop.topo.json"});
    }

    void replacesAFileAndKeepsItsPermissions()
    {
        put(m_file, "old and longer");
        ::chmod(m_file.c_str(), 0715);
        QVERIFY(formats::writeFileAtomically(m_file, "new"));
        QCOMPARE(contentOf(m_file), std::string("new"));
        QCOMPARE(modeOf(m_file), mode_t(0715));
        QCOMPARE(namesIn(m_folder), std::vector<std::string>{"shop.topo.json"});
    }

    void aReaderWithTheOldFileOpenStillSeesItWhole()
    {
        put(m_file, "old");
        std::ifstream reader(m_file);
        QVERIFY(formats::writeFileAtomically(m_file, "new"));
        const std::string seen{std::istreambuf_iterator<char>(reader), {}};
        QCOMPARE(seen, std::string("old"));
    }

    void writesToTheTargetOfALinkAndKeepsTheLink()
    {
        fs::create_directory(m_folder / "docs");
        put(m_folder / "docs/real.json", "old");
        fs::create_symlink("docs/real.json", m_folder / "middle");
        fs::create_symlink("middle", m_file);
        QVERIFY(formats::writeFileAtomically(m_file, "new"));
        QVERIFY(fs::is_symlink(m_file));
        QCOMPARE(contentOf(m_folder / "docs/real.json"), std::string("new"));
        QCOMPARE(namesIn(m_folder / "docs"), std::vector<std::string>{"real.json"});
    }

    void createsTheTargetOfALinkThatPointsToNothing()
    {
        fs::create_symlink("later.json", m_file);
        QVERIFY(formats::writeFileAtomically(m_file, "new"));
        QVERIFY(fs::is_symlink(m_file));
        QCOMPARE(contentOf(m_folder / "later.json"), std::string("new"));
    }

    void refusesWhatCannotBeReplaced()
    {
        QCOMPARE(codeOf(formats::writeFileAtomically(m_folder, "x")), std::string("write.is-folder"));
        QCOMPARE(codeOf(formats::writeFileAtomically(m_folder / "no/such/file", "x")),
                 std::string("write.folder-missing"));
        QCOMPARE(codeOf(formats::writeFileAtomically(m_folder / std::string(300, 'x'), "x")),
                 std::string("write.name-too-long"));
        QCOMPARE(codeOf(formats::writeFileAtomically("", "x")), std::string("write.folder-missing"));
        fs::create_symlink(m_file, m_file);
        QCOMPARE(codeOf(formats::writeFileAtomically(m_file, "x")), std::string("file.link-loop"));
    }

    void neverReplacesADeviceOrAPipe()
    {
        // A terminal: no harm could be done in its folder, not even by root.
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        if (terminal < 0 || ::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0)
            QSKIP("this system gives out no pseudo-terminals: /dev/pts is not mounted");
        const fs::path device = ::ptsname(terminal);
        QVERIFY(fs::is_character_file(device));
        QCOMPARE(codeOf(formats::writeFileAtomically(device, "x")), std::string("write.is-device"));
        QVERIFY(fs::is_character_file(device));
        ::close(terminal);
        QCOMPARE(::mkfifo(m_file.c_str(), 0600), 0);
        QCOMPARE(codeOf(formats::writeFileAtomically(m_file, "x")), std::string("write.is-device"));
        QVERIFY(fs::is_fifo(m_file));
    }

    void refusesAWriteProtectedFile()
    {
        put(m_file, "old");
        ::chmod(m_file.c_str(), 0444);
        fs::permissions(m_folder, fs::perms::all);
        const int status = inChild([this] {
            if (!becomeOrdinary())
                return 2;
            return codeOf(formats::writeFileAtomically(m_file, "new")) == "write.no-permission" ? 0 : 1;
        });
        QCOMPARE(status, 0);
        QCOMPARE(contentOf(m_file), std::string("old"));
        QCOMPARE(namesIn(m_folder), std::vector<std::string>{"shop.topo.json"});
    }

    void refusesAFolderThatMayNotBeWrittenTo()
    {
        put(m_file, "old");
        ::chmod(m_file.c_str(), 0666);
        ::chmod(m_folder.c_str(), 0555);
        const int status = inChild([this] {
            if (!becomeOrdinary())
                return 2;
            return codeOf(formats::writeFileAtomically(m_file, "new")) == "write.no-permission" ? 0 : 1;
        });
        ::chmod(m_folder.c_str(), 0755);
        QCOMPARE(status, 0);
        QCOMPARE(contentOf(m_file), std::string("old"));
    }

    void leavesTheOldFileAloneWhenTheNewOneBecomesTooLarge()
    {
        put(m_file, "old");
        const int status = inChild([this] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{4096, 4096};
            if (::setrlimit(RLIMIT_FSIZE, &limit) != 0)
                return 2;
            return codeOf(formats::writeFileAtomically(m_file, std::string(100'000, 'x'))) == "write.too-large" ? 0 : 1;
        });
        QCOMPARE(status, 0);
        QCOMPARE(contentOf(m_file), std::string("old"));
        QCOMPARE(namesIn(m_folder), std::vector<std::string>{"shop.topo.json"});
    }

private:
    std::optional<TemporaryFolder> m_temporary;
    fs::path m_folder;
    fs::path m_file;
};

QTEST_APPLESS_MAIN(WriteFileTest)
#include "writefile_test.moc"
