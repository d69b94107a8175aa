// SPDX-License-Identifier: Apache-2.0
#include "clip.h"

#include "architecture/invariants.h"
#include "architecture/maxima.h"
#include "draft.h"
#include "messages.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace topologue::editing {

namespace {

/// Adds those of `from` that are chosen.
template<class T, class Chosen>
void addChosen(IdTable<T> &to, const IdTable<T> &from, Chosen isChosen)
{
    for (const T &element : from) {
        if (isChosen(element))
            to.add(element);
    }
}

/// Leaves only journeys of the clip in the lists of its arrows.
void keepOwnJourneys(Architecture &clip)
{
    clip.dependencies.changeEach([&](Dependency &dependency) {
        std::erase_if(dependency.journeys, [&](const JourneyId &id) { return !clip.journeys.contains(id); });
    });
    clip.components.changeEach([&](Component &component) {
        if (component.broker && component.broker->deadLetterQueue
            && !clip.components.contains(*component.broker->deadLetterQueue))
            component.broker->deadLetterQueue.reset();
    });
}

double inPlane(double value)
{
    return std::isfinite(value) ? std::clamp(value, -limits::Coordinate, limits::Coordinate) : 0;
}

Point moved(Point point, Point offset)
{
    return {inPlane(point.x + offset.x), inPlane(point.y + offset.y)};
}

template<class Key>
const Key &mapped(const std::map<Key, Key> &map, const Key &key)
{
    const auto found = map.find(key);
    return found == map.end() ? key : found->second;
}

/// Brings a clip into a document, table by table.
class Pasting
{
public:
    Pasting(Draft &draft, const Architecture &clip, Point offset) : m_draft(draft), m_clip(clip), m_offset(offset) {}

    void pasteAll()
    {
        Architecture &a = m_draft.architecture();
        for (const Team &team : m_clip.teams) {
            if (a.teams.add(team))
                m_others.emplace_back(team.id);
        }
        pasteDeployables();
        pasteComponents();
        pasteJourneys();
        pasteDependencies();
        for (const Note &note : m_clip.drawn.notes) {
            Note copy = note;
            copy.locked = false; // It is to be put somewhere.
            copy.topLeft = moved(note.topLeft, m_offset);
            if (a.drawn.notes.contains(copy.id))
                copy.id = m_draft.freshIdIn(a.drawn.notes, note.id.value(), "note");
            m_draft.touch(copy.id);
            a.drawn.notes.add(std::move(copy));
        }
        for (ElementId &element : m_elements.empty() ? m_others : m_elements)
            m_draft.touch(std::move(element));
    }

private:
    /// Deployables of the document that hold more than what is in the clip: the pasted components join them.
    [[nodiscard]] std::unordered_set<DeployableId> joined() const
    {
        std::unordered_set<DeployableId> result;
        for (const Component &component : m_draft.architecture().components) {
            if (component.deployable && !m_clip.components.contains(component.id))
                result.insert(*component.deployable);
        }
        return result;
    }
    void pasteDeployables()
    {
        Architecture &a = m_draft.architecture();
        const auto joins = joined();
        for (const Deployable &deployable : m_clip.deployables) {
            if (a.deployables.contains(deployable.id) && joins.contains(deployable.id))
                continue;
            Deployable copy = deployable;
            copy.id = DeployableId(m_draft.keptOrFreshId(deployable.id.value()));
            m_deployables.emplace(deployable.id, copy.id);
            if (m_clip.drawn.collapsed.contains(deployable.id))
                a.drawn.collapsed.insert(copy.id);
            m_elements.emplace_back(copy.id);
            a.deployables.add(std::move(copy));
        }
    }
    void pasteComponents()
    {
        Architecture &a = m_draft.architecture();
        for (const Component &component : m_clip.components) {
            Component copy = component;
            copy.id = ComponentId(m_draft.keptOrFreshId(component.id.value()));
            if (copy.deployable)
                copy.deployable = mapped(m_deployables, *component.deployable);
            m_components.emplace(component.id, copy.id);
            m_elements.emplace_back(copy.id);
            const auto placement = m_clip.drawn.placements.find(component.id);
            if (placement != m_clip.drawn.placements.end())
                m_draft.place(copy.id, moved(placement->second.center, m_offset));
            a.components.add(std::move(copy));
        }
        for (const auto &[original, copy] : m_components) {
            a.components.change(copy, [&](Component &each) {
                if (each.broker && each.broker->deadLetterQueue)
                    each.broker->deadLetterQueue = mapped(m_components, *each.broker->deadLetterQueue);
            });
        }
    }
    void pasteJourneys()
    {
        for (const Journey &journey : m_clip.journeys) {
            Journey copy = journey;
            copy.entry = mapped(m_components, journey.entry);
            if (m_draft.architecture().journeys.add(std::move(copy)))
                m_others.emplace_back(journey.id);
        }
    }
    void pasteDependencies()
    {
        Architecture &a = m_draft.architecture();
        for (const Dependency &dependency : m_clip.dependencies) {
            Dependency copy = dependency;
            copy.from = mapped(m_components, dependency.from);
            copy.to = mapped(m_components, dependency.to);
            copy.id = DependencyId(m_draft.keptOrFreshId(dependency.id.value()));
            const auto bends = m_clip.drawn.bends.find(dependency.id);
            if (bends != m_clip.drawn.bends.end()) {
                for (const Point point : bends->second)
                    a.drawn.bends[copy.id].push_back(moved(point, m_offset));
            }
            a.dependencies.add(std::move(copy));
        }
    }

    Draft &m_draft;
    const Architecture &m_clip;
    Point m_offset;
    std::map<ComponentId, ComponentId> m_components;
    std::map<DeployableId, DeployableId> m_deployables;
    std::vector<ElementId> m_elements;
    std::vector<ElementId> m_others;
};

} // namespace

Result<Architecture> cutOut(const Architecture &architecture, const std::vector<ElementId> &elements,
                            const std::vector<NoteId> &notes, const Centers &shown)
{
    const std::set<ElementId> chosen(elements.begin(), elements.end());
    const std::set<NoteId> chosenNotes(notes.begin(), notes.end());
    Architecture clip;
    clip.currency = architecture.currency;
    clip.drawn.view = architecture.drawn.view;
    clip.drawn.layout = architecture.drawn.layout;
    addChosen(clip.components, architecture.components, [&](const Component &each) {
        return chosen.contains(each.id) || (each.deployable && chosen.contains(*each.deployable));
    });
    std::set<TeamId> teams;
    std::set<DeployableId> deployables;
    for (const Component &component : clip.components) {
        if (component.team)
            teams.insert(*component.team);
        if (component.deployable)
            deployables.insert(*component.deployable);
    }
    addChosen(clip.deployables, architecture.deployables,
              [&](const Deployable &each) { return deployables.contains(each.id); });
    for (const Deployable &deployable : clip.deployables) {
        if (deployable.team)
            teams.insert(*deployable.team);
        if (architecture.drawn.collapsed.contains(deployable.id))
            clip.drawn.collapsed.insert(deployable.id);
    }
    addChosen(clip.teams, architecture.teams,
              [&](const Team &each) { return teams.contains(each.id) || chosen.contains(each.id); });
    addChosen(clip.dependencies, architecture.dependencies, [&](const Dependency &each) {
        return clip.components.contains(each.from) && clip.components.contains(each.to);
    });
    addChosen(clip.journeys, architecture.journeys,
              [&](const Journey &each) { return clip.components.contains(each.entry); });
    addChosen(clip.drawn.notes, architecture.drawn.notes,
              [&](const Note &each) { return chosenNotes.contains(each.id); });
    keepOwnJourneys(clip);
    for (const Component &component : clip.components) {
        if (const auto center = centerOf(architecture, component.id, shown))
            clip.drawn.placements[component.id] = {*center, true};
    }
    for (const auto &[id, points] : architecture.drawn.bends) {
        if (clip.dependencies.contains(id))
            clip.drawn.bends.emplace(id, points);
    }
    if (clip.components.isEmpty() && clip.teams.isEmpty() && clip.drawn.notes.isEmpty())
        return failure(messages::NothingSelected);
    return clip;
}

Result<Edited> paste(const Architecture &architecture, const Architecture &clip, Point offset)
{
    if (clip.components.isEmpty() && clip.teams.isEmpty() && clip.drawn.notes.isEmpty())
        return failure(messages::NothingToPaste);
    for (const Diagnostic &each : checkInvariants(clip)) {
        if (each.severity == Severity::Error)
            return failure(messages::PasteIsBroken, {each.sentence()});
    }
    Draft draft(architecture);
    Pasting(draft, clip, offset).pasteAll();
    return std::move(draft).finish();
}

} // namespace topologue::editing
