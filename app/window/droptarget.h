// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clipboard.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>

namespace topologue::window {

/// Where things from outside may be dropped: files are opened, and what else could be pasted (components of another
/// window, an exported SVG, a list of names) is pasted where it is dropped on the canvas.
class DropTarget : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Clipboard *clipboard MEMBER m_clipboard NOTIFY clipboardChanged REQUIRED)
    /// Whether what is pasted would be seen; else only files are taken.
    Q_PROPERTY(bool pastes MEMBER m_pastes NOTIFY pastesChanged)

public:
    explicit DropTarget(QQuickItem *parent = nullptr) : QQuickItem(parent) { setFlag(ItemAcceptsDrops); }

signals:
    /// What was dragged out of this window was dropped on this place of it.
    void cameBack(QPointF scene);
    void clipboardChanged();
    void pastesChanged();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void judge(QDropEvent &event) const;

    QPointer<Clipboard> m_clipboard;
    bool m_pastes = true;
};

} // namespace topologue::window
