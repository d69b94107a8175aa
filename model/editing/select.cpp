// SPDX-License-Identifier: Apache-2.0
#include "select.h"

#include "draft.h"
#include "utf8text.h"

#include <set>
#include <unordered_set>

namespace topologue::editing {

namespace {

enum class Along { Upstream, Downstream, Both };

/// Indices of the components that each one leads to.
std::vector<std::vector<std::size_t>> stepsOf(const Architecture &a, Along along)
{
    std::vector<std::vector<std::size_t>> steps(a.components.size());
    for (const Dependency &dependency : a.dependencies) {
        const auto source = a.components.indexOf(sourceOf(dependency));
        const auto target = a.components.indexOf(targetOf(dependency));
        if (!source || !target)
            continue;
        if (along != Along::Upstream)
            steps[*source].push_back(*target);
        if (along != Along::Downstream)
            steps[*target].push_back(*source);
    }
    return steps;
}

std::vector<ComponentId> reached(const Architecture &a, const std::vector<ComponentId> &ids, Along along,
                                 std::size_t hops)
{
    const auto steps = stepsOf(a, along);
    std::vector<bool> seen(a.components.size());
    std::vector<std::size_t> front;
    for (const ComponentId &id : ids) {
        const auto index = a.components.indexOf(id);
        if (index && !seen[*index]) {
            seen[*index] = true;
            front.push_back(*index);
        }
    }
    for (std::size_t hop = 0; hop < hops && !front.empty(); ++hop) {
        std::vector<std::size_t> next;
        for (const std::size_t index : front) {
            for (const std::size_t neighbour : steps[index]) {
                if (seen[neighbour])
                    continue;
                seen[neighbour] = true;
                next.push_back(neighbour);
            }
        }
        front = std::move(next);
    }
    std::vector<ComponentId> result;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i])
            result.push_back(a.components[i].id);
    }
    return result;
}

/// What two components have to share; empty where there is nothing to share.
std::string likenessOf(const Component &component, Likeness likeness)
{
    switch (likeness) {
    case Likeness::Kind:
        return std::to_string(static_cast<int>(component.kind));
    case Likeness::Technology:
        return foldedCase(component.technology);
    case Likeness::Team:
        return component.team ? component.team->value() : std::string();
    case Likeness::Deployable:
        break;
    }
    return component.deployable ? component.deployable->value() : std::string();
}

} // namespace

std::vector<ComponentId> upstream(const Architecture &architecture, const std::vector<ComponentId> &ids)
{
    return reached(architecture, ids, Along::Upstream, architecture.components.size());
}

std::vector<ComponentId> downstream(const Architecture &architecture, const std::vector<ComponentId> &ids)
{
    return reached(architecture, ids, Along::Downstream, architecture.components.size());
}

std::vector<ComponentId> neighbourhood(const Architecture &architecture, const std::vector<ComponentId> &ids, int hops)
{
    return reached(architecture, ids, Along::Both, hops > 0 ? static_cast<std::size_t>(hops) : 0);
}

std::vector<ComponentId> similar(const Architecture &architecture, const std::vector<ComponentId> &ids,
                                 Likeness likeness)
{
    const std::unordered_set<ComponentId> chosen(ids.begin(), ids.end());
    std::set<std::string> wanted;
    for (const ComponentId &id : ids) {
        if (const Component *const component = architecture.components.find(id))
            wanted.insert(likenessOf(*component, likeness));
    }
    wanted.erase(std::string());
    std::vector<ComponentId> result;
    for (const Component &component : architecture.components) {
        if (chosen.contains(component.id) || wanted.contains(likenessOf(component, likeness)))
            result.push_back(component.id);
    }
    return result;
}

std::vector<DependencyId> arrowsBetween(const Architecture &architecture, const std::vector<ComponentId> &ids)
{
    const std::unordered_set<ComponentId> chosen(ids.begin(), ids.end());
    std::vector<DependencyId> result;
    for (const Dependency &dependency : architecture.dependencies) {
        if (chosen.contains(dependency.from) && chosen.contains(dependency.to))
            result.push_back(dependency.id);
    }
    return result;
}

} // namespace topologue::editing
