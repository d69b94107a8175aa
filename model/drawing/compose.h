// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "displaylist.h"

#include <string_view>

namespace topologue::drawing {

/// Puts the elements of `list` behind those of `to`, moved by `offset`, with `idPrefix` before their SVG ids: pictures
/// that are put together from several. The bounds of `to` grow. O(list).
void append(DisplayList &to, const DisplayList &list, Point offset = {}, std::string_view idPrefix = {});

} // namespace topologue::drawing
