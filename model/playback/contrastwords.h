// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "simulation/contrast.h"

#include <string>
#include <vector>

namespace topologue::playback {

/// One of the documents of a contrast.
struct ContrastSide {
    std::string title;                          ///< How it is called where it stands beside others.
    const Architecture *architecture = nullptr; ///< Not null.
};

/// Titles that tell documents apart: equal ones get numbers.
[[nodiscard]] std::vector<std::string> distinctTitles(std::vector<std::string> titles);
/// "Monolith" and "Microservices" for "Shop: monolith" and "Shop: microservices": what all share, up to a colon, is
/// said nowhere in a sentence about them.
[[nodiscard]] std::vector<std::string> shortTitles(std::vector<std::string> titles);

/// How the documents differ, as whole sentences: which objectives break where (and in how many runs, unless it is the
/// same in all of them); then for each document but the first how much more or less it costs its users than that one,
/// with an interval, or that the difference may be chance. After a single run nothing is said of chance. `sides` are in
/// the order of the contrast; fewer than two, or no run, give no sentence.
[[nodiscard]] std::vector<std::string> contrastSentences(const simulation::Contrast &contrast,
                                                         const std::vector<ContrastSide> &sides, Language language);

/// "The same scenario and the same arrivals in all of them, 12 runs with different chance."
[[nodiscard]] std::string contrastNote(std::uint32_t replications, Language language);

} // namespace topologue::playback
