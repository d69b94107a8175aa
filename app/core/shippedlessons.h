// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lessons/library.h"

namespace topologue::core {

/// The lessons and challenges that are part of the program, read when they are first asked for; they stay for as long
/// as it runs. Any thread.
[[nodiscard]] const lessons::Library &shippedLessons();

} // namespace topologue::core
