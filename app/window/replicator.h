// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/contrast.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <vector>

namespace topologue::window {

/// Runs the same scenario in several documents again and again, each time with other chance, in the background: one run
/// per core, with less right to the processor than the window. Lives on the GUI thread.
class Replicator : public QObject
{
    Q_OBJECT

public:
    struct Side {
        std::shared_ptr<const Architecture> architecture;
        ScenarioId scenario; ///< One that it does not have means only load.
    };

    explicit Replicator(QObject *parent = nullptr);
    ~Replicator() override;

    /// Instead of what runs. `known` are the first replications, which are there already.
    void start(std::vector<Side> sides, simulation::Contrast known);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] double progress() const { return m_progress; } ///< 0..1.

signals:
    /// There is a replication more.
    void advanced(const topologue::simulation::Contrast &known);
    void busyChanged();
    void progressChanged();

private:
    void setBusy(bool busy);

    QThreadPool m_pool; ///< Of one thread: a new run begins when the old one has stopped.
    QFutureWatcher<simulation::Contrast> m_watcher;
    bool m_busy = false;
    double m_progress = 0;
};

} // namespace topologue::window
