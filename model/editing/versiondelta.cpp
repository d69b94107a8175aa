// SPDX-License-Identifier: Apache-2.0
#include "versiondelta.h"

#include <unordered_set>

namespace topologue::editing {

template<class T>
TableDelta<T>::TableDelta(const IdTable<T> &from, const IdTable<T> &to)
{
    if (from == to) // At once where the versions share it.
        return;
    std::size_t last = 0; // Of what both have, where the one before stands in `from`.
    bool isSorted = true;
    for (std::size_t i = 0; i < to.size(); ++i) {
        const auto before = from.indexOf(to[i].id);
        if (!before) {
            m_coming.emplace_back(i, to[i]);
            continue;
        }
        isSorted = isSorted && *before >= last;
        last = *before;
        if (!(from[*before] == to[i]))
            m_changed.push_back(to[i]);
    }
    if (!isSorted) {
        m_coming.clear();
        m_changed.clear();
        m_whole = to;
        return;
    }
    if (from.size() + m_coming.size() == to.size())
        return;
    for (const T &item : from) {
        if (!to.contains(item.id))
            m_leaving.push_back(item.id);
    }
}

template<class T>
void TableDelta<T>::apply(IdTable<T> &table) const
{
    if (m_whole) {
        table = *m_whole;
        return;
    }
    for (const T &changed : m_changed)
        table.replace(changed.id, changed);
    if (!m_leaving.empty()) {
        const std::unordered_set<typename IdTable<T>::Key> leaving(m_leaving.begin(), m_leaving.end());
        table.removeIf([&leaving](const T &item) { return leaving.contains(item.id); });
    }
    if (m_coming.empty())
        return;
    const bool areLast = m_coming.front().first == table.size();
    if (areLast) {
        for (const auto &[place, item] : m_coming)
            table.add(item);
        return;
    }
    IdTable<T> whole; // Inserting each would move all that follow each time.
    auto stays = table.begin();
    for (const auto &[place, item] : m_coming) {
        for (; whole.size() < place; ++stays)
            whole.add(*stays);
        whole.add(item);
    }
    for (; stays != table.end(); ++stays)
        whole.add(*stays);
    table = std::move(whole);
}

template<class Key, class T>
MapDelta<Key, T>::MapDelta(const std::map<Key, T> &from, const std::map<Key, T> &to)
{
    auto before = from.begin();
    for (const auto &[key, value] : to) {
        for (; before != from.end() && before->first < key; ++before)
            m_changed.emplace_back(before->first, std::nullopt);
        const bool hadIt = before != from.end() && before->first == key;
        if (!hadIt || !(before->second == value))
            m_changed.emplace_back(key, value);
        if (hadIt)
            ++before;
    }
    for (; before != from.end(); ++before)
        m_changed.emplace_back(before->first, std::nullopt);
}

template<class Key, class T>
void MapDelta<Key, T>::apply(std::map<Key, T> &map) const
{
    for (const auto &[key, value] : m_changed) {
        if (value)
            map.insert_or_assign(key, *value);
        else
            map.erase(key);
    }
}

VersionDelta::VersionDelta(const Architecture &from, const Architecture &to)
    : m_teams(from.teams, to.teams), m_deployables(from.deployables, to.deployables),
      m_components(from.components, to.components), m_dependencies(from.dependencies, to.dependencies),
      m_journeys(from.journeys, to.journeys), m_scenarios(from.scenarios, to.scenarios),
      m_assessment(from.assessment, to.assessment)
{
    takeHead(to);
    takeDrawn(from.drawn, to.drawn);
}

VersionDelta VersionDelta::ofDrawn(const Architecture &from, const Architecture &to)
{
    VersionDelta delta;
    delta.takeHead(to);
    delta.takeDrawn(from.drawn, to.drawn);
    return delta;
}

void VersionDelta::takeHead(const Architecture &to)
{
    m_head = {to.name,         to.description,     to.currency,     to.drawn.view,
              to.drawn.layout, to.drawn.collapsed, to.drawn.extras, to.extras};
}

void VersionDelta::takeDrawn(const Drawn &from, const Drawn &to)
{
    m_notes = TableDelta<Note>(from.notes, to.notes);
    m_placements = MapDelta<ComponentId, Placement>(from.placements, to.placements);
    m_bends = MapDelta<DependencyId, std::vector<Point>>(from.bends, to.bends);
}

void VersionDelta::apply(Architecture &architecture) const
{
    architecture.name = m_head.name;
    architecture.description = m_head.description;
    architecture.currency = m_head.currency;
    architecture.extras = m_head.extras;
    m_teams.apply(architecture.teams);
    m_deployables.apply(architecture.deployables);
    m_components.apply(architecture.components);
    m_dependencies.apply(architecture.dependencies);
    m_journeys.apply(architecture.journeys);
    m_scenarios.apply(architecture.scenarios);
    m_assessment.apply(architecture.assessment);
    Drawn &drawn = architecture.drawn;
    drawn.view = m_head.view;
    drawn.layout = m_head.layout;
    drawn.collapsed = m_head.collapsed;
    drawn.extras = m_head.drawnExtras;
    m_notes.apply(drawn.notes);
    m_placements.apply(drawn.placements);
    m_bends.apply(drawn.bends);
}

} // namespace topologue::editing
