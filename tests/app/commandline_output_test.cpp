// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"
#include "support/program.h"
#include "support/shop.h"
#include "support/workfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <fcntl.h>
#include <optional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace topologue;
using test::Finished;
using test::run;
using test::RunOptions;
using test::WorkFolder;

/// What the commands do when their output cannot be written: the old file stays. See commandline_fulldisk_test.cpp,
/// too.
class CommandLineOutputTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anOutputThatCannotBeWrittenLeavesNothingBehind_data();
    void anOutputThatCannotBeWrittenLeavesNothingBehind();
    void anOutputThatBecomesTooLargeLeavesTheOldFile_data();
    void anOutputThatBecomesTooLargeLeavesTheOldFile();
    void aFullStreamIsAnError_data();
    void aFullStreamIsAnError();
    void aDeviceIsWrittenToAndNotReplaced();
    void aPipeIsWrittenToAndNotReplaced();
    void errorsInTheDocumentLeaveTheOutputAlone();

private:
    std::optional<WorkFolder> m_work; ///< A new one for each row, with shop.topo.json in it.
};

void CommandLineOutputTest::init()
{
    m_work.emplace();
    m_work->put("shop.topo.json", QByteArray::fromStdString(formats::writeTopoJson(test::placedShop())));
}

void CommandLineOutputTest::anOutputThatCannotBeWrittenLeavesNothingBehind_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a folder in the way") << "taken.svg" << QByteArray("[write.is-folder]");
    QTest::newRow("no such folder") << "missing/x.svg" << QByteArray("[write.folder-missing]");
    QTest::newRow("no permission") << "locked/x.svg" << QByteArray("[write.no-permission]");
    QTest::newRow("a name too long") << QString(300, u'x') + ".svg" << QByteArray("[write.name-too-long]");
}

void CommandLineOutputTest::anOutputThatCannotBeWrittenLeavesNothingBehind()
{
    QFETCH(QString, output);
    QFETCH(QByteArray, expected);
    QVERIFY(QDir(m_work->path()).mkdir("taken.svg"));
    QVERIFY(QDir(m_work->path()).mkdir("locked"));
    QFile::setPermissions(m_work->path("locked"),
                          QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther);
    QFile::setPermissions(m_work->path(), QFile::Permissions(0x7777));
    RunOptions options;
    // Permissions mean nothing to root, so the program is run as nobody.
    if (::geteuid() == 0)
        options.inChild = [] { (void)!::setgid(65534), (void)!::setuid(65534); };
    const Finished finished = run({"export", m_work->path("shop.topo.json"), "-o", m_work->path(output)}, options);
    QFile::setPermissions(m_work->path("locked"), QFile::Permissions(0x7777));
    QCOMPARE(finished.exitCode, 3);
    QVERIFY2(finished.errors.contains(expected), finished.errors.constData());
    QCOMPARE(m_work->entries(), (QStringList{"locked", "shop.topo.json", "taken.svg"}));
    QVERIFY(QDir(m_work->path("locked")).isEmpty());
    QVERIFY(QDir(m_work->path("taken.svg")).isEmpty());
}

void CommandLineOutputTest::anOutputThatBecomesTooLargeLeavesTheOldFile_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("export") << QStringList{"export", "shop.topo.json", "-o", "old.svg"};
    QTest::newRow("export PNG") << QStringList{"export", "shop.topo.json", "-o", "old.svg", "--format", "png"};
    QTest::newRow("layout") << QStringList{"layout", "shop.topo.json", "-o", "old.svg"};
    QTest::newRow("generate") << QStringList{"generate", "-o", "old.svg"};
}

void CommandLineOutputTest::anOutputThatBecomesTooLargeLeavesTheOldFile()
{
    QFETCH(QStringList, arguments);
    m_work->put("old.svg", "the old file");
    RunOptions options;
    options.workingDirectory = m_work->path();
    // Writing fails after one kilobyte: the limit that `ulimit -f` sets.
    options.inChild = [] {
        const rlimit limit{1024, 1024};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    };
    const Finished finished = run(arguments, options);
    QCOMPARE(finished.exitCode, 3);
    QVERIFY2(finished.errors.contains("error[write.too-large]"), finished.errors.constData());
    QCOMPARE(m_work->content("old.svg"), QByteArray("the old file"));
    QCOMPARE(m_work->entries(), (QStringList{"old.svg", "shop.topo.json"}));
}

void CommandLineOutputTest::aFullStreamIsAnError_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("export") << QStringList{"export", "shop.topo.json", "-o", "-", "--format", "svg"};
    QTest::newRow("layout") << QStringList{"layout", "shop.topo.json"};
    QTest::newRow("generate") << QStringList{"generate"};
    QTest::newRow("validate") << QStringList{"validate", "shop.topo.json"};
    QTest::newRow("validate as JSON") << QStringList{"validate", "--json", "shop.topo.json"};
    QTest::newRow("help") << QStringList{"--help"};
}

void CommandLineOutputTest::aFullStreamIsAnError()
{
    QFETCH(QStringList, arguments);
    RunOptions options;
    options.workingDirectory = m_work->path();
    options.inChild = [] { ::dup2(::open("/dev/full", O_WRONLY), STDOUT_FILENO); };
    const Finished finished = run(arguments, options);
    QCOMPARE(finished.exitCode, 3);
    QVERIFY2(finished.errors.contains("[write.stream]"), finished.errors.constData());
    QVERIFY2(finished.errors.contains("No space left on device"), finished.errors.constData());
}

void CommandLineOutputTest::aDeviceIsWrittenToAndNotReplaced()
{
    const Finished finished = run({"export", m_work->path("shop.topo.json"), "--format", "svg", "-o", "/dev/null"});
    QCOMPARE(finished.exitCode, 0);
    QVERIFY(!QFileInfo("/dev/null").isFile());
}

void CommandLineOutputTest::aPipeIsWrittenToAndNotReplaced()
{
    const QByteArray pipe = m_work->path("pipe").toLocal8Bit();
    QCOMPARE(::mkfifo(pipe.constData(), 0600), 0);
    QFile reader;
    QVERIFY(reader.open(::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC), QIODevice::ReadOnly,
                        QFile::AutoCloseHandle));
    const Finished finished = run({"export", m_work->path("shop.topo.json"), "--format", "dot", "-o", pipe});
    QVERIFY2(finished.exitCode == 0, finished.errors.constData());
    QVERIFY(reader.read(100).startsWith("digraph"));
    QCOMPARE(m_work->entries(), (QStringList{"pipe", "shop.topo.json"}));
}

void CommandLineOutputTest::errorsInTheDocumentLeaveTheOutputAlone()
{
    m_work->put("bad.topo.json", "{}");
    m_work->put("old.svg", "the old file");
    QCOMPARE(run({"export", m_work->path("bad.topo.json"), "-o", m_work->path("old.svg")}).exitCode, 1);
    QCOMPARE(m_work->content("old.svg"), QByteArray("the old file"));
    // Laying out in place as well.
    QCOMPARE(run({"layout", m_work->path("bad.topo.json"), "-o", m_work->path("bad.topo.json")}).exitCode, 1);
    QCOMPARE(m_work->content("bad.topo.json"), QByteArray("{}"));
}

QTEST_GUILESS_MAIN(CommandLineOutputTest)
#include "commandline_output_test.moc"
