// SPDX-License-Identifier: Apache-2.0
#include "fitpicture.h"

#include "inks.h"
#include "render/painter.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace topologue::window {

double FitPicture::scale(const Rect &bounds) const
{
    if (bounds.isEmpty())
        return 0;
    const double fit =
        std::min((size.width() - 2 * margin) / bounds.width, (size.height() - 2 * margin) / bounds.height);
    return std::clamp(fit, 0.0, 1.0);
}

Point FitPicture::offset(const Rect &bounds) const
{
    const double s = scale(bounds);
    return {(size.width() - bounds.width * s) / 2, (size.height() - bounds.height * s) / 2};
}

QImage paintFitted(const Scene &scene, const FitPicture &job)
{
    const auto &palette = drawing::Palette::of(job.theme);
    QImage image(job.size * job.devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(job.devicePixelRatio);
    image.fill(job.ground == FitPicture::Ground::Canvas ? toQColor(palette.color(drawing::Ink::Canvas))
                                                        : Qt::transparent);
    const auto &bounds = scene.list->bounds;
    const double scale = job.scale(bounds);
    if (scale <= 0)
        return image;
    QPainter painter(&image);
    if (job.ground == FitPicture::Ground::Chequered) {
        constexpr int Square = 10;
        const QColor square = toQColor(palette.color(drawing::Ink::CanvasDot));
        image.fill(toQColor(palette.color(drawing::Ink::Canvas)));
        for (int y = 0; y < job.size.height(); y += Square) {
            for (int x = (y / Square) % 2 * Square; x < job.size.width(); x += 2 * Square)
                painter.fillRect(x, y, Square, Square, square);
        }
    }
    const Point offset = job.offset(bounds);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(offset.x, offset.y);
    painter.scale(scale, scale);
    painter.translate(-bounds.x, -bounds.y);
    std::vector<std::uint32_t> all(scene.list->elements.size());
    std::iota(all.begin(), all.end(), 0U);
    render::paintDisplayList(painter, *scene.list, palette, all, job.detail.value_or(drawing::detailForScale(scale)));
    return image;
}

} // namespace topologue::window
