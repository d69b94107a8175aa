// SPDX-License-Identifier: Apache-2.0
#include "litkeys.h"

#include "scene.h"

#include <unordered_set>

namespace topologue::window {

QStringList litKeys(const Architecture &architecture, const std::vector<ElementId> &elements)
{
    std::unordered_set<ComponentId> components;
    std::unordered_set<DeployableId> deployables;
    std::unordered_set<DependencyId> arrows;
    QStringList keys;
    for (const ElementId &element : elements) {
        if (const auto *component = std::get_if<ComponentId>(&element))
            components.insert(*component);
        else if (const auto *deployable = std::get_if<DeployableId>(&element))
            deployables.insert(*deployable);
        else if (const auto *arrow = std::get_if<DependencyId>(&element))
            arrows.insert(*arrow);
        else
            keys.append(QString::fromStdString(elementKey(element))); // Frames of teams and the like.
    }
    for (const Component &component : architecture.components) {
        if (component.deployable && deployables.contains(*component.deployable))
            components.insert(component.id);
    }
    for (const Dependency &arrow : architecture.dependencies) {
        if (arrows.contains(arrow.id)) {
            components.insert(arrow.from);
            components.insert(arrow.to);
        }
    }
    for (const Component &component : architecture.components) {
        if (!components.contains(component.id))
            continue;
        keys.append(QString::fromStdString(elementKey(component.id)));
        if (component.deployable)
            deployables.insert(*component.deployable);
    }
    for (const Deployable &deployable : architecture.deployables) {
        if (deployables.contains(deployable.id))
            keys.append(QString::fromStdString(elementKey(deployable.id)));
    }
    for (const Dependency &arrow : architecture.dependencies) {
        if (components.contains(arrow.from) && components.contains(arrow.to))
            keys.append(QString::fromStdString(elementKey(arrow.id)));
    }
    return keys;
}

} // namespace topologue::window
