// SPDX-License-Identifier: Apache-2.0
#include "learnsearch.h"

#include "appsettings.h"

namespace topologue::window {

using knowledge::EntryKind;

LearnSearch::LearnSearch(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &LearnSearch::search);
}

void LearnSearch::setTyped(const QString &typed)
{
    if (m_typed == typed)
        return;
    m_typed = typed;
    emit typedChanged();
    search();
}

void LearnSearch::setKinds(const QStringList &kinds)
{
    if (m_kinds == kinds)
        return;
    m_kinds = kinds;
    emit kindsChanged();
    search();
}

void LearnSearch::search()
{
    beginResetModel();
    m_hits = Learn::instance().index().find(m_typed.toStdString());
    std::erase_if(m_hits, [this](const knowledge::Hit &hit) { return !m_kinds.contains(Learn::kindWord(hit.kind)); });
    endResetModel();
    emit found();
}

QString LearnSearch::kindText(EntryKind kind)
{
    switch (kind) {
    case EntryKind::Concept:
        return tr("Concept");
    case EntryKind::Lesson:
        return tr("Lesson");
    case EntryKind::Event:
        return tr("Timeline");
    case EntryKind::Challenge:
        return tr("Challenge");
    case EntryKind::Technology:
        return tr("Tool");
    case EntryKind::Case:
        return tr("Case");
    case EntryKind::Question:
        return tr("Question");
    case EntryKind::Pro:
        return tr("Pro");
    case EntryKind::Con:
        return tr("Con");
    case EntryKind::Term:
        break;
    }
    return tr("Term");
}

int LearnSearch::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LearnSearch::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const knowledge::Hit &hit = m_hits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case KindRole:
        return Learn::kindWord(hit.kind);
    case EntryRole:
        return toQString(hit.id);
    case TitleRole:
        return Learn::instance().titleOf(Learn::kindWord(hit.kind), toQString(hit.id));
    case KindTextRole:
        return kindText(hit.kind);
    default:
        return {};
    }
}

QHash<int, QByteArray> LearnSearch::roleNames() const
{
    return {{KindRole, "kind"}, {KindTextRole, "kindText"}, {EntryRole, "entry"}, {TitleRole, "title"}};
}

QString LearnSearch::kindAt(int row) const
{
    return row >= 0 && row < count() ? Learn::kindWord(m_hits[static_cast<std::size_t>(row)].kind) : QString();
}

QString LearnSearch::entryAt(int row) const
{
    return row >= 0 && row < count() ? toQString(m_hits[static_cast<std::size_t>(row)].id) : QString();
}

} // namespace topologue::window
