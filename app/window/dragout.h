// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clipboard.h"

#include <QPixmap>
#include <QPointer>
#include <QQmlEngine>

namespace topologue::window {

/// Boxes that are dragged far out of the window become a drag of the system: another window of this program pastes
/// them where they are dropped (Shift: and they leave this one), other programs get text. Dropped in this window after
/// all, they are moved there.
class DragOut : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Clipboard *clipboard MEMBER m_clipboard NOTIFY partsChanged REQUIRED)
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas MEMBER m_canvas NOTIFY partsChanged REQUIRED)

public:
    /// How far out of the window, in pixels: nearer it is a hand that makes the view scroll at its edge.
    static constexpr double Reach = 48;

    using QObject::QObject;

    /// The boxes are dragged over this place of the window, or outside it.
    Q_INVOKABLE void look(QPointF scene);
    /// What was dragged out was dropped on this place of the window.
    Q_INVOKABLE void putBack(QPointF scene);

signals:
    void partsChanged();

private:
    void drag();
    [[nodiscard]] QPixmap picture() const;

    QPointer<Clipboard> m_clipboard;
    QPointer<DiagramCanvas> m_canvas;
    QPointF m_from; // Where they were taken, in the document.
    bool m_isDragging = false;
    bool m_isBack = false;
};

} // namespace topologue::window
