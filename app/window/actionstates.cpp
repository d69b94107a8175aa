// SPDX-License-Identifier: Apache-2.0
#include "actionstates.h"

#include "appsettings.h"
#include "editing/lock.h"
#include "scene.h"

#include <array>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace topologue::window {

namespace {

using core::ActionCondition;

/// What is selected, counted as the conditions ask for it.
struct Selected {
    std::size_t elements = 0;
    std::size_t components = 0;
    std::size_t deployables = 0;
    std::size_t teams = 0;
    std::size_t arrows = 0;
    std::size_t inDeployables = 0; ///< Components of selected deployables that are not selected themselves.
    bool shared = false;           ///< A deployable of several components, or one of them.
    bool member = false;           ///< A component of a deployable of several.
    bool open = false;
    bool collapsed = false;
    bool pinned = false;
    bool unpinned = false;
    bool locked = false;
    bool unlocked = false;
    std::size_t notes = 0;
    bool bent = false;
    bool hasOtherDeployable = false; ///< One that not all of them are in.
};

Selected selectedOf(const Architecture &architecture, const std::vector<ElementId> &elements)
{
    Selected found;
    std::unordered_set<ComponentId> components;
    std::unordered_set<DeployableId> deployables;
    for (const ElementId &element : elements) {
        if (const auto *component = std::get_if<ComponentId>(&element))
            components.insert(*component);
        else if (const auto *deployable = std::get_if<DeployableId>(&element))
            deployables.insert(*deployable);
        found.teams += std::holds_alternative<TeamId>(element);
        const auto *arrow = std::get_if<DependencyId>(&element);
        found.arrows += arrow != nullptr;
        found.bent = found.bent || (arrow && architecture.drawn.bends.contains(*arrow));
    }
    found.elements = elements.size();
    found.components = components.size();
    found.deployables = deployables.size();
    if (components.empty() && deployables.empty())
        return found;

    std::unordered_map<DeployableId, int> sizes;
    for (const Component &component : architecture.components) {
        if (component.deployable)
            ++sizes[*component.deployable];
    }
    const auto lookAt = [&](const DeployableId &deployable) {
        if (sizes[deployable] < 2)
            return false;
        found.shared = true;
        (architecture.drawn.collapsed.contains(deployable) ? found.collapsed : found.open) = true;
        return true;
    };
    for (const DeployableId &deployable : deployables)
        lookAt(deployable);
    std::set<std::optional<DeployableId>> homes;
    for (const Component &component : architecture.components) {
        const bool isSelected = components.contains(component.id);
        const bool isInside = component.deployable && deployables.contains(*component.deployable);
        if (!isSelected && !isInside)
            continue;
        found.inDeployables += !isSelected;
        homes.insert(component.deployable);
        if (isSelected && component.deployable && lookAt(*component.deployable))
            found.member = true;
        const auto placement = architecture.drawn.placements.find(component.id);
        const bool isPinned = placement != architecture.drawn.placements.end() && placement->second.pinned;
        (isPinned ? found.pinned : found.unpinned) = true;
        (editing::isLocked(architecture.drawn, component.id) ? found.locked : found.unlocked) = true;
    }
    const bool areAtOneHome = homes.size() == 1 && homes.begin()->has_value();
    found.hasOtherDeployable =
        !homes.empty() && architecture.deployables.size() > static_cast<std::size_t>(areAtOneHome);
    return found;
}

} // namespace

struct ActionStates::Counted {
    Document::Snapshot in; ///< Null: nothing is shown that could be selected.
    QStringList keys;
    Selected selected;
};

ActionStates::ActionStates(QObject *parent) : QObject(parent), m_counted(std::make_unique<Counted>())
{
    connect(this, &ActionStates::inputsChanged, this, &ActionStates::follow);
}

ActionStates::~ActionStates() = default;

void ActionStates::follow()
{
    for (const QMetaObject::Connection &connection : m_followed)
        disconnect(connection);
    m_followed.clear();
    const auto on = [this](auto *sender, auto signal) {
        if (sender)
            m_followed.append(connect(sender, signal, this, &ActionStates::refresh));
    };
    on(m_document.data(), &Document::changed);
    on(m_document.data(), &Document::drawnChanged);
    on(m_document.data(), &Document::pathChanged);
    on(m_document.data(), &Document::modifiedChanged);
    on(m_document.data(), &Document::undoChanged);
    on(m_canvas.data(), &DiagramCanvas::selectionChanged);
    on(m_source.data(), &SceneSource::viewChanged);
    on(m_player.data(), &Player::durationChanged);
    on(m_playback.data(), &Playback::filmChanged);
    on(m_comparison.data(), &CompareSet::sentenceChanged);
    on(m_proposal.data(), &LayoutProposal::changed);
    on(m_focusMode.data(), &FocusMode::changed);
    on(m_file.data(), &OpenFile::stateChanged);
    on(&AppSettings::instance(), &AppSettings::recentFilesChanged);
    refresh();
}

/// One step tells several times that something has changed; thousands may be selected.
void ActionStates::count()
{
    const Document::Snapshot in = m_exploring && m_document && m_canvas ? m_document->architecture() : nullptr;
    const QStringList keys = in ? m_canvas->selection() : QStringList();
    if (m_counted->in == in && m_counted->keys == keys)
        return;
    *m_counted = {in, keys, {}};
    if (!in)
        return;
    Selected &selected = m_counted->selected;
    selected = selectedOf(*in, elementsFromKeys(keys));
    const auto notes = notesFromKeys(keys);
    for (const NoteId &note : notes)
        (editing::isLocked(in->drawn, note) ? selected.locked : selected.unlocked) = true;
    selected.notes = notes.size();
    selected.elements += selected.notes;
}

/// Of what is going on beside the document.
bool ActionStates::holdsOfModes(ActionCondition condition) const
{
    const bool isProposed = m_exploring && m_proposal && m_proposal->stands();
    const bool isPending = isProposed || (m_exploring && m_proposal && m_proposal->isBusy());
    switch (condition) {
    case ActionCondition::LayoutProposed:
        return isProposed;
    case ActionCondition::LayoutPending:
        return isPending;
    case ActionCondition::Focused: // Behind a proposed layout it is not seen.
        return m_exploring && m_focusMode && m_focusMode->isActive() && !isPending;
    case ActionCondition::FileChanged:
        return m_file && m_file->state() == OpenFile::Changed;
    default:
        return false;
    }
}

/// The player belongs to what is shown, but may have been that of another document a moment ago.
bool ActionStates::isPlayable() const
{
    return m_player && m_player->duration() > 0 && (!m_exploring || (m_playback && m_playback->isReady()));
}

void ActionStates::refresh()
{
    if (!m_actions)
        return;
    const bool isShown = m_exploring && m_document;
    count();
    const Selected &selected = m_counted->selected;
    const bool isArrangeable =
        m_source && m_source->view() != SceneSource::Teams && m_source->view() != SceneSource::Stores;
    const std::size_t boxes = isArrangeable ? selected.components + selected.inDeployables : 0;

    std::array<bool, core::ActionConditionCount> holds{};
    const auto set = [&](ActionCondition condition, bool value) { holds[static_cast<std::size_t>(condition)] = value; };
    set(ActionCondition::Always, true);
    set(ActionCondition::DocumentOpen, m_document);
    set(ActionCondition::SeveralDocuments, m_documents > 1);
    set(ActionCondition::FilesRemembered, !AppSettings::instance().recentFiles().isEmpty());
    set(ActionCondition::Unsaved, m_document && (m_document->isModified() || m_document->path().isEmpty()));
    set(ActionCondition::Shown, isShown);
    set(ActionCondition::Pasteable, isShown || !m_document);
    set(ActionCondition::Exportable, isShown || (m_comparison && m_comparison->canExport()));
    set(ActionCondition::Undoable, m_documentShown && m_document && m_document->canUndo());
    set(ActionCondition::Redoable, m_documentShown && m_document && m_document->canRedo());
    set(ActionCondition::Recorded, isPlayable());
    set(ActionCondition::Explained, isShown && m_playback && m_playback->isReady());
    set(ActionCondition::Selected, selected.elements > 0);
    const bool isCopyable = selected.components + selected.deployables + selected.teams + selected.notes > 0;
    set(ActionCondition::CopyableSelected, isCopyable);
    set(ActionCondition::BoxSelected, selected.components + selected.deployables + selected.notes > 0);
    set(ActionCondition::ComponentSelected, selected.components > 0);
    set(ActionCondition::TwoComponents, selected.components > 1);
    set(ActionCondition::TwoGroupable, selected.components + selected.inDeployables > 1);
    set(ActionCondition::SharedSelected, selected.shared);
    set(ActionCondition::MemberSelected, selected.member);
    set(ActionCondition::OpenSelected, selected.open);
    set(ActionCondition::CollapsedSelected, selected.collapsed);
    set(ActionCondition::OneNamedSelected,
        selected.elements == 1 && selected.components + selected.deployables + selected.teams + selected.notes == 1);
    set(ActionCondition::ArrowSelected, selected.arrows > 0);
    set(ActionCondition::OneArrowSelected, selected.arrows == 1);
    set(ActionCondition::TwoBoxes, boxes > 1);
    set(ActionCondition::ThreeBoxes, boxes > 2);
    set(ActionCondition::PinnedSelected, selected.pinned);
    set(ActionCondition::UnpinnedSelected, isArrangeable && selected.unpinned);
    set(ActionCondition::Placeable, isShown && isArrangeable);
    set(ActionCondition::BentSelected, selected.bent);
    set(ActionCondition::StackableSelected, selected.components + selected.notes > 0);
    set(ActionCondition::LockedSelected, selected.locked);
    set(ActionCondition::UnlockedSelected, isArrangeable && selected.unlocked);

    set(ActionCondition::CopyableOfSeveral, isCopyable && m_documents > 1);
    set(ActionCondition::DeployableElsewhere, selected.hasOtherDeployable);
    for (const auto mode : {ActionCondition::LayoutProposed, ActionCondition::LayoutPending, ActionCondition::Focused,
                            ActionCondition::FileChanged})
        set(mode, holdsOfModes(mode));

    for (Action *action : m_actions->all())
        action->setEnabled(holds[static_cast<std::size_t>(action->info().condition)]);
    m_actions->undo()->setObject(m_document ? m_document->undoName() : QString());
    m_actions->redo()->setObject(m_document ? m_document->redoName() : QString());
}

} // namespace topologue::window
