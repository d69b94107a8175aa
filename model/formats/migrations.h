// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "jsondom.h"
#include "topojson.h"

#include <array>
#include <cstddef>
#include <span>

namespace topologue::formats {

/// Brings a parsed document from one version to the next, so that readers only know the current one.
using Migration = void (*)(JsonDocument &document);

/// Entry n - 1 leads from version n to n + 1. When TopoJsonVersion grows, the array asks for its new entry.
inline constexpr std::array<Migration, TopoJsonVersion - 1> Migrations{};

/// Applies the steps from version `from` (1 or more) on.
inline void migrate(JsonDocument &document, int from, std::span<const Migration> steps)
{
    for (auto step = static_cast<std::size_t>(from) - 1; step < steps.size(); ++step)
        steps[step](document);
}

} // namespace topologue::formats
