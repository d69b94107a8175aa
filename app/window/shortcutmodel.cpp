// SPDX-License-Identifier: Apache-2.0
#include "shortcutmodel.h"

#include "appsettings.h"

namespace topologue::window {

ShortcutModel::ShortcutModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &ShortcutModel::rebuild);
}

void ShortcutModel::setActions(Actions *actions)
{
    if (m_actions == actions)
        return;
    m_actions = actions;
    emit actionsChanged();
    rebuild();
}

void ShortcutModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    emit filterChanged();
    rebuild();
}

void ShortcutModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_actions) {
        for (const Action *action : m_actions->all()) {
            if (!action->shortcut().isEmpty())
                m_rows.push_back({action->text(), action->shortcutText()});
        }
    }
    m_rows.push_back({tr("Zoom at the pointer"), tr("Wheel")});
    m_rows.push_back({tr("Move the canvas"), tr("Space and drag, middle button, arrow keys")});
    m_rows.push_back({tr("Select several"), tr("Drag on empty, Shift and click")});
    m_rows.push_back({tr("Walk through the components"), tr("Tab, Shift+Tab")});
    m_rows.push_back({tr("Select nothing"), tr("Escape")});
    std::erase_if(m_rows, [this](const Row &row) {
        return !row.name.contains(m_filter, Qt::CaseInsensitive) && !row.keys.contains(m_filter, Qt::CaseInsensitive);
    });
    endResetModel();
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return role == KeysRole ? row.keys : role == NameRole || role == Qt::DisplayRole ? row.name : QVariant();
}

QHash<int, QByteArray> ShortcutModel::roleNames() const
{
    return {{NameRole, "name"}, {KeysRole, "keys"}};
}

} // namespace topologue::window
