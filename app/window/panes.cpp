// SPDX-License-Identifier: Apache-2.0
#include "panes.h"

#include <QQuickWindow>

#include <algorithm>

namespace topologue::window {

namespace {

bool isIn(const QQuickItem *pane, const QQuickItem *item)
{
    return item && (item == pane || pane->isAncestorOf(item));
}

} // namespace

QQuickItem *Panes::targetIn(QQuickItem *pane) const
{
    QQuickItem *last = m_last.value(pane);
    if (last && isIn(pane, last) && last->isVisible() && last->isEnabled())
        return last;
    if (pane->activeFocusOnTab())
        return pane;
    QQuickItem *first = pane->nextItemInFocusChain(true);
    return isIn(pane, first) ? first : nullptr;
}

bool Panes::enter(QQuickItem *pane)
{
    QQuickItem *target = pane && pane->isVisible() && pane->isEnabled() ? targetIn(pane) : nullptr;
    if (!target)
        return false;
    target->forceActiveFocus(Qt::OtherFocusReason); // Who comes with Tab would begin anew on the canvas.
    return true;
}

void Panes::step(bool forwards)
{
    const QQuickWindow *window = m_items.isEmpty() ? nullptr : m_items.first()->window();
    if (!window)
        return;
    QQuickItem *now = window->activeFocusItem();
    const auto count = m_items.size();
    const auto here = std::find_if(m_items.begin(), m_items.end(), [now](QQuickItem *pane) { return isIn(pane, now); });
    qsizetype at = here - m_items.begin();
    if (here != m_items.end())
        m_last[*here] = now;
    else
        at = forwards ? -1 : count;
    for (qsizetype tried = 0; tried < count; ++tried) {
        at = (at + (forwards ? 1 : -1) + count) % count;
        if (enter(m_items[at]))
            return;
    }
}

} // namespace topologue::window
