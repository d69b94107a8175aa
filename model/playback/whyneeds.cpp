// SPDX-License-Identifier: Apache-2.0
#include "whyremedy.h"

namespace topologue::playback {

namespace {

/// What a subject cannot do its work without, whatever the policies on the way.
class Needs
{
public:
    explicit Needs(const Architecture &architecture) : m_architecture(architecture) {}

    /// The components and dependencies, by index.
    void find(const ElementId &subject)
    {
        m_components.assign(m_architecture.components.size(), false);
        m_dependencies.assign(m_architecture.dependencies.size(), false);
        begin(subject);
        while (!m_open.empty()) {
            const ComponentId &id = m_architecture.components[m_open.back()].id;
            m_open.pop_back();
            for (std::size_t d = 0; d < m_dependencies.size(); ++d) {
                const Dependency &dependency = m_architecture.dependencies[d];
                if (dependency.from != id || dependency.consumes || dependency.optional
                    || dependency.policies.fallback != Fallback::Fail || !serves(dependency))
                    continue;
                m_dependencies[d] = true;
                visit(dependency.to);
            }
        }
    }
    [[nodiscard]] bool component(std::size_t index) const { return m_components[index]; }
    [[nodiscard]] bool dependency(std::size_t index) const { return m_dependencies[index]; }

private:
    void begin(const ElementId &subject)
    {
        if (const auto *id = std::get_if<JourneyId>(&subject)) {
            m_journey = *id;
            if (const Journey *journey = m_architecture.journeys.find(*id))
                visit(journey->entry);
        } else if (const auto *component = std::get_if<ComponentId>(&subject)) {
            visit(*component);
        } else if (const auto *called = std::get_if<DependencyId>(&subject)) {
            if (const Dependency *dependency = m_architecture.dependencies.find(*called))
                visit(dependency->to);
        }
    }
    void visit(const ComponentId &id)
    {
        const auto index = m_architecture.components.indexOf(id);
        if (index && !m_components[*index]) {
            m_components[*index] = true;
            m_open.push_back(*index);
        }
    }
    [[nodiscard]] bool serves(const Dependency &dependency) const
    {
        const auto &journeys = dependency.journeys;
        return !m_journey || journeys.empty()
               || std::find(journeys.begin(), journeys.end(), *m_journey) != journeys.end();
    }

    const Architecture &m_architecture;
    std::optional<JourneyId> m_journey;
    std::vector<std::size_t> m_open;
    std::vector<bool> m_components;
    std::vector<bool> m_dependencies;
};

} // namespace

std::size_t neededRoots(const Readings &readings, const ElementId &subject, std::size_t interval,
                        const Findings &findings)
{
    const Architecture &architecture = readings.architecture();
    const InForce hit =
        readings.faultsAt(findings.root == nullptr ? interval : readings.recording().intervalAt(findings.root->from));
    Needs needs(architecture);
    needs.find(subject);
    std::size_t count = 0;
    for (std::size_t c = 0; c < architecture.components.size(); ++c) {
        const bool isShort = findings.exhausted && readings.stationOfComponent(c) == *findings.exhausted;
        count += needs.component(c) && (hit.componentFaulted[c] || isShort) ? 1U : 0U;
    }
    for (std::size_t d = 0; d < architecture.dependencies.size(); ++d)
        count += needs.dependency(d) && hit.dependencyFaulted[d] ? 1U : 0U;
    return count;
}

bool applyRemedy(Architecture &architecture, const Remedy &remedy)
{
    if (const auto *id = std::get_if<DependencyId>(&remedy.place); id != nullptr && remedy.policies) {
        const Dependency *found = architecture.dependencies.find(*id);
        if (found == nullptr)
            return false;
        Dependency edited = *found;
        edited.policies = *remedy.policies;
        return architecture.dependencies.replace(*id, std::move(edited));
    }
    if (!remedy.capacity)
        return false;
    if (const auto *id = std::get_if<DeployableId>(&remedy.place)) {
        const Deployable *found = architecture.deployables.find(*id);
        if (found == nullptr)
            return false;
        Deployable edited = *found;
        edited.capacity = *remedy.capacity;
        return architecture.deployables.replace(*id, std::move(edited));
    }
    const auto *id = std::get_if<ComponentId>(&remedy.place);
    const Component *found = id != nullptr ? architecture.components.find(*id) : nullptr;
    if (found == nullptr || !isOwnDeployable(*found))
        return false;
    Component edited = *found;
    edited.capacity = *remedy.capacity;
    return architecture.components.replace(*id, std::move(edited));
}

} // namespace topologue::playback
