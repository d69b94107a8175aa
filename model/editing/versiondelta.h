// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "architecture/architecture.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace topologue::editing {

/// What one version of a table has that another has otherwise, enough to make the one of the other. Where the order of
/// what both have differs, it is the whole table.
template<class T>
class TableDelta
{
public:
    TableDelta() = default; ///< The two are equal.
    /// O(n).
    TableDelta(const IdTable<T> &from, const IdTable<T> &to);
    /// `table`, which has to be `from`, becomes `to`. O(changed); O(n) where elements come or go.
    void apply(IdTable<T> &table) const;

private:
    std::vector<typename IdTable<T>::Key> m_leaving;
    std::vector<std::pair<std::size_t, T>> m_coming; ///< With their places in `to`, ascending.
    std::vector<T> m_changed;
    std::optional<IdTable<T>> m_whole;
};

/// The same of a map.
template<class Key, class T>
class MapDelta
{
public:
    MapDelta() = default;
    MapDelta(const std::map<Key, T> &from, const std::map<Key, T> &to);
    void apply(std::map<Key, T> &map) const;

private:
    std::vector<std::pair<Key, std::optional<T>>> m_changed; ///< None: it goes.
};

/// What makes one version of an architecture of another: as large as what differs, so that a history of small edits of
/// a large document is small. Exact: applying gives a version that is equal in every field and in the order of
/// everything.
class VersionDelta
{
public:
    /// O(elements).
    VersionDelta(const Architecture &from, const Architecture &to);
    /// Of two versions that differ in `drawn` only: the elements, which are most of a document, are not looked at.
    /// O(what is drawn).
    [[nodiscard]] static VersionDelta ofDrawn(const Architecture &from, const Architecture &to);
    /// `architecture`, which has to be `from`, becomes `to`.
    void apply(Architecture &architecture) const;

private:
    VersionDelta() = default;
    void takeHead(const Architecture &to);
    void takeDrawn(const Drawn &from, const Drawn &to);

    /// The few fields of the document itself.
    struct Head {
        Text name;
        Text description;
        std::string currency;
        ViewKind view = ViewKind::Deployables;
        LayoutStyle layout = LayoutStyle::Flow;
        std::set<DeployableId> collapsed;
        Extras drawnExtras{};
        Extras extras{};
    };
    Head m_head;
    TableDelta<Team> m_teams;
    TableDelta<Deployable> m_deployables;
    TableDelta<Component> m_components;
    TableDelta<Dependency> m_dependencies;
    TableDelta<Journey> m_journeys;
    TableDelta<Scenario> m_scenarios;
    MapDelta<std::string, std::int32_t> m_assessment;
    TableDelta<Note> m_notes;
    MapDelta<ComponentId, Placement> m_placements;
    MapDelta<DependencyId, std::vector<Point>> m_bends;
};

} // namespace topologue::editing
