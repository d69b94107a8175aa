// SPDX-License-Identifier: Apache-2.0
#include "architecture/generate.h"
#include "architecture/invariants.h"

#include <algorithm>
#include <rapidcheck.h>

using namespace topologue;

int main()
{
    const bool holds = rc::check("any options give a document of that size without errors", [] {
        GenerateOptions options;
        options.components = *rc::gen::inRange<std::uint32_t>(0, 120);
        const std::uint32_t count = std::max(1U, options.components);
        const std::uint32_t most = count * (count - 1) / 2;
        options.dependencies = *rc::gen::inRange<std::uint32_t>(0, most + 5);
        options.seed = *rc::gen::arbitrary<std::uint64_t>();
        const Architecture architecture = generateArchitecture(options);
        RC_ASSERT(architecture.components.size() == count);
        RC_ASSERT(architecture.dependencies.size() == std::min(options.dependencies, most));
        RC_ASSERT(!hasErrors(checkInvariants(architecture)));
        // Callees stand behind their callers: no cycles.
        for (const Dependency &dependency : architecture.dependencies) {
            const std::size_t from = *architecture.components.indexOf(dependency.from);
            RC_ASSERT(from < *architecture.components.indexOf(dependency.to));
            // Who lets users or the clock in does not work off a queue.
            const ComponentKind kind = architecture.components[from].kind;
            RC_ASSERT(!dependency.consumes || kind == ComponentKind::Service || kind == ComponentKind::Module);
        }
    });
    return holds ? 0 : 1;
}
