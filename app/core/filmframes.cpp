// SPDX-License-Identifier: Apache-2.0
#include "filmframes.h"

#include "messages.h"
#include "render/png.h"

#include <QPainter>
#include <QString>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace topologue::core {

namespace {

constexpr double LeastFrames = 1;
constexpr double MostFrames = 60;

} // namespace

Result<FilmFrames> FilmFrames::make(const film::Film &film, const FilmExportOptions &options)
{
    const double rate = options.framesPerSecond;
    if (!(rate >= LeastFrames && rate <= MostFrames))
        return failure(FrameRateOutOfRange, {QString::number(rate).toStdString(), "1", "60"});
    const ExportOptions &picture = options.picture;
    return render::renderPng(film.backdrop(), paletteOf(picture.theme), picture.scale, picture.margin,
                             picture.transparent)
        .map([&](QImage backdrop) {
            const double count = std::max(1.0, std::round(film.seconds() * rate));
            return FilmFrames(film, options, std::move(backdrop), static_cast<std::size_t>(count));
        });
}

FilmFrames::FilmFrames(const film::Film &film, const FilmExportOptions &options, QImage backdrop, std::size_t count)
    : m_film(&film), m_options(options), m_backdrop(std::move(backdrop)), m_count(count)
{
}

QImage FilmFrames::frame(std::size_t index)
{
    const double share = static_cast<double>(index) / static_cast<double>(m_count);
    const auto span = static_cast<double>(m_film->to() - m_film->from());
    const film::Film::Moment moment =
        m_film->at(m_film->from() + static_cast<simulation::Nanos>(std::llround(span * share)));
    QImage image = m_backdrop;
    QPainter painter(&image);
    const Rect area = m_film->bounds().grown(m_options.picture.margin);
    painter.scale(m_options.picture.scale, m_options.picture.scale);
    painter.translate(-area.x, -area.y);
    for (const drawing::DisplayList *list : {&moment.states, &moment.dots, &moment.playhead, &moment.texts}) {
        std::vector<std::uint32_t> elements(list->elements.size());
        std::iota(elements.begin(), elements.end(), 0U);
        m_painter.paint(painter, *list, paletteOf(m_options.picture.theme), elements, drawing::Full);
    }
    return image;
}

} // namespace topologue::core
