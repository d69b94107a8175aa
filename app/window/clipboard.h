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

#include <optional>

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
    /// Drops that, around this place of the canvas in item pixels.
    Q_INVOKABLE void dropAt(QPointF item);
    /// Where the pointer is on the canvas, or in the middle of what is seen; beside what stands there already.
    Q_INVOKABLE void paste();
    /// As paste, of anything. Nothing happens while another paste is busy.
    void pasteData(const QMimeData &data);
    /// Files that were dropped or pasted: `fileWanted` for each, `refused` for folders and what is not on this machine.
    Q_INVOKABLE void openUrls(const QList<QUrl> &urls);

signals:
    void editorChanged();
    void busyChanged();
    void refused(const QString &text);
    void pasted();
    void drawn();
    void fileWanted(const QUrl &url);
    /// There is none to paste into; the editor is to have an empty one when this returns.
    void documentWanted();

private:
    struct Source {
        QByteArray bytes;
        bool isText = false; ///< May be a list of names.
    };
    [[nodiscard]] std::optional<Source> sourceIn(const QMimeData &data);
    [[nodiscard]] QPointF target() const;
    void draw(const Architecture &clip, const QByteArray &json);
    void pasteInPool(const Source &source, QPointF at);
    void take(Result<editing::Edited> edited);

    QPointer<Editor> m_editor;
    QPointer<QMimeData> m_copied; ///< Ours on the clipboard, before it has its pictures.
    QByteArray m_takenUp;         // A document.
    bool m_busy = false;
};

} // namespace topologue::window
