// SPDX-License-Identifier: Apache-2.0
#include "assign.h"

#include "draft.h"
#include "messages.h"

#include <algorithm>
#include <set>

namespace topologue::editing {

namespace {

/// Gives all of `elements` that can have a team to it; how many there were.
std::size_t give(Draft &draft, const std::vector<ElementId> &elements, const std::optional<TeamId> &team)
{
    const std::set<ElementId> chosen(elements.begin(), elements.end());
    Architecture &a = draft.architecture();
    std::size_t given = 0;
    a.deployables.changeEach([&](Deployable &deployable) {
        if (!chosen.contains(deployable.id))
            return;
        deployable.team = team;
        draft.touch(deployable.id);
        ++given;
    });
    a.components.changeEach([&](Component &component) {
        const bool isChosen = chosen.contains(component.id);
        if (!isChosen && !(component.deployable && chosen.contains(*component.deployable)))
            return;
        component.team = team;
        if (isChosen)
            draft.touch(component.id);
        ++given;
    });
    return given;
}

/// "Team", or "Team 2" where that is taken.
Text numberedName(const auto &table, const char *english, const char *korean)
{
    std::set<std::string> taken;
    for (const auto &element : table)
        taken.insert(element.name.in(Language::English));
    std::string suffix;
    for (int number = 2; taken.contains(english + suffix); ++number)
        suffix = ' ' + std::to_string(number);
    return Text::bilingual(english + suffix, korean + suffix);
}

/// Every component that requests reach along the path, beginning at the entry. Fails at the first arrow that none of
/// them leads to.
Result<std::set<ComponentId>> reachedAlong(const Architecture &a, const ComponentId &entry,
                                           const std::vector<DependencyId> &path)
{
    std::set<ComponentId> reached{entry};
    std::vector<const Dependency *> left;
    for (const DependencyId &id : path) {
        const Dependency *const dependency = a.dependencies.find(id);
        if (!dependency)
            return failure(messages::IsGone, {"dependency", id.value()});
        left.push_back(dependency);
    }
    while (!left.empty()) {
        const auto gone = std::erase_if(left, [&](const Dependency *each) {
            if (!reached.contains(sourceOf(*each)))
                return false;
            reached.insert(targetOf(*each));
            return true;
        });
        if (gone == 0) {
            const Text &name = a.components.find(entry)->name;
            return failure(messages::PathNotConnected, {shownName(name, entry.value()), left.front()->id.value()});
        }
    }
    return reached;
}

std::vector<JourneyId> journeysOf(const Architecture &a)
{
    std::vector<JourneyId> all;
    for (const Journey &journey : a.journeys)
        all.push_back(journey.id);
    return all;
}

} // namespace

Result<Edited> setTeam(const Architecture &architecture, const std::vector<ElementId> &elements,
                       const std::optional<TeamId> &team)
{
    if (team && !architecture.teams.contains(*team))
        return failure(messages::IsGone, {"team", team->value()});
    Draft draft(architecture);
    if (give(draft, elements, team) == 0)
        return failure(messages::NothingSelected);
    return std::move(draft).finish();
}

Result<Edited> addTeam(const Architecture &architecture, const Text &name, const std::vector<ElementId> &elements)
{
    auto checked = checkedName(name);
    if (!checked)
        return tl::unexpected(std::move(checked.error()));
    Draft draft(architecture);
    Team team;
    team.name = checked->isEmpty() ? numberedName(architecture.teams, "Team", "팀") : std::move(*checked);
    team.id = draft.freshIdIn(architecture.teams, team.name.in(Language::English), "team");
    const TeamId id = team.id;
    draft.architecture().teams.add(std::move(team));
    give(draft, elements, id);
    auto edited = std::move(draft).finish();
    if (edited)
        edited->touched = {id};
    return edited;
}

Result<Edited> addJourney(const Architecture &architecture, const Text &name, const ComponentId &entry,
                          const std::vector<DependencyId> &path)
{
    if (!architecture.components.contains(entry))
        return failure(messages::IsGone, {"component", entry.value()});
    auto checked = checkedName(name);
    if (!checked)
        return tl::unexpected(std::move(checked.error()));
    const auto reached = reachedAlong(architecture, entry, path);
    if (!reached)
        return tl::unexpected(reached.error());
    Draft draft(architecture);
    Architecture &a = draft.architecture();
    Journey journey;
    journey.name = checked->isEmpty() ? numberedName(a.journeys, "Journey", "여정") : std::move(*checked);
    journey.id = draft.freshIdIn(a.journeys, journey.name.in(Language::English), "journey");
    journey.entry = entry;
    const std::vector<JourneyId> others = journeysOf(a);
    const std::set<DependencyId> onPath(path.begin(), path.end());
    std::size_t followed = 0;
    a.dependencies.changeEach([&](Dependency &dependency) {
        if (onPath.contains(dependency.id)) {
            if (!dependency.journeys.empty())
                dependency.journeys.push_back(journey.id);
        } else if (!path.empty() && dependency.journeys.empty() && reached->contains(sourceOf(dependency))) {
            dependency.journeys = others;
            if (others.empty())
                ++followed;
        }
    });
    if (followed > 0)
        draft.note(diagnose(messages::JourneyFollowsMore, {std::to_string(followed)}, {}, Severity::Warning));
    draft.touch(journey.id);
    a.journeys.add(std::move(journey));
    return std::move(draft).finish();
}

Result<Edited> setOnJourney(const Architecture &architecture, const JourneyId &journey,
                            const std::vector<DependencyId> &dependencies, bool onIt)
{
    if (!architecture.journeys.contains(journey))
        return failure(messages::IsGone, {"journey", journey.value()});
    Draft draft(architecture);
    Architecture &a = draft.architecture();
    bool any = false;
    for (const DependencyId &id : dependencies) {
        any |= a.dependencies.change(id, [&](Dependency &dependency) {
            auto &list = dependency.journeys;
            draft.touch(id);
            if (onIt) {
                if (!list.empty() && std::find(list.begin(), list.end(), journey) == list.end())
                    list.push_back(journey);
                return;
            }
            if (list.empty())
                list = journeysOf(a);
            std::erase(list, journey);
            if (list.empty()) // An empty list would mean all of them.
                dependency.callsPerRequest = 0;
        });
    }
    if (!any)
        return failure(messages::NothingSelected);
    return std::move(draft).finish();
}

} // namespace topologue::editing
