// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <vector>

/// Which elements belong to a selection. All results are in document order, without repetition; ids that do not exist
/// are ignored. Along arrows, requests flow from callers to callees and through queues to consumers.
/// O(components + dependencies).
namespace topologue::editing {

/// The components and all whose requests reach them.
[[nodiscard]] std::vector<ComponentId> upstream(const Architecture &architecture, const std::vector<ComponentId> &ids);
/// The components and all that their requests reach.
[[nodiscard]] std::vector<ComponentId> downstream(const Architecture &architecture,
                                                  const std::vector<ComponentId> &ids);
/// The components and all that at most `hops` arrows, in whatever direction, lie between.
[[nodiscard]] std::vector<ComponentId> neighbourhood(const Architecture &architecture,
                                                     const std::vector<ComponentId> &ids, int hops);

enum class Likeness { Kind, Technology, Team, Deployable };
/// All components that are like one of these. Nothing is like what has no technology, team or deployable itself.
[[nodiscard]] std::vector<ComponentId> similar(const Architecture &architecture, const std::vector<ComponentId> &ids,
                                               Likeness likeness);

/// The arrows with both ends among the components.
[[nodiscard]] std::vector<DependencyId> arrowsBetween(const Architecture &architecture,
                                                      const std::vector<ComponentId> &ids);

} // namespace topologue::editing
