// SPDX-License-Identifier: Apache-2.0
#include "droptarget.h"

#include <QMimeData>

namespace topologue::window {

void DropTarget::judge(QDropEvent &event) const
{
    const QMimeData *data = event.mimeData();
    if (data && m_clipboard && (data->hasUrls() || (m_pastes && Clipboard::canTake(*data))))
        event.acceptProposedAction();
    else
        event.ignore();
}

void DropTarget::dragEnterEvent(QDragEnterEvent *event)
{
    judge(*event);
}

void DropTarget::dragMoveEvent(QDragMoveEvent *event)
{
    judge(*event);
}

void DropTarget::dropEvent(QDropEvent *event)
{
    judge(*event);
    if (!event->isAccepted())
        return;
    const QPointF scene = mapToScene(event->position());
    if (event->source())
        emit cameBack(scene);
    else if (m_pastes && !m_clipboard->dropData(*event->mimeData(), scene))
        event->setDropAction(Qt::CopyAction); // Not, or not yet: the other window must not lose it.
    else if (!m_pastes)
        m_clipboard->openUrls(event->mimeData()->urls());
}

} // namespace topologue::window
