// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/filelock.h"
#include "core/filewatch.h"
#include "core/keeper.h"
#include "document.h"

#include <QObject>
#include <QPointF>
#include <QQmlEngine>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>

namespace topologue::window {

/// How a document was looked at when the user turned to another one.
struct LookedAt {
    int view = 0;
    bool hasPlace = false; ///< Whether scale and middle are known.
    double scale = 1;
    QPointF middle; ///< Of the visible part, in document units.
    QStringList selection;
    QString scenario;
    double position = 0; ///< Of the playhead, seconds.
    double speed = 1;
    bool loop = false;
};

/// An open document together with its place on the disk: keeps unsaved work, holds the lock of the file, notices what
/// others do to it. Lives on the GUI thread.
class OpenFile : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("files are opened by the session")
    Q_PROPERTY(topologue::window::Document *document READ document CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString path READ path NOTIFY titleChanged)
    Q_PROPERTY(bool modified READ isModified NOTIFY modifiedChanged)
    /// Whether a crash in this moment would lose nothing: every step is saved, or kept in the journal.
    Q_PROPERTY(bool kept READ isKept NOTIFY keptChanged)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    /// Of the window that has the file, while it is Locked.
    Q_PROPERTY(QString holder READ holder NOTIFY stateChanged)

public:
    enum State {
        Fine,
        Locked,   ///< Open in another window: saving needs another name.
        ReadOnly, ///< The file or its folder may not be written: saving needs another name.
        Changed,  ///< The file is another one than was read, and so is the document.
        Removed,  ///< The file is gone; saving writes it again.
    };
    Q_ENUM(State)

    /// `path`: empty, or the file that it was read from, whose content has this hash. `number` tells untitled documents
    /// apart, from 1 on.
    OpenFile(Architecture architecture, const QString &path, const QByteArray &hash, int number,
             QObject *parent = nullptr);
    /// Goes on with what a crash has left.
    OpenFile(Architecture architecture, core::JournalFile::Adopted journal, int number, QObject *parent = nullptr);
    /// Unsaved work stays in the journal, unless it was given up.
    ~OpenFile() override;

    [[nodiscard]] Document *document() const { return m_document.get(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString path() const { return m_document->path(); }
    /// What it was read from: the path, or a sample's. Empty for a new document.
    [[nodiscard]] QString origin() const { return m_origin; }
    [[nodiscard]] int number() const { return m_number; }
    void setOrigin(const QString &origin) { m_origin = origin; }
    [[nodiscard]] bool isModified() const { return m_document->isModified(); }
    [[nodiscard]] bool isKept() const { return m_keeper->isAllKept(); }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString holder() const;
    [[nodiscard]] core::Keeper &keeper() { return *m_keeper; }

    /// Whether that is its path, by whatever name.
    [[nodiscard]] bool belongsTo(const QString &path) const;
    /// Whether it can be saved without asking for a name.
    [[nodiscard]] bool hasWritablePlace() const;
    /// Whether somebody else has changed the file, so that saving would destroy that. Looks at the disk.
    [[nodiscard]] bool wouldOverwrite();
    /// Writes to the document's path, whatever is there. Fails if another window has that file.
    [[nodiscard]] Result<void> save();
    /// Writes there, and belongs there from now on. Fails if another window has that file.
    [[nodiscard]] Result<void> saveAs(const QString &path);
    /// Unsaved work is not wanted any more.
    void giveUp();

    /// Takes what is on the disk now; one undoable step.
    Q_INVOKABLE void reload();
    /// What is on the disk may be overwritten.
    Q_INVOKABLE void keepMine();
    /// The document becomes one that belongs to no file.
    Q_INVOKABLE void detach();
    /// Looks again whether the file may be written, and whether it has changed: in another thread, as the file may lie
    /// on a server that does not answer.
    Q_INVOKABLE void lookAgain();

    /// How it was looked at, while another document is shown.
    [[nodiscard]] const std::optional<LookedAt> &lookedAt() const { return m_lookedAt; }
    void rememberLook(LookedAt look) { m_lookedAt = std::move(look); }

signals:
    void titleChanged();
    void modifiedChanged();
    void keptChanged();
    void stateChanged();
    void reloaded(); ///< By itself, since nothing was unsaved.
    void reloadFailed(const topologue::Diagnostics &diagnostics);
    void notKept(const topologue::Diagnostics &diagnostics);

private:
    void connectAll();
    [[nodiscard]] bool holdsLock() const; ///< Or needs none.
    [[nodiscard]] static QString holderOf(const core::FileLock &lock);
    [[nodiscard]] static Diagnostics lockedBy(const core::FileLock &lock, const QString &path);
    [[nodiscard]] Result<void> write(const QString &path);
    void follow();
    void fileChanged(const QByteArray &hash);
    void fileRemoved();
    void load(bool bySelf);
    void findState();
    void setState(State state);
    [[nodiscard]] core::JournalPlace place() const;

    std::unique_ptr<Document> m_document;
    std::unique_ptr<core::Keeper> m_keeper;
    std::unique_ptr<core::FileLock> m_lock;
    core::FileWatch m_watch;
    QString m_origin;
    QByteArray m_foreignHash; // Of what is on the disk, while Changed.
    quint64 m_loadSerial = 0; // Of what is being read, which is dropped if the document is saved meanwhile.
    bool m_isLooking = false; // Whether the file may be written.
    int m_number = 0;
    State m_state = Fine;
    Document::Snapshot m_followed; // The last one that the keeper was told.
    bool m_hasUnsaved = false;     // The keeper has something.
    std::optional<LookedAt> m_lookedAt;
};

} // namespace topologue::window
