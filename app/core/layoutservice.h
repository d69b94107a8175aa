// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/result.h"
#include "layout/layout.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

class QProcess;

namespace topologue::core {

/// Centers for the boxes of a graph, and how they were found.
struct LayoutOutcome {
    std::vector<Point> centers;                   ///< By box.
    layout::Engine engine = layout::Engine::None; ///< The one that placed them.
    Diagnostics notes;                            ///< Warnings: why an engine that was tried before did not.
};

/// The name of an engine as users know it: "dot".
[[nodiscard]] QString engineName(layout::Engine engine);

/// Places boxes with Graphviz in a child process (the hidden subcommand `internal-layout` of this program), so that
/// a layout can be stopped at any time and its crash or its hunger for memory is not ours.
///
/// The engines of layout::attemptsFor are tried in order, each within its time limit. If all fail, boxes without a
/// place are put in a grid or beside their neighbours, and a note says so. A child never outlives the service, nor
/// (on Linux) the program. One layout runs at a time; a new start cancels the one before.
///
/// Belongs to one thread, which must have an event loop. No call takes longer than a few milliseconds.
class LayoutService : public QObject
{
    Q_OBJECT

public:
    explicit LayoutService(QObject *parent = nullptr);
    /// With another program than this one, which must know `internal-layout`.
    explicit LayoutService(QString program, QObject *parent = nullptr);
    ~LayoutService() override;

    /// Starts; `finished` or `failed` follows, never before this returns. `style` is Flow, TopDown or Organic;
    /// Manual counts as Flow.
    void start(layout::Graph graph, LayoutStyle style);
    /// The same with chosen engines and time limits.
    void start(layout::Graph graph, LayoutStyle style, std::vector<layout::Attempt> attempts);
    /// Stops, without any further signal of the layout that ran. The child is killed at once and reaped by the
    /// event loop. Does nothing if nothing runs.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_run != nullptr; }

signals:
    /// About ten times a second while a layout runs, and whenever another engine starts.
    void progressed(topologue::layout::Engine engine, std::chrono::milliseconds elapsed);
    void finished(const topologue::core::LayoutOutcome &outcome);
    /// The child could not be started at all: this installation is broken. Nothing has been placed.
    void failed(const topologue::Diagnostics &diagnostics);

private:
    struct Run;

    void tryNextEngine();
    void launch(const QByteArray &request);
    void attemptEnded(QProcess &process);
    void attemptFailed(Diagnostic note);
    void placeWithoutGraphviz();
    void finish(std::vector<Point> centers, layout::Engine engine);
    void fail(Diagnostics diagnostics);
    void abandonProcess();

    QString m_program;
    QTimer m_heartbeat;
    QTimer m_limit;                ///< Of the engine that runs.
    QProcess *m_process = nullptr; ///< The child that runs; a child of this object.
    std::unique_ptr<Run> m_run;    ///< Null while idle.
    quint64 m_runCount = 0;        ///< Tells late answers of a cancelled run.
};

/// Places boxes and waits for it, in an event loop of its own: for the command line. Needs a QCoreApplication.
/// An empty program is this one.
[[nodiscard]] Result<LayoutOutcome> layoutAndWait(const layout::Graph &graph, LayoutStyle style,
                                                  const QString &program = {});

} // namespace topologue::core
