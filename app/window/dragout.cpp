// SPDX-License-Identifier: Apache-2.0
#include "dragout.h"

#include "inks.h"

#include <QDrag>
#include <QMimeData>
#include <QPainter>
#include <QQuickWindow>

#include <cmath>
#include <utility>

namespace topologue::window {

void DragOut::look(QPointF scene)
{
    const QQuickWindow *window = m_canvas ? m_canvas->window() : nullptr;
    const bool isOutside = scene != QPointF(-1, -1); // Which means that they are not dragged any more.
    if (!window || !isOutside || m_isDragging || !m_clipboard
        || QRectF(QPointF(), window->size()).adjusted(-Reach, -Reach, Reach, Reach).contains(scene))
        return;
    m_isDragging = true;
    m_from = m_canvas->pressedAt();
    m_canvas->ungrabMouse();                                               // They stand where they were.
    QMetaObject::invokeMethod(this, &DragOut::drag, Qt::QueuedConnection); // It has an event loop of its own.
}

void DragOut::drag()
{
    m_isBack = false;
    if (QMimeData *data = m_clipboard ? m_clipboard->selectedData() : nullptr; data && m_canvas) {
        auto *drag = new QDrag(m_canvas); // Qt deletes it.
        drag->setMimeData(data);
        drag->setPixmap(picture());
        drag->setHotSpot({-12, -12});
        if (drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction) == Qt::MoveAction && !m_isBack && m_clipboard)
            m_clipboard->removeMoved();
    }
    m_isDragging = false;
}

void DragOut::putBack(QPointF scene)
{
    m_isBack = true;
    SceneSource *const source = m_canvas ? m_canvas->source() : nullptr;
    if (!source || !m_canvas->contains(m_canvas->mapFromScene(scene)))
        return;
    const QPointF by = m_canvas->toDocument(m_canvas->mapFromScene(scene)) - m_from;
    if (!source->beginMove(m_canvas->selection()))
        return;
    source->moveBy({by.x(), by.y()});
    source->endMove(true);
}

/// The names of the first few.
QPixmap DragOut::picture() const
{
    constexpr int Width = 150;
    constexpr int Height = 30;
    constexpr int Most = 3;
    const QStringList keys = m_canvas->selection();
    const double ratio = m_canvas->window()->effectiveDevicePixelRatio();
    const auto count = static_cast<int>(std::min<qsizetype>(keys.size(), Most));
    QPixmap pixmap((QSizeF(Width + 6 * count, Height + 6 * count) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const drawing::Palette &palette = Inks::palette();
    for (int i = count - 1; i >= 0; --i) {
        const QRectF box(0.5 + 6 * i, 0.5 + 6 * i, Width - 1, Height - 1);
        painter.setPen(QPen(toQColor(palette.color(drawing::Ink::Accent)), 1.5));
        painter.setBrush(toQColor(palette.color(drawing::Ink::Canvas)));
        painter.drawRoundedRect(box, 6, 6);
        if (i > 0)
            continue;
        painter.setPen(toQColor(palette.color(drawing::Ink::Text)));
        const QString name = m_clipboard->nameOf(keys.first());
        painter.drawText(box.adjusted(8, 0, -8, 0), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, Width - 16));
    }
    return pixmap;
}

} // namespace topologue::window
