// SPDX-License-Identifier: Apache-2.0
#include "viewport.h"

#include <algorithm>

namespace topologue::window {

void Viewport::zoomBy(double factor, QPointF item)
{
    setScaleAround(m_scale * factor, item);
}

void Viewport::setScaleAround(double scale, QPointF item)
{
    const QPointF fixed = toDocument(item);
    m_scale = std::clamp(scale, MinScale, MaxScale);
    m_origin = fixed - item / m_scale;
}

void Viewport::fit(const QRectF &document, double margin, double maxScale)
{
    if (document.isEmpty() || m_size.isEmpty())
        return;
    const double room = std::max(1.0, m_size.width() - 2 * margin);
    const double roomHeight = std::max(1.0, m_size.height() - 2 * margin);
    const double scale = std::min(room / document.width(), roomHeight / document.height());
    m_scale = std::clamp(std::min(scale, maxScale), MinScale, MaxScale);
    centerOn(document.center());
}

void Viewport::centerOn(QPointF document)
{
    m_origin = document - QPointF(m_size.width(), m_size.height()) / (2 * m_scale);
}

void Viewport::setOriginAndScale(QPointF origin, double scale)
{
    m_origin = origin;
    m_scale = std::clamp(scale, MinScale, MaxScale);
}

} // namespace topologue::window
