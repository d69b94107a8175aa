// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace topologue::core {

/// Says to the other windows of this user that a document's file is being edited here. The lock lies in the state
/// folder, not beside the document, so that folders stay clean and read-only ones do no harm. A lock whose process is
/// gone is taken over; other users and machines are noticed by the change of the file instead (see FileWatch).
class FileLock
{
public:
    /// Tries to lock; see isHeld(). Without a state folder, or with one that cannot be written, nothing is locked and
    /// the lock counts as held.
    explicit FileLock(const QString &path);

    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    /// Of the one that has it; 0 if it is held here, or not known.
    [[nodiscard]] qint64 holderProcess() const { return m_process; }
    [[nodiscard]] QString holderHost() const { return m_host; }
    /// Tries again, after the other one may have been closed.
    bool retry();

private:
    std::unique_ptr<QLockFile> m_file;
    bool m_isHeld = true;
    qint64 m_process = 0;
    QString m_host;
};

} // namespace topologue::core
