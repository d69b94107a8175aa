// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/simulate.h"
#include "simulation/totals.h"

#include <algorithm>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

/// Small architectures for the tests of the engine, in time units of one second, with networks that take no time.
namespace topologue::simulation::tests {

inline Duration seconds(double value)
{
    return Duration::seconds(value);
}
inline Distribution exponential(double mean)
{
    return Distribution::exponential(seconds(mean));
}
inline Distribution constant(double value)
{
    return Distribution::constant(seconds(value));
}

class Net
{
public:
    /// A component that is its own deployable, with so many workers and as many cores.
    Net &station(const std::string &id, const Distribution &serviceTime, std::uint32_t workers = 1,
                 const std::function<void(Capacity &)> &adjust = {})
    {
        Component component;
        component.id = ComponentId(id);
        component.name = id;
        component.serviceTime = serviceTime;
        component.capacity = Capacity{};
        component.capacity->workers = workers;
        component.capacity->cores = std::min(workers, 10'000U);
        if (adjust)
            adjust(*component.capacity);
        m_architecture.components.add(std::move(component));
        return *this;
    }
    /// A process type for `module`s, with so many workers and as many cores.
    Net &deployable(const std::string &id, std::uint32_t workers = 1,
                    const std::function<void(Capacity &)> &adjust = {})
    {
        Deployable deployable;
        deployable.id = DeployableId(id);
        deployable.name = id;
        deployable.capacity.workers = workers;
        deployable.capacity.cores = std::min(workers, 10'000U);
        if (adjust)
            adjust(deployable.capacity);
        m_architecture.deployables.add(std::move(deployable));
        return *this;
    }
    /// A component inside a deployable.
    Net &module(const std::string &id, const std::string &deployable, const Distribution &serviceTime)
    {
        Component component;
        component.id = ComponentId(id);
        component.name = id;
        component.kind = ComponentKind::Module;
        component.deployable = DeployableId(deployable);
        component.serviceTime = serviceTime;
        m_architecture.components.add(std::move(component));
        return *this;
    }
    /// A broker that takes no time.
    Net &queue(const std::string &id, const MessageBroker &broker = {})
    {
        Component component;
        component.id = ComponentId(id);
        component.name = id;
        component.kind = ComponentKind::Queue;
        component.broker = broker;
        component.capacity = Capacity{};
        return this->component(std::move(component));
    }
    /// `from` publishes to the queue `to`.
    Net &publish(const std::string &from, const std::string &to, const std::function<void(Dependency &)> &adjust = {})
    {
        return call(from, to, [&](Dependency &dependency) {
            dependency.kind = DependencyKind::Message;
            if (adjust)
                adjust(dependency);
        });
    }
    /// `from` takes messages out of the queue `to`.
    Net &consume(const std::string &from, const std::string &to, const std::function<void(Dependency &)> &adjust = {})
    {
        return publish(from, to, [&](Dependency &dependency) {
            dependency.consumes = true;
            if (adjust)
                adjust(dependency);
        });
    }
    /// Something that only calls: it never waits for workers or cores.
    Net &caller(const std::string &id)
    {
        return station(id, Distribution(), 1'000'000,
                       [](Capacity &capacity) { capacity.workerModel = WorkerModel::Asynchronous; });
    }
    Net &call(const std::string &from, const std::string &to, const std::function<void(Dependency &)> &adjust = {})
    {
        Dependency dependency;
        dependency.id = DependencyId(from + "-" + to);
        dependency.from = ComponentId(from);
        dependency.to = ComponentId(to);
        dependency.latency = Distribution();
        if (adjust)
            adjust(dependency);
        m_architecture.dependencies.add(std::move(dependency));
        return *this;
    }
    Net &journey(const std::string &id, const std::string &entry, double perSecond = 0.001,
                 const std::function<void(Journey &)> &adjust = {})
    {
        Journey journey;
        journey.id = JourneyId(id);
        journey.name = id;
        journey.entry = ComponentId(entry);
        journey.load.requestsPerSecond = perSecond;
        if (adjust)
            adjust(journey);
        m_architecture.journeys.add(std::move(journey));
        return *this;
    }
    Net &component(Component component)
    {
        m_architecture.components.add(std::move(component));
        return *this;
    }
    /// A fault of the scenario "test".
    Net &fault(double from, std::optional<double> to, Fault fault)
    {
        ScenarioEvent event;
        event.id = EventId("fault-" + std::to_string(m_scenario.events.size()));
        event.start = seconds(from);
        if (to)
            event.end = seconds(*to);
        event.fault = std::move(fault);
        m_scenario.events.add(std::move(event));
        return *this;
    }

    [[nodiscard]] const Architecture &architecture() const { return m_architecture; }
    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    Architecture &edit() { return m_architecture; }

    /// Runs for so many simulated seconds. The test fails by an exception if the architecture is wrong.
    [[nodiscard]] Recording run(double duration, std::uint64_t seed = 1, double interval = 1) const
    {
        RunOptions options;
        options.seed = seed;
        options.duration = seconds(duration);
        options.interval = seconds(interval);
        return run(options);
    }
    [[nodiscard]] Recording run(const RunOptions &options) const
    {
        Result<Recording> recording = simulate(m_architecture, &m_scenario, options);
        if (!recording) {
            std::string all;
            for (const Diagnostic &diagnostic : recording.error())
                all += diagnostic.sentence() + '\n';
            throw std::logic_error(all);
        }
        return std::move(*recording);
    }

private:
    Architecture m_architecture;
    Scenario m_scenario = [] {
        Scenario scenario;
        scenario.id = ScenarioId("test");
        return scenario;
    }();
};

inline constexpr Nanos Second = 1'000'000'000;

} // namespace topologue::simulation::tests
