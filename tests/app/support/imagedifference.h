// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace topologue::test {

/// How two pictures of one size differ.
struct Difference {
    double mean = 0;      ///< Of the channels, 0..255, over all pixels.
    double farPixels = 0; ///< Share of the pixels of which a channel differs by more than 96.

    [[nodiscard]] QString text() const
    {
        return QStringLiteral("mean %1, far pixels %2 %").arg(mean).arg(farPixels * 100);
    }
};

/// Of what both pictures have in common, from the top left.
[[nodiscard]] inline Difference differenceOf(const QImage &first, const QImage &second)
{
    const QImage a = first.convertToFormat(QImage::Format_RGB32);
    const QImage b = second.convertToFormat(QImage::Format_RGB32);
    const int width = std::min(a.width(), b.width());
    const int height = std::min(a.height(), b.height());
    std::uint64_t sum = 0;
    std::uint64_t far = 0;
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int red = std::abs(qRed(p) - qRed(q));
            const int green = std::abs(qGreen(p) - qGreen(q));
            const int blue = std::abs(qBlue(p) - qBlue(q));
            sum += static_cast<std::uint64_t>(red + green + blue);
            far += std::max({red, green, blue}) > 96 ? 1U : 0U;
        }
    }
    const double pixels = static_cast<double>(width) * height;
    return {static_cast<double>(sum) / 3 / pixels, static_cast<double>(far) / pixels};
}

/// Two readers may round the size of one picture differently, by a pixel at most.
[[nodiscard]] inline bool sameSize(const QImage &a, const QImage &b)
{
    return !a.isNull() && !b.isNull() && std::abs(a.width() - b.width()) <= 1 && std::abs(a.height() - b.height()) <= 1;
}

} // namespace topologue::test
