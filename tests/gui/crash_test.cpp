// SPDX-License-Identifier: Apache-2.0
#include "app/support/workfolder.h"
#include "architecture/generate.h"
#include "core/documentfile.h"
#include "core/journalfile.h"
#include "walk.h"
#include "window/appsettings.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QTest>

#include <random>

using namespace topologue;
using test::WorkFolder;

namespace {

constexpr int Kills = 36;

Architecture beginning()
{
    GenerateOptions options;
    options.components = 60;
    options.dependencies = 90;
    return generateArchitecture(options);
}

/// What the editing leaves after each action, from none on; until one of them, from `from` on, is `wanted`.
/// Returns which; -1 if none of the next thousand is.
int actionThatLeaves(const Architecture &wanted, unsigned seed, int from)
{
    window::Document document(beginning(), QStringLiteral("/any"));
    tests::Walk walk(seed);
    for (int action = 0; action < from + 1000; ++action) {
        if (action >= from && *document.architecture() == wanted)
            return action;
        walk.next(document);
    }
    return -1;
}

} // namespace

/// Processes that are killed while they edit. Nothing that they had acknowledged may be lost.
class CrashTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { window::AppSettings::useTransientStore(); }

    void nothingAcknowledgedIsLost()
    {
        int recovered = 0;
        int acknowledged = 0;
        for (unsigned seed = 1; seed <= Kills; ++seed) {
            const WorkFolder work;
            const QString file = work.path("shop.topo.json");
            QVERIFY(core::saveDocument(file.toStdString(), beginning()).has_value());

            QProcess process;
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert("TOPOLOGUE_STATE", work.path("state"));
            environment.insert("QT_QPA_PLATFORM", "offscreen");
            process.setProcessEnvironment(environment);
            process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            process.start(TOPOLOGUE_BINARY_DIR "/bin/editingdriver", {"edit", file, QString::number(seed)});
            QByteArray output;
            while (!output.contains("ready") && process.waitForReadyRead(60'000))
                output += process.readAll();
            QVERIFY2(output.contains("ready"), output.constData());

            // It lives for so many words that something is kept, however long they take on this machine, and a moment.
            std::mt19937 random(seed);
            const auto words = static_cast<qsizetype>(random() % 6);
            while (output.count("kept ") < words && process.waitForReadyRead(60'000))
                output += process.readAll();
            QElapsedTimer alive;
            alive.start();
            const int life = static_cast<int>(random() % 90);
            while (alive.elapsed() < life) {
                process.waitForReadyRead(std::max(1, life - static_cast<int>(alive.elapsed())));
                output += process.readAll();
            }
            QCOMPARE(process.state(), QProcess::Running);
            process.kill();
            QVERIFY(process.waitForFinished());
            output += process.readAll();

            int kept = 0;
            output.truncate(output.lastIndexOf('\n') + 1);
            for (const QByteArray &line : output.split('\n')) {
                if (line.startsWith("kept "))
                    kept = line.mid(5).toInt();
            }
            const auto found = core::findUnsavedWork(work.path("state/unsaved").toStdString());
            QVERIFY(found.size() <= 1);
            std::string text;
            if (found.empty()) {
                text = core::loadText(file.toStdString()).value();
            } else {
                auto journal = core::JournalFile::adopt(found.front().journal);
                QVERIFY(journal);
                QCOMPARE(journal->content.place.path, file.toStdString());
                text = journal->content.document;
                ++recovered;
            }
            const auto document = core::loadDocumentText(text, "left");
            QVERIFY(document);
            const int left = actionThatLeaves(document->architecture, seed, kept);
            QVERIFY2(left >= kept,
                     qPrintable(QStringLiteral("seed %1: %2 actions were acknowledged").arg(seed).arg(kept)));
            acknowledged += kept;
        }
        qInfo("%d kills: %d actions were acknowledged, %d documents recovered from journals, the others were saved",
              Kills, acknowledged, recovered);
        QVERIFY(acknowledged > 5 * Kills);
        QVERIFY(recovered > Kills / 3);
    }
};

QTEST_MAIN(CrashTest)
#include "crash_test.moc"
