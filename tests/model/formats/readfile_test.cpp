// SPDX-License-Identifier: Apache-2.0
#include "filefixture.h"
#include "formats/topojson.h"

#include <QTest>
#include <csignal>
#include <optional>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>

using namespace topologue;
using namespace topologue::formats::test;

namespace {

const std::string Small = R"({"format": "topologue", "version": 1, "components": []})";

/// By this process so far, as Linux counts.
long bytesRead()
{
    std::ifstream counts("/proc/self/io");
    std::string name;
    long value = 0;
    counts >> name >> value; // "rchar: 123" is the first line.
    return value;
}

} // namespace

/// Files, links, pipes, devices and folders as input.
class ReadFileTest : public QObject
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
        const long before = bytesRead();
        QCOMPARE(codeOf(formats::readTopoJsonFile(m_file)), std::string("file.too-large"));
        QVERIFY(bytesRead() - before < 100'000);
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

private:
    std::optional<TemporaryFolder> m_temporary;
    fs::path m_folder;
    fs::path m_file;
};

QTEST_APPLESS_MAIN(ReadFileTest)
#include "readfile_test.moc"
