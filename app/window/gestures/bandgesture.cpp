// SPDX-License-Identifier: Apache-2.0
#include "bandgesture.h"

#include "diagramcanvas.h"

#include <utility>

namespace topologue::window {

namespace {

/// Boxes and notes that it touches, sections that it holds.
bool isTaken(const drawing::Element &element, const QRectF &area)
{
    const QRectF outline = toQt(element.outline);
    switch (element.role) {
    case drawing::ElementRole::Component:
        return area.intersects(outline);
    case drawing::ElementRole::Note:
        return isSection(element) ? area.contains(outline) : area.intersects(outline);
    case drawing::ElementRole::Frame:
    case drawing::ElementRole::Dependency:
    case drawing::ElementRole::Label:
        break;
    }
    return false;
}

} // namespace

void BandGesture::moveTo(QPointF item, Qt::KeyboardModifiers)
{
    if (!isDrag(item) && canvas().rubberBand().isEmpty())
        return;
    const QRectF band = QRectF(canvas().viewport().toItem(pressed()), item).normalized();
    setRubberBand(band);
    auto keys = m_before;
    if (scene()) {
        const Viewport &viewport = canvas().viewport();
        const QRectF area(viewport.toDocument(band.topLeft()), band.size() / viewport.scale());
        for (const auto i : scene()->index.within(fromQt(area))) {
            const auto &element = scene()->list->elements[i];
            if (isTaken(element, area))
                keys.insert(keyOf(element));
        }
    }
    selectInPassing(std::move(keys));
}

void BandGesture::escape()
{
    select(m_before);
}

} // namespace topologue::window
