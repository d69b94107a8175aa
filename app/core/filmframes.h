// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exportfilm.h"
#include "film/film.h"
#include "render/painter.h"

#include <QImage>

#include <cstddef>

namespace topologue::core {

/// Paints the frames of a film. What stands still is painted once.
class FilmFrames
{
public:
    /// Fails if the picture is too large, or the frame rate is out of range. `film` must outlive this.
    [[nodiscard]] static Result<FilmFrames> make(const film::Film &film, const FilmExportOptions &options);

    [[nodiscard]] std::size_t count() const { return m_count; }
    /// Opaque (or with an alpha channel if the background is left out), all of the same size.
    [[nodiscard]] QImage frame(std::size_t index);
    [[nodiscard]] QSize size() const { return m_backdrop.size(); }

private:
    FilmFrames(const film::Film &film, const FilmExportOptions &options, QImage backdrop, std::size_t count);

    const film::Film *m_film;
    FilmExportOptions m_options;
    QImage m_backdrop;
    std::size_t m_count;
    render::Painter m_painter;
};

} // namespace topologue::core
