// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "options.h"

#include <string>

namespace topologue::cli {

/// Gives dependencies of `architecture` the policies that --policy names (DEPENDENCY=PRESET; it may be given several
/// times): timeout, retry, breaker, bulkhead, rate limit and hedging are the preset's alone, or off (`none`); fallback,
/// cache and connection pool, on which libraries have no opinion, stay. Presets that eject hosts set that for the
/// callee's deployable. A problem for each argument that cannot be done; then the architecture is as it was. `file` is
/// how the document is called. Nothing happens without the option.
void applyPolicies(Options &options, Architecture &architecture, const std::string &file);

} // namespace topologue::cli
