// SPDX-License-Identifier: Apache-2.0
#include "focusmode.h"

#include "editing/select.h"
#include "litkeys.h"
#include "switchto.h"

#include <algorithm>

namespace topologue::window {

FocusMode::FocusMode(QObject *parent) : QObject(parent) {}

void FocusMode::setDocument(Document *document)
{
    if (!switchTo(m_document, document, this))
        return;
    if (m_document)
        connect(m_document, &Document::changed, this, &FocusMode::refresh);
    emit documentChanged();
    leave();
}

void FocusMode::setHops(int hops)
{
    const int bounded = std::clamp(hops, 0, MostHops);
    if (m_hops == bounded)
        return;
    m_hops = bounded;
    refresh();
}

std::vector<ComponentId> FocusMode::selected() const
{
    std::vector<ComponentId> components;
    if (!m_document || !m_canvas)
        return components;
    const Architecture &architecture = *m_document->architecture();
    for (const ElementId &element : elementsFromKeys(m_canvas->selection())) {
        if (const auto *component = std::get_if<ComponentId>(&element)) {
            components.push_back(*component);
        } else if (const auto *id = std::get_if<DependencyId>(&element)) {
            if (const Dependency *arrow = architecture.dependencies.find(*id))
                components.insert(components.end(), {arrow->from, arrow->to});
        } else if (const auto *deployable = std::get_if<DeployableId>(&element)) {
            for (const Component &inside : architecture.components) {
                if (inside.deployable == *deployable)
                    components.push_back(inside.id);
            }
        }
    }
    std::ranges::sort(components);
    components.erase(std::unique(components.begin(), components.end()), components.end());
    return components;
}

void FocusMode::toggle()
{
    auto wanted = selected();
    if (wanted.empty() && !isActive()) {
        emit refused(tr("Select what to look at first."));
        return;
    }
    if (wanted.empty() || wanted == m_middle) {
        leave();
        return;
    }
    m_middle = std::move(wanted);
    refresh();
}

void FocusMode::leave()
{
    m_middle.clear();
    refresh();
}

void FocusMode::refresh()
{
    m_lit.clear();
    m_count = 0;
    if (m_document && !m_middle.empty()) {
        const Architecture &architecture = *m_document->architecture();
        std::erase_if(m_middle, [&](const ComponentId &id) { return !architecture.components.contains(id); });
        const auto around = editing::neighbourhood(architecture, m_middle, m_hops);
        m_count = static_cast<int>(around.size());
        if (!m_middle.empty())
            m_lit = litKeys(architecture, {around.begin(), around.end()});
    }
    emit changed();
}

} // namespace topologue::window
