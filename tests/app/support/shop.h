// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

namespace topologue::test {

/// A small shop in two languages: eight components of several kinds, three of them in one deployable, two teams, all
/// dependency kinds, one journey. Nothing is placed.
[[nodiscard]] Architecture shop();

/// The shop with every component placed, on a line 300 apart.
[[nodiscard]] Architecture placedShop();

} // namespace topologue::test
