// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

/// A valid document in which every field of every type is set to something else than its default, some element for each
/// kind of fault, and unknown fields wherever they are kept. The builders take every struct apart with structured
/// bindings: a new member does not compile until it is set here.
[[nodiscard]] topologue::Architecture fullDocument();

[[nodiscard]] topologue::Extras someExtras();
[[nodiscard]] topologue::Distribution fullDistribution();
[[nodiscard]] topologue::Capacity fullCapacity();
[[nodiscard]] topologue::Policies fullPolicies();
