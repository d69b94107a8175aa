// SPDX-License-Identifier: Apache-2.0
#include "documentlist.h"

#include "appsettings.h"
#include "core/truename.h"

#include <QFileInfo>

#include <algorithm>

namespace topologue::window {

DocumentList::DocumentList(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &DocumentList::refresh);
}

DocumentList::~DocumentList() = default;

OpenFile *DocumentList::at(int row) const
{
    return row >= 0 && row < count() ? m_rows[static_cast<std::size_t>(row)].file.get() : nullptr;
}

int DocumentList::rowOf(const OpenFile *file) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.file.get() == file; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DocumentList::rowOfOrigin(const QString &path) const
{
    const QString wanted = core::trueName(path);
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) {
        return !one.file->origin().isEmpty() && core::trueName(one.file->origin()) == wanted;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int DocumentList::rowOfPath(const QString &path) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.file->belongsTo(path); });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

std::vector<OpenFile *> DocumentList::modified() const
{
    std::vector<OpenFile *> found;
    for (const Row &row : m_rows) {
        if (row.file->isModified())
            found.push_back(row.file.get());
    }
    return found;
}

int DocumentList::add(std::unique_ptr<OpenFile> file)
{
    const int row = count();
    // QML may hold it; it belongs to us all the same.
    QQmlEngine::setObjectOwnership(file.get(), QQmlEngine::CppOwnership);
    QQmlEngine::setObjectOwnership(file->document(), QQmlEngine::CppOwnership);
    connect(file.get(), &OpenFile::titleChanged, this, &DocumentList::refresh);
    connect(file.get(), &OpenFile::modifiedChanged, this, &DocumentList::refresh);
    connect(file.get(), &OpenFile::keptChanged, this, &DocumentList::refresh);
    connect(file.get(), &OpenFile::stateChanged, this, &DocumentList::refresh);
    beginInsertRows({}, row, row);
    const QString title = file->title();
    m_rows.push_back({std::move(file), title});
    endInsertRows();
    emit countChanged();
    refresh();
    return row;
}

std::unique_ptr<OpenFile> DocumentList::take(int row)
{
    beginRemoveRows({}, row, row);
    auto file = std::move(m_rows[static_cast<std::size_t>(row)].file);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    file->disconnect(this);
    emit countChanged();
    refresh();
    return file;
}

void DocumentList::move(int from, int to)
{
    if (from == to || !at(from) || !at(to) || !beginMoveRows({}, from, from, {}, to > from ? to + 1 : to))
        return;
    if (from < to)
        std::rotate(m_rows.begin() + from, m_rows.begin() + from + 1, m_rows.begin() + to + 1);
    else
        std::rotate(m_rows.begin() + to, m_rows.begin() + from, m_rows.begin() + from + 1);
    endMoveRows();
}

void DocumentList::refresh()
{
    for (Row &row : m_rows)
        row.title = titleOf(*row.file);
    if (!m_rows.empty())
        emit dataChanged(index(0), index(count() - 1));
}

QString DocumentList::titleOf(const OpenFile &file) const
{
    const QString title = file.title();
    const bool isTwice = std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &other) {
        return other.file.get() != &file && other.file->title() == title;
    });
    return isTwice && !file.path().isEmpty() ? tr("%1 (%2)").arg(title, QFileInfo(file.path()).fileName()) : title;
}

QString DocumentList::tipOf(const OpenFile &file)
{
    QString path = file.path().isEmpty() ? tr("%1: not saved in a file").arg(file.title()) : file.path();
    if (!file.isModified())
        return path;
    return path + u'\n'
           + (file.isKept() ? tr("Unsaved changes, kept against a crash") : tr("Unsaved changes, being kept…"));
}

int DocumentList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DocumentList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &[owner, title] = m_rows[static_cast<std::size_t>(index.row())];
    OpenFile &file = *owner;
    switch (role) {
    case FileRole:
        return QVariant::fromValue(&file);
    case TitleRole:
    case Qt::DisplayRole:
        return title;
    case TipRole:
        return tipOf(file);
    case ModifiedRole:
        return file.isModified();
    case KeptRole:
        return file.isKept();
    default:
        return {};
    }
}

QHash<int, QByteArray> DocumentList::roleNames() const
{
    return {{FileRole, "file"}, {TitleRole, "title"}, {TipRole, "tip"}, {ModifiedRole, "modified"}, {KeptRole, "kept"}};
}

} // namespace topologue::window
