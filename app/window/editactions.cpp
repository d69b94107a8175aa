// SPDX-License-Identifier: Apache-2.0
#include "editactions.h"

namespace topologue::window {

namespace {

using core::ActionId;

struct Deed {
    ActionId action;
    void (*perform)(Editor &);
};

// The result is not looked at: an editor that refuses says so itself.
constexpr Deed Deeds[] = {
    {ActionId::removeSelection, [](Editor &editor) { editor.remove(); }},
    {ActionId::duplicate, [](Editor &editor) { editor.duplicate(); }},
    {ActionId::duplicateWithArrows, [](Editor &editor) { editor.duplicateWithArrows(); }},
    {ActionId::group, [](Editor &editor) { editor.group(); }},
    {ActionId::takeApart, [](Editor &editor) { editor.takeApart(); }},
    {ActionId::extract, [](Editor &editor) { editor.extract(); }},
    {ActionId::merge, [](Editor &editor) { editor.merge(); }},
    {ActionId::reverse, [](Editor &editor) { editor.reverse(); }},
    {ActionId::insertGateway, [](Editor &editor) { editor.insertIntoArrow(QStringLiteral("gateway")); }},
    {ActionId::insertQueue, [](Editor &editor) { editor.insertIntoArrow(QStringLiteral("queue")); }},
    {ActionId::insertCache, [](Editor &editor) { editor.insertIntoArrow(QStringLiteral("cache")); }},
    {ActionId::straighten, [](Editor &editor) { editor.straighten(); }},
    {ActionId::bringToFront, [](Editor &editor) { editor.stack(true); }},
    {ActionId::sendToBack, [](Editor &editor) { editor.stack(false); }},
    {ActionId::addTeam, [](Editor &editor) { editor.addTeam(); }},
    {ActionId::addJourney, [](Editor &editor) { editor.addJourney(); }},
    {ActionId::alignLeft, [](Editor &editor) { editor.align(Editor::AlignLeft); }},
    {ActionId::alignCentre, [](Editor &editor) { editor.align(Editor::AlignCentre); }},
    {ActionId::alignRight, [](Editor &editor) { editor.align(Editor::AlignRight); }},
    {ActionId::alignTop, [](Editor &editor) { editor.align(Editor::AlignTop); }},
    {ActionId::alignMiddle, [](Editor &editor) { editor.align(Editor::AlignMiddle); }},
    {ActionId::alignBottom, [](Editor &editor) { editor.align(Editor::AlignBottom); }},
    {ActionId::distributeAcross, [](Editor &editor) { editor.distribute(true); }},
    {ActionId::distributeDown, [](Editor &editor) { editor.distribute(false); }},
    {ActionId::pin, [](Editor &editor) { editor.setPinned(true); }},
    {ActionId::unpin, [](Editor &editor) { editor.setPinned(false); }},
    {ActionId::lock, [](Editor &editor) { editor.setLocked(true); }},
    {ActionId::unlock, [](Editor &editor) { editor.setLocked(false); }},
    {ActionId::collapse, [](Editor &editor) { editor.collapse(true); }},
    {ActionId::expand, [](Editor &editor) { editor.collapse(false); }},
    {ActionId::selectUpstream, [](Editor &editor) { editor.selectUpstream(); }},
    {ActionId::selectDownstream, [](Editor &editor) { editor.selectDownstream(); }},
    {ActionId::selectNeighbours, [](Editor &editor) { editor.selectNeighbours(); }},
    {ActionId::selectSimilar, [](Editor &editor) { editor.selectSimilar(editing::Likeness::Kind); }},
    {ActionId::selectTechnology, [](Editor &editor) { editor.selectSimilar(editing::Likeness::Technology); }},
    {ActionId::selectTeam, [](Editor &editor) { editor.selectSimilar(editing::Likeness::Team); }},
    {ActionId::selectDeployable, [](Editor &editor) { editor.selectSimilar(editing::Likeness::Deployable); }},
};

} // namespace

void EditActions::setActions(Actions *actions)
{
    if (m_actions == actions)
        return;
    if (m_actions) {
        for (Action *action : m_actions->all())
            action->disconnect(this);
    }
    m_actions = actions;
    if (actions) {
        for (const Deed &deed : Deeds) {
            connect(actions->at(deed.action), &Action::triggered, this, [this, perform = deed.perform] {
                if (m_editor)
                    perform(*m_editor);
            });
        }
        for (const Action *action : actions->all()) {
            if (action->info().group != core::ActionGroup::Kind)
                continue;
            // "kind.queue": the word of the kind, as in files.
            connect(action, &Action::triggered, this, [this, kind = action->id().section(u'.', 1)] {
                if (m_editor)
                    m_editor->changeKind(kind);
            });
        }
    }
    emit actionsChanged();
}

} // namespace topologue::window
