// SPDX-License-Identifier: Apache-2.0
// From one open document to another one.
#include "clipboard.h"
#include "editing/clip.h"
#include "editing/remove.h"
#include "pastetext.h"
#include "session.h"
#include "twoedits.h"

#include <utility>

namespace topologue::window {

std::shared_ptr<const Clipboard::Leaving> Clipboard::selectedToLeave() const
{
    const QStringList keys = m_editor->canvas() ? m_editor->canvas()->selection() : QStringList();
    return std::make_shared<const Leaving>(Leaving{m_editor->document(), elementsFromKeys(keys), notesFromKeys(keys)});
}

void Clipboard::leave(const Leaving &leaving)
{
    if (!leaving.document) // Closed meanwhile.
        return;
    auto edited = oneAfterTheOther(
        *leaving.document->architecture(), !leaving.elements.empty(),
        [&](const Architecture &a) { return editing::removeElements(a, leaving.elements); }, !leaving.notes.empty(),
        [&](const Architecture &a) { return editing::removeNotes(a, leaving.notes); });
    if (!edited) {
        emit refused(Session::textOf(edited.error()));
        return;
    }
    leaving.document->edit(std::move(edited->architecture), tr("Move to another document"));
    if (!edited->notes.empty())
        emit m_editor->noted(Session::textOf(edited->notes));
}

void Clipboard::moveTo(int row)
{
    OpenFile *const file = Session::instance().documents()->at(row);
    Document *const target = file ? file->document() : nullptr;
    if (!m_editor || !m_editor->document() || !target || target == m_editor->document())
        return;
    auto clip = m_editor->cutOut();
    if (!clip) {
        emit refused(Session::textOf(clip.error()));
        return;
    }
    const auto leaving = selectedToLeave();
    const auto before = target->architecture();
    // Where nobody has placed anything yet, all of it is laid out when it is shown, these with it.
    if (before->drawn.placements.empty() && !before->components.isEmpty())
        clip->drawn.placements.clear();
    auto edited = editing::paste(*before, *clip, stepAside(*before, {}, *clip, {}));
    if (!edited) {
        emit refused(Session::textOf({edited.error().front()}));
        return;
    }
    target->edit(std::move(edited->architecture), tr("Move from another document"));
    emit moved(target->name());
    leave(*leaving); // What went along is the more important word.
}

} // namespace topologue::window
