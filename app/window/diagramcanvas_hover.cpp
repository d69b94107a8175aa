// SPDX-License-Identifier: Apache-2.0
// What is under the pointer while nothing is pressed.
#include "appsettings.h"
#include "diagramcanvas.h"
#include "gestures/canvasgesture.h"

#include <QCursor>

namespace topologue::window {

namespace {

constexpr double HitTolerance = 6; // Item pixels around an arrow.

} // namespace

std::string DiagramCanvas::keyAt(QPointF item) const
{
    if (!m_scene)
        return {};
    const QPointF point = m_viewport.toDocument(item);
    const auto found = m_scene->index.hit(*m_scene->list, {point.x(), point.y()}, HitTolerance / m_viewport.scale());
    std::string key = found ? keyOf(m_scene->list->elements[*found]) : std::string();
    const bool isHidden = m_hiding && m_litKeys && !m_litKeys->contains(key);
    return isHidden ? std::string() : key;
}

QString DiagramCanvas::hoveredText() const
{
    if (!m_scene)
        return {};
    const auto it = m_scene->elementOf.find(m_hovered);
    if (it == m_scene->elementOf.end())
        return {};
    const drawing::Element &element = m_scene->list->elements[it->second];
    if (element.role == drawing::ElementRole::Note) // It says all that there is.
        return {};
    QString text = QString::fromStdString(element.title);
    const MomentPtr moment = m_playback ? m_playback->moment() : nullptr;
    if (!moment)
        return text;
    // Of what the failure has reached: in which order, and how. Of an arrow: what it was carried to.
    const Film &film = *moment->film;
    const auto *arrow = std::get_if<DependencyId>(&element.id);
    for (std::size_t i = 0; i < film.wave.size(); ++i) {
        const playback::WaveStep &step = film.wave[i];
        const bool isMeant = arrow ? step.hop == *arrow : step.element == element.id;
        if (isMeant && step.at < moment->snapshot.at + film.recording.interval)
            text += QStringLiteral("\n%1. ").arg(i + 1)
                    + QString::fromStdString(
                        playback::waveSentence(*film.architecture, step, AppSettings::instance().language()));
    }
    return text;
}

void DiagramCanvas::setHovered(const std::string &key)
{
    if (m_hovered == key)
        return;
    m_hovered = key;
    polish();
    update();
    emit hoveredChanged();
}

void DiagramCanvas::hoverMoveEvent(QHoverEvent *event)
{
    m_pointer = event->position();
    if (m_gesture)
        return;
    std::string key = keyAt(event->position());
    // On the way from a box to its handles, and on them, the box stays the one that is meant; on another box that is.
    if (m_editable && key != m_hovered && !grips().box(key) && grips().isAmongHandles(m_hovered, event->position()))
        key = m_hovered;
    setHovered(key);
    updateCursor();
}

void DiagramCanvas::hoverLeaveEvent(QHoverEvent *)
{
    m_pointer.reset();
    setHovered({});
}

void DiagramCanvas::updateCursor()
{
    std::optional<Qt::CursorShape> shape;
    if (m_gesture)
        shape = m_gesture->cursor();
    else if (const Qt::Edges edges = m_editable && m_pointer ? grips().edgesAt(*m_pointer) : Qt::Edges())
        shape = cursorOver(edges);
    if (m_spaceHeld && !isPanning())
        setCursor(QCursor(Qt::OpenHandCursor));
    else if (shape)
        setCursor(QCursor(*shape));
    else if (m_picking)
        setCursor(QCursor(Qt::CrossCursor));
    else
        unsetCursor();
}

} // namespace topologue::window
