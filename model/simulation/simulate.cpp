// SPDX-License-Identifier: Apache-2.0
#include "simulate.h"

#include "architecture/invariants.h"
#include "engine.h"

namespace topologue::simulation {

Result<Recording> simulate(const Architecture &architecture, const Scenario *scenario, const RunOptions &options,
                           const Progress &progress)
{
    Diagnostics diagnostics = checkInvariants(architecture);
    if (hasErrors(diagnostics))
        return tl::unexpected(std::move(diagnostics));
    return Engine(architecture, scenario, options).run(progress);
}

} // namespace topologue::simulation
