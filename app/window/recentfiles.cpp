// SPDX-License-Identifier: Apache-2.0
#include "recentfiles.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "core/pool.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace topologue::window {

namespace {

QString shortFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + u'/') ? u'~' + folder.mid(home.size()) : folder;
}

} // namespace

RecentFiles::RecentFiles(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::recentFilesChanged, this, &RecentFiles::rebuild);
    rebuild();
}

void RecentFiles::rebuild()
{
    beginResetModel();
    m_rows.clear();
    for (const QString &path : AppSettings::instance().recentFiles())
        m_rows.push_back({path, false});
    endResetModel();
    emit countChanged();
    look();
}

void RecentFiles::look()
{
    QStringList paths;
    for (const Row &row : m_rows)
        paths << row.path;
    if (paths.isEmpty())
        return;
    core::inPool(
        [paths] {
            QStringList missing;
            for (const QString &path : paths) {
                if (!QFileInfo::exists(path))
                    missing << path;
            }
            return missing;
        },
        core::diskPool())
        .then(this, [this](const QStringList &missing) {
            for (int i = 0; i < count(); ++i) {
                Row &row = m_rows[static_cast<std::size_t>(i)];
                if (row.missing == missing.contains(row.path))
                    continue;
                row.missing = !row.missing;
                emit dataChanged(index(i), index(i), {MissingRole});
            }
        });
}

int RecentFiles::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RecentFiles::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case PathRole:
        return row.path;
    case NameRole:
    case Qt::DisplayRole:
        return QFileInfo(row.path).fileName();
    case FolderRole:
        return shortFolder(row.path);
    case MissingRole:
        return row.missing;
    default:
        return {};
    }
}

QHash<int, QByteArray> RecentFiles::roleNames() const
{
    return {{PathRole, "path"}, {NameRole, "name"}, {FolderRole, "folder"}, {MissingRole, "missing"}};
}

} // namespace topologue::window
