// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture.h"

#include <cstdint>

namespace topologue {

struct GenerateOptions {
    std::uint32_t components = 1000;   ///< 1..100,000.
    std::uint32_t dependencies = 3000; ///< At most components * (components - 1) / 2 and 200,000.
    std::uint64_t seed = 1;
};

/// A random microservice topology without cycles, shaped like published call graphs: few entries, in-degrees
/// with a heavy tail, mostly tree-like, about 13 % entry, 48 % middle and 39 % leaf components (Luo et al.,
/// "Characterizing Microservice Dependency and Performance", SoCC 2021; fewer entries and leaves where so many
/// dependencies would not fit). Clients, gateways and jobs are the entries; stores, queues and external systems are
/// among the leaves; every service has a team and a capacity for the load of the five journeys that enter. Exactly as
/// many components and dependencies as asked for; `checkInvariants` finds no error. The same options give the same
/// document on every machine. Options outside their range are brought to the nearest bound.
/// O(components + dependencies), expected.
[[nodiscard]] Architecture generateArchitecture(const GenerateOptions &options);

} // namespace topologue
