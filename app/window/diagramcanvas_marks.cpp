// SPDX-License-Identifier: Apache-2.0
// What is marked on the canvas: by itself, by a gesture, and by a tool that is at work.
#include "diagramcanvas.h"

#include "gestures/canvasgesture.h"
#include "movable.h"

#include <utility>

namespace topologue::window {

void DiagramCanvas::setPicking(bool picking)
{
    if (m_picking == picking)
        return;
    endGesture();
    m_picking = picking;
    setHovered({});
    updateCursor();
    emit pickingChanged();
}

QStringList DiagramCanvas::marked() const
{
    QStringList keys;
    for (const std::string &key : m_marked)
        keys.append(QString::fromStdString(key));
    return keys;
}

void DiagramCanvas::setMarked(const QStringList &keys)
{
    std::set<std::string> marked;
    for (const QString &key : keys)
        marked.insert(key.toStdString());
    if (m_marked == marked)
        return;
    m_marked = std::move(marked);
    polish();
    update();
    emit markedChanged();
}

CanvasGrips DiagramCanvas::grips() const
{
    return {m_scene.get(), m_source, m_viewport, m_selection};
}

std::optional<std::size_t> DiagramCanvas::takenBend() const
{
    const CanvasGrips grips = this->grips();
    const drawing::Element *const arrow = grips.selectedAlone();
    return m_takenBend && grips.canBend(arrow) && *m_takenBend < grips.bendsOf(*arrow).size() ? m_takenBend
                                                                                              : std::nullopt;
}

OverlayMarks DiagramCanvas::marks() const
{
    OverlayMarks marks;
    marks.selected = &m_selection;
    marks.marked = &m_marked;
    marks.hovered = m_hovered;
    marks.proposed = m_proposed;
    if (m_gesture) {
        m_gesture->addMarks(marks);
        return marks;
    }
    addGrips(marks);
    addLocks(marks);
    if (hasActiveFocus() && m_selection != std::set{m_trail.at()})
        marks.standing = m_trail.at();
    if (m_editable && !m_picking) {
        marks.target = m_target;
        if (grips().boxWithHandles(m_hovered))
            marks.handles = m_hovered;
    }
    return marks;
}

/// Of what is selected or under the pointer, so that a diagram that is only looked at shows none.
void DiagramCanvas::addLocks(OverlayMarks &marks) const
{
    if (!m_editable || !m_scene || !m_source || !m_source->canMove())
        return;
    const auto architecture = m_source->document()->architecture();
    const CanvasGrips grips = this->grips();
    LockedElements locked(*architecture);
    const auto look = [&](const std::string &key) {
        const drawing::Element *const element = grips.find(key);
        if (element && locked.contains(*element))
            marks.locked.insert(key);
    };
    for (const std::string &key : m_selection)
        look(key);
    look(m_hovered);
}

bool DiagramCanvas::showsGrips() const
{
    return m_editable && !m_picking && !m_glide;
}

/// By which the note that is selected alone is resized, or the arrow bent.
void DiagramCanvas::addGrips(OverlayMarks &marks) const
{
    const CanvasGrips grips = this->grips();
    const drawing::Element *const element = showsGrips() ? grips.selectedAlone() : nullptr;
    if (!element)
        return;
    for (const auto &[at, edges] : grips.edgesOf(*element))
        marks.grips.push_back(at);
    if (!grips.canBend(element))
        return;
    for (const Point &bend : grips.bendsOf(*element))
        marks.bends.push_back(m_viewport.toItem(QPointF(bend.x, bend.y)));
    marks.takenBend = m_takenBend;
}

} // namespace topologue::window
