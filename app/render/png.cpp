// SPDX-License-Identifier: Apache-2.0
#include "png.h"

#include "messages.h"
#include "painter.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>
#include <QString>

#include <algorithm>
#include <cmath>

namespace topologue::render {

namespace {

std::string decimal(double value)
{
    return QString::number(value, 'g', 12).toStdString();
}

std::string whole(double value)
{
    return QString::number(value, 'g', 9).toStdString();
}

/// The largest scale that fits, rounded down to two digits, so that a user can type it.
double largestScale(double width, double height)
{
    const double bySide = MaxImageSide / std::max(width, height);
    const double byArea = std::sqrt(MaxImagePixels) / (std::sqrt(width) * std::sqrt(height));
    const double exact = std::min(bySide, byArea);
    const double step = std::pow(10.0, std::floor(std::log10(exact)) - 1);
    return std::floor(exact / step) * step;
}

} // namespace

Result<QImage> renderPng(const drawing::DisplayList &list, const drawing::Palette &palette, double scale, double margin,
                         bool transparent)
{
    // Written so that NaN fails as well.
    if (!(scale >= MinScale && scale <= MaxScale))
        return failure(ScaleOutOfRange, {decimal(scale), decimal(MinScale), decimal(MaxScale)});
    const Rect area = list.bounds.grown(margin);
    const double unscaledWidth = std::max(area.width, 1.0);
    const double unscaledHeight = std::max(area.height, 1.0);
    const double width = std::max(1.0, std::ceil(unscaledWidth * scale));
    const double height = std::max(1.0, std::ceil(unscaledHeight * scale));
    if (!(width <= MaxImageSide && height <= MaxImageSide && width * height <= MaxImagePixels)) {
        return failure(ImageTooLarge, {whole(width), whole(height), whole(MaxImageSide), whole(MaxImagePixels / 1e6),
                                       decimal(largestScale(unscaledWidth, unscaledHeight))});
    }

    QImage image(static_cast<int>(width), static_cast<int>(height),
                 transparent ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32);
    if (image.isNull())
        return failure(ImageOutOfMemory, {whole(width), whole(height)});
    const drawing::Color canvas = palette.color(drawing::Ink::Canvas);
    image.fill(transparent ? QColor(Qt::transparent) : QColor(canvas.red, canvas.green, canvas.blue));

    QPainter painter(&image);
    painter.scale(scale, scale);
    painter.translate(-area.x, -area.y);
    paintAll(painter, list, palette);
    return image;
}

Result<QByteArray> encodePng(const QImage &image, double scale)
{
    constexpr double DotsPerMeterAtScaleOne = 96 / 0.0254;
    const int dotsPerMeter = static_cast<int>(std::lround(DotsPerMeterAtScaleOne * scale));
    QImage picture = image;
    picture.setDotsPerMeterX(dotsPerMeter);
    picture.setDotsPerMeterY(dotsPerMeter);

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(picture))
        return failure(EncodingFailed, {"PNG", writer.errorString().toStdString()});
    return bytes;
}

} // namespace topologue::render
