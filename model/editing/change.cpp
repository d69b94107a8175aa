// SPDX-License-Identifier: Apache-2.0
#include "create.h"
#include "draft.h"
#include "messages.h"

#include <unordered_set>

namespace topologue::editing {

namespace {

template<class T>
bool setName(IdTable<T> &table, const decltype(T::id) &id, Language language, const std::string &name)
{
    return table.change(id, [&](T &element) { element.name.set(language, name); });
}

bool setNameOf(Architecture &architecture, const ElementId &element, Language language, const std::string &name)
{
    if (const auto *const component = std::get_if<ComponentId>(&element))
        return setName(architecture.components, *component, language, name);
    if (const auto *const deployable = std::get_if<DeployableId>(&element))
        return setName(architecture.deployables, *deployable, language, name);
    if (const auto *const team = std::get_if<TeamId>(&element))
        return setName(architecture.teams, *team, language, name);
    if (const auto *const journey = std::get_if<JourneyId>(&element))
        return setName(architecture.journeys, *journey, language, name);
    if (const auto *const scenario = std::get_if<ScenarioId>(&element))
        return setName(architecture.scenarios, *scenario, language, name);
    return architecture.dependencies.change(std::get<DependencyId>(element),
                                            [&](Dependency &dependency) { dependency.label.set(language, name); });
}

std::string kindWordOf(const ElementId &element)
{
    static constexpr const char *Words[]{"component", "deployable", "dependency", "team", "journey", "scenario"};
    return Words[element.index()];
}

} // namespace

Result<Edited> rename(const Architecture &architecture, const ElementId &element, std::string_view name,
                      Language language)
{
    auto checked = checkedName(std::string(name));
    if (!checked)
        return tl::unexpected(std::move(checked.error()));
    const std::string &clean = checked->in(language);
    if (clean.empty() && !std::holds_alternative<DependencyId>(element))
        return failure(messages::EmptyName);
    Draft draft(architecture);
    if (!setNameOf(draft.architecture(), element, language, clean)) {
        return failure(messages::IsGone,
                       {kindWordOf(element), std::visit([](const auto &id) { return id.value(); }, element)});
    }
    draft.touch(element);
    return std::move(draft).finish();
}

Result<Edited> changeKind(const Architecture &architecture, const std::vector<ComponentId> &components,
                          ComponentKind kind)
{
    const auto existing = existingComponents(architecture, components);
    if (!existing)
        return tl::unexpected(existing.error());
    Draft draft(architecture);
    Architecture &a = draft.architecture();
    std::unordered_set<ComponentId> changed;
    for (const ComponentId &id : *existing) {
        draft.touch(id);
        a.components.change(id, [&](Component &component) {
            if (component.kind == kind)
                return;
            component.kind = kind;
            changed.insert(id);
            if (kind != ComponentKind::Queue)
                component.broker.reset();
        });
    }
    a.components.changeEach([&](Component &component) {
        if (component.broker && component.broker->deadLetterQueue && kind != ComponentKind::Queue
            && changed.contains(*component.broker->deadLetterQueue))
            component.broker->deadLetterQueue.reset();
    });
    a.dependencies.changeEach([&](Dependency &dependency) {
        if (!changed.contains(dependency.from) && !changed.contains(dependency.to))
            return;
        rewire(dependency,
               wireBetween(*a.components.find(sourceOf(dependency)), *a.components.find(targetOf(dependency))));
    });
    return std::move(draft).finish();
}

} // namespace topologue::editing
