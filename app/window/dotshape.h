// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/palette.h"
#include "playback/dots.h"

#include <QPointF>

class QPainter;

namespace topologue::window {

/// No dot, with its rim, reaches further from its centre than so many of its radii.
inline constexpr double DotReach = 1.6;

/// Paints a request: shape and colour both tell the outcome. With antialiasing, if that is wanted, set before.
void paintDot(QPainter &painter, const drawing::Palette &palette, playback::Mark mark, QPointF center, double radius);

} // namespace topologue::window
