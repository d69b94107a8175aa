// SPDX-License-Identifier: Apache-2.0
// What is selected because of what it has to do with the selection.
#include "editor.h"

namespace topologue::window {

void Editor::select(const std::vector<ComponentId> &components)
{
    QStringList keys;
    for (const ComponentId &component : components)
        keys.append(QString::fromStdString(elementKey(component)));
    m_canvas->setSelection(keys);
}

void Editor::selectUpstream()
{
    if (m_document && m_canvas)
        select(editing::upstream(*m_document->architecture(), selected<ComponentId>()));
}

void Editor::selectDownstream()
{
    if (m_document && m_canvas)
        select(editing::downstream(*m_document->architecture(), selected<ComponentId>()));
}

void Editor::selectNeighbours()
{
    if (m_document && m_canvas)
        select(editing::neighbourhood(*m_document->architecture(), selected<ComponentId>(), 1));
}

void Editor::selectSimilar(editing::Likeness likeness)
{
    if (!m_document || !m_canvas)
        return;
    const auto before = selected<ComponentId>();
    const auto alike = editing::similar(*m_document->architecture(), before, likeness);
    select(alike);
    if (alike.size() == before.size())
        emit noted(tr("Nothing else is like that."));
}

} // namespace topologue::window
