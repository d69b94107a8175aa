// SPDX-License-Identifier: Apache-2.0
#include "appsettings.h"
#include "editing/assign.h"
#include "editing/bends.h"
#include "editing/clip.h"
#include "editing/kinds.h"
#include "editing/messages.h"
#include "editing/notes.h"
#include "editing/regroup.h"
#include "editing/remove.h"
#include "editor.h"
#include "twoedits.h"

#include <algorithm>
#include <set>

namespace topologue::window {

namespace {

constexpr QPointF DuplicateOffset{32, 32}; ///< Document units.

} // namespace

QString Editor::nameOf(const QString &key) const
{
    const auto element = elementFromKey(key.toStdString());
    if (!m_document)
        return {};
    const Architecture &architecture = *m_document->architecture();
    const Language language = AppSettings::instance().language();
    if (const auto notes = notesFromKeys({key}); !notes.empty()) {
        const Note *const note = architecture.drawn.notes.find(notes.front());
        return note ? QString::fromStdString(note->text.in(language)) : QString();
    }
    if (!element)
        return {};
    const auto name = [&](const auto *found) {
        return found ? QString::fromStdString(found->name.in(language)) : QString();
    };
    if (const auto *component = std::get_if<ComponentId>(&*element))
        return name(architecture.components.find(*component));
    if (const auto *deployable = std::get_if<DeployableId>(&*element))
        return name(architecture.deployables.find(*deployable));
    if (const auto *team = std::get_if<TeamId>(&*element))
        return name(architecture.teams.find(*team));
    return {};
}

bool Editor::canRename(const QString &key) const
{
    const auto element = elementFromKey(key.toStdString());
    if (const auto notes = notesFromKeys({key}); m_document && !notes.empty())
        return m_document->architecture()->drawn.notes.contains(notes.front());
    return m_document && element
           && (std::holds_alternative<ComponentId>(*element) || std::holds_alternative<DeployableId>(*element)
               || std::holds_alternative<TeamId>(*element));
}

bool Editor::rename(const QString &key, const QString &name)
{
    if (const auto notes = notesFromKeys({key}); m_document && !notes.empty())
        return setNoteText(notes.front(), name);
    const auto element = elementFromKey(key.toStdString());
    return m_document && element
           && apply(editing::rename(*m_document->architecture(), *element, name.toStdString(),
                                    AppSettings::instance().language()),
                    tr("Rename"), false);
}

bool Editor::changeKind(const QString &kind)
{
    const auto wanted = editing::kindFromWord(kind.toStdString());
    return m_document && wanted
           && apply(editing::changeKind(*m_document->architecture(), selected<ComponentId>(), *wanted),
                    tr("Change kind"), false);
}

bool Editor::reverse()
{
    return m_document
           && apply(editing::reverse(*m_document->architecture(), selected<DependencyId>()), tr("Reverse"), false);
}

bool Editor::reattach(const QString &dependency, bool source, const QString &component)
{
    const auto arrow = elementFromKey(dependency.toStdString());
    const auto end = elementFromKey(component.toStdString());
    const auto *arrowId = arrow ? std::get_if<DependencyId>(&*arrow) : nullptr;
    const auto *endId = end ? std::get_if<ComponentId>(&*end) : nullptr;
    if (!m_document)
        return false;
    if (!arrowId)
        return refuse(editing::messages::NotOneArrow);
    if (!endId)
        return refuse(editing::messages::EndsAtNoComponent);
    return apply(editing::reattach(*m_document->architecture(), *arrowId,
                                   source ? editing::End::Source : editing::End::Target, *endId),
                 tr("Connect elsewhere"));
}

bool Editor::reattachSelected(bool source, const QString &component)
{
    const auto arrows = selected<DependencyId>();
    return arrows.size() == 1 ? reattach(QString::fromStdString(elementKey(arrows.front())), source, component)
                              : refuse(editing::messages::NotOneArrow);
}

std::vector<ComponentId> Editor::selectedOrInside() const
{
    if (!m_document)
        return {};
    std::vector<ComponentId> components = selected<ComponentId>();
    const auto deployables = selected<DeployableId>();
    for (const Component &component : m_document->architecture()->components) {
        const bool isInside =
            component.deployable
            && std::find(deployables.begin(), deployables.end(), *component.deployable) != deployables.end();
        if (isInside && std::find(components.begin(), components.end(), component.id) == components.end())
            components.push_back(component.id);
    }
    return components;
}

bool Editor::group()
{
    if (!m_document)
        return false;
    return apply(editing::groupIntoDeployable(*m_document->architecture(), selectedOrInside()), tr("Group"));
}

bool Editor::moveInto(const QString &deployable)
{
    const auto element = elementFromKey(deployable.toStdString());
    const auto *id = element ? std::get_if<DeployableId>(&*element) : nullptr;
    return m_document && id
           && apply(editing::moveToDeployable(*m_document->architecture(), selectedOrInside(), *id),
                    tr("Move into deployable"));
}

/// Where they were dropped, in one step. If they cannot be part of it, they are only moved.
void Editor::takeMoveInto(const QString &deployable)
{
    const auto element = elementFromKey(deployable.toStdString());
    const auto *id = element ? std::get_if<DeployableId>(&*element) : nullptr;
    auto drawn = m_document && id ? m_canvas->source()->takeMove() : std::nullopt;
    if (!drawn)
        return;
    Architecture moved = *m_document->architecture();
    moved.drawn = std::move(*drawn);
    auto edited = editing::moveToDeployable(moved, selectedOrInside(), *id);
    if (!edited)
        m_document->setDrawn(std::move(moved.drawn), tr("Move"));
    apply(std::move(edited), tr("Move into deployable"));
}

bool Editor::takeApart()
{
    if (!m_document)
        return false;
    auto deployables = selected<DeployableId>();
    for (const ComponentId &id : selected<ComponentId>()) {
        const Component *component = m_document->architecture()->components.find(id);
        if (component && component->deployable
            && std::find(deployables.begin(), deployables.end(), *component->deployable) == deployables.end())
            deployables.push_back(*component->deployable);
    }
    return apply(editing::takeApart(*m_document->architecture(), deployables), tr("Take apart"));
}

bool Editor::extract()
{
    return m_document
           && apply(editing::extractComponents(*m_document->architecture(), selected<ComponentId>()), tr("Extract"));
}

bool Editor::merge()
{
    return m_document
           && apply(editing::mergeComponents(*m_document->architecture(), selected<ComponentId>()), tr("Merge"));
}

bool Editor::remove()
{
    return removeAs(tr("Delete"));
}

bool Editor::removeAs(const QString &step)
{
    if (!m_document)
        return false;
    // A bend that was clicked goes alone, its arrow stays.
    const auto arrows = selected<DependencyId>();
    if (const auto bend = m_canvas ? m_canvas->takenBend() : std::nullopt; bend && arrows.size() == 1)
        return apply(editing::removeBend(*m_document->architecture(), arrows.front(), *bend), tr("Remove a bend"),
                     false);
    const auto elements = selection();
    const auto notes = selectedNotes();
    return apply(oneAfterTheOther(
                     *m_document->architecture(), !elements.empty() || notes.empty(),
                     [&](const Architecture &a) { return editing::removeElements(a, elements); }, !notes.empty(),
                     [&](const Architecture &a) { return editing::removeNotes(a, notes); }),
                 step);
}

Result<Architecture> Editor::cutOut() const
{
    if (!m_document)
        return Architecture{};
    return editing::cutOut(*m_document->architecture(), selection(), selectedNotes(), centers());
}

bool Editor::duplicate()
{
    return duplicateBy(DuplicateOffset);
}

bool Editor::duplicateWithArrows()
{
    return duplicateAs(DuplicateOffset, editing::CopiedArrows::All, tr("Duplicate with arrows"));
}

bool Editor::duplicateBy(QPointF by)
{
    return duplicateAs(by, editing::CopiedArrows::Between, tr("Duplicate"));
}

bool Editor::duplicateAs(QPointF by, editing::CopiedArrows arrows, const QString &step)
{
    if (!m_document)
        return false;
    const auto elements = selection();
    const auto notes = selectedNotes();
    const Point offset{by.x(), by.y()};
    return apply(
        oneAfterTheOther(
            *m_document->architecture(), !elements.empty() || notes.empty(),
            [&](const Architecture &a) { return editing::duplicateElements(a, elements, offset, centers(), arrows); },
            !notes.empty(), [&](const Architecture &a) { return editing::duplicateNotes(a, notes, offset); }),
        step);
}

bool Editor::addTeam()
{
    return m_document && apply(editing::addTeam(*m_document->architecture(), {}, selection()), tr("Add team"), false);
}

bool Editor::addJourney()
{
    if (!m_document)
        return false;
    const auto components = selected<ComponentId>();
    if (components.empty()) {
        emit refused(tr("Select the component where the journey begins, and the arrows that it follows."));
        return false;
    }
    return apply(editing::addJourney(*m_document->architecture(), {}, components.front(), selected<DependencyId>()),
                 tr("Add journey"), false);
}

} // namespace topologue::window
