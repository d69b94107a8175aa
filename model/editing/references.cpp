// SPDX-License-Identifier: Apache-2.0
#include "references.h"

#include <algorithm>
#include <unordered_set>

namespace topologue::editing {

namespace {

class Renaming
{
public:
    explicit Renaming(const Renamed &renamed) : m_renamed(renamed) {}

    bool operator()(fault::Down &down) const { return target(down.target); }
    bool operator()(fault::Slow &slow) const { return target(slow.target); }
    bool operator()(fault::Errors &errors) const { return target(errors.target); }
    bool operator()(fault::Restart &restart) const { return target(restart.target); }
    bool operator()(fault::ReducedCapacity &reduced) const { return target(reduced.target); }
    bool operator()(fault::BadVersion &version) const { return target(version.target); }
    bool operator()(fault::ExtraWork &work) const { return one(work.component, m_renamed.component); }
    bool operator()(fault::CutDependency &cut) const { return one(cut.dependency, m_renamed.dependency); }
    bool operator()(fault::AddedLatency &added) const { return one(added.dependency, m_renamed.dependency); }
    bool operator()(fault::Loss &loss) const { return one(loss.dependency, m_renamed.dependency); }
    bool operator()(fault::EmptyCache &empty) const { return one(empty.dependency, m_renamed.dependency); }
    bool operator()(fault::PolicySwitch &change) const { return one(change.dependency, m_renamed.dependency); }
    bool operator()(fault::Traffic &traffic) const
    {
        return !traffic.journey || one(*traffic.journey, m_renamed.journey);
    }
    bool operator()(fault::Partition &partition) const
    {
        const bool wasOneSided = partition.these.empty() || partition.those.empty();
        std::unordered_set<ComponentId> seen;
        side(partition.these, seen);
        side(partition.those, seen);
        return wasOneSided || (!partition.these.empty() && !partition.those.empty());
    }

private:
    template<class IdType, class Rename>
    static bool one(IdType &id, const Rename &rename)
    {
        const IdType *const found = rename(id);
        if (!found)
            return false;
        if (found != &id)
            id = IdType(*found);
        return true;
    }
    bool target(FaultTarget &target) const
    {
        if (auto *const component = std::get_if<ComponentId>(&target))
            return one(*component, m_renamed.component);
        return one(std::get<DeployableId>(target), m_renamed.deployable);
    }
    void side(std::vector<ComponentId> &components, std::unordered_set<ComponentId> &seen) const
    {
        std::erase_if(components,
                      [&](ComponentId &id) { return !one(id, m_renamed.component) || !seen.insert(id).second; });
    }

    const Renamed &m_renamed;
};

template<class IdType>
auto existing(const auto &table)
{
    return [&table](const IdType &id) { return table.contains(id) ? &id : nullptr; };
}

void sweepJourneyLists(Architecture &architecture, Swept &swept)
{
    architecture.dependencies.changeEach([&](Dependency &dependency) {
        const std::size_t left = std::erase_if(
            dependency.journeys, [&](const JourneyId &id) { return !architecture.journeys.contains(id); });
        if (left == 0 || !dependency.journeys.empty() || architecture.journeys.isEmpty())
            return;
        dependency.callsPerRequest = 0;
        ++swept.silenced;
    });
}

void sweepDrawing(Architecture &architecture)
{
    Drawn &drawn = architecture.drawn;
    std::erase_if(drawn.placements, [&](const auto &entry) { return !architecture.components.contains(entry.first); });
    std::erase_if(drawn.bends, [&](const auto &entry) { return !architecture.dependencies.contains(entry.first); });
    std::erase_if(drawn.collapsed, [&](const DeployableId &id) { return !architecture.deployables.contains(id); });
}

} // namespace

bool renameReferences(Fault &fault, const Renamed &renamed)
{
    return std::visit(Renaming(renamed), fault);
}

Renamed whatExists(const Architecture &architecture)
{
    return {existing<ComponentId>(architecture.components), existing<DeployableId>(architecture.deployables),
            existing<DependencyId>(architecture.dependencies), existing<JourneyId>(architecture.journeys)};
}

void sweep(Architecture &architecture, Swept &swept)
{
    const auto &components = architecture.components;
    swept.dependencies += architecture.dependencies.removeIf([&](const Dependency &dependency) {
        return !components.contains(dependency.from) || !components.contains(dependency.to);
    });
    swept.journeys +=
        architecture.journeys.removeIf([&](const Journey &journey) { return !components.contains(journey.entry); });
    sweepJourneyLists(architecture, swept);
    architecture.components.changeEach([&](Component &component) {
        if (component.team && !architecture.teams.contains(*component.team))
            component.team.reset();
        if (component.deployable && !architecture.deployables.contains(*component.deployable))
            component.deployable.reset();
        if (component.broker && component.broker->deadLetterQueue
            && !components.contains(*component.broker->deadLetterQueue))
            component.broker->deadLetterQueue.reset();
    });
    architecture.deployables.changeEach([&](Deployable &deployable) {
        if (deployable.team && !architecture.teams.contains(*deployable.team))
            deployable.team.reset();
    });
    const Renamed existing = whatExists(architecture);
    architecture.scenarios.changeEach([&](Scenario &scenario) {
        const auto vanishes = [&](const ScenarioEvent &event) {
            Fault fault = event.fault;
            return !renameReferences(fault, existing);
        };
        swept.events += scenario.events.removeIf(vanishes);
        scenario.events.changeEach([&](ScenarioEvent &event) { (void)renameReferences(event.fault, existing); });
    });
    sweepDrawing(architecture);
}

} // namespace topologue::editing
