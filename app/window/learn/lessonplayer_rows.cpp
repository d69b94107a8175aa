// SPDX-License-Identifier: Apache-2.0
// The architectures of a lesson: which of them are shown, which of these in front, and what is looked at in each.
#include "lessonplayer.h"
#include "scene.h"
#include "session.h"

#include <algorithm>

namespace topologue::window {

namespace {

QStringList keysOf(const std::vector<ElementId> &elements)
{
    QStringList keys;
    for (const ElementId &element : elements)
        keys << QString::fromStdString(elementKey(element));
    return keys;
}

} // namespace

bool LessonPlayer::isShown(const Row &row) const
{
    const lessons::Step *now = step();
    return !now || now->variant.empty() || now->variant == row.variant;
}

int LessonPlayer::shownCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [this](const auto &row) { return isShown(*row); }));
}

int LessonPlayer::front() const
{
    const auto chosen = static_cast<std::size_t>(m_front);
    if (chosen < m_rows.size() && isShown(*m_rows[chosen]))
        return m_front;
    const auto first = std::ranges::find_if(m_rows, [this](const auto &row) { return isShown(*row); });
    return first == m_rows.end() ? 0 : static_cast<int>(first - m_rows.begin());
}

void LessonPlayer::setFront(int row)
{
    if (row == m_front || row < 0 || row >= count())
        return;
    m_front = row;
    tellRows({BehindRole});
}

int LessonPlayer::rank(int row, int except) const
{
    int before = 0;
    for (int other = 0; other < row; ++other)
        before += other != except && isShown(*m_rows[static_cast<std::size_t>(other)]) ? 1 : 0;
    return before;
}

void LessonPlayer::tellRows(const QList<int> &roles)
{
    if (!m_rows.empty())
        emit dataChanged(index(0), index(count() - 1), roles);
    emit rowsChanged();
}

lessons::RunChoice LessonPlayer::frontRun() const
{
    return m_lesson && count() > 0 ? choiceOf(*m_rows[static_cast<std::size_t>(front())]) : lessons::RunChoice();
}

void LessonPlayer::openInEditor(int row) const
{
    if (row >= 0 && row < count())
        Session::instance().openCopy(*m_rows[static_cast<std::size_t>(row)]->document->architecture());
}

int LessonPlayer::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LessonPlayer::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const Row &row = *m_rows[static_cast<std::size_t>(index.row())];
    const lessons::Step *now = step();
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return variantTitle(index.row());
    case SourceRole:
        return QVariant::fromValue(row.source.get());
    case PlaybackRole:
        return QVariant::fromValue(row.playback.get());
    case ShownRole:
        return isShown(row);
    case RankRole:
        return rank(index.row(), -1);
    case BehindRole:
        return index.row() == front() ? -1 : rank(index.row(), front());
    case CameraRole:
        return now ? keysOf(now->camera) : QStringList();
    case LitRole:
        return now ? keysOf(now->highlights) : QStringList();
    default:
        return {};
    }
}

QHash<int, QByteArray> LessonPlayer::roleNames() const
{
    return {{TitleRole, "title"}, {SourceRole, "source"}, {PlaybackRole, "playback"}, {ShownRole, "shown"},
            {RankRole, "rank"},   {BehindRole, "behind"}, {CameraRole, "camera"},     {LitRole, "lit"}};
}

} // namespace topologue::window
