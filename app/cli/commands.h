// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "options.h"

namespace topologue::cli {

/// The commands: each reads its arguments, does its work, reports to the terminal and returns the exit code.
[[nodiscard]] int runExport(const Call &call);
[[nodiscard]] int runValidate(const Call &call);
[[nodiscard]] int runLayout(const Call &call);
[[nodiscard]] int runGenerate(const Call &call);
[[nodiscard]] int runSimulate(const Call &call);
[[nodiscard]] int runCompare(const Call &call);
[[nodiscard]] int runStress(const Call &call);
[[nodiscard]] int runActions(const Call &call);
[[nodiscard]] int runLesson(const Call &call);
[[nodiscard]] int runLearn(const Call &call);
/// The part of `learn` that reads a document.
[[nodiscard]] int runAssess(const Call &call);

/// The child process of core::LayoutService: a graph comes in, centers go out (model/layout, "wire form").
/// With TOPOLOGUE_LAYOUT_FAULT=crash or =hang, which tests set, it does that instead; "crash:dot" only for one engine.
[[nodiscard]] int runInternalLayout();

} // namespace topologue::cli
