// SPDX-License-Identifier: Apache-2.0
#include "recoverymodel.h"

#include "appsettings.h"
#include "core/inpool.h"
#include "core/statefolder.h"
#include "session.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace topologue::window {

RecoveryModel::RecoveryModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, [this] {
        if (!m_rows.empty())
            emit dataChanged(index(0), index(count() - 1));
    });
}

void RecoveryModel::look()
{
    const QString folder = core::journalFolder();
    if (folder.isEmpty())
        return;
    core::inPool([folder = folder.toStdString()] {
        return core::findUnsavedWork(folder);
    }).then(this, [this](std::vector<core::UnsavedWork> found) {
        beginResetModel();
        m_rows = std::move(found);
        endResetModel();
        emit countChanged();
        emit looked();
    });
}

void RecoveryModel::open(int row)
{
    if (row < 0 || row >= count())
        return;
    const core::UnsavedWork work = m_rows[static_cast<std::size_t>(row)];
    remove(row);
    Session::instance().takeOver(QString::fromStdString(work.journal.string()),
                                 QString::fromStdString(work.place.name));
}

void RecoveryModel::discard(int row)
{
    if (row < 0 || row >= count())
        return;
    core::discardUnsavedWork(m_rows[static_cast<std::size_t>(row)].journal);
    remove(row);
}

void RecoveryModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit countChanged();
}

int RecoveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RecoveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const core::UnsavedWork &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return QString::fromStdString(row.place.name);
    case PathRole:
        return QString::fromStdString(row.place.path);
    case WhenRole: {
        const QLocale locale(AppSettings::instance().language() == Language::Korean ? QLocale::Korean
                                                                                    : QLocale::English);
        return locale.toString(QDateTime::fromMSecsSinceEpoch(row.timeMs), QLocale::ShortFormat);
    }
    case StepsRole:
        return static_cast<qint64>(row.step);
    default:
        return {};
    }
}

QHash<int, QByteArray> RecoveryModel::roleNames() const
{
    return {{NameRole, "name"}, {PathRole, "path"}, {WhenRole, "when"}, {StepsRole, "steps"}};
}

} // namespace topologue::window
