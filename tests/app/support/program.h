// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

/// Running the real program, as a user does.
namespace topologue::test {

/// The path of the built program.
[[nodiscard]] QString programPath();

/// The path of one of the three e-commerce samples: "monolith", "distributed-monolith" or "microservices".
[[nodiscard]] QString sample(const QString &name);

/// A browser of that family on this machine; empty if there is none.
[[nodiscard]] QString chromiumPath();

struct Finished {
    int exitCode = -1; ///< -1: it crashed, did not start, or did not end within a minute.
    QByteArray output;
    QByteArray errors;
};

struct RunOptions {
    QByteArray input;
    QStringList environment; ///< "NAME=value", on top of a plain one: C.UTF-8, no display.
    QString workingDirectory;
    std::function<void()> inChild; ///< Runs in the child before the program, such as a setrlimit.
    QString program;               ///< Empty: programPath().
};
[[nodiscard]] Finished run(const QStringList &arguments, const RunOptions &options = {});

/// The process ids whose parent is that process (zombies, too); 0: this one.
[[nodiscard]] QList<qint64> childProcesses(qint64 parent = 0);

/// Whether a process of that id runs; a zombie does not.
[[nodiscard]] bool isAlive(qint64 process);

} // namespace topologue::test
