// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "render/painter.h"

#include <QImage>
#include <QPainter>
#include <QRect>

#include <numeric>
#include <vector>

/// Painting display lists on small white images, and looking at them.
namespace topologue::test {

inline QRgb colorOf(const drawing::Palette &palette, drawing::Ink ink)
{
    const auto color = palette.color(ink);
    return qRgb(color.red, color.green, color.blue);
}

inline std::vector<std::uint32_t> all(const drawing::DisplayList &list)
{
    std::vector<std::uint32_t> elements(list.elements.size());
    std::iota(elements.begin(), elements.end(), 0U);
    return elements;
}

inline QImage blank(int width = 200, int height = 100)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

inline QImage painted(const drawing::DisplayList &list, double scale = 1, drawing::Detail detail = drawing::Full,
                      const drawing::Palette &palette = drawing::Palette::light())
{
    QImage image = blank();
    QPainter painter(&image);
    painter.scale(scale, scale);
    render::paintDisplayList(painter, list, palette, all(list), detail);
    return image;
}

/// The rectangle around everything that is not white.
inline QRect inked(const QImage &image)
{
    QRect result;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, y)) < 200)
                result |= QRect(x, y, 1, 1);
        }
    }
    return result;
}

} // namespace topologue::test
