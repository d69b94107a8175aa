// SPDX-License-Identifier: Apache-2.0
#include "regroup.h"

#include "capacities.h"
#include "homes.h"
#include "messages.h"

#include <algorithm>
#include <unordered_set>

namespace topologue::editing {

namespace {

/// What all components have in common; none if they differ or have none.
template<class Field>
auto common(const Architecture &a, const std::vector<ComponentId> &components, Field field)
{
    auto first = field(*a.components.find(components.front()));
    const bool same = std::all_of(components.begin(), components.end(),
                                  [&](const ComponentId &id) { return field(*a.components.find(id)) == first; });
    return same ? first : decltype(first){};
}

/// "A + B", "A + B + 3" in each language that the names have.
Text joinedName(const Architecture &a, const std::vector<ComponentId> &components)
{
    const Text &first = a.components.find(components[0])->name;
    const Text &second = a.components.find(components[1])->name;
    const std::string rest = components.size() > 2 ? " + " + std::to_string(components.size() - 2) : std::string();
    const auto join = [&](Language language) { return first.in(language) + " + " + second.in(language) + rest; };
    std::string english = join(Language::English);
    std::string korean = join(Language::Korean);
    if (english.size() > MaxNameBytes || korean.size() > MaxNameBytes)
        return Text::bilingual("Deployable", "배포 단위");
    if (english == korean)
        return english;
    return Text::bilingual(std::move(english), std::move(korean));
}

Text nameOfGroup(const Architecture &a, const std::vector<ComponentId> &components)
{
    const bool databases = std::all_of(components.begin(), components.end(), [&](const ComponentId &id) {
        return a.components.find(id)->kind == ComponentKind::Database;
    });
    return databases ? Text::bilingual("Database server", "데이터베이스 서버") : joinedName(a, components);
}

/// True if these are all components of one deployable.
bool areTogether(const Architecture &a, const std::vector<ComponentId> &components)
{
    const auto home = common(a, components, [](const Component &each) { return each.deployable; });
    return home
           && static_cast<std::size_t>(std::count_if(a.components.begin(), a.components.end(),
                                                     [&](const Component &each) { return each.deployable == home; }))
                  == components.size();
}

} // namespace

Result<Edited> groupIntoDeployable(const Architecture &architecture, const std::vector<ComponentId> &components,
                                   const Text &name)
{
    const auto existing = existingComponents(architecture, components);
    if (!existing)
        return tl::unexpected(existing.error());
    if (existing->size() < 2)
        return failure(messages::NeedsTwo);
    if (areTogether(architecture, *existing))
        return failure(messages::AlreadyTogether);
    auto checked = checkedName(name);
    if (!checked)
        return tl::unexpected(std::move(checked.error()));
    Draft draft(architecture);
    Architecture &a = draft.architecture();
    Deployable group;
    group.name = checked->isEmpty() ? nameOfGroup(a, *existing) : std::move(*checked);
    group.technology = common(a, *existing, [](const Component &each) { return each.technology; });
    group.team = common(a, *existing, [](const Component &each) { return each.team; });
    leaveHomes(draft, *existing);
    group.capacity = combined(capacitiesOf(a, *existing));
    group.id = DeployableId(draft.freshId(group.name.in(Language::English), "deployable"));
    const DeployableId id = group.id;
    a.deployables.add(std::move(group));
    moveIn(draft, *existing, id);
    draft.touch(id);
    return std::move(draft).finish();
}

Result<Edited> takeApart(const Architecture &architecture, const std::vector<DeployableId> &deployables)
{
    const std::unordered_set<DeployableId> wanted(deployables.begin(), deployables.end());
    std::vector<ComponentId> members;
    for (const Component &component : architecture.components) {
        if (component.deployable && wanted.contains(*component.deployable))
            members.push_back(component.id);
    }
    if (members.empty())
        return failure(messages::NothingToTakeApart);
    return extractComponents(architecture, members);
}

Result<Edited> moveToDeployable(const Architecture &architecture, const std::vector<ComponentId> &components,
                                const DeployableId &deployable)
{
    const Deployable *const target = architecture.deployables.find(deployable);
    if (!target)
        return failure(messages::IsGone, {"deployable", deployable.value()});
    auto moved = existingComponents(architecture, components);
    if (!moved)
        return tl::unexpected(std::move(moved.error()));
    std::erase_if(*moved,
                  [&](const ComponentId &id) { return architecture.components.find(id)->deployable == deployable; });
    if (moved->empty())
        return failure(messages::AlreadyTogether);
    Draft draft(architecture);
    Architecture &a = draft.architecture();
    leaveHomes(draft, *moved);
    std::vector<Capacity> parts = capacitiesOf(a, *moved);
    parts.insert(parts.begin(), target->capacity);
    a.deployables.change(deployable, [&](Deployable &each) { each.capacity = combined(parts); });
    moveIn(draft, *moved, deployable);
    for (const ComponentId &id : *moved)
        draft.touch(id);
    return std::move(draft).finish();
}

Result<Edited> extractComponents(const Architecture &architecture, const std::vector<ComponentId> &components)
{
    auto leaving = existingComponents(architecture, components);
    if (!leaving)
        return tl::unexpected(std::move(leaving.error()));
    std::erase_if(*leaving, [&](const ComponentId &id) { return isOwnDeployable(*architecture.components.find(id)); });
    if (leaving->empty())
        return failure(messages::NothingToTakeApart);
    Draft draft(architecture);
    leaveHomes(draft, *leaving);
    for (const ComponentId &id : *leaving)
        draft.touch(id);
    return std::move(draft).finish();
}

} // namespace topologue::editing
