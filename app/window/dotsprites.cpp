// SPDX-License-Identifier: Apache-2.0
#include "dotsprites.h"

#include "dotshape.h"

#include <QPainter>

#include <cmath>

namespace topologue::window {

QImage DotSprites::paint(const drawing::Palette &palette, double devicePixelRatio)
{
    const auto count = static_cast<int>(playback::MarkCount);
    QImage image(QSize(Cell * count, Cell) * std::ceil(devicePixelRatio), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(std::ceil(devicePixelRatio), std::ceil(devicePixelRatio));
    for (int i = 0; i < count; ++i)
        paintDot(painter, palette, static_cast<playback::Mark>(i), {Cell * (i + 0.5), Cell * 0.5}, Radius);
    return image;
}

QRectF DotSprites::partOf(playback::Mark mark)
{
    constexpr double Used = 2 * DotReach * Radius / Cell;
    constexpr double Margin = (1 - Used) / 2;
    const double width = 1.0 / static_cast<double>(playback::MarkCount);
    return {width * (static_cast<double>(mark) + Margin), Margin, width * Used, Used};
}

} // namespace topologue::window
