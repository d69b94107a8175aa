// SPDX-License-Identifier: Apache-2.0
#include "editingsteps.h"

#include "editing/answers.h"
#include "editing/arrange.h"
#include "editing/assign.h"
#include "editing/bends.h"
#include "editing/clip.h"
#include "editing/create.h"
#include "editing/findreplace.h"
#include "editing/journeypath.h"
#include "editing/lock.h"
#include "editing/move.h"
#include "editing/notes.h"
#include "editing/regroup.h"
#include "editing/remove.h"
#include "editing/textlines.h"
#include "editing/wire.h"
#include "randomedits.h"

#include <functional>

using namespace topologue;
using namespace topologue::editing;

namespace {

std::size_t below(std::size_t bound)
{
    return *rc::gen::inRange<std::size_t>(0, bound);
}

template<class T>
auto anyOf(const IdTable<T> &table)
{
    using Key = decltype(T::id);
    return table.isEmpty() || below(20) == 0 ? Key("gone") : table[below(table.size())].id;
}

ComponentKind anyKind()
{
    return static_cast<ComponentKind>(below(ComponentKindCount));
}

Point anyPoint()
{
    return {static_cast<double>(below(2'000)) - 1'000, static_cast<double>(below(2'000)) - 1'000};
}

std::string anyName()
{
    return *rc::gen::element<std::string>("a", "db", "주문", "Order DB", "x y\nz", "", "👩‍👧", "큐");
}

NewComponent anyNew(const Architecture &a)
{
    NewComponent added{anyKind(), "", anyName()};
    if (!a.deployables.isEmpty() && below(4) == 0)
        added.inside = anyOf(a.deployables);
    return added;
}

std::vector<DependencyId> anyDependencies(const Architecture &a)
{
    std::vector<DependencyId> ids;
    for (std::size_t i = below(4); i > 0; --i)
        ids.push_back(anyOf(a.dependencies));
    return ids;
}

std::vector<ElementId> anyElements(const Architecture &a)
{
    std::vector<ElementId> ids;
    for (const ComponentId &id : anyComponents(a))
        ids.emplace_back(id);
    for (const DependencyId &id : anyDependencies(a))
        ids.emplace_back(id);
    switch (below(5)) {
    case 0:
        ids.emplace_back(anyOf(a.deployables));
        break;
    case 1:
        ids.emplace_back(anyOf(a.journeys));
        break;
    case 2:
        ids.emplace_back(anyOf(a.teams));
        break;
    default:
        break;
    }
    return ids;
}

Boxes anyBoxes(const Architecture &a)
{
    Boxes boxes;
    for (const ComponentId &id : anyComponents(a))
        boxes[id] = {anyPoint().x, anyPoint().y, 100, 40};
    return boxes;
}

Result<Edited> cutAndPaste(const Architecture &a)
{
    const auto clip = cutOut(a, anyElements(a));
    if (!clip)
        return tl::unexpected(clip.error());
    return paste(a, *clip, anyPoint());
}

std::vector<NoteId> anyNotes(const Architecture &a)
{
    std::vector<NoteId> ids;
    for (std::size_t i = below(3); i > 0; --i)
        ids.push_back(anyOf(a.drawn.notes));
    return ids;
}

Rect anyArea()
{
    const Point corner = anyPoint();
    return {corner.x, corner.y, static_cast<double>(below(2'000)), static_cast<double>(below(2'000))};
}

Result<Edited> journeyByClicks(const Architecture &a)
{
    JourneyPath path;
    for (const ElementId &element : anyElements(a)) {
        if (auto next = clickedOn(a, path, element))
            path = *std::move(next);
    }
    return addJourney(a, anyName(), path.entry.value_or(ComponentId("gone")), path.arrows);
}

/// Now and then out of range, or taken back.
Result<Edited> answer(const Architecture &a)
{
    const auto value = static_cast<int>(below(7)) - 1;
    return setAnswer(a, *rc::gen::element<std::string>("n1", "n2", "r6", "caching"),
                     value < 0 ? std::nullopt : std::optional(value));
}

struct Kind {
    const char *name;
    std::function<Result<Edited>(const Architecture &)> step;
};

const std::vector<Kind> &kinds()
{
    using A = const Architecture &;
    static const std::vector<Kind> All{
        {"addComponent", [](A a) { return addComponent(a, anyNew(a), anyPoint()); }},
        {"connect", [](A a) { return connectComponents(a, anyOf(a.components), anyOf(a.components)); }},
        {"connectEach", [](A a) { return connectEach(a, anyComponents(a), anyOf(a.components)); }},
        {"addConnected",
         [](A a) { return addConnected(a, anyOf(a.components), static_cast<Direction>(below(4)), anyNew(a)); }},
        {"rename", [](A a) { return rename(a, anyOf(a.components), anyName(), Language::Korean); }},
        {"changeKind", [](A a) { return changeKind(a, anyComponents(a), anyKind()); }},
        {"remove", [](A a) { return removeElements(a, anyElements(a)); }},
        {"move", [](A a) { return moveComponents(a, anyComponents(a), anyPoint().x, anyPoint().y); }},
        {"pin", [](A a) { return setPinned(a, anyComponents(a), below(2) == 0); }},
        {"lock", [](A a) { return setLocked(a, anyComponents(a), anyNotes(a), below(2) == 0); }},
        {"group", [](A a) { return groupIntoDeployable(a, anyComponents(a), anyName()); }},
        {"takeApart", [](A a) { return takeApart(a, {anyOf(a.deployables)}); }},
        {"moveTo", [](A a) { return moveToDeployable(a, anyComponents(a), anyOf(a.deployables)); }},
        {"extract", [](A a) { return extractComponents(a, anyComponents(a)); }},
        {"merge", [](A a) { return mergeComponents(a, anyComponents(a)); }},
        {"reverse", [](A a) { return reverse(a, anyDependencies(a)); }},
        {"reattach",
         [](A a) {
             return reattach(a, anyOf(a.dependencies), below(2) == 0 ? End::Source : End::Target, anyOf(a.components));
         }},
        {"split", [](A a) { return splitWith(a, anyOf(a.dependencies), anyNew(a)); }},
        {"duplicate", [](A a) { return duplicateElements(a, anyElements(a), anyPoint()); }},
        {"duplicateWithArrows",
         [](A a) { return duplicateElements(a, anyElements(a), anyPoint(), {}, CopiedArrows::All); }},
        {"setTeam", [](A a) { return setTeam(a, anyElements(a), anyOf(a.teams)); }},
        {"addTeam", [](A a) { return addTeam(a, anyName(), anyElements(a)); }},
        {"addJourney", [](A a) { return addJourney(a, anyName(), anyOf(a.components), anyDependencies(a)); }},
        {"setOnJourney", [](A a) { return setOnJourney(a, anyOf(a.journeys), anyDependencies(a), below(2) == 0); }},
        {"align", [](A a) { return align(a, anyBoxes(a), static_cast<Alignment>(below(6))); }},
        {"distribute", [](A a) { return distribute(a, anyBoxes(a), static_cast<Axis>(below(2))); }},
        {"restack", [](A a) { return restack(a, anyComponents(a), static_cast<Stacking>(below(4))); }},
        {"addNote", [](A a) { return addNote(a, anyName(), anyPoint()); }},
        {"addSection", [](A a) { return addSection(a, anyArea(), anyName()); }},
        {"setNoteText", [](A a) { return setNoteText(a, anyOf(a.drawn.notes), anyName(), Language::Korean); }},
        {"resizeNote", [](A a) { return resizeNote(a, anyOf(a.drawn.notes), anyArea()); }},
        {"moveNotes", [](A a) { return moveNotes(a, anyNotes(a), anyPoint().x, anyPoint().y); }},
        {"duplicateNotes", [](A a) { return duplicateNotes(a, anyNotes(a), anyPoint()); }},
        {"removeNotes", [](A a) { return removeNotes(a, anyNotes(a)); }},
        {"restackNotes", [](A a) { return restackNotes(a, anyNotes(a), static_cast<Stacking>(below(4))); }},
        {"addBend", [](A a) { return addBend(a, anyOf(a.dependencies), below(3), anyPoint()); }},
        {"moveBend", [](A a) { return moveBend(a, anyOf(a.dependencies), below(3), anyPoint()); }},
        {"removeBend", [](A a) { return removeBend(a, anyOf(a.dependencies), below(3)); }},
        {"straighten", [](A a) { return straighten(a, anyDependencies(a)); }},
        {"journeyByClicks", journeyByClicks},
        {"cutAndPaste", cutAndPaste},
        {"answer", answer},
        {"answerAll",
         [](A a) {
             return setAnswers(a, {{anyName(), static_cast<int>(below(6))}, {"n1", static_cast<int>(below(5))}});
         }},
        {"pasteLines", [](A a) { return pasteLines(a, anyName() + " -> " + anyName() + "\nx -> a db", anyPoint()); }},
        {"replace", [](A a) { return replaceText(a, {*rc::gen::element<std::string>("a", "e", "DB")}, anyName()); }},
    };
    return All;
}

} // namespace

EditingStep anyStep(const Architecture &before)
{
    const Kind &kind = kinds()[below(kinds().size())];
    return {kind.name, kind.step(before)};
}

std::vector<ComponentId> anyComponents(const Architecture &architecture)
{
    std::vector<ComponentId> ids;
    for (std::size_t i = below(5); i > 0; --i)
        ids.push_back(anyOf(architecture.components));
    return ids;
}

Architecture anyDocument()
{
    Architecture a = anyArchitecture();
    Scenario scenario;
    scenario.id = ScenarioId("s");
    scenario.name = "s";
    const auto addEvent = [&](const char *id, Fault fault) {
        scenario.events.add({EventId(id), {}, {}, std::move(fault), {}});
    };
    const ComponentId first = a.components[0].id;
    const ComponentId last = a.components[a.components.size() - 1].id;
    addEvent("down", fault::Down{first});
    if (first != last)
        addEvent("part", fault::Partition{{first}, {last}});
    if (!a.dependencies.isEmpty())
        addEvent("cut", fault::CutDependency{a.dependencies[0].id});
    if (auto grouped = groupIntoDeployable(a, anyComponents(a), "unit")) {
        a = std::move(grouped->architecture);
        addEvent("unit", fault::ReducedCapacity{a.deployables[a.deployables.size() - 1].id, 1, 1});
    }
    a.scenarios.add(std::move(scenario));
    for (const char *id : {"dead", "alive"}) {
        Component queue;
        queue.id = ComponentId(id);
        queue.name = id;
        queue.kind = ComponentKind::Queue;
        if (a.components.contains(ComponentId("dead")))
            queue.broker = MessageBroker{{}, 5, ComponentId("dead"), {}};
        a.components.add(std::move(queue));
    }
    for (const Component &component : a.components) {
        if (below(3) > 0)
            a.drawn.placements[component.id] = {anyPoint(), false};
    }
    for (const Dependency &dependency : a.dependencies) {
        if (below(4) == 0)
            a.drawn.bends[dependency.id] = {anyPoint()};
    }
    return a;
}
