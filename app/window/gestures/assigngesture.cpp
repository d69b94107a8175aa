// SPDX-License-Identifier: Apache-2.0
#include "assigngesture.h"

#include "diagramcanvas.h"
#include "livemove.h"

namespace topologue::window {

bool AssignGesture::begin()
{
    const SceneSource *const source = canvas().source();
    const auto architecture = source && source->document() ? source->document()->architecture() : nullptr;
    if (!architecture || !scene())
        return false;
    m_from = scene();
    m_boxes = boxesOf(*m_from, *architecture, {selection().begin(), selection().end()});
    return !m_boxes.empty();
}

void AssignGesture::moveTo(QPointF item, Qt::KeyboardModifiers)
{
    m_by = draggedBy(item);
    m_team.clear();
    const QPointF at = canvas().toDocument(item);
    for (const drawing::Element &element : scene()->list->elements) {
        if (element.role == drawing::ElementRole::Frame && std::holds_alternative<TeamId>(element.id)
            && element.outline.contains({at.x(), at.y()}))
            m_team = elementKey(element.id);
    }
    showMarks();
}

void AssignGesture::drop(QPointF)
{
    emit canvas().teamDropped(QString::fromStdString(m_team));
}

void AssignGesture::addMarks(OverlayMarks &marks) const
{
    CanvasGesture::addMarks(marks);
    marks.ghostScene = m_from.get();
    marks.ghosts = m_boxes;
    marks.ghostsBy = m_by;
    marks.target = m_team;
}

} // namespace topologue::window
