// SPDX-License-Identifier: Apache-2.0
// What others mark on the canvas: what stays clear when the rest is faded, where boxes would go, where a drop would.
#include "diagramcanvas.h"

#include <utility>

namespace topologue::window {

void DiagramCanvas::setFading(bool fading)
{
    if (m_fading == fading)
        return;
    m_fading = fading;
    lightUp();
}

void DiagramCanvas::setHiding(bool hiding)
{
    if (m_hiding == hiding)
        return;
    m_hiding = hiding;
    lightUp();
}

void DiagramCanvas::setLit(const QStringList &keys)
{
    if (m_lit == keys)
        return;
    m_lit = keys;
    lightUp();
}

void DiagramCanvas::lightUp()
{
    const bool wasFading = m_litKeys != nullptr;
    m_litKeys.reset();
    if (m_fading) {
        auto keys = std::make_shared<LitKeys>();
        for (const QString &key : m_lit)
            keys->insert(key.toStdString());
        m_litKeys = std::move(keys);
    }
    emit fadingChanged();
    if (wasFading || m_fading)
        repaint();
}

void DiagramCanvas::setProposed(std::vector<ProposedMove> moves)
{
    m_proposed = std::move(moves);
    polish();
    update();
}

void DiagramCanvas::showTarget(const QString &key)
{
    m_target = key.toStdString();
    polish();
    update();
}

} // namespace topologue::window
