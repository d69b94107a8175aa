// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "architecture/result.h"
#include "journalfile.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>

namespace topologue::core {

/// Keeps the unsaved work of one document against a crash: whatever it is told is written to a journal by a thread of
/// its own. Telling it takes microseconds. A step is *kept* (acknowledged) when it, or a later one, is on the disk;
/// that is at most about a tenth of a second after the edit, and where edits come faster only the latest is written.
/// Lives on the GUI thread.
class Keeper : public QObject
{
    Q_OBJECT

public:
    using Snapshot = std::shared_ptr<const Architecture>;

    /// Writes into this folder; an empty one: keeps nothing, and says that it did.
    explicit Keeper(const QString &folder, QObject *parent = nullptr);
    /// Goes on with the journal that a crash has left.
    Keeper(std::unique_ptr<JournalFile> journal, std::uint64_t step, QObject *parent = nullptr);
    /// Waits until what it was told is written. The journal stays; see forget().
    ~Keeper() override;

    /// The document has made one more step and is now this. Returns the step's number, from 1 on.
    std::uint64_t keep(Snapshot architecture, JournalPlace place);
    /// One more step, after which there is nothing unsaved: the journal goes.
    std::uint64_t forget();

    [[nodiscard]] std::uint64_t step() const { return m_step; }
    [[nodiscard]] std::uint64_t keptStep() const { return m_kept; }
    [[nodiscard]] bool isAllKept() const { return m_kept == m_step; }
    /// Blocks until everything is written, at the end of the program.
    void finish();
    /// Where all that is unsaved is kept, for another process to go on with it when this object is gone; waits until it
    /// is written. Empty: there is nothing unsaved, or it could not be kept.
    [[nodiscard]] std::filesystem::path journal();

signals:
    void kept(std::uint64_t step);
    /// The disk is full, or may not be written. Said once, until it works again.
    void failed(const topologue::Diagnostics &diagnostics);

private:
    struct Shared;
    void request();
    void start();
    void written();

    std::shared_ptr<Shared> m_shared;
    std::uint64_t m_step = 0;
    std::uint64_t m_kept = 0;
    bool m_hasFailed = false;
    QElapsedTimer m_sinceStart;
    QTimer m_pause;
};

} // namespace topologue::core
