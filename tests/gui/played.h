// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fixture.h"
#include "window/playback.h"
#include "window/scenariomodel.h"

#include <QTest>

#include <memory>
#include <utility>

namespace topologue::tests {

/// A sample being played.
struct Played {
    explicit Played(const char *sample = "ecommerce-monolith") : Played(openSample(QLatin1String(sample))) {}
    explicit Played(std::unique_ptr<window::Document> opened) : document(std::move(opened))
    {
        scenarios.setDocument(document.get());
        playback.setPlayer(&player);
        playback.setScenario(scenarios.current());
        playback.setDocument(document.get());
        QObject::connect(&scenarios, &window::ScenarioModel::currentChanged, &playback,
                         [this] { playback.setScenario(scenarios.current()); });
    }
    [[nodiscard]] bool wait()
    {
        return QTest::qWaitFor([this] { return !playback.isBusy(); }, 30'000);
    }
    /// Of a journey at so many seconds.
    [[nodiscard]] playback::Health health(const char *journey, double at)
    {
        player.setPosition(at);
        const auto &journeys = playback.film()->architecture->journeys;
        return playback.moment()->snapshot.journeys[*journeys.indexOf(JourneyId(journey))].health;
    }

    std::unique_ptr<window::Document> document;
    window::Player player;
    window::ScenarioModel scenarios;
    window::Playback playback;
};

} // namespace topologue::tests
