// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QSize>

#include <array>

namespace topologue::window {

/// Memory for images that follow each other with every frame. Pages that the system has just handed out cost more than
/// what is painted on them; those of an image that nobody holds any more are used again.
class ImageRing
{
public:
    /// An image with this many pixels (>= 1 each way), in ARGB32_Premultiplied, with anything on it; null where there
    /// is no memory. It may be held as long as wanted, and let go in any thread.
    [[nodiscard]] QImage take(QSize size);

private:
    // One on the screen, one on its way there, one that is painted on.
    std::array<QImage, 3> m_images;
};

} // namespace topologue::window
