// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace topologue::test {

QString programPath()
{
    return QStringLiteral(TOPOLOGUE_BINARY_DIR "/bin/topologue");
}

QString sample(const QString &name)
{
    return QStringLiteral(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-%1.topo.json").arg(name);
}

QString chromiumPath()
{
    for (const char *name : {"chromium", "chromium-browser", "google-chrome"}) {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return path;
    }
    return {};
}

Finished run(const QStringList &arguments, const RunOptions &options)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES", "LANG",
                             "XDG_RUNTIME_DIR", "TOPOLOGUE_LAYOUT_FAULT"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    for (const QString &entry : options.environment)
        environment.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(options.workingDirectory);
    if (options.inChild)
        process.setChildProcessModifier(options.inChild);
    process.start(options.program.isEmpty() ? programPath() : options.program, arguments);
    process.write(options.input);
    process.closeWriteChannel();

    constexpr int PatienceMs = 60'000;
    Finished result;
    if (process.waitForFinished(PatienceMs) && process.exitStatus() == QProcess::NormalExit)
        result.exitCode = process.exitCode();
    result.output = process.readAllStandardOutput();
    result.errors = process.readAllStandardError();
    return result;
}

namespace {

/// State and parent of a process, as Linux writes them; empty if there is no such process.
QList<QByteArray> stateAndParent(const QString &process)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    // "pid (name) state parent ...", where the name may hold anything.
    const QByteArray line = stat.readAll();
    return line.mid(line.lastIndexOf(')') + 2).split(' ').mid(0, 2);
}

} // namespace

QList<qint64> childProcesses(qint64 parent)
{
    const qint64 wanted = parent > 0 ? parent : QCoreApplication::applicationPid();
    QList<qint64> children;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isNumber = false;
        const qint64 process = entry.toLongLong(&isNumber);
        if (isNumber && stateAndParent(entry).value(1).toLongLong() == wanted)
            children += process;
    }
    return children;
}

bool isAlive(qint64 process)
{
    const QByteArray state = stateAndParent(QString::number(process)).value(0);
    return !state.isEmpty() && state != "Z" && state != "X";
}

} // namespace topologue::test
