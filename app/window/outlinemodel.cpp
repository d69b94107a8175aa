// SPDX-License-Identifier: Apache-2.0
#include "outlinemodel.h"

#include "appsettings.h"
#include "names.h"
#include "scene.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace topologue::window {

namespace {

QString nameOf(const Architecture &architecture, const ComponentId &id)
{
    const Component *component = architecture.components.find(id);
    return component ? displayName(component->name, id.value(), AppSettings::instance().language())
                     : QString::fromStdString(id.value());
}

} // namespace

OutlineModel::Row OutlineModel::rowOfArrow(const Architecture &architecture, const Dependency &arrow)
{
    return {QString::fromStdString(elementKey(arrow.id)),
            QStringLiteral("%1 → %2").arg(nameOf(architecture, arrow.from), nameOf(architecture, arrow.to)),
            {},
            QStringLiteral("chevron-right"),
            0,
            false,
            false};
}

OutlineModel::OutlineModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &OutlineModel::rebuild);
    connect(&m_finder, &Finder::foundChanged, this, &OutlineModel::rebuild);
}

void OutlineModel::setDocument(Document *document)
{
    if (m_document == document)
        return;
    m_document = document;
    m_closed.clear();
    m_finder.setDocument(document);
    emit documentChanged();
}

void OutlineModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    m_finder.setQuery(filter);
    emit filterChanged();
}

void OutlineModel::setPlayback(Playback *playback)
{
    if (m_finder.playback() == playback)
        return;
    m_finder.setPlayback(playback);
    emit playbackChanged();
}

void OutlineModel::toggle(int row)
{
    if (row < 0 || row >= count() || !m_rows[static_cast<std::size_t>(row)].expandable)
        return;
    const QString key = m_rows[static_cast<std::size_t>(row)].key;
    if (!m_closed.erase(key))
        m_closed.insert(key);
    rebuild();
}

int OutlineModel::rowOf(const QString &key) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].key == key)
            return static_cast<int>(i);
    }
    return -1;
}

QString OutlineModel::keyAt(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].key : QString();
}

OutlineModel::Row OutlineModel::rowOfComponent(const Component &component, int depth)
{
    return {QString::fromStdString(elementKey(component.id)),
            displayName(component.name, component.id.value(), AppSettings::instance().language()),
            QString::fromStdString(component.technology),
            iconName(component.kind),
            depth,
            false,
            false};
}

void OutlineModel::addDeployable(const Deployable &deployable, const std::vector<const Component *> &members,
                                 const std::set<ElementId> &found)
{
    const bool seeks = m_finder.seeks();
    const auto isFound = [&](const ElementId &id) { return !seeks || found.contains(id); };
    std::vector<const Component *> shown;
    for (const Component *component : members) {
        if (isFound(component->id))
            shown.push_back(component);
    }
    if (shown.empty() && !(isFound(deployable.id) && members.size() != 1))
        return;
    if (members.size() == 1) { // A box of its own: one row is enough.
        m_rows.push_back(rowOfComponent(*members.front(), 0));
        return;
    }
    const QString key = QString::fromStdString(elementKey(deployable.id));
    const bool open = !m_closed.contains(key) || seeks;
    m_rows.push_back({key, displayName(deployable.name, deployable.id.value(), AppSettings::instance().language()),
                      QString::number(members.size()), QStringLiteral("deployables"), 0, true, open});
    for (const Component *component : shown) {
        if (open)
            m_rows.push_back(rowOfComponent(*component, 1));
    }
}

void OutlineModel::addRows(const Architecture &architecture)
{
    const std::set<ElementId> found(m_finder.found().begin(), m_finder.found().end());
    std::unordered_map<DeployableId, std::vector<const Component *>> members;
    for (const auto &component : architecture.components) {
        if (component.deployable && architecture.deployables.contains(*component.deployable))
            members[*component.deployable].push_back(&component);
    }
    for (const auto &deployable : architecture.deployables)
        addDeployable(deployable, members[deployable.id], found);
    for (const auto &component : architecture.components) {
        const bool isAlone = !component.deployable || !architecture.deployables.contains(*component.deployable);
        if (isAlone && (!m_finder.seeks() || found.contains(component.id)))
            m_rows.push_back(rowOfComponent(component, 0));
    }
    for (const ElementId &id : m_finder.found()) {
        const auto *arrow = std::get_if<DependencyId>(&id);
        const Dependency *dependency = arrow ? architecture.dependencies.find(*arrow) : nullptr;
        if (dependency)
            m_rows.push_back(rowOfArrow(architecture, *dependency));
    }
}

void OutlineModel::rebuild()
{
    std::vector<Row> before = std::exchange(m_rows, {});
    if (m_document)
        addRows(*m_document->architecture());
    // What is on the screen is said anew instead of made anew, which takes many times as long.
    std::vector<Row> now = std::exchange(m_rows, std::move(before));
    const std::size_t both = std::min(now.size(), m_rows.size());
    const int had = count();
    const int has = static_cast<int>(now.size());
    if (has < had) {
        beginRemoveRows({}, has, had - 1);
        m_rows.resize(now.size());
        endRemoveRows();
    }
    std::size_t first = 0;
    while (first < both && m_rows[first] == now[first])
        ++first;
    std::size_t last = both;
    while (last > first && m_rows[last - 1] == now[last - 1])
        --last;
    std::move(now.begin() + static_cast<std::ptrdiff_t>(first), now.begin() + static_cast<std::ptrdiff_t>(last),
              m_rows.begin() + static_cast<std::ptrdiff_t>(first));
    if (first < last)
        emit dataChanged(index(static_cast<int>(first)), index(static_cast<int>(last - 1)));
    if (has > had) {
        beginInsertRows({}, had, has - 1);
        std::move(now.begin() + had, now.end(), std::back_inserter(m_rows));
        endInsertRows();
    }
    if (has != had)
        emit countChanged();
    findCurrent();
}

void OutlineModel::setCurrentKey(const QString &key)
{
    if (m_currentKey == key)
        return;
    m_currentKey = key;
    findCurrent();
}

void OutlineModel::findCurrent()
{
    m_currentRow = m_currentKey.isEmpty() ? -1 : rowOf(m_currentKey);
    emit currentChanged();
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return row.name;
    case KeyRole:
        return row.key;
    case DetailRole:
        return row.detail;
    case IconRole:
        return row.icon;
    case DepthRole:
        return row.depth;
    case ExpandableRole:
        return row.expandable;
    case ExpandedRole:
        return row.expanded;
    default:
        return {};
    }
}

QHash<int, QByteArray> OutlineModel::roleNames() const
{
    return {{KeyRole, "key"},          {NameRole, "name"},   {DetailRole, "detail"},
            {IconRole, "symbol"},      {DepthRole, "depth"}, {ExpandableRole, "expandable"},
            {ExpandedRole, "expanded"}};
}

} // namespace topologue::window
