// SPDX-License-Identifier: Apache-2.0
#include "pangesture.h"

#include "diagramcanvas.h"

#include <utility>

namespace topologue::window {

void PanGesture::moveTo(QPointF item, Qt::KeyboardModifiers)
{
    const QPointF by = item - std::exchange(m_at, item);
    canvas().panBy(by.x(), by.y());
}

} // namespace topologue::window
