// SPDX-License-Identifier: Apache-2.0
#include "resizegesture.h"

#include "diagramcanvas.h"
#include "editing/notes.h"

#include <algorithm>

namespace topologue::window {

void ResizeGesture::moveTo(QPointF item, Qt::KeyboardModifiers)
{
    if (const drawing::Element *const element = grips().selectedAlone()) {
        const QPointF by = draggedBy(item);
        const Size least = isSection(*element) ? editing::SmallestSection : editing::SmallestNote;
        m_area = toQt(element->outline);
        if (m_edges & Qt::LeftEdge)
            m_area.setLeft(std::min(m_area.left() + by.x(), m_area.right() - least.width));
        if (m_edges & Qt::RightEdge)
            m_area.setRight(std::max(m_area.right() + by.x(), m_area.left() + least.width));
        if (m_edges & Qt::TopEdge)
            m_area.setTop(std::min(m_area.top() + by.y(), m_area.bottom() - least.height));
        if (m_edges & Qt::BottomEdge)
            m_area.setBottom(std::max(m_area.bottom() + by.y(), m_area.top() + least.height));
    }
    showMarks();
}

void ResizeGesture::drop(QPointF)
{
    const drawing::Element *const element = grips().selectedAlone();
    if (element && m_area != toQt(element->outline))
        emit canvas().noteResized(QString::fromStdString(*selection().begin()), m_area);
}

void ResizeGesture::addMarks(OverlayMarks &marks) const
{
    CanvasGesture::addMarks(marks);
    if (showsGrips() && grips().selectedAlone())
        marks.area = m_area;
}

} // namespace topologue::window
