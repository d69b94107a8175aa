// SPDX-License-Identifier: Apache-2.0
#include "openfile.h"

#include "appsettings.h"
#include "core/documentfile.h"
#include "core/inpool.h"
#include "core/messages.h"
#include "core/pool.h"
#include "core/statefolder.h"
#include "core/truename.h"
#include "documentsource.h"

#include <QFileInfo>

#include <unistd.h>
#include <utility>

namespace topologue::window {

namespace {

/// Saving replaces the file, so it takes the folder's permission as well as the file's.
bool mayWrite(const QString &path)
{
    const QFileInfo file(path);
    const QByteArray folder = file.absolutePath().toUtf8();
    return ::access(folder.constData(), W_OK) == 0
           && (!file.exists() || ::access(path.toUtf8().constData(), W_OK) == 0);
}

} // namespace

OpenFile::OpenFile(Architecture architecture, const QString &path, const QByteArray &hash, int number, QObject *parent)
    : QObject(parent), m_document(std::make_unique<Document>(std::move(architecture), path)),
      m_keeper(std::make_unique<core::Keeper>(core::journalFolder())), m_origin(path), m_number(number)
{
    connectAll();
    if (!path.isEmpty()) {
        m_lock = std::make_unique<core::FileLock>(path);
        m_watch.watch(path, hash);
    }
    m_followed = m_document->architecture();
    findState();
}

OpenFile::OpenFile(Architecture architecture, core::JournalFile::Adopted journal, int number, QObject *parent)
    : OpenFile(std::move(architecture), QString::fromStdString(journal.content.place.path),
               QByteArray::fromStdString(journal.content.place.fileHash), number, parent)
{
    m_keeper = std::make_unique<core::Keeper>(std::move(journal.file), journal.content.step);
    m_hasUnsaved = true;
    m_document->markUnsaved();
    connectAll();
    m_watch.look();
}

OpenFile::~OpenFile()
{
    m_document->disconnect(this); // Its undo stack says once more that it is clean, when it goes.
}

void OpenFile::connectAll()
{
    const auto once = Qt::UniqueConnection;
    connect(m_document.get(), &Document::undoChanged, this, &OpenFile::follow, once);
    connect(m_document.get(), &Document::modifiedChanged, this, &OpenFile::follow, once);
    connect(m_document.get(), &Document::modifiedChanged, this, &OpenFile::modifiedChanged, once);
    connect(m_document.get(), &Document::changed, this, &OpenFile::titleChanged, once);
    connect(m_document.get(), &Document::pathChanged, this, &OpenFile::titleChanged, once);
    connect(&m_watch, &core::FileWatch::changed, this, &OpenFile::fileChanged, once);
    connect(&m_watch, &core::FileWatch::removed, this, &OpenFile::fileRemoved, once);
    connect(m_keeper.get(), &core::Keeper::kept, this, &OpenFile::keptChanged, once);
    connect(m_keeper.get(), &core::Keeper::failed, this, &OpenFile::notKept, once);
}

QString OpenFile::title() const
{
    const QString name = m_document->name();
    const bool isNamed = !m_document->path().isEmpty()
                         || !m_document->architecture()->name.in(AppSettings::instance().language()).empty();
    return isNamed || m_number < 2 ? name : tr("%1 %2").arg(name).arg(m_number);
}

core::JournalPlace OpenFile::place() const
{
    return {path().toStdString(), m_watch.knownHash().toStdString(), title().toStdString()};
}

/// After each step of the document: what is unsaved is kept, and what is not is forgotten.
void OpenFile::follow()
{
    const auto now = m_document->architecture();
    if (!m_document->isModified()) {
        m_followed = now;
        if (!std::exchange(m_hasUnsaved, false))
            return;
        m_keeper->forget();
    } else {
        if (m_hasUnsaved && now == m_followed)
            return;
        m_followed = now;
        m_hasUnsaved = true;
        m_keeper->keep(now, place());
    }
    emit keptChanged();
}

bool OpenFile::holdsLock() const
{
    return !m_lock || m_lock->isHeld();
}

Diagnostics OpenFile::lockedBy(const core::FileLock &lock, const QString &path)
{
    return failure(core::FileLockedElsewhere, {holderOf(lock).toStdString()}, {path.toStdString(), {}, 0, 0}).value();
}

bool OpenFile::belongsTo(const QString &path) const
{
    return !this->path().isEmpty() && core::trueName(path) == core::trueName(this->path());
}

bool OpenFile::hasWritablePlace() const
{
    // What somebody else does to the file is said first, whoever holds it and whether or not it may be written.
    return !path().isEmpty() && holdsLock()
           && (m_state == Fine || m_state == Removed || (m_state == Changed && mayWrite(path())));
}

bool OpenFile::wouldOverwrite()
{
    if (m_state == Changed)
        return true;
    if (path().isEmpty() || !m_watch.isChangedNow())
        return false;
    setState(Changed);
    return true;
}

Result<void> OpenFile::save()
{
    if (!holdsLock())
        return tl::unexpected(lockedBy(*m_lock, path()));
    return write(path());
}

Result<void> OpenFile::write(const QString &path)
{
    const auto hash = m_document->saveAs(path);
    if (!hash)
        return tl::unexpected(hash.error());
    ++m_loadSerial; // What is being read is older.
    m_watch.watch(path, *hash);
    m_foreignHash.clear();
    m_origin = path;
    findState();
    return {};
}

Result<void> OpenFile::saveAs(const QString &path)
{
    if (belongsTo(path) && holdsLock())
        return save();
    auto lock = std::make_unique<core::FileLock>(path);
    if (!lock->isHeld())
        return tl::unexpected(lockedBy(*lock, path));
    lock.swap(m_lock); // Before the state is found; back if nothing was written.
    auto written = write(path);
    if (!written)
        lock.swap(m_lock);
    return written;
}

void OpenFile::giveUp()
{
    m_document->disconnect(this);
    if (std::exchange(m_hasUnsaved, false))
        m_keeper->forget();
}

void OpenFile::fileChanged(const QByteArray &hash)
{
    if (hash == m_watch.knownHash()) { // Gone, and back again.
        m_foreignHash.clear();
        findState();
        return;
    }
    m_foreignHash = hash;
    if (isModified())
        setState(Changed);
    else
        load(true);
}

void OpenFile::fileRemoved()
{
    m_document->markUnsaved();
    setState(Removed);
}

void OpenFile::reload()
{
    load(false);
}

void OpenFile::load(bool bySelf)
{
    core::inPool([path = path()] {
        return readAny(path);
    }).then(this, [this, bySelf, path = path(), serial = ++m_loadSerial](ReadDocument read) {
        if (serial != m_loadSerial || path != this->path())
            return; // It was saved meanwhile, perhaps elsewhere, or is read once more.
        if (bySelf && (isModified() || !read.document)) { // Half written, or edited in the meantime.
            setState(Changed);
            return;
        }
        if (!read.document) {
            emit reloadFailed(read.document.error());
            return;
        }
        m_document->edit(std::move(read.document->architecture), tr("Reload the file"));
        emit m_document->drawnChanged();
        emit m_document->scenariosChanged();
        m_watch.know(read.hash);
        m_foreignHash.clear();
        m_document->markSaved(path);
        follow();
        findState();
        if (bySelf)
            emit reloaded();
    });
}

void OpenFile::keepMine()
{
    if (m_state == Changed)
        m_watch.know(m_foreignHash);
    m_foreignHash.clear();
    m_document->markUnsaved();
    findState();
}

void OpenFile::detach()
{
    ++m_loadSerial;
    m_lock.reset();
    m_watch.watch({}, {});
    m_foreignHash.clear();
    m_origin.clear();
    m_document->detach();
    findState();
}

void OpenFile::lookAgain()
{
    if (m_lock)
        m_lock->retry();
    m_watch.look();
    if (path().isEmpty() || m_isLooking)
        return;
    m_isLooking = true;
    core::inPool([path = path()] { return mayWrite(path); }, core::diskPool())
        .then(this, [this, path = path()](bool may) {
            m_isLooking = false;
            if (path == this->path() && m_state != Changed && m_state != Removed)
                setState(!holdsLock() ? Locked : may ? Fine : ReadOnly);
        });
}

QString OpenFile::holderOf(const core::FileLock &lock)
{
    return tr("process %1 on %2").arg(lock.holderProcess()).arg(lock.holderHost());
}

QString OpenFile::holder() const
{
    return m_lock && m_lock->holderProcess() > 0 ? holderOf(*m_lock) : QString();
}

void OpenFile::findState()
{
    if (!holdsLock())
        setState(Locked);
    else
        setState(path().isEmpty() || mayWrite(path()) ? Fine : ReadOnly);
}

void OpenFile::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace topologue::window
