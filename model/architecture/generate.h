// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"

#include <cstdint>

namespace topologue {

struct GenerateOptions {
    std::uint32_t components = 1000; ///< 1..100,000.
    std::uint32_t dependencies = 3000; ///< At most components * (components - 1) / 2.
    std::uint64_t seed = 1;
};

/// A random microservice topology without cycles, shaped like published call graphs: few entries, in-degrees
/// with a heavy tail, mostly tree-like, about 13 % entry, 48 % middle and 39 % leaf components (Luo et al.,
/// "Characterizing Microservice Dependency and Performance", SoCC 2021). Services carry teams, stores and
/// queues among the leaves, and five journeys enter it. The same options give the same document on every
/// machine. Options outside their range are brought to the nearest bound.
[[nodiscard]] Architecture generateArchitecture(const GenerateOptions &options);

} // namespace topologue
