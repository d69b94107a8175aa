// SPDX-License-Identifier: Apache-2.0
#include "imagering.h"

#include <algorithm>
#include <utility>

namespace topologue::window {

namespace {

constexpr QImage::Format Format = QImage::Format_ARGB32_Premultiplied;

bool hasRoomFor(const QImage &image, QSize size)
{
    const qsizetype wanted = qsizetype{4} * size.width() * size.height();
    // Much more than is wanted would be held for nothing.
    return image.sizeInBytes() >= wanted && image.sizeInBytes() / 8 <= wanted;
}

} // namespace

QImage ImageRing::take(QSize size)
{
    auto free = std::ranges::find_if(
        m_images, [size](const QImage &image) { return image.isDetached() && hasRoomFor(image, size); });
    if (free == m_images.end()) {
        free = std::ranges::find_if(m_images, [](const QImage &image) { return image.isNull() || image.isDetached(); });
        if (free == m_images.end())
            return {size, Format}; // Somebody holds them all.
        *free = QImage();          // Its memory first.
        *free = QImage(size, Format);
        if (free->isNull())
            return {};
    }
    uchar *const pixels = free->bits(); // Before there is another holder, for whom it would be copied.
    auto *const holder = new QImage(*free);
    return QImage(
        pixels, size.width(), size.height(), qsizetype{4} * size.width(), Format,
        [](void *held) { delete static_cast<QImage *>(held); }, holder);
}

} // namespace topologue::window
