// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "../drawing/listreading.h"
#include "film/film.h"
#include "formats/topojson.h"
#include "simulation/simulate.h"

#include <QTest>

#include <memory>
#include <stdexcept>
#include <string>

namespace topologue::film {

inline simulation::Nanos nanos(double seconds)
{
    return Duration::seconds(seconds).inNanoseconds();
}

/// A document with a recording of it and all that a film needs; boxes stand on a grid, letters have a fixed width.
class FilmCase
{
public:
    explicit FilmCase(Architecture document, const std::string &scenario = {}, double seconds = 0,
                      Language language = Language::English)
        : architecture(std::move(document)), diagram(drawing::draw(architecture, {.language = language}))
    {
        used = architecture.scenarios.find(ScenarioId(scenario));
        simulation::RunOptions options;
        if (seconds > 0)
            options.duration = Duration::seconds(seconds);
        auto made = simulation::simulate(architecture, used, options);
        if (!made)
            throw std::runtime_error(made.error().front().sentence());
        recording = std::move(*made);
    }
    /// Of samples/, "monolith".
    static FilmCase ofSample(const std::string &name, double seconds, Language language = Language::English)
    {
        auto document =
            formats::readTopoJsonFile(std::string(TOPOLOGUE_SOURCE_DIR "/samples/ecommerce-") + name + ".topo.json");
        if (!document)
            throw std::runtime_error(document.error().front().sentence());
        return FilmCase(std::move(document->architecture), "payment-database-down", seconds, language);
    }
    [[nodiscard]] FilmSubject subject() const { return {diagram, architecture, used, recording, drawing::Measurer}; }
    [[nodiscard]] std::unique_ptr<const Film> film(const FilmOptions &options = {}) const
    {
        auto made = Film::make(subject(), options);
        if (!made)
            throw std::runtime_error(made.error().front().sentence());
        return std::move(*made);
    }

    Architecture architecture;
    drawing::DisplayList diagram;
    const Scenario *used = nullptr;
    simulation::Recording recording;
};

/// One caller and one callee that answers everything, refuses everything, or is never called.
inline Architecture callerAndCallee(double requestsPerSecond, bool fails)
{
    Architecture architecture;
    for (const char *id : {"web", "shop"}) {
        Component component;
        component.id = ComponentId(id);
        component.name = id;
        architecture.components.add(component);
    }
    Dependency call;
    call.id = DependencyId("web-shop");
    call.from = ComponentId("web");
    call.to = ComponentId("shop");
    architecture.dependencies.add(call);
    Journey journey;
    journey.id = JourneyId("buy");
    journey.entry = ComponentId("web");
    journey.load.requestsPerSecond = requestsPerSecond;
    journey.objective.successShare = 0.9;
    journey.valuePerSuccess = 7;
    architecture.journeys.add(journey);
    Scenario scenario;
    scenario.id = ScenarioId("down");
    scenario.duration = Duration::seconds(20);
    if (fails) {
        ScenarioEvent event;
        event.id = EventId("shop-down");
        event.fault = fault::Down{ComponentId("shop")};
        scenario.events.add(event);
    }
    architecture.scenarios.add(scenario);
    return architecture;
}

} // namespace topologue::film
