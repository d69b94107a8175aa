// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"
#include "playback/dots.h"
#include "simulation/recording.h"

#include <cstddef>
#include <string>
#include <vector>

namespace topologue::film {

/// The name, or the id of what has none.
[[nodiscard]] std::string nameOf(const Text &name, const std::string &id, Language language);

/// The words of a film in both languages.
namespace words {

[[nodiscard]] std::string loadOnly(Language language);
[[nodiscard]] std::string faults(Language language);
[[nodiscard]] std::string faultsAndMore(std::size_t leftOut, Language language);
[[nodiscard]] std::string moreJourneys(std::size_t count, Language language);
[[nodiscard]] std::string lostSoFar(Language language);
[[nodiscard]] std::string mark(playback::Mark mark, Language language);
/// For how many requests a dot stands (from..to; 0: there are none), and how quick the film is.
[[nodiscard]] std::string scale(double leastRequests, double mostRequests, double speed, Language language);
/// What an animated picture is, after what the document says of itself.
[[nodiscard]] std::string describeFilm(const std::string &scenario, simulation::Nanos from, simulation::Nanos to,
                                       Language language);

/// "at 1:05 of 3:00": the moment that a picture of a comparison shows.
[[nodiscard]] std::string moment(simulation::Nanos at, simulation::Nanos duration, Language language);
/// "Comparison of Monolith, Microservices".
[[nodiscard]] std::string comparisonOf(const std::vector<std::string> &titles, Language language);
/// Above the names in the table of a comparison.
[[nodiscard]] std::string architecture(Language language);

/// "1:05", "1:02:03".
[[nodiscard]] std::string clockText(simulation::Nanos time);
/// A round number of seconds (1, 2, 5, 10, 15, 30 s, 1, 2, 5 min...) such that `span` has at most so many of them.
[[nodiscard]] double tickStep(double span, double most);

} // namespace words

} // namespace topologue::film
