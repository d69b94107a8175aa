// SPDX-License-Identifier: Apache-2.0
#include "movable.h"

#include "editing/lock.h"
#include "livemove.h"

#include <utility>

namespace topologue::window {

bool LockedElements::contains(const drawing::Element &element)
{
    if (element.role == drawing::ElementRole::Note)
        return editing::isLocked(m_architecture.drawn, element.note);
    if (element.role != drawing::ElementRole::Component)
        return false;
    if (const auto *component = std::get_if<ComponentId>(&element.id))
        return editing::isLocked(m_architecture.drawn, *component);
    const auto *deployable = std::get_if<DeployableId>(&element.id);
    if (deployable && !m_deployables)
        m_deployables = editing::lockedDeployables(m_architecture);
    return deployable && m_deployables->contains(*deployable);
}

bool isLockedElement(const Architecture &architecture, const drawing::Element &element)
{
    return LockedElements(architecture).contains(element);
}

Movable movableOf(const Scene &scene, const Architecture &architecture, std::vector<std::string> keys)
{
    Movable movable;
    LockedElements locked(architecture);
    // A locked section takes nothing along.
    movable.locked = std::erase_if(keys, [&](const std::string &key) {
        const auto found = scene.elementOf.find(key);
        if (found == scene.elementOf.end())
            return false;
        const drawing::Element &element = scene.list->elements[found->second];
        return element.role == drawing::ElementRole::Note && locked.contains(element);
    });
    keys = movedWith(scene, keys);
    const auto take = [&](std::uint32_t index) {
        const drawing::Element &element = scene.list->elements[index];
        if (locked.contains(element))
            ++movable.locked;
        else
            movable.keys.push_back(keyOf(element));
    };
    for (const std::uint32_t box : boxesOf(scene, architecture, keys))
        take(box);
    for (const std::uint32_t note : notesOf(scene, keys))
        take(note);
    return movable;
}

} // namespace topologue::window
