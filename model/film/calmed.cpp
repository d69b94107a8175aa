// SPDX-License-Identifier: Apache-2.0
#include "calmed.h"

#include <cmath>

namespace topologue::film {

namespace {

/// 0, 1, 2, 5, 10, 20, 50...: the nearest by ratio.
double inSteps(double value)
{
    if (!(value >= 0.5))
        return 0;
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    const double first = value / power;
    return power * (first < 1.5 ? 1 : first < 3.5 ? 2 : first < 7.5 ? 5 : 10);
}

/// Two steps to a decade: an arrow's width shows no more.
double rateInSteps(double perSecond)
{
    return perSecond > 0 ? std::pow(10.0, std::round(std::log10(perSecond) * 2) / 2) : 0;
}

double inTenths(double share)
{
    return std::round(share * 10) / 10;
}

} // namespace

playback::Snapshot calmed(playback::Snapshot snapshot)
{
    for (playback::ComponentState &state : snapshot.components) {
        state.utilisation = inTenths(state.utilisation);
        state.queue = inSteps(state.queue);
    }
    for (playback::DeployableState &state : snapshot.deployables) {
        state.utilisation = inTenths(state.utilisation);
        state.queue = inSteps(state.queue);
    }
    for (playback::DependencyState &state : snapshot.dependencies)
        state.ratePerSecond = rateInSteps(state.ratePerSecond);
    return snapshot;
}

} // namespace topologue::film
