// SPDX-License-Identifier: Apache-2.0
#include "architecture/traffic.h"
#include "randomedits.h"

#include <cmath>

using namespace topologue;

namespace {

/// All journeys bring `factor` times as many requests.
Architecture withTraffic(const Architecture &architecture, double factor)
{
    Architecture result = architecture;
    for (const Journey &journey : architecture.journeys) {
        Journey more = journey;
        more.load.requestsPerSecond *= factor;
        result.journeys.replace(journey.id, more);
    }
    return result;
}

bool isNear(double one, double other)
{
    return std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)});
}

} // namespace

int main()
{
    bool holds = rc::check("rates are finite and grow with the traffic, whatever the document", [] {
        Architecture architecture = anyArchitecture();
        for (int i = *rc::gen::inRange(0, 8); i > 0; --i)
            editAnywhere(architecture);
        const std::vector<double> once = expectedCallRates(architecture);
        const std::vector<double> twice = expectedCallRates(withTraffic(architecture, 2));
        RC_ASSERT(once.size() == architecture.dependencies.size());
        for (std::size_t i = 0; i < once.size(); ++i) {
            RC_ASSERT(std::isfinite(once[i]) && once[i] >= 0);
            RC_ASSERT(isNear(twice[i], 2 * once[i]));
        }
    });
    holds &= rc::check("what flows into a component without a cycle flows out of it", [] {
        const Architecture architecture =
            anyArchitecture(); // Has no cycles, and no dependency is for some journeys only.
        const std::vector<double> rates = expectedCallRates(architecture);
        std::vector<double> arrivals(architecture.components.size());
        for (const Journey &journey : architecture.journeys)
            arrivals[*architecture.components.indexOf(journey.entry)] += expectedArrivalRate(journey.load);
        for (std::size_t i = 0; i < rates.size(); ++i) {
            const Dependency &dependency = architecture.dependencies[i];
            arrivals[*architecture.components.indexOf(dependency.consumes ? dependency.from : dependency.to)] +=
                rates[i];
        }
        for (std::size_t i = 0; i < rates.size(); ++i) {
            const Dependency &dependency = architecture.dependencies[i];
            const double source =
                arrivals[*architecture.components.indexOf(dependency.consumes ? dependency.to : dependency.from)];
            RC_ASSERT(isNear(rates[i], source * dependency.callsPerRequest));
        }
    });
    return holds ? 0 : 1;
}
