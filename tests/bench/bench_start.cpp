// SPDX-License-Identifier: Apache-2.0
// From starting the process to the first painted frame: the program with a sample, beside an empty Qt Quick window and
// beside other versions of the program, whose paths may be given.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QProcess>
#include <QQuickWindow>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int Runs = 7;

int showEmptyWindow(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    QQuickWindow window;
    window.resize(1440, 900);
    QObject::connect(&window, &QQuickWindow::frameSwapped, qApp, [] {
        std::puts("first-frame");
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    window.show();
    return QGuiApplication::exec();
}

void measure(const char *what, const QString &program, const QStringList &arguments)
{
    std::vector<double> times;
    for (int run = 0; run <= Runs; ++run) {
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(program, arguments);
        while (!process.canReadLine() && process.waitForReadyRead(20'000)) {
        }
        const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        if (!process.readAll().contains("first-frame")) {
            std::printf("%-40s did not start\n", what);
            return;
        }
        process.waitForFinished();
        if (run > 0) // The first one fills the disk cache.
            times.push_back(elapsed);
    }
    std::ranges::sort(times);
    std::printf("%-40s %8.0f %8.0f\n", what, times[times.size() / 2], times.back());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--empty") == 0)
        return showEmptyWindow(argc, argv);
    const QCoreApplication app(argc, argv);
    std::printf("%-40s %8s %8s   ms to the first painted frame\n", "", "median", "largest");
    measure("an empty Qt Quick window", QCoreApplication::applicationFilePath(), {QStringLiteral("--empty")});
    const QStringList withSample{QStringLiteral("--first-frame"), QStringLiteral(TOPOLOGUE_SAMPLE)};
    measure("topologue, the microservices sample", QStringLiteral(TOPOLOGUE_PROGRAM), withSample);
    for (int i = 1; i < argc; ++i)
        measure(argv[i], QString::fromLocal8Bit(argv[i]), withSample);
    return 0;
}
