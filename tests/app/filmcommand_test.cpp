// SPDX-License-Identifier: Apache-2.0
#include "support/program.h"
#include "support/workfolder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

#include <csignal>
#include <sys/resource.h>

using namespace topologue;
using test::Finished;
using test::run;
using test::RunOptions;
using test::sample;
using test::WorkFolder;

namespace {

/// A film of three seconds, small.
QStringList shortFilm(const QStringList &more)
{
    return QStringList{"export",     sample("microservices"),
                       "--scenario", "payment-database-down",
                       "--from",     "20",
                       "--to",       "50",
                       "--speed",    "10"}
           + more;
}

/// In which only one program is found: a script called ffmpeg.
RunOptions withFfmpeg(const WorkFolder &work, const QByteArray &script)
{
    work.put("ffmpeg", "#!/bin/sh\n" + script);
    QFile::setPermissions(work.path("ffmpeg"), QFile::ReadOwner | QFile::ExeOwner);
    RunOptions options;
    options.environment = {"PATH=" + work.path() + ":/usr/bin:/bin", "WORK=" + work.path()};
    return options;
}

} // namespace

/// `topologue export --animate` and its relatives.
class FilmCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void samplesPlayInUnderTwoMegabytes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("more");
        QTest::newRow("monolith") << "monolith" << QStringList{};
        QTest::newRow("distributed monolith") << "distributed-monolith" << QStringList{"--theme", "dark"};
        QTest::newRow("microservices") << "microservices" << QStringList{"--lang", "ko"};
        QTest::newRow("both themes") << "microservices" << QStringList{"--theme", "auto"};
        QTest::newRow("only load") << "monolith" << QStringList{"--no-scenario"};
    }
    void samplesPlayInUnderTwoMegabytes()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, more);
        WorkFolder work;
        QStringList call{"export", sample(name), "--animate", "-o", work.path("film.svg")};
        if (!more.contains("--no-scenario"))
            call += {"--scenario", "payment-database-down"};
        const Finished finished = run(call + more);
        QCOMPARE(finished.errors, QByteArray());
        QCOMPARE(finished.exitCode, 0);
        const QByteArray svg = work.content("film.svg");
        QVERIFY2(svg.size() > 100'000 && svg.size() < 2'000'000, qPrintable(QString::number(svg.size())));
        QXmlStreamReader reader(svg);
        while (!reader.atEnd())
            reader.readNext();
        QCOMPARE(reader.errorString(), QString());
        QVERIFY(svg.contains("prefers-reduced-motion"));
        for (const char *word : {"<script", "foreignObject", "http://www.w3.org/1999", "@import", "url("})
            QVERIFY2(!svg.contains(word), word);
        // It carries its document.
        QCOMPARE(run({"export", work.path("film.svg"), "-o", "-", "--format", "dot", "--lang", "en"}).output,
                 run({"export", sample(name), "-o", "-", "--format", "dot", "--lang", "en"}).output);
    }
    void withoutItsSourceItIsSmaller()
    {
        const Finished finished = run(shortFilm({"--animate", "-o", "-", "--format", "svg", "--no-source"}));
        QCOMPARE(finished.exitCode, 0);
        QVERIFY(finished.output.contains("class=\"film\""));
        QVERIFY(!finished.output.contains("<metadata"));
    }
    void theSameCallGivesTheSameBytes()
    {
        const QStringList call = shortFilm({"--animate", "-o", "-", "--format", "svg"});
        const QByteArray first = run(call).output;
        QVERIFY(first.size() > 50'000);
        QVERIFY(run(call).output == first);
        QVERIFY(run(call + QStringList{"--seed", "2"}).output != first);
    }
    void refusesAWrongCall_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const QStringList &arguments, const char *expected) {
            QTest::newRow(name) << arguments << QByteArray(expected);
        };
        const QStringList svg{"--animate", "-o", "x.svg"};
        const QStringList chosen = svg + QStringList{"--scenario", "payment-database-down"};
        row("ends before it begins", chosen + QStringList{"--from", "9", "--to", "3"}, "cannot run from 9 s to 3 s");
        row("ends at its beginning", chosen + QStringList{"--to", "0"}, "[usage.range]");
        row("begins after the scenario", chosen + QStringList{"--from", "500"}, "[film.range]");
        row("too slow", chosen + QStringList{"--speed", "0.02"}, "[film.too-long]");
        row("no speed", chosen + QStringList{"--speed", "0"}, "[usage.number]");
        row("unknown scenario", svg + QStringList{"--scenario", "flood"},
            "Choose one of: payment-database-down, bulk-product-update, traffic-spike, slow-payment-provider.");
        row("no scenario chosen", svg, "[usage.scenario]");
        row("two ways to choose", chosen + QStringList{"--no-scenario"}, "[usage.together]");
        row("a still format", {"--animate", "-o", "x.png", "--no-scenario"}, "--animate has no meaning for png");
        row("no output", {"--animate", "--no-scenario"}, "[usage.output-missing]");
        row("frame rate of an SVG", chosen + QStringList{"--fps", "10"}, "--fps has no meaning for svg");
        row("too many frames", {"--frames", "f", "--no-scenario", "--fps", "61"}, "[usage.number]");
        row("both themes in frames", {"--frames", "f", "--no-scenario", "--theme", "auto"}, "[usage.without-effect]");
        for (const char *option : {"--scenario", "--seed", "--from", "--to", "--speed", "--fps"})
            row(option, {"-o", "x.svg", option, "1"}, "Add --animate, or leave the option out.");
    }
    void refusesAWrongCall()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, expected);
        WorkFolder work;
        RunOptions options;
        options.workingDirectory = work.path();
        const Finished finished = run(QStringList{"export", sample("monolith")} + arguments, options);
        QVERIFY2(finished.errors.contains(expected), finished.errors.constData());
        QCOMPARE(finished.exitCode, 2);
        QCOMPARE(work.entries(), QStringList());
    }
    void framesAreNumberedPictures()
    {
        WorkFolder work;
        const Finished finished = run(shortFilm({"--frames", work.path("frames"), "--fps", "4", "--scale", "0.5"}));
        QCOMPARE(finished.errors, QByteArray());
        QCOMPARE(finished.exitCode, 0);
        const QStringList names = QDir(work.path("frames")).entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 12); // Three seconds.
        QCOMPARE(names.first(), QString("frame-00001.png"));
        QCOMPARE(names.last(), QString("frame-00012.png"));
        const QImage first(work.path("frames/frame-00001.png"));
        const QImage later(work.path("frames/frame-00009.png"));
        QVERIFY(first.width() > 500 && first.height() > 400);
        QCOMPARE(later.size(), first.size());
        QVERIFY(later != first);
        // The background is the canvas, everywhere along the edge.
        for (int x = 0; x < first.width(); x += 7)
            QCOMPARE(first.pixelColor(x, 0), QColor("#F6F7F9"));
    }
    void framesAndAnSvgInOneCall()
    {
        WorkFolder work;
        const Finished finished = run(
            shortFilm({"--frames", work.path("frames"), "--fps", "1", "--scale", "0.3", "-o", work.path("film.svg")}));
        QCOMPARE(finished.errors, QByteArray());
        QCOMPARE(work.entries(), (QStringList{"film.svg", "frames"}));
        QVERIFY(work.content("film.svg").contains("animateMotion"));
    }
    void aFolderWithFilesIsLeftAlone()
    {
        WorkFolder work;
        work.put("notes.txt", "mine");
        const Finished finished = run(shortFilm({"--frames", work.path()}));
        QCOMPARE(finished.exitCode, 3);
        QVERIFY2(finished.errors.contains("[film.folder]"), finished.errors.constData());
        QCOMPARE(work.entries(), QStringList("notes.txt"));
    }
    void aFullDiskLeavesNoFrames()
    {
        WorkFolder work;
        RunOptions options;
        options.inChild = [] {
            const rlimit limit{4096, 4096};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        };
        const Finished finished = run(shortFilm({"--frames", work.path("frames"), "--fps", "1"}), options);
        QCOMPARE(finished.exitCode, 3);
        QVERIFY2(finished.errors.contains("[write.too-large]"), finished.errors.constData());
        QCOMPARE(work.entries(), QStringList());
    }
    void aVideoIsMadeByFfmpeg_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::newRow("MP4") << "film.mp4" << QByteArrayList{"libx264", "yuv420p", "+faststart", "mp4"};
        QTest::newRow("WebM") << "film.WEBM" << QByteArrayList{"libvpx-vp9", "webm"};
        QTest::newRow("GIF") << "film.gif" << QByteArrayList{"-loop", "gif"};
    }
    /// A false ffmpeg writes down how it was called and how many bytes it got.
    void aVideoIsMadeByFfmpeg()
    {
        QFETCH(QString, name);
        QFETCH(QByteArrayList, arguments);
        WorkFolder work;
        work.put(name, "an old video");
        const RunOptions options = withFfmpeg(work, "printf '%s\\n' \"$@\" > \"$WORK/arguments\"\n"
                                                    "for last; do :; done\nwc -c > \"$last\"\n");
        const Finished finished = run(shortFilm({"-o", work.path(name), "--fps", "2", "--scale", "0.5"}), options);
        QCOMPARE(finished.errors, QByteArray());
        QCOMPARE(finished.exitCode, 0);
        const QByteArrayList given = work.content("arguments").split('\n');
        for (const QByteArray &argument : arguments)
            QVERIFY2(given.contains(argument), argument.constData());
        QCOMPARE(given[given.indexOf("-framerate") + 1], QByteArray("2"));
        const QByteArrayList size = given[given.indexOf("-video_size") + 1].split('x');
        QCOMPARE(work.content(name).trimmed().toLongLong(), 6 * 4 * size[0].toLongLong() * size[1].toLongLong());
        QCOMPARE(work.entries(), (QStringList{"arguments", "ffmpeg", name}));
    }
    void whatFfmpegCannotDoLeavesTheOldVideo_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("it refuses at once") << QByteArray("echo 'first line' >&2\necho 'Unknown encoder' >&2\nexit 1\n")
                                            << QByteArray("It said: Unknown encoder");
        QTest::newRow("it fails in the end")
            << QByteArray("cat > /dev/null\necho 'Disk full' >&2\nexit 1\n") << QByteArray("It said: Disk full");
        QTest::newRow("it is killed") << QByteArray("head -c 1000 > /dev/null\nkill -9 $$\n")
                                      << QByteArray("[film.ffmpeg]");
    }
    void whatFfmpegCannotDoLeavesTheOldVideo()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, expected);
        WorkFolder work;
        work.put("film.mp4", "an old video");
        const RunOptions options = withFfmpeg(work, script);
        const Finished finished =
            run(shortFilm({"-o", work.path("film.mp4"), "--fps", "1", "--scale", "0.5"}), options);
        QCOMPARE(finished.exitCode, 3);
        QVERIFY2(finished.errors.contains(expected), finished.errors.constData());
        QCOMPARE(work.content("film.mp4"), QByteArray("an old video"));
        QCOMPARE(work.entries(), (QStringList{"ffmpeg", "film.mp4"}));
    }
    void withoutFfmpegThereIsASentence()
    {
        WorkFolder work;
        RunOptions options;
        options.environment = {"PATH=" + work.path()};
        const Finished finished = run(shortFilm({"-o", work.path("film.mp4"), "--lang", "ko"}), options);
        QCOMPARE(finished.exitCode, 3);
        QVERIFY2(finished.errors.contains("동영상은 ffmpeg로 만드는데, 설치되어 있지 않습니다."),
                 finished.errors.constData());
        QCOMPARE(work.entries(), QStringList());
    }
    void theRealFfmpegMakesAVideo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("MP4") << "film.mp4";
        QTest::newRow("WebM") << "film.webm";
        QTest::newRow("GIF") << "film.gif";
    }
    void theRealFfmpegMakesAVideo()
    {
        QFETCH(QString, name);
        if (QStandardPaths::findExecutable("ffmpeg").isEmpty())
            QSKIP("ffmpeg is not installed here");
        WorkFolder work;
        RunOptions options;
        options.environment = {"PATH=" + qEnvironmentVariable("PATH")};
        const Finished finished = run(shortFilm({"-o", work.path(name), "--fps", "2", "--scale", "0.3"}), options);
        QCOMPARE(finished.errors, QByteArray());
        QCOMPARE(finished.exitCode, 0);
        QVERIFY(work.content(name).size() > 2000);
    }
    void ctrlCLeavesNoFrames()
    {
        WorkFolder work;
        QProcess process;
        process.start(test::programPath(), {"export", sample("microservices"), "--no-scenario", "--frames",
                                            work.path("frames"), "--fps", "60", "--speed", "1"});
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(work.path("frames/frame-00002.png")), 30'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(20'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(work.entries(), QStringList());
    }
};

QTEST_GUILESS_MAIN(FilmCommandTest)
#include "filmcommand_test.moc"
