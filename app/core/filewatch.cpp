// SPDX-License-Identifier: Apache-2.0
#include "filewatch.h"

#include "formats/topojson.h"
#include "inpool.h"
#include "pool.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFileInfo>

#include <sys/stat.h>
#include <utility>

namespace topologue::core {

namespace {

constexpr int SoonMs = 120; // Programs write a file in several steps: it is read when it has rested this long.

QByteArray hashOfFile(const QString &path)
{
    const auto bytes = formats::readFile(path.toStdString());
    return bytes ? FileWatch::hashOf(*bytes) : QByteArray();
}

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::look);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, soon);
}

QByteArray FileWatch::hashOf(std::string_view bytes)
{
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view.toByteArray(), QCryptographicHash::Sha1).toHex();
}

FileWatch::Stamp FileWatch::stampOf(const QString &path)
{
    struct stat status {
    };
    if (::stat(path.toUtf8().constData(), &status) != 0)
        return {};
    return {true, status.st_dev, status.st_ino, status.st_size,
            static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

/// Whether somebody may still be at it. A clock that is set back, or another machine's, is no reason to wait.
bool FileWatch::isFresh(const Stamp &stamp)
{
    const std::int64_t ageMs = QDateTime::currentMSecsSinceEpoch() - stamp.modifiedNs / 1'000'000;
    return ageMs >= 0 && ageMs < SoonMs;
}

void FileWatch::watch(const QString &path, const QByteArray &hash)
{
    if (const QStringList all = m_watcher.files() + m_watcher.directories(); !all.isEmpty() && m_path != path)
        m_watcher.removePaths(all);
    m_path = path;
    know(hash);
    watchAgain();
}

void FileWatch::know(const QByteArray &hash)
{
    ++m_serial;
    m_known = hash;
    m_told = hash;
    m_stamp = {}; // The file may have been changed since it was read: the next look reads it once more.
}

/// A file that was replaced is another one: the watch on the old one went with it. True if there is a new watch.
bool FileWatch::watchAgain()
{
    if (m_path.isEmpty())
        return false;
    QStringList paths;
    if (const QString folder = QFileInfo(m_path).absolutePath(); !m_watcher.directories().contains(folder))
        paths << folder;
    if (!m_watcher.files().contains(m_path))
        paths << m_path;
    // What cannot be watched is looked at when the window becomes active.
    return !paths.isEmpty() && m_watcher.addPaths(paths).size() < paths.size();
}

void FileWatch::look()
{
    if (m_path.isEmpty())
        return;
    if (m_isLooking) {
        m_looksAgain = true;
        return;
    }
    m_isLooking = true;
    m_looksAgain = false;
    inPool([path = m_path] { return stampOf(path); }, diskPool())
        .then(this, [this, serial = m_serial](const Stamp &stamp) {
            m_isLooking = false;
            const bool isOld = serial != m_serial; // It was saved meanwhile.
            if (!isOld)
                looked(stamp);
            if (isOld || m_looksAgain || watchAgain()) // Between the look and a new watch nobody has looked.
                look();
        });
}

void FileWatch::looked(const Stamp &stamp)
{
    ++m_serial; // What is being read of an earlier look is older.
    if (stamp == m_stamp && stamp.exists)
        return;
    if (!stamp.exists) {
        looked(stamp, {});
        return;
    }
    if (isFresh(stamp)) {
        m_soon.start();
        return;
    }
    inPool(
        [path = m_path] {
            QByteArray hash = hashOfFile(path);
            return std::pair(std::move(hash), stampOf(path));
        },
        diskPool())
        .then(this, [this, stamp, serial = m_serial](const std::pair<QByteArray, Stamp> &read) {
            const auto &[hash, after] = read;
            if (serial != m_serial || hash.isEmpty())
                return;
            if (after == stamp)
                looked(stamp, hash);
            else // It was written while it was read.
                m_soon.start();
        });
}

void FileWatch::looked(const Stamp &stamp, const QByteArray &hash)
{
    m_stamp = stamp;
    if (hash == m_told)
        return;
    m_told = hash;
    if (hash.isEmpty())
        emit removed();
    else
        emit changed(hash);
}

bool FileWatch::isChangedNow() const
{
    if (m_path.isEmpty() || m_known.isEmpty())
        return false;
    const Stamp stamp = stampOf(m_path);
    if (!stamp.exists || (stamp == m_stamp && m_told == m_known))
        return false;
    const QByteArray hash = hashOfFile(m_path);
    return !hash.isEmpty() && hash != m_known;
}

} // namespace topologue::core
