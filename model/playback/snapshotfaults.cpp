// SPDX-License-Identifier: Apache-2.0
#include "snapshotreadings.h"

namespace topologue::playback {

namespace {

/// Marks what one fault acts on.
class Marker
{
public:
    Marker(const Readings &readings, InForce &marks) : m_readings(readings), m_marks(marks) {}

    void operator()(const fault::Down &f)
    {
        mark(f.target);
        const std::uint32_t station = m_readings.stationOf(f.target);
        if (const auto inside = insideDeployable(f.target))
            m_marks.componentDown[*inside] = true; // A module has no replicas of its own.
        else if (station != NotRecorded && isAll(f))
            m_marks.stationDown[station] = true;
    }
    void operator()(const fault::Slow &f) { mark(f.target); }
    void operator()(const fault::Errors &f) { mark(f.target); }
    void operator()(const fault::BadVersion &f) { mark(f.target); }
    void operator()(const fault::Restart &f) { markStation(f.target); }
    void operator()(const fault::ReducedCapacity &f) { markStation(f.target); }
    void operator()(const fault::ExtraWork &f) { mark(f.component); }
    void operator()(const fault::CutDependency &f) { mark(f.dependency, true); }
    void operator()(const fault::AddedLatency &f) { mark(f.dependency, false); }
    void operator()(const fault::Loss &f) { mark(f.dependency, false); }
    void operator()(const fault::EmptyCache &f) { mark(f.dependency, false); }
    void operator()(const fault::PolicySwitch &f) { mark(f.dependency, false); }
    void operator()(const fault::Traffic & /*f*/) {} // Acts on users.
    void operator()(const fault::Partition &f)
    {
        const auto isIn = [](const std::vector<ComponentId> &set, const ComponentId &id) {
            return std::find(set.begin(), set.end(), id) != set.end();
        };
        for (const Dependency &dependency : m_readings.architecture().dependencies) {
            if ((isIn(f.these, dependency.from) && isIn(f.those, dependency.to))
                || (isIn(f.those, dependency.from) && isIn(f.these, dependency.to)))
                mark(dependency.id, true);
        }
    }

private:
    [[nodiscard]] std::optional<std::size_t> insideDeployable(const FaultTarget &target) const
    {
        const ComponentId *id = componentOf(target);
        const auto index = id != nullptr ? m_readings.architecture().components.indexOf(*id) : std::nullopt;
        return index && !isOwnDeployable(m_readings.architecture().components[*index]) ? index : std::nullopt;
    }
    [[nodiscard]] bool isAll(const fault::Down &f) const
    {
        if (!f.replicas)
            return true;
        const Architecture &architecture = m_readings.architecture();
        if (const DeployableId *id = deployableOf(f.target)) {
            const Deployable *deployable = architecture.deployables.find(*id);
            return deployable != nullptr && *f.replicas >= deployable->capacity.replicas;
        }
        const Component *component = architecture.components.find(*componentOf(f.target));
        return component != nullptr && *f.replicas >= capacityOf(architecture, *component).replicas;
    }
    void mark(const ComponentId &id)
    {
        if (const auto index = m_readings.architecture().components.indexOf(id))
            m_marks.componentFaulted[*index] = true;
    }
    void mark(const DependencyId &id, bool cuts)
    {
        const auto index = m_readings.architecture().dependencies.indexOf(id);
        if (!index)
            return;
        m_marks.dependencyFaulted[*index] = true;
        if (cuts)
            m_marks.dependencyCut[*index] = true;
    }
    void mark(const FaultTarget &target)
    {
        if (const auto inside = insideDeployable(target))
            m_marks.componentFaulted[*inside] = true;
        else
            markStation(target);
    }
    /// The process, and so all that is in it.
    void markStation(const FaultTarget &target)
    {
        if (const std::uint32_t station = m_readings.stationOf(target); station != NotRecorded)
            m_marks.stationFaulted[station] = true;
    }

    const Readings &m_readings;
    InForce &m_marks;
};

} // namespace

InForce Readings::faultsAt(std::size_t interval) const
{
    InForce marks;
    marks.componentFaulted.assign(m_components.size(), false);
    marks.componentDown.assign(m_components.size(), false);
    marks.stationFaulted.assign(m_recording->names.deployables.size(), false);
    marks.stationDown.assign(m_recording->names.deployables.size(), false);
    marks.dependencyFaulted.assign(m_dependencies.size(), false);
    marks.dependencyCut.assign(m_dependencies.size(), false);
    for (const FaultPeriod &fault : m_faults) {
        if (fault.event != nullptr && acts(fault, interval))
            std::visit(Marker(*this, marks), fault.event->fault);
    }
    for (std::size_t c = 0; c < m_components.size(); ++c) {
        if (m_stationOf[c] != NotRecorded && marks.stationFaulted[m_stationOf[c]])
            marks.componentFaulted[c] = true;
    }
    return marks;
}

} // namespace topologue::playback
