// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <rapidcheck.h>

/// A small document of random size that nothing is wrong with.
[[nodiscard]] topologue::Architecture anyArchitecture();

/// One random change, of meaning, of drawing, or of nothing at all; the result may contradict itself.
void editAnywhere(topologue::Architecture &architecture);
