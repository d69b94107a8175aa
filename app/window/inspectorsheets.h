// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspectormodel.h"

namespace topologue::window {

/// What the inspector says of one subject, in `language`. The ids must exist in the architecture.
[[nodiscard]] InspectorModel::Sheet componentSheet(const Architecture &architecture, const Component &component,
                                                   Language language);
[[nodiscard]] InspectorModel::Sheet deployableSheet(const Architecture &architecture, const Deployable &deployable,
                                                    Language language);
[[nodiscard]] InspectorModel::Sheet dependencySheet(const Architecture &architecture, const Dependency &dependency,
                                                    Language language);
[[nodiscard]] InspectorModel::Sheet teamSheet(const Architecture &architecture, const Team &team, Language language);
[[nodiscard]] InspectorModel::Sheet architectureSheet(const Architecture &architecture, Language language);
[[nodiscard]] InspectorModel::Sheet severalSheet(const Architecture &architecture, const QStringList &keys,
                                                 Language language);

} // namespace topologue::window
