// SPDX-License-Identifier: Apache-2.0
#include "copynames.h"
#include "draft.h"
#include "messages.h"
#include "wire.h"

#include "architecture/maxima.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace topologue::editing {

namespace {

/// Copies what was chosen, one table after the other; knows which copy belongs to which original.
class Duplication
{
public:
    Duplication(Draft &draft, const Architecture &before, const std::vector<ElementId> &elements)
        : m_draft(draft), m_before(before), m_chosen(elements.begin(), elements.end()), m_names(before)
    {
    }

    void copyAll(CopiedArrows arrows)
    {
        copyTable(m_draft.architecture().teams, m_before.teams, "team");
        copyDeployables();
        copyComponents();
        copyDependencies(arrows);
        copyTable(m_draft.architecture().journeys, m_before.journeys, "journey");
        copyTable(m_draft.architecture().scenarios, m_before.scenarios, "scenario");
    }
    [[nodiscard]] const std::map<ComponentId, ComponentId> &components() const { return m_components; }
    /// Those between copies.
    [[nodiscard]] const std::map<DependencyId, DependencyId> &dependencies() const { return m_dependencies; }

private:
    template<class T>
    void copyTable(IdTable<T> &table, const IdTable<T> &originals, std::string_view kind)
    {
        for (const T &original : originals) {
            if (!m_chosen.contains(original.id))
                continue;
            T copy = original;
            copy.name = m_names.copyOf(original.name);
            copy.id = m_draft.freshIdIn(table, copy.name.in(Language::English), kind);
            m_draft.touch(copy.id);
            table.add(std::move(copy));
        }
    }
    void copyDeployables()
    {
        for (const Deployable &original : m_before.deployables) {
            if (!m_chosen.contains(original.id))
                continue;
            Deployable copy = original;
            copy.name = m_names.copyOf(original.name);
            copy.id = DeployableId(m_draft.freshId(copy.name.in(Language::English), "deployable"));
            m_deployables.emplace(original.id, copy.id);
            m_draft.touch(copy.id);
            m_draft.architecture().deployables.add(std::move(copy));
        }
    }
    void copyComponents()
    {
        for (const Component &original : m_before.components) {
            const auto home = original.deployable ? m_deployables.find(*original.deployable) : m_deployables.end();
            if (!m_chosen.contains(original.id) && home == m_deployables.end())
                continue;
            Component copy = original;
            copy.name = m_names.copyOf(original.name);
            if (home != m_deployables.end())
                copy.deployable = home->second;
            const ComponentId id = m_draft.add(std::move(copy));
            m_components.emplace(original.id, id);
            m_draft.touch(id);
        }
        for (const auto &[original, copy] : m_components) {
            m_draft.architecture().components.change(copy, [&](Component &each) {
                if (!each.broker || !each.broker->deadLetterQueue)
                    return;
                if (const auto dead = m_components.find(*each.broker->deadLetterQueue); dead != m_components.end())
                    each.broker->deadLetterQueue = dead->second;
            });
        }
    }
    void copyDependencies(CopiedArrows arrows)
    {
        for (const Dependency &original : m_before.dependencies) {
            const auto from = m_components.find(original.from);
            const auto to = m_components.find(original.to);
            const int copied = (from != m_components.end()) + (to != m_components.end());
            if (copied < (arrows == CopiedArrows::All ? 1 : 2))
                continue;
            Dependency copy = original;
            if (from != m_components.end())
                copy.from = from->second;
            if (to != m_components.end())
                copy.to = to->second;
            copy.id =
                DependencyId(m_draft.freshId(sourceOf(copy).value() + '-' + targetOf(copy).value(), "dependency"));
            if (copied == 2)
                m_dependencies.emplace(original.id, copy.id);
            m_draft.architecture().dependencies.add(std::move(copy));
        }
    }

    Draft &m_draft;
    const Architecture &m_before;
    std::set<ElementId> m_chosen;
    CopyNames m_names;
    std::map<DeployableId, DeployableId> m_deployables;
    std::map<ComponentId, ComponentId> m_components;
    std::map<DependencyId, DependencyId> m_dependencies;
};

Point moved(Point point, Point offset)
{
    const auto inPlane = [](double value) {
        return std::isfinite(value) ? std::clamp(value, -limits::Coordinate, limits::Coordinate) : 0;
    };
    return {inPlane(point.x + offset.x), inPlane(point.y + offset.y)};
}

} // namespace

Result<Edited> duplicateElements(const Architecture &architecture, const std::vector<ElementId> &elements, Point offset,
                                 const Centers &shown, CopiedArrows arrows)
{
    Draft draft(architecture);
    Duplication duplication(draft, architecture, elements);
    duplication.copyAll(arrows);
    for (const auto &[original, copy] : duplication.components()) {
        if (const auto center = centerOf(architecture, original, shown))
            draft.place(copy, moved(*center, offset));
    }
    auto &bends = draft.architecture().drawn.bends;
    for (const auto &[original, copy] : duplication.dependencies()) {
        const auto points = architecture.drawn.bends.find(original);
        if (points == architecture.drawn.bends.end())
            continue;
        for (const Point point : points->second)
            bends[copy].push_back(moved(point, offset));
    }
    auto edited = std::move(draft).finish();
    if (edited && edited->touched.empty())
        return failure(messages::NothingSelected);
    return edited;
}

} // namespace topologue::editing
