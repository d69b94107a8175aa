// SPDX-License-Identifier: Apache-2.0
#include "randomedits.h"

#include "architecture/generate.h"

using namespace topologue;

namespace {

std::size_t below(std::size_t bound)
{
    return *rc::gen::inRange<std::size_t>(0, bound);
}

/// One of very few, so that edits often meet, and often put back what another edit took away.
std::string anyWord()
{
    return *rc::gen::element<std::string>("a", "b", "c");
}

/// Changes, copies, removes or moves one element.
template<class T, class Edit>
void editTable(IdTable<T> &table, Edit edit)
{
    if (table.isEmpty())
        return;
    T element = table[below(table.size())];
    const auto id = element.id;
    switch (below(4)) {
    case 0:
        edit(element);
        table.replace(id, element);
        break;
    case 1:
        element.id = decltype(T::id)(anyWord());
        table.insert(below(table.size() + 1), element);
        break;
    case 2:
        table.remove(id);
        break;
    default:
        table.remove(id);
        table.insert(below(table.size() + 1), element);
        break;
    }
}

void editComponent(Component &component)
{
    switch (below(4)) {
    case 0:
        component.name = anyWord();
        break;
    case 1:
        component.capacity = Capacity();
        break;
    case 2:
        component.serviceTime = Distribution::constant(Duration::seconds(static_cast<double>(below(3))));
        break;
    default:
        component.extras.fields = {{anyWord(), anyWord()}};
        break;
    }
}

void editDependency(Dependency &dependency)
{
    switch (below(4)) {
    case 0:
        dependency.to = ComponentId(anyWord());
        break;
    case 1:
        dependency.callsPerRequest = static_cast<double>(below(3));
        break;
    case 2:
        dependency.policies = Policies();
        break;
    default:
        std::swap(dependency.from, dependency.to);
        break;
    }
}

void editJourney(Journey &journey)
{
    if (below(2) == 0)
        journey.load.requestsPerSecond = static_cast<double>(below(3));
    else
        journey.impatience.attempts = static_cast<std::uint32_t>(below(3));
}

void editScenarios(IdTable<Scenario> &scenarios)
{
    if (scenarios.isEmpty()) {
        Scenario scenario;
        scenario.id = ScenarioId(anyWord());
        scenarios.add(scenario);
        return;
    }
    editTable(scenarios, [](Scenario &scenario) {
        ScenarioEvent event;
        event.id = EventId(anyWord());
        event.fault = fault::Loss{DependencyId(anyWord())};
        if (!scenario.events.add(event))
            editTable(scenario.events, [](ScenarioEvent &each) { each.start = Duration::seconds(1); });
    });
}

void editDrawing(Architecture &architecture)
{
    Drawn &drawn = architecture.drawn;
    const auto number = static_cast<double>(below(2));
    switch (below(7)) {
    case 0:
        drawn.placements[ComponentId(anyWord())].center.x = number;
        break;
    case 1:
        drawn.bends[DependencyId(anyWord())] = {{number, number}};
        break;
    case 2:
        drawn.placements.clear();
        break;
    case 3:
        drawn.collapsed.insert(DeployableId(anyWord()));
        break;
    case 4:
        drawn.view = number > 0 ? ViewKind::Teams : ViewKind::Deployables;
        break;
    case 5:
        if (!architecture.components.isEmpty())
            drawn.placements[architecture.components[0].id].pinned = number > 0;
        break;
    default:
        if (!drawn.notes.add({NoteId(anyWord()), "x", {}, 1, {}}))
            editTable(drawn.notes, [](Note &note) { note.width = 2; });
        break;
    }
}

} // namespace

Architecture anyArchitecture()
{
    GenerateOptions options;
    options.components = *rc::gen::inRange<std::uint32_t>(1, 12);
    options.dependencies = *rc::gen::inRange<std::uint32_t>(0, 20);
    options.seed = *rc::gen::inRange<std::uint64_t>(0, 100);
    return generateArchitecture(options);
}

void editAnywhere(Architecture &architecture)
{
    switch (below(10)) {
    case 0:
        editTable(architecture.teams, [](Team &team) { team.mission = anyWord(); });
        break;
    case 1:
        editTable(architecture.deployables, [](Deployable &deployable) { deployable.capacity.cores = 1; });
        break;
    case 2:
    case 3:
        editTable(architecture.components, editComponent);
        break;
    case 4:
        editTable(architecture.dependencies, editDependency);
        break;
    case 5:
        editTable(architecture.journeys, editJourney);
        break;
    case 6:
        editScenarios(architecture.scenarios);
        break;
    case 7:
        editDrawing(architecture);
        break;
    case 8:
        architecture.assessment[anyWord()] = *rc::gen::inRange(0, 5);
        break;
    default:
        architecture.currency = anyWord();
        break;
    }
}
