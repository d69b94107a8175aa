// SPDX-License-Identifier: Apache-2.0
#include "dotstamps.h"

#include "dotshape.h"
#include "drawing/palette.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace topologue::window {

namespace {

constexpr int Grain = 64; // Device pixels that a sheet's sides are multiples of, so that they seldom change.
constexpr QImage::Format Format = QImage::Format_RGBA8888_Premultiplied; // As textures are.

/// Half the side of a stamp, device pixels.
int halfOf(double radius)
{
    return static_cast<int>(std::ceil(radius * DotReach)) + 1;
}

/// The pixel that a place is in, and the quarter of it.
std::pair<int, int> placeOf(double at)
{
    const double pixel = std::floor(at);
    return {static_cast<int>(pixel), static_cast<int>((at - pixel) * DotStamps::Phases)};
}

int gridBefore(double value)
{
    return static_cast<int>(std::floor(value / Grain)) * Grain;
}
int gridAfter(double value)
{
    return static_cast<int>(std::ceil(value / Grain)) * Grain;
}

/// The tiles of a picture that something was laid on.
class Tiles
{
public:
    explicit Tiles(QSize picture)
        : m_picture(QPoint(), picture), m_across((picture.width() + Grain - 1) / Grain),
          m_used(static_cast<std::size_t>(m_across * ((picture.height() + Grain - 1) / Grain)))
    {
    }
    void add(QRect rect)
    {
        rect &= m_picture;
        if (rect.isEmpty())
            return;
        for (int y = rect.top() / Grain; y <= rect.bottom() / Grain; ++y) {
            for (int x = rect.left() / Grain; x <= rect.right() / Grain; ++x) {
                const int index = y * m_across + x;
                m_used[static_cast<std::size_t>(index)] = 1;
            }
        }
    }
    /// Neighbours in a row as one.
    [[nodiscard]] std::vector<QRect> runs() const
    {
        std::vector<QRect> result;
        for (int i = 0; i < static_cast<int>(m_used.size()); ++i) {
            if (m_used[static_cast<std::size_t>(i)] == 0)
                continue;
            const int x = i % m_across;
            if (x > 0 && m_used[static_cast<std::size_t>(i - 1)] != 0)
                result.back().setRight(std::min(m_picture.right(), (x + 1) * Grain - 1));
            else
                result.push_back(QRect(x * Grain, i / m_across * Grain, Grain, Grain) & m_picture);
        }
        return result;
    }

private:
    QRect m_picture;
    int m_across;
    std::vector<char> m_used; // Row by row.
};

} // namespace

const QImage &DotStamps::stamp(playback::Mark mark, bool isBack, int phaseX, int phaseY)
{
    const auto index =
        ((static_cast<std::size_t>(mark) * 2 + (isBack ? 1 : 0)) * Phases + static_cast<std::size_t>(phaseY)) * Phases
        + static_cast<std::size_t>(phaseX);
    QImage &image = m_stamps[index];
    if (image.isNull()) {
        const double radius = isBack ? m_radius * PlacedDot::BackShare : m_radius;
        const int half = halfOf(m_radius);
        image = QImage(2 * half + 1, 2 * half + 1, Format);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF center(half + static_cast<double>(phaseX) / Phases, half + static_cast<double>(phaseY) / Phases);
        paintDot(painter, drawing::Palette::of(m_theme), mark, center, radius);
    }
    return image;
}

DotStamps::Sheet DotStamps::lay(const std::vector<PlacedDot> &dots, QSizeF size, double radius, double devicePixelRatio,
                                drawing::Theme theme)
{
    if (radius * devicePixelRatio != m_radius || theme != m_theme) {
        m_radius = radius * devicePixelRatio;
        m_theme = theme;
        m_stamps.fill({});
    }
    const int half = halfOf(m_radius);
    double left = size.width() * devicePixelRatio;
    double top = size.height() * devicePixelRatio;
    const QRect item(0, 0, static_cast<int>(std::ceil(left)), static_cast<int>(std::ceil(top)));
    double right = 0;
    double bottom = 0;
    for (const PlacedDot &dot : dots) {
        left = std::min(left, dot.at.x() * devicePixelRatio - half);
        right = std::max(right, dot.at.x() * devicePixelRatio + half + 1);
        top = std::min(top, dot.at.y() * devicePixelRatio - half);
        bottom = std::max(bottom, dot.at.y() * devicePixelRatio + half + 1);
    }
    const QPoint corner(gridBefore(std::max(left, 0.0)), gridBefore(std::max(top, 0.0)));
    const QPoint end(gridAfter(right), gridAfter(bottom));
    if (end.x() <= corner.x() || end.y() <= corner.y())
        return {};
    const QRect rect = QRect(corner, end - QPoint(1, 1)) & item;
    if (rect.isEmpty())
        return {};
    if (m_image.size() != rect.size() || !m_image.isDetached())
        m_image = QImage(rect.size(), Format);
    if (m_image.isNull())
        return {};
    m_image.fill(Qt::transparent);
    Tiles used(rect.size());
    QPainter painter(&m_image);
    for (const PlacedDot &dot : dots) {
        const auto [x, phaseX] = placeOf(dot.at.x() * devicePixelRatio);
        const auto [y, phaseY] = placeOf(dot.at.y() * devicePixelRatio);
        const QImage &image = stamp(dot.mark, dot.isBack, phaseX, phaseY);
        const QPoint place = QPoint(x - half, y - half) - rect.topLeft();
        painter.drawImage(place, image);
        used.add(QRect(place, image.size()));
    }
    painter.end();
    return {m_image, rect, used.runs()};
}

} // namespace topologue::window
