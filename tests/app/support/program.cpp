// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>

namespace topologue::test {

QString programPath()
{
    return QStringLiteral(TOPOLOGUE_BINARY_DIR "/bin/topologue");
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

QList<qint64> childProcesses()
{
    QList<qint64> children;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &entry : entries) {
        bool isNumber = false;
        const qint64 pid = entry.toLongLong(&isNumber);
        QFile stat(QStringLiteral("/proc/%1/stat").arg(entry));
        if (!isNumber || !stat.open(QIODevice::ReadOnly))
            continue;
        // "pid (name) state parent ...", where the name may hold anything.
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        if (fields.value(1).toLongLong() == QCoreApplication::applicationPid())
            children += pid;
    }
    return children;
}

} // namespace topologue::test
