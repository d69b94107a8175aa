// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "drawing/icons.h"

#include <QPainterPath>

namespace topologue::window {

/// In a box of drawing::IconSize.
[[nodiscard]] QPainterPath pathOf(const drawing::Icon &icon);

} // namespace topologue::window
