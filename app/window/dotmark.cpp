// SPDX-License-Identifier: Apache-2.0
#include "dotmark.h"

#include "appsettings.h"
#include "dotshape.h"
#include "inks.h"

#include <QPainter>

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
    painter->setRenderHint(QPainter::Antialiasing);
    // The mark takes nearly all of the item.
    paintDot(*painter, Inks::palette(), static_cast<playback::Mark>(m_kind), {width() / 2, height() / 2},
             std::min(width(), height()) / 2 / 1.4);
}

} // namespace topologue::window
