// SPDX-License-Identifier: Apache-2.0
#include "grouping.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace topologue::drawing {

namespace {

class Grouper
{
public:
    explicit Grouper(const Architecture &architecture) : m_architecture(architecture)
    {
        for (const Component &component : architecture.components) {
            if (const Deployable *deployable = deployableOf(component))
                ++m_componentsOf[deployable];
        }
    }

    Grouping group(ViewKind view)
    {
        makeBoxes();
        makeLinks();
        switch (view) {
        case ViewKind::Deployables:
            frameDeployables();
            break;
        case ViewKind::Teams:
            frameTeams();
            break;
        case ViewKind::Stores:
            frameOwners();
            break;
        case ViewKind::Plain:
            break;
        }
        for (const Grouping::Box &box : m_result.boxes) {
            if (box.frame >= 0)
                ++m_result.frames[static_cast<std::size_t>(box.frame)].boxes;
        }
        return std::move(m_result);
    }

private:
    const Deployable *deployableOf(const Component &component) const
    {
        return component.deployable ? m_architecture.deployables.find(*component.deployable) : nullptr;
    }

    bool isSlab(const Deployable *deployable) const
    {
        const auto found = m_componentsOf.find(deployable);
        return found != m_componentsOf.end() && found->second >= 2;
    }

    void makeBoxes()
    {
        std::unordered_map<const Deployable *, int> collapsedBoxes;
        for (const Component &component : m_architecture.components) {
            const int next = static_cast<int>(m_result.boxes.size());
            int box = next;
            const Deployable *deployable = deployableOf(component);
            if (isSlab(deployable) && m_architecture.drawn.collapsed.contains(deployable->id))
                box = collapsedBoxes.try_emplace(deployable, next).first->second;
            if (box == next)
                m_result.boxes.emplace_back();
            Grouping::Box &target = m_result.boxes[static_cast<std::size_t>(box)];
            if (collapsedBoxes.contains(deployable))
                target.collapsed = deployable;
            target.components.push_back(&component);
            m_boxOf[component.id] = box;
        }
    }

    void makeLinks()
    {
        std::map<std::tuple<int, int, DependencyStyle, bool>, std::size_t> merged;
        const auto &dependencies = m_architecture.dependencies;
        for (std::size_t i = 0; i < dependencies.size(); ++i) {
            const auto from = m_boxOf.find(dependencies[i].from);
            const auto to = m_boxOf.find(dependencies[i].to);
            if (from == m_boxOf.end() || to == m_boxOf.end())
                continue;
            const bool atCollapsed = isCollapsed(from->second) || isCollapsed(to->second);
            if (atCollapsed) {
                if (from->second == to->second)
                    continue;
                const std::tuple key{from->second, to->second, dependencyStyle(m_architecture, dependencies[i]),
                                     dependencies[i].optional};
                const auto [known, isNew] = merged.try_emplace(key, m_result.links.size());
                if (!isNew) {
                    m_result.links[known->second].dependencies.push_back(i);
                    continue;
                }
            }
            m_result.links.push_back({from->second, to->second, {i}});
        }
    }

    bool isCollapsed(int box) const { return m_result.boxes[static_cast<std::size_t>(box)].collapsed != nullptr; }

    void frameDeployables()
    {
        std::unordered_map<const Deployable *, int> frameOf;
        for (Grouping::Box &box : m_result.boxes) {
            const Deployable *deployable = deployableOf(*box.components.front());
            if (box.collapsed || !isSlab(deployable))
                continue;
            const auto [known, isNew] = frameOf.try_emplace(deployable, static_cast<int>(m_result.frames.size()));
            if (isNew)
                m_result.frames.push_back({.id = deployable->id, .deployable = deployable});
            box.frame = known->second;
        }
    }

    const Team *teamOf(const Grouping::Box &box) const
    {
        const auto find = [this](const std::optional<TeamId> &id) {
            return id ? m_architecture.teams.find(*id) : nullptr;
        };
        const auto ofComponent = [&](const Component *component) -> const Team * {
            if (const Team *team = find(component->team))
                return team;
            const Deployable *deployable = deployableOf(*component);
            return deployable ? find(deployable->team) : nullptr;
        };
        if (box.collapsed && box.collapsed->team)
            return find(box.collapsed->team);
        const Team *team = ofComponent(box.components.front());
        const bool agree =
            std::ranges::all_of(box.components, [&](const Component *c) { return ofComponent(c) == team; });
        return agree ? team : nullptr;
    }

    void frameTeams()
    {
        std::unordered_map<const Team *, int> frameOf;
        for (Grouping::Box &box : m_result.boxes) {
            const Team *team = teamOf(box);
            if (!team)
                continue;
            const auto [known, isNew] = frameOf.try_emplace(team, static_cast<int>(m_result.frames.size()));
            if (isNew)
                m_result.frames.push_back({.id = team->id, .team = team});
            box.frame = known->second;
        }
    }

    void frameOwners()
    {
        const auto isStoreBox = [this](int box) {
            const Grouping::Box &candidate = m_result.boxes[static_cast<std::size_t>(box)];
            return !candidate.collapsed && isStore(candidate.components.front()->kind);
        };
        std::map<int, std::set<int>> usersOf;
        for (const Grouping::Link &link : m_result.links) {
            // A store that copies itself into another store does not own it.
            if (isStoreBox(link.to) && !isStoreBox(link.from))
                usersOf[link.to].insert(link.from);
        }
        std::map<int, int> frameOf;
        for (const auto &[store, users] : usersOf) {
            Grouping::Box &box = m_result.boxes[static_cast<std::size_t>(store)];
            if (users.size() > 1) {
                box.sharedBy = users.size();
                continue;
            }
            const int owner = *users.begin();
            Grouping::Box &ownerBox = m_result.boxes[static_cast<std::size_t>(owner)];
            const auto [known, isNew] = frameOf.try_emplace(owner, static_cast<int>(m_result.frames.size()));
            if (isNew) {
                m_result.frames.push_back({.id = ownerBox.collapsed ? ElementId(ownerBox.collapsed->id)
                                                                    : ElementId(ownerBox.components.front()->id),
                                           .owner = owner});
            }
            box.frame = ownerBox.frame = known->second;
        }
    }

    const Architecture &m_architecture;
    std::unordered_map<const Deployable *, int> m_componentsOf;
    std::unordered_map<ComponentId, int> m_boxOf;
    Grouping m_result;
};

} // namespace

Grouping groupForView(const Architecture &architecture, ViewKind view)
{
    return Grouper(architecture).group(view);
}

} // namespace topologue::drawing
