// SPDX-License-Identifier: Apache-2.0
#include "traffic.h"

#include <algorithm>
#include <cstddef>

namespace topologue {

namespace {

/// Products of absurd numbers stay finite, so that no caller has to think of infinity.
double bounded(double rate)
{
    constexpr double Most = 1e300;
    return rate > 0 ? std::min(rate, Most) : 0; // A NaN is not more than zero.
}

/// Where requests go. A dependency on a queue that consumes leads back: from the queue to the consumer.
struct Flow {
    struct Edge {
        std::size_t dependency;
        std::size_t target;
        double callsPerRequest;
    };
    std::vector<std::vector<Edge>> edgesOf; ///< By component.

    explicit Flow(const Architecture &architecture) : edgesOf(architecture.components.size())
    {
        for (std::size_t i = 0; i < architecture.dependencies.size(); ++i) {
            const Dependency &dependency = architecture.dependencies[i];
            const auto from = architecture.components.indexOf(dependency.from);
            const auto to = architecture.components.indexOf(dependency.to);
            if (!from || !to)
                continue;
            if (dependency.kind == DependencyKind::Message && dependency.consumes)
                edgesOf[*to].push_back({i, *from, 1});
            else
                edgesOf[*from].push_back({i, *to, bounded(dependency.callsPerRequest)});
        }
    }
};

bool serves(const Dependency &dependency, const JourneyId &journey)
{
    return dependency.journeys.empty()
           || std::find(dependency.journeys.begin(), dependency.journeys.end(), journey) != dependency.journeys.end();
}

/// Follows one journey. Depth first, with a stack of its own: a chain may be 100,000 components long.
class JourneyWalk
{
public:
    JourneyWalk(const Architecture &architecture, const Flow &flow)
        : m_architecture(architecture), m_flow(flow), m_states(flow.edgesOf.size()), m_rates(flow.edgesOf.size())
    {
    }

    void addRates(const JourneyId &journey, std::size_t entry, double rate, std::vector<double> &rates)
    {
        order(journey, entry);
        m_rates[entry] = rate;
        for (auto component = m_finished.rbegin(); component != m_finished.rend(); ++component) {
            for (const Flow::Edge &edge : m_flow.edgesOf[*component]) {
                if (!serves(m_architecture.dependencies[edge.dependency], journey))
                    continue;
                const double carried = bounded(m_rates[*component] * edge.callsPerRequest);
                rates[edge.dependency] = bounded(rates[edge.dependency] + carried);
                if (!m_leadsBack[edge.dependency])
                    m_rates[edge.target] = bounded(m_rates[edge.target] + carried);
            }
        }
        forget();
    }

private:
    enum class State : char { New, Open, Finished };
    struct Step {
        std::size_t component;
        std::size_t nextEdge;
    };

    /// Fills m_finished, callees before callers, and marks the dependencies that close a cycle.
    void order(const JourneyId &journey, std::size_t entry)
    {
        m_leadsBack.resize(m_architecture.dependencies.size());
        m_states[entry] = State::Open;
        std::vector<Step> path{{entry, 0}};
        while (!path.empty()) {
            Step &step = path.back();
            const auto &edges = m_flow.edgesOf[step.component];
            if (step.nextEdge == edges.size()) {
                m_states[step.component] = State::Finished;
                m_finished.push_back(step.component);
                path.pop_back();
                continue;
            }
            const Flow::Edge &edge = edges[step.nextEdge++];
            if (!serves(m_architecture.dependencies[edge.dependency], journey))
                continue;
            m_leadsBack[edge.dependency] = m_states[edge.target] == State::Open;
            if (m_states[edge.target] == State::New) {
                m_states[edge.target] = State::Open;
                path.push_back({edge.target, 0});
            }
        }
    }

    void forget()
    {
        for (const std::size_t component : m_finished) {
            m_states[component] = State::New;
            m_rates[component] = 0;
        }
        m_finished.clear();
    }

    const Architecture &m_architecture;
    const Flow &m_flow;
    std::vector<State> m_states;   ///< By component.
    std::vector<double> m_rates;   ///< By component: requests per second that arrive there.
    std::vector<bool> m_leadsBack; ///< By dependency; set anew for each journey that uses it.
    std::vector<std::size_t> m_finished;
};

double meanOfPoints(const std::vector<Load::RatePoint> &points)
{
    if (points.empty())
        return 0;
    double requests = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double seconds = points[i].at.inSeconds() - points[i - 1].at.inSeconds();
        requests += seconds * (bounded(points[i].requestsPerSecond) + bounded(points[i - 1].requestsPerSecond)) / 2;
    }
    const double span = points.back().at.inSeconds() - points.front().at.inSeconds();
    return span > 0 ? requests / span : points.front().requestsPerSecond;
}

} // namespace

double expectedArrivalRate(const Load &load)
{
    switch (load.shape) {
    case Load::Shape::Day:
        return (bounded(load.requestsPerSecond) + bounded(load.peakPerSecond)) / 2;
    case Load::Shape::Points:
        return bounded(meanOfPoints(load.points));
    case Load::Shape::Closed:
        return load.users / std::max(load.thinkTime, Duration::milliseconds(1)).inSeconds();
    case Load::Shape::Constant:
    case Load::Shape::Ramp:
    case Load::Shape::Spike:
        break;
    }
    return bounded(load.requestsPerSecond);
}

std::vector<double> expectedCallRates(const Architecture &architecture)
{
    std::vector<double> rates(architecture.dependencies.size());
    const Flow flow(architecture);
    JourneyWalk walk(architecture, flow);
    for (const Journey &journey : architecture.journeys) {
        if (const auto entry = architecture.components.indexOf(journey.entry))
            walk.addRates(journey.id, *entry, expectedArrivalRate(journey.load), rates);
    }
    return rates;
}

} // namespace topologue
