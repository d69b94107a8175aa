// SPDX-License-Identifier: Apache-2.0
#include "dotmark.h"

#include "appsettings.h"
#include "dotsprites.h"
#include "inks.h"

#include <QPainter>
#include <QQuickWindow>

#include <algorithm>

namespace topologue::window {

DotMark::DotMark(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(&AppSettings::instance(), &AppSettings::themeChanged, this, [this] { update(); });
}

void DotMark::setKind(int kind)
{
    kind = std::clamp(kind, 0, static_cast<int>(playback::MarkCount) - 1);
    if (m_kind == kind)
        return;
    m_kind = kind;
    emit kindChanged();
    update();
}

void DotMark::paint(QPainter *painter)
{
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    const QImage sprites = DotSprites::paint(Inks::palette(), 2 * ratio);
    const QRectF part = DotSprites::partOf(static_cast<playback::Mark>(m_kind));
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    // The mark takes nearly all of the item.
    const QRectF source = QRectF(part.x() * sprites.width(), part.y() * sprites.height(),
                                 part.width() * sprites.width(), part.height() * sprites.height())
                              .marginsRemoved(QMarginsF(0.05, 0.05, 0.05, 0.05) * sprites.height());
    painter->drawImage(QRectF(0, 0, width(), height()), sprites, source);
}

} // namespace topologue::window
