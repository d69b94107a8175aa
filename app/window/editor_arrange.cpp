// SPDX-License-Identifier: Apache-2.0
// Where boxes, notes and sections stand.
#include "editing/lock.h"
#include "editing/move.h"
#include "editor.h"
#include "session.h"
#include "twoedits.h"

#include <algorithm>

namespace topologue::window {

void Editor::refuseMove()
{
    emit refused(tr("Teams and Stores arrange the boxes themselves. Switch to Deployables or Plain to move them."));
}

bool Editor::refusesMoves()
{
    const SceneSource *const source = m_canvas ? m_canvas->source() : nullptr;
    if (!source || !source->hasOwnPlaces())
        return false;
    refuseMove();
    return true;
}

bool Editor::align(Alignment alignment)
{
    return m_document && !refusesMoves()
           && apply(editing::align(*m_document->architecture(), boxes(), static_cast<editing::Alignment>(alignment)),
                    tr("Align"), false);
}

bool Editor::distribute(bool horizontally)
{
    return m_document && !refusesMoves()
           && apply(editing::distribute(*m_document->architecture(), boxes(),
                                        horizontally ? editing::Axis::Horizontal : editing::Axis::Vertical),
                    tr("Distribute"), false);
}

bool Editor::nudge(double dx, double dy)
{
    if (!m_document || refusesMoves())
        return false;
    const Architecture &before = *m_document->architecture();
    std::vector<ComponentId> components;
    for (const auto &[id, box] : boxes())
        components.push_back(id);
    auto notes = selectedNotes();
    // What is locked of the one kind does not keep the other from moving.
    const auto isStill = [&](const auto &id) { return editing::isLocked(before.drawn, id); };
    const std::size_t locked = std::erase_if(components, isStill) + std::erase_if(notes, isStill);
    if (locked > 0 && components.empty() && notes.empty()) {
        emit refused(Session::textOf(editing::lockedRefusal()));
        return false;
    }
    // Nudges of the same boxes in a row are one step.
    if (const QStringList keys = m_canvas->selection(); m_nudged != keys) {
        m_nudged = keys;
        ++m_series;
    }
    auto edited = oneAfterTheOther(
        before, !components.empty() || notes.empty(),
        [&](const Architecture &a) { return editing::moveComponents(a, components, dx, dy, centers()); },
        !notes.empty(), [&](const Architecture &a) { return editing::moveNotes(a, notes, dx, dy); });
    if (edited && locked > 0)
        edited->notes.push_back(editing::lockedStayed(locked));
    return apply(std::move(edited), tr("Nudge"), false, m_series);
}

bool Editor::setLocked(bool locked)
{
    if (!m_document)
        return false;
    // Only what is not so already: a step that changes nothing is none.
    const auto isSo = [&](const auto &id) {
        return editing::isLocked(m_document->architecture()->drawn, id) == locked;
    };
    std::vector<ComponentId> components;
    for (const ComponentId &id : selectedOrInside()) {
        if (!isSo(id))
            components.push_back(id);
    }
    auto notes = selectedNotes();
    std::erase_if(notes, isSo);
    return apply(editing::setLocked(*m_document->architecture(), components, notes, locked, centers()),
                 locked ? tr("Lock") : tr("Unlock"), false);
}

bool Editor::setPinned(bool pinned)
{
    std::vector<ComponentId> components;
    for (const auto &[id, box] : boxes())
        components.push_back(id);
    return m_document
           && apply(editing::setPinned(*m_document->architecture(), components, pinned, centers()),
                    pinned ? tr("Pin") : tr("Unpin"), false);
}

bool Editor::collapse(bool collapsed)
{
    if (!m_document)
        return false;
    Drawn drawn = m_document->architecture()->drawn;
    auto deployables = selected<DeployableId>();
    for (const ComponentId &id : selected<ComponentId>()) {
        const Component *component = m_document->architecture()->components.find(id);
        if (component && component->deployable)
            deployables.push_back(*component->deployable);
    }
    for (const DeployableId &deployable : deployables) {
        if (collapsed)
            drawn.collapsed.insert(deployable);
        else
            drawn.collapsed.erase(deployable);
    }
    m_document->setDrawn(std::move(drawn), collapsed ? tr("Collapse") : tr("Expand"));
    return !deployables.empty();
}

} // namespace topologue::window
