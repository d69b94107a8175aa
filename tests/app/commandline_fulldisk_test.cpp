// SPDX-License-Identifier: Apache-2.0
#include "formats/topojson.h"
#include "model/formats/smalldisk.h"
#include "support/program.h"
#include "support/shop.h"
#include "support/workfolder.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <optional>

using namespace topologue;
using namespace topologue::formats::test;
using test::Finished;
using test::run;
using test::RunOptions;
using test::WorkFolder;

/// Every command that writes, on a disk that is really full.
class CommandLineFullDiskTest : public QObject
{
    Q_OBJECT

public:
    explicit CommandLineFullDiskTest(bool mayMount) : m_mayMount(mayMount) {}

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theOldFileStaysAndTheReasonIsTold_data();
    void theOldFileStaysAndTheReasonIsTold();
    void theReasonIsToldInKorean();

private:
    [[nodiscard]] Finished runHere(const QStringList &arguments) const
    {
        RunOptions options;
        options.workingDirectory = m_work->path();
        return run(arguments, options);
    }

    bool m_mayMount;
    std::optional<WorkFolder> m_work; ///< The small disk: shop.topo.json, old and ballast to its last byte.
};

void CommandLineFullDiskTest::initTestCase()
{
    if (!m_mayMount)
        QSKIP("This machine permits no mounts of one's own (neither root nor user namespaces).");
}

void CommandLineFullDiskTest::init()
{
    m_work.emplace();
    QVERIFY(mountSmallDisk(m_work->path().toStdString()));
    m_work->put("shop.topo.json", QByteArray::fromStdString(formats::writeTopoJson(test::placedShop())));
    m_work->put("old", "the old file");
    fill(m_work->path("ballast").toStdString());
}

void CommandLineFullDiskTest::cleanup()
{
    unmountSmallDisk(m_work->path().toStdString());
    m_work.reset();
}

void CommandLineFullDiskTest::theOldFileStaysAndTheReasonIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("output");
    const QString shop = "shop.topo.json";
    for (const char *format : {"svg", "png", "pdf", "dot"}) {
        QTest::addRow("export %s", format)
            << QStringList{"export", shop, "-o", "old", "--format", format} << QString("old");
    }
    QTest::newRow("layout") << QStringList{"layout", shop, "-o", "old"} << QString("old");
    QTest::newRow("layout in place") << QStringList{"layout", shop, "-o", shop} << shop;
    QTest::newRow("generate") << QStringList{"generate", "--components", "20", "--dependencies", "30", "-o", "old"}
                              << QString("old");
}

void CommandLineFullDiskTest::theOldFileStaysAndTheReasonIsTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, output);
    const QByteArray before = m_work->content(output);
    const Finished finished = runHere(arguments);
    QCOMPARE(finished.exitCode, 3);
    QVERIFY2(finished.errors.contains("error[write.no-space]: The disk is full."), finished.errors.constData());
    QVERIFY2(finished.errors.startsWith(output.toUtf8() + ':'), finished.errors.constData());
    QCOMPARE(m_work->content(output), before);
    QCOMPARE(m_work->entries(), (QStringList{"ballast", "old", "shop.topo.json"}));

    // It was the disk alone: with room, the same call works.
    QVERIFY(QFile::remove(m_work->path("ballast")));
    const Finished again = runHere(arguments);
    QVERIFY2(again.exitCode == 0, again.errors.constData());
    QVERIFY(m_work->content(output) != before);
    QCOMPARE(m_work->entries(), (QStringList{"old", "shop.topo.json"}));
}

void CommandLineFullDiskTest::theReasonIsToldInKorean()
{
    const Finished finished = runHere({"export", "shop.topo.json", "-o", "old", "--format", "dot", "--lang", "ko"});
    QCOMPARE(finished.exitCode, 3);
    QVERIFY2(finished.errors.contains("디스크가 가득 찼습니다"), finished.errors.constData());
}

int main(int argc, char **argv)
{
    const bool mayMount = enterOwnMounts();
    const QCoreApplication application(argc, argv);
    CommandLineFullDiskTest test(mayMount);
    return QTest::qExec(&test, argc, argv);
}

#include "commandline_fulldisk_test.moc"
