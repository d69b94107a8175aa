// SPDX-License-Identifier: Apache-2.0
#include "outlinemodel.h"

#include "appsettings.h"
#include "names.h"
#include "scene.h"

#include <unordered_map>

namespace topologue::window {

namespace {

bool matches(const Text &text, const QString &word)
{
    for (const auto &[tag, value] : text.byLanguage()) {
        if (QString::fromStdString(value).contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

// Every word must be found somewhere in what the user can see of the component.
bool matches(const Component &component, const QStringList &words)
{
    for (const QString &word : words) {
        if (!matches(component.name, word)
            && !QString::fromStdString(component.id.value()).contains(word, Qt::CaseInsensitive)
            && !QString::fromStdString(component.technology).contains(word, Qt::CaseInsensitive)
            && !kindName(component.kind).contains(word, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

} // namespace

OutlineModel::OutlineModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &OutlineModel::rebuild);
}

void OutlineModel::setDocument(Document *document)
{
    if (m_document == document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_closed.clear();
    if (m_document)
        connect(m_document, &Document::changed, this, &OutlineModel::rebuild);
    emit documentChanged();
    rebuild();
}

void OutlineModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    emit filterChanged();
    rebuild();
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

void OutlineModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_document) {
        const auto architecture = m_document->architecture();
        const Language language = AppSettings::instance().language();
        const QStringList words = m_filter.split(u' ', Qt::SkipEmptyParts);

        const auto rowOfComponent = [&](const Component &component, int depth) {
            return Row{QString::fromStdString(elementKey(component.id)),
                       displayName(component.name, component.id.value(), language),
                       QString::fromStdString(component.technology),
                       iconName(component.kind),
                       depth,
                       false,
                       false};
        };
        std::unordered_map<DeployableId, std::vector<const Component *>> members;
        for (const auto &component : architecture->components) {
            if (component.deployable && architecture->deployables.contains(*component.deployable))
                members[*component.deployable].push_back(&component);
        }
        for (const auto &deployable : architecture->deployables) {
            std::vector<const Component *> shown;
            for (const Component *component : members[deployable.id]) {
                if (matches(*component, words))
                    shown.push_back(component);
            }
            if (shown.empty() && !words.isEmpty())
                continue;
            if (members[deployable.id].size() == 1) { // A box of its own: one row is enough.
                m_rows.push_back(rowOfComponent(*members[deployable.id].front(), 0));
                continue;
            }
            const QString key = QString::fromStdString(elementKey(deployable.id));
            const bool open = !m_closed.contains(key) || !words.isEmpty();
            m_rows.push_back({key, displayName(deployable.name, deployable.id.value(), language),
                              QString::number(members[deployable.id].size()), QStringLiteral("deployables"), 0, true,
                              open});
            for (const Component *component : shown) {
                if (open)
                    m_rows.push_back(rowOfComponent(*component, 1));
            }
        }
        for (const auto &component : architecture->components) {
            if ((!component.deployable || !architecture->deployables.contains(*component.deployable))
                && matches(component, words))
                m_rows.push_back(rowOfComponent(component, 0));
        }
    }
    endResetModel();
    emit countChanged();
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
