// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"

#include <QTest>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace topologue;
namespace fs = std::filesystem;

namespace {

const std::string Small = R"({"format": "topologue", "version": 1, "components": []})";

std::string contentOf(const fs::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void put(const fs::path &path, const std::string &content)
{
    std::ofstream(path, std::ios::binary) << content;
}

mode_t modeOf(const fs::path &path)
{
    struct stat status {
    };
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode & 07777U : 0;
}

std::vector<std::string> namesIn(const fs::path &folder)
{
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

template<class T>
std::string codeOf(const Result<T> &result)
{
    return result ? "fine" : std::string(result.error().front().code());
}

/// Runs `work` in a child process and gives its exit status: limits and user changes do not reach this process.
int inChild(const std::function<int()> &work)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(work());
    int status = -1;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Permissions do not bind root, so that tests of them run as somebody else.
bool becomeOrdinary()
{
    constexpr uid_t Nobody = 65534;
    return ::geteuid() != 0 || (::setgid(Nobody) == 0 && ::setuid(Nobody) == 0);
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        std::string pattern = fs::temp_directory_path() / "topologue-files-XXXXXX";
        QVERIFY(::mkdtemp(pattern.data()));
        m_folder = pattern;
        m_file = m_folder / "shop.topo.json";
    }
    void cleanup() { fs::remove_all(m_folder); }

    // Reading.

    void readsAFile()
    {
        put(m_file, Small);
        QVERIFY(formats::readTopoJsonFile(m_file));
    }

    void namesTheFileInEveryDiagnostic()
    {
        put(m_file, "{");
        const auto document = formats::readTopoJsonFile(m_file);
        QCOMPARE(codeOf(document), std::string("json.truncated"));
        QCOMPARE(document.error().front().place.file, m_file.string());
    }

    void refusesWhatIsNoFile()
    {
        QCOMPARE(codeOf(formats::readTopoJsonFile(m_file)), std::string("file.not-found"));
        QCOMPARE(codeOf(formats::readTopoJsonFile("")), std::string("file.not-found"));
        QCOMPARE(codeOf(formats::readTopoJsonFile(m_folder)), std::string("file.is-folder"));
        QCOMPARE(codeOf(formats::readTopoJsonFile("/dev/zero")), std::string("file.is-device"));
        fs::create_symlink(m_file, m_file);
        QCOMPARE(codeOf(formats::readTopoJsonFile(m_file)), std::string("file.link-loop"));
    }

    void refusesASocket()
    {
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        m_file.string().copy(address.sun_path, sizeof address.sun_path - 1);
        QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        QCOMPARE(codeOf(formats::readTopoJsonFile(m_file)), std::string("file.is-device"));
        ::close(descriptor);
    }

    void refusesAFileThatMayNotBeRead()
    {
        put(m_file, Small);
        fs::permissions(m_folder, fs::perms::all);
        fs::permissions(m_file, fs::perms::none);
        const int status = inChild([this] {
            if (!becomeOrdinary())
                return 2;
            return codeOf(formats::readTopoJsonFile(m_file)) == "file.no-permission" ? 0 : 1;
        });
        QCOMPARE(status, 0);
    }

    void refusesAFilePastTheLimitWithoutReadingIt()
    {
        put(m_file, Small);
        fs::resize_file(m_file, 200UL * 1024 * 1024 * 1024); // Sparse: takes no room on the disk.
        QCOMPARE(codeOf(formats::readTopoJsonFile(m_file)), std::string("file.too-large"));
    }

    void readsThroughASymbolicLink()
    {
        put(m_folder / "real.json", Small);
        fs::create_symlink("real.json", m_file);
        QVERIFY(formats::readTopoJsonFile(m_file));
    }

    void readsAPipeToItsEnd()
    {
        QCOMPARE(::mkfifo(m_file.c_str(), 0600), 0);
        const std::string padded = Small + std::string(300'000, ' '); // More than a pipe holds at once.
        std::thread writer([&] { put(m_file, padded); });
        const auto document = formats::readTopoJsonFile(m_file);
        writer.join();
        QVERIFY(document);
    }

    void stopsReadingAPipeAtTheLimit()
    {
        QCOMPARE(::mkfifo(m_file.c_str(), 0600), 0);
        ::signal(SIGPIPE, SIG_IGN);
        std::thread writer([this] { put(m_file, std::string(10'000'000, ' ')); });
        formats::ReadLimits limits;
        limits.maxBytes = 100'000;
        const auto document = formats::readTopoJsonFile(m_file, limits);
        writer.join();
        ::signal(SIGPIPE, SIG_DFL);
        QCOMPARE(codeOf(document), std::string("file.too-large"));
    }

    void givesUpOnAPipeThatNobodyWritesTo()
    {
        QCOMPARE(::mkfifo(m_file.c_str(), 0600), 0);
        formats::ReadLimits limits;
        limits.pipePatienceMs = 50;
        QCOMPARE(codeOf(formats::readTopoJsonFile(m_file, limits)), std::string("file.pipe-silent"));
    }

    // Writing.

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
        ::chmod(m_file.c_str(), 0604);
        QVERIFY(formats::writeFileAtomically(m_file, "new"));
        QCOMPARE(contentOf(m_file), std::string("new"));
        QCOMPARE(modeOf(m_file), mode_t(0604));
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
        QCOMPARE(codeOf(formats::writeFileAtomically("/dev/full", "x")), std::string("write.is-device"));
        QVERIFY(fs::is_character_file("/dev/full"));
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

    void leavesTheOldFileAloneOnAFullOrReadOnlyDisk()
    {
        if (::mount("tmpfs", m_folder.c_str(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("needs the right to mount a small tmpfs (root)");
        put(m_file, "old");
        const auto full = formats::writeFileAtomically(m_file, std::string(1'000'000, 'x'));
        const std::string afterFull = contentOf(m_file);
        const auto names = namesIn(m_folder);
        const int remounted = ::mount("tmpfs", m_folder.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr);
        const auto readOnly = formats::writeFileAtomically(m_file, "new");
        const std::string afterReadOnly = contentOf(m_file);
        ::umount2(m_folder.c_str(), MNT_DETACH);
        QCOMPARE(codeOf(full), std::string("write.no-space"));
        QCOMPARE(afterFull, std::string("old"));
        QCOMPARE(names, std::vector<std::string>{"shop.topo.json"});
        QCOMPARE(remounted, 0);
        QCOMPARE(codeOf(readOnly), std::string("write.read-only"));
        QCOMPARE(afterReadOnly, std::string("old"));
    }

private:
    fs::path m_folder;
    fs::path m_file;
};

QTEST_APPLESS_MAIN(FilesTest)
#include "files_test.moc"
