// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "editor.h"

#include <QByteArray>
#include <QList>
#include <QMimeData>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace topologue::window {

/// Copy, cut and paste between documents, windows and programs. What is selected goes to the system's clipboard as
/// topo JSON (MimeType and plain text), SVG (which carries it too) and PNG. Whatever is pasted comes from outside and
/// may be anything: it is one undoable step, or nothing changes and `refused` says why. A large text is read, and
/// joined with the document, in the pool.
class Clipboard : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Editor *editor MEMBER m_editor NOTIFY editorChanged REQUIRED)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged) ///< Something large is being pasted.

public:
    static constexpr const char *MimeType = "application/vnd.topologue.topo+json";
    static constexpr qsizetype MostBytes = 32L * 1024 * 1024; ///< More is refused unread.
    static constexpr qsizetype BytesAtOnce = 100'000;         ///< More is read in the pool.

    explicit Clipboard(QObject *parent = nullptr);

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// What is selected. The pictures follow when they are drawn (`drawn`). False if there is nothing to copy.
    Q_INVOKABLE bool copy();
    Q_INVOKABLE bool cut();
    /// Keeps what is selected to be dropped in another document, beside the clipboard. False if that cannot be.
    Q_INVOKABLE bool takeUp();
    /// Drops that, around this place of the canvas in item pixels. `away`: it leaves the document that it comes from,
    /// which is one step there and one here. In that document itself nothing happens then.
    Q_INVOKABLE void dropAt(QPointF item, bool away = false);
    /// Moves what is selected to another open document, where it stands as it did here; one step in each.
    Q_INVOKABLE void moveTo(int row);
    /// Where the pointer is on the canvas, or in the middle of what is seen; beside what stands there already.
    Q_INVOKABLE void paste();
    /// As paste, of anything. Refused while another paste is busy.
    void pasteData(const QMimeData &data) { takeData(data, target()); }
    /// The same with what was dropped on this place of the window. True if it is in the document when this returns.
    bool dropData(const QMimeData &data, QPointF scene);
    /// What is selected, as copy() puts it on the clipboard, but without pictures; null, and said why, if that cannot
    /// be. The caller owns it.
    [[nodiscard]] QMimeData *selectedData();
    /// What is selected has been moved to another window.
    void removeMoved();
    /// Of an element of the document, as it is shown.
    [[nodiscard]] QString nameOf(const QString &key) const { return m_editor ? m_editor->nameOf(key) : QString(); }
    /// Whether it is worth trying.
    [[nodiscard]] static bool canTake(const QMimeData &data);
    /// Files that were dropped or pasted: `fileWanted` for each, `refused` for folders and what is not on this machine.
    Q_INVOKABLE void openUrls(const QList<QUrl> &urls);

signals:
    void editorChanged();
    void busyChanged();
    void refused(const QString &text);
    void pasted();
    /// What was selected is in the open document of this name now.
    void moved(const QString &name);
    void drawn();
    void fileWanted(const QUrl &url);
    /// There is none to paste into; the editor is to have an empty one when this returns.
    void documentWanted();

private:
    /// What a document is to lose when it has arrived in another one.
    struct Leaving {
        QPointer<Document> document;
        std::vector<ElementId> elements;
        std::vector<NoteId> notes;
    };
    struct Source {
        QByteArray bytes;
        bool isText = false;                      ///< May be a list of names.
        std::shared_ptr<const Leaving> leaving{}; ///< Null: a copy.
    };
    [[nodiscard]] std::shared_ptr<const Leaving> selectedToLeave() const;
    void leave(const Leaving &leaving);
    [[nodiscard]] static std::optional<Source> sourceIn(const QMimeData &data);
    [[nodiscard]] bool refusesForNow(); ///< While another paste is busy; says so.
    void takeData(const QMimeData &data, QPointF at);
    [[nodiscard]] QPointF target() const;
    void draw(const Architecture &clip, const QByteArray &json);
    void pasteInPool(const Source &source, QPointF at);
    void take(Result<editing::Edited> edited, const Source &source);

    QPointer<Editor> m_editor;
    QPointer<QMimeData> m_copied; ///< Ours on the clipboard, before it has its pictures.
    QByteArray m_takenUp;         // A document.
    std::shared_ptr<const Leaving> m_takenFrom;
    bool m_busy = false;
};

} // namespace topologue::window
