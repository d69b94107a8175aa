// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <cstdint>
#include <string_view>

namespace topologue::core {

/// Notices when somebody else changes, replaces or removes a document's file. What counts is the content: a file that
/// is touched, or written with the same bytes, has not changed, and one that is half written is not read. Lives on the
/// GUI thread; looks at files and reads them in other threads (diskPool).
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    /// What is known of the file: its content has this hash (see hashOf). An empty path: nothing is watched.
    void watch(const QString &path, const QByteArray &hash);
    [[nodiscard]] QByteArray knownHash() const { return m_known; }
    /// The content with this hash is known now, too.
    void know(const QByteArray &hash);
    /// Looks, for file systems that tell nothing: at once, or as soon as the file has rested.
    void look();
    /// Whether the file holds something else than is known, now: reads it if its size or times have changed. False for
    /// a file that is not there.
    [[nodiscard]] bool isChangedNow() const;

    /// Short, and the same for the same bytes.
    [[nodiscard]] static QByteArray hashOf(std::string_view bytes);

signals:
    /// The content is another one, with this hash.
    void changed(const QByteArray &hash);
    void removed();

private:
    /// What changes whenever a file does, for a glance.
    struct Stamp {
        bool exists = false;
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::int64_t size = 0;
        std::int64_t modifiedNs = 0;
        bool operator==(const Stamp &) const = default;
    };
    [[nodiscard]] static Stamp stampOf(const QString &path);
    [[nodiscard]] static bool isFresh(const Stamp &stamp);
    bool watchAgain();
    void looked(const Stamp &stamp);
    void looked(const Stamp &stamp, const QByteArray &hash);

    QString m_path;
    QByteArray m_known;
    Stamp m_stamp; // When it had the content that is known or was told.
    QByteArray m_told;
    quint64 m_serial = 0;
    bool m_isLooking = false;
    bool m_looksAgain = false;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
};

} // namespace topologue::core
