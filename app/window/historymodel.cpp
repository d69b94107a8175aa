// SPDX-License-Identifier: Apache-2.0
#include "historymodel.h"

#include "switchto.h"

namespace topologue::window {

void HistoryModel::setDocument(Document *document)
{
    if (!switchTo(m_document, document, this))
        return;
    if (m_document) {
        connect(m_document, &Document::undoChanged, this, &HistoryModel::refresh);
        connect(m_document, &Document::modifiedChanged, this, &HistoryModel::refresh);
    }
    emit documentChanged();
    refresh();
}

void HistoryModel::goTo(int row)
{
    if (m_document && row >= 0 && row < count())
        m_document->goToStep(row);
}

void HistoryModel::refresh()
{
    beginResetModel();
    m_steps.clear();
    if (m_document)
        m_steps = QStringList{tr("Opened")} + m_document->steps();
    endResetModel();
    emit changed();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_document)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return m_steps[index.row()];
    case DoneRole:
        return index.row() <= m_document->stepIndex();
    case SavedRole:
        return index.row() == m_document->savedStep();
    default:
        return {};
    }
}

QHash<int, QByteArray> HistoryModel::roleNames() const
{
    return {{TextRole, "step"}, {DoneRole, "done"}, {SavedRole, "saved"}};
}

} // namespace topologue::window
