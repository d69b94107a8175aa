// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figure.h"
#include "lesson.h"

#include <string>

namespace topologue::lessons {

/// "Order · p99 latency · from 0:30": what is measured and when, whatever run it is measured in. `architecture` is the
/// one that has the element.
[[nodiscard]] std::string measureTitle(const Architecture &architecture, const Measure &measure, Language language);
/// "Monolith, 3 attempts, cure applied": which run is meant; empty where there is only one.
[[nodiscard]] std::string runTitle(const Lesson &lesson, const RunChoice &run, Language language);

/// The document of a run, without the knob; null if there is no such variant.
[[nodiscard]] const Architecture *architectureOf(const Lesson &lesson, const RunChoice &run);

} // namespace topologue::lessons
