// SPDX-License-Identifier: Apache-2.0
#include "movegesture.h"

#include "diagramcanvas.h"
#include "livemove.h"
#include "movable.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace topologue::window {

namespace {

constexpr double SnapReach = 6; // Item pixels.

} // namespace

bool MoveGesture::begin()
{
    SceneSource *const source = canvas().source();
    const auto architecture = source && source->document() ? source->document()->architecture() : nullptr;
    if (!architecture || !scene())
        return false;
    if (!m_isCopy && !source->canMove()) {
        emit canvas().moveRefused();
        return false;
    }
    std::vector<std::string> keys(selection().begin(), selection().end());
    if (!m_isCopy) { // Copies are of what is selected.
        Movable movable = movableOf(*scene(), *architecture, std::move(keys));
        keys = std::move(movable.keys);
        m_lockedStill = static_cast<int>(movable.locked);
        if (keys.empty() && m_lockedStill > 0) {
            emit canvas().lockedStayed(m_lockedStill, true);
            return false;
        }
    }
    const std::vector<std::uint32_t> notes = notesOf(*scene(), keys);
    m_boxes = boxesOf(*scene(), *architecture, keys);
    m_boxes.insert(m_boxes.end(), notes.begin(), notes.end());
    std::ranges::sort(m_boxes);
    if (m_boxes.empty())
        return false;
    QStringList moved;
    for (const std::string &key : keys)
        moved.append(QString::fromStdString(key));
    if (!m_isCopy && !source->beginMove(moved, SceneSource::AsPainted))
        return false;
    m_from = scene();
    measure(notes);
    if (!m_isCopy)
        findTargets(*architecture);
    return true;
}

/// Where they are together, and what stands still around them.
void MoveGesture::measure(const std::vector<std::uint32_t> &notes)
{
    std::vector<Rect> still;
    for (const std::uint32_t box : m_from->boxes) {
        const Rect &outline = m_from->list->elements[box].outline;
        if (std::ranges::binary_search(m_boxes, box))
            m_bounds |= toQt(outline);
        else
            still.push_back(outline);
    }
    for (const std::uint32_t note : notes)
        m_bounds |= toQt(m_from->list->elements[note].outline);
    m_snap = editing::SnapIndex(still);
}

void MoveGesture::moveTo(QPointF item, Qt::KeyboardModifiers modifiers)
{
    QPointF by = draggedBy(item);
    if (modifiers & Qt::ShiftModifier) // Along one axis.
        (std::abs(by.x()) > std::abs(by.y()) ? by.ry() : by.rx()) = 0;
    m_snapped = {};
    if (!m_isCopy && !(modifiers & Qt::AltModifier)) {
        m_snapped = m_snap.snap(fromQt(m_bounds.translated(by)), SnapReach / canvas().viewport().scale());
        by += QPointF(m_snapped.offset.x, m_snapped.offset.y);
    }
    m_by = by;
    if (!m_isCopy && canvas().source())
        canvas().source()->moveBy({by.x(), by.y()});
    m_into.clear();
    if (!(modifiers & Qt::AltModifier)) {
        const QPointF at = canvas().toDocument(item);
        for (const Target &target : m_targets) {
            if (target.outline.contains({at.x(), at.y()}))
                m_into = target.key;
        }
    }
    lookOutside(item);
    showMarks();
}

/// Frames of deployables that components can be dropped on. Of those that hold one of them none: within its frame one
/// moves freely. Where a whole deployable, or a note, is among what is moved, it is only moved.
void MoveGesture::findTargets(const Architecture &architecture)
{
    std::set<DeployableId> homes;
    for (const std::string &key : selection()) {
        const auto element = elementFromKey(key);
        const auto *id = element ? std::get_if<ComponentId>(&*element) : nullptr;
        if (!id)
            return;
        if (const Component *component = architecture.components.find(*id); component && component->deployable)
            homes.insert(*component->deployable);
    }
    for (const drawing::Element &element : m_from->list->elements) {
        const auto *deployable = std::get_if<DeployableId>(&element.id);
        if (element.role == drawing::ElementRole::Frame && deployable && !homes.contains(*deployable))
            m_targets.push_back({element.outline, elementKey(element.id)});
    }
}

void MoveGesture::lookOutside(QPointF item)
{
    const bool isOutside = !canvas().contains(item);
    if (isOutside || m_isOutside)
        emit canvas().draggedOutside(isOutside ? canvas().mapToScene(item) : QPointF(-1, -1));
    m_isOutside = isOutside;
}

void MoveGesture::drop(QPointF)
{
    if (m_isCopy)
        emit canvas().copyDropped(m_by);
    else if (!m_into.empty())
        emit canvas().droppedInto(QString::fromStdString(m_into));
    if (!m_isCopy && canvas().source())
        canvas().source()->endMove(true); // Unless it has been taken.
    if (m_lockedStill > 0 && !m_by.isNull())
        emit canvas().lockedStayed(m_lockedStill, false);
    comeInside();
}

void MoveGesture::cancel()
{
    if (!m_isCopy && canvas().source())
        canvas().source()->endMove(false);
    comeInside();
}

void MoveGesture::comeInside()
{
    if (std::exchange(m_isOutside, false))
        emit canvas().draggedOutside({-1, -1});
}

void MoveGesture::addMarks(OverlayMarks &marks) const
{
    marks.ghostScene = m_from.get();
    marks.ghosts = m_boxes;
    marks.ghostsBy = m_by;
    marks.target = m_into;
    marks.guides = m_snapped.guides;
    marks.gaps = m_snapped.gaps;
    if (!m_isCopy)
        marks.selected = nullptr; // The ghosts are where the rings will be.
}

} // namespace topologue::window
