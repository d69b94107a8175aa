// SPDX-License-Identifier: Apache-2.0
#include "gradualrows.h"

#include <algorithm>

namespace topologue::window {

GradualRows::GradualRows(QObject *parent) : QAbstractListModel(parent)
{
    m_nextFrame.setInterval(FrameMs);
    connect(&m_nextFrame, &QTimer::timeout, this, &GradualRows::addPortion);
}

void GradualRows::setRows(QAbstractItemModel *rows)
{
    if (m_rows == rows)
        return;
    beginResetModel();
    if (m_rows)
        m_rows->disconnect(this);
    m_rows = rows;
    if (m_rows) {
        connect(m_rows, &QAbstractItemModel::modelAboutToBeReset, this, &GradualRows::beginResetModel);
        connect(m_rows, &QAbstractItemModel::modelReset, this, &GradualRows::begin);
        connect(m_rows, &QAbstractItemModel::dataChanged, this, &GradualRows::tellChange);
    }
    begin();
    emit rowsChanged();
}

void GradualRows::begin()
{
    m_shown = all() <= MostAtOnce ? all() : AtOnce;
    endResetModel();
    if (m_shown < all())
        m_nextFrame.start();
    else
        m_nextFrame.stop();
}

void GradualRows::addPortion()
{
    const int shown = std::min(all(), m_shown + Portion);
    if (shown > m_shown) {
        beginInsertRows({}, m_shown, shown - 1);
        m_shown = shown;
        endInsertRows();
    }
    if (m_shown == all())
        m_nextFrame.stop();
}

void GradualRows::tellChange(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (first.row() < m_shown)
        emit dataChanged(index(first.row()), index(std::min(last.row(), m_shown - 1)), roles);
}

int GradualRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_shown;
}

QVariant GradualRows::data(const QModelIndex &index, int role) const
{
    if (!m_rows || !checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return m_rows->data(m_rows->index(index.row(), 0), role);
}

QHash<int, QByteArray> GradualRows::roleNames() const
{
    return m_rows ? m_rows->roleNames() : QAbstractListModel::roleNames();
}

} // namespace topologue::window
