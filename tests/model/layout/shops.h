// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/graph.h"

#include <cstdint>

namespace topologue::layout::test {

/// A shop of 26 boxes: clients, a gateway, services, their stores, a queue and a payment provider; no frames.
[[nodiscard]] Graph microserviceShop();
/// The same shop with frames around the boxes of each team.
[[nodiscard]] Graph teamShop();
/// The same shop as one frame of modules with its databases beside it.
[[nodiscard]] Graph monolithShop();
/// Random boxes and links, about a third of the boxes in frames, some with rank hints. The same seed gives the same
/// graph.
[[nodiscard]] Graph randomGraph(std::uint64_t seed, int boxes, int links, int frames);

} // namespace topologue::layout::test
