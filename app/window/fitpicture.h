// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scene.h"

#include <QImage>
#include <QSize>

#include <optional>

namespace topologue::window {

/// How a whole scene is to be painted into a small picture.
struct FitPicture {
    enum class Ground { None, Canvas, Chequered };

    QSize size;        ///< Item pixels.
    double margin = 0; ///< Item pixels.
    double devicePixelRatio = 1;
    drawing::Theme theme = drawing::Theme::Light;
    Ground ground = Ground::None;
    std::optional<drawing::Detail> detail; ///< None: what suits the scale.

    /// Item pixels per document unit; zero if there is nothing to show.
    [[nodiscard]] double scale(const Rect &bounds) const;
    /// Where the top left corner of the bounds lies, in item pixels.
    [[nodiscard]] Point offset(const Rect &bounds) const;
};

/// The scene, centred and as large as fits. Any thread.
[[nodiscard]] QImage paintFitted(const Scene &scene, const FitPicture &job);

} // namespace topologue::window
