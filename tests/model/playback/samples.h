// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/topojson.h"
#include "simulation/simulate.h"

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

/// The samples of the program and what becomes of them, for the tests of what a recording looks like.
namespace topologue::playback::tests {

inline constexpr simulation::Nanos Second = 1'000'000'000;

struct Played {
    Architecture architecture;
    simulation::Recording recording;
};

inline Architecture sample(const std::string &name)
{
    auto read = formats::readTopoJsonFile(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-" + name + ".topo.json");
    if (!read)
        throw std::logic_error(read.error().front().sentence());
    return std::move(read->architecture);
}

inline simulation::Recording play(const Architecture &architecture, const std::string &scenario)
{
    auto recording = simulation::simulate(architecture, architecture.scenarios.find(ScenarioId(scenario)));
    if (!recording)
        throw std::logic_error(recording.error().front().sentence());
    return std::move(*recording);
}

/// Simulated once for all tests of a program.
inline const Played &played(const std::string &name, const std::string &scenario)
{
    static std::map<std::pair<std::string, std::string>, std::unique_ptr<Played>> all;
    auto &entry = all[{name, scenario}];
    if (!entry) {
        Architecture architecture = sample(name);
        simulation::Recording recording = play(architecture, scenario);
        entry = std::make_unique<Played>(Played{std::move(architecture), std::move(recording)});
    }
    return *entry;
}

template<class Table, class Id>
std::size_t indexIn(const Table &table, const Id &id)
{
    const auto index = table.indexOf(id);
    if (!index)
        throw std::logic_error("no " + id.value());
    return *index;
}

} // namespace topologue::playback::tests
