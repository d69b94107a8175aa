// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "maxima.h"
#include "messages.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <variant>

namespace topologue {

namespace {

class FaultChecks
{
public:
    FaultChecks(Checker &checker, const Scope &scope) : m_checker(checker), m_scope(scope) {}

    void operator()(const fault::Down &down)
    {
        target(down.target);
        if (down.replicas)
            m_checker.range(m_scope, "replicas", *down.replicas, 1, limits::Replicas);
    }
    void operator()(const fault::Slow &slow)
    {
        target(slow.target);
        m_checker.range(m_scope, "factor", slow.factor, 0, limits::Factor);
    }
    void operator()(const fault::Errors &errors)
    {
        target(errors.target);
        m_checker.share(m_scope, "share", errors.share);
    }
    void operator()(const fault::Restart &restart) { target(restart.target); }
    void operator()(const fault::ReducedCapacity &reduced)
    {
        target(reduced.target);
        if (reduced.workers)
            m_checker.range(m_scope, "workers", *reduced.workers, 1, limits::Workers);
        if (reduced.cores)
            m_checker.range(m_scope, "cores", *reduced.cores, 1, limits::Cores);
        if (!reduced.workers && !reduced.cores)
            m_checker.warning(messages::NothingReduced, m_scope, "");
    }
    void operator()(const fault::ExtraWork &work)
    {
        m_checker.component(m_scope, "component", work.component);
        m_checker.range(m_scope, "requestsPerSecond", work.requestsPerSecond, 0, limits::RatePerSecond);
        checkDistribution(m_checker, m_scope.in("serviceTime"), work.serviceTime);
    }
    void operator()(const fault::CutDependency &cut) { m_checker.dependency(m_scope, "dependency", cut.dependency); }
    void operator()(const fault::AddedLatency &added)
    {
        m_checker.dependency(m_scope, "dependency", added.dependency);
        checkDistribution(m_checker, m_scope.in("latency"), added.latency);
    }
    void operator()(const fault::Loss &loss)
    {
        m_checker.dependency(m_scope, "dependency", loss.dependency);
        m_checker.share(m_scope, "share", loss.share);
    }
    void operator()(const fault::Partition &partition)
    {
        side("these", partition.these);
        side("those", partition.those);
        if (partition.these.empty() || partition.those.empty())
            m_checker.warning(messages::OneSidedPartition, m_scope, "");
        const std::unordered_set<ComponentId> these(partition.these.begin(), partition.these.end());
        const Scope those = m_scope.in("those");
        for (std::size_t i = 0; i < partition.those.size(); ++i) {
            if (these.contains(partition.those[i]))
                m_checker.error(messages::PartitionOverlap, those.at(i), "", {partition.those[i].value()});
        }
    }
    void operator()(const fault::Traffic &traffic)
    {
        if (traffic.journey) {
            m_checker.reference(m_scope, "journey", "journey", *traffic.journey, m_checker.architecture().journeys);
        }
        m_checker.range(m_scope, "factor", traffic.factor, 0, limits::Factor);
    }
    void operator()(const fault::EmptyCache &empty)
    {
        m_checker.dependency(m_scope, "dependency", empty.dependency);
        policyOf(empty.dependency, "cache");
    }
    void operator()(const fault::PolicySwitch &change)
    {
        m_checker.dependency(m_scope, "dependency", change.dependency);
        if (std::find(PolicyNames.begin(), PolicyNames.end(), change.policy) != PolicyNames.end())
            policyOf(change.dependency, change.policy);
        else
            m_checker.error(messages::UnknownPolicy, m_scope, "policy", {change.policy, policyList()});
    }
    void operator()(const fault::BadVersion &version)
    {
        target(version.target);
        m_checker.range(m_scope, "factor", version.factor, 0, limits::Factor);
        m_checker.share(m_scope, "errorShare", version.errorShare);
        m_checker.share(m_scope, "replicaShare", version.replicaShare);
    }

private:
    void target(const FaultTarget &target)
    {
        if (const auto *const component = std::get_if<ComponentId>(&target))
            m_checker.component(m_scope, "component", *component);
        else if (const auto *const deployable = std::get_if<DeployableId>(&target))
            m_checker.reference(m_scope, "deployable", "deployable", *deployable, m_checker.architecture().deployables);
    }
    void side(std::string_view field, const std::vector<ComponentId> &components)
    {
        m_checker.count(m_scope, field, components.size(), limits::Elements);
        const Scope list = m_scope.in(field);
        for (std::size_t i = 0; i < components.size(); ++i)
            m_checker.component(list.at(i), "", components[i]);
    }
    void policyOf(const DependencyId &id, std::string_view policy)
    {
        const Dependency *const dependency = m_checker.architecture().dependencies.find(id);
        if (dependency && !hasPolicy(dependency->policies, policy))
            m_checker.warning(messages::PolicyNotSet, m_scope, "dependency", {id.value(), std::string(policy)});
    }
    static std::string policyList()
    {
        std::string list;
        for (const std::string_view name : PolicyNames) {
            if (!list.empty())
                list += ", ";
            list += name;
        }
        return list;
    }

    Checker &m_checker;
    const Scope &m_scope;
};

} // namespace

void checkFault(Checker &checker, const Scope &scope, const Fault &fault)
{
    std::visit(FaultChecks(checker, scope), fault);
}

} // namespace topologue
