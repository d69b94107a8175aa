// SPDX-License-Identifier: Apache-2.0
#include "journeymodel.h"

#include "appsettings.h"
#include "names.h"
#include "scene.h"
#include "switchto.h"

#include <cmath>

namespace topologue::window {

namespace {

QString storyText(const playback::JourneyFelt &felt)
{
    const auto seconds = [](simulation::Nanos time) {
        return durationText(Duration::seconds(std::round(static_cast<double>(time) / 1e9)));
    };
    if (!felt.timeToBreak)
        return {};
    if (!felt.timeToRecover)
        return JourneyModel::tr("broken %1 after the fault").arg(seconds(*felt.timeToBreak));
    if (*felt.timeToRecover <= 0)
        return JourneyModel::tr("broken %1 after the fault, recovered before its end").arg(seconds(*felt.timeToBreak));
    return JourneyModel::tr("broken %1 after the fault, recovered %2 after its end")
        .arg(seconds(*felt.timeToBreak), seconds(*felt.timeToRecover));
}

QString targetText(const Objective &objective)
{
    if (objective.successShare && objective.p99)
        return JourneyModel::tr("goal %1, p99 %2")
            .arg(shareText(*objective.successShare), durationText(*objective.p99));
    if (objective.successShare)
        return JourneyModel::tr("goal %1").arg(shareText(*objective.successShare));
    return objective.p99 ? JourneyModel::tr("goal p99 %1").arg(durationText(*objective.p99)) : QString();
}

} // namespace

JourneyModel::JourneyModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &JourneyModel::refresh);
}

void JourneyModel::setPlayback(Playback *playback)
{
    if (!switchTo(m_playback, playback, this))
        return;
    if (m_playback) {
        connect(m_playback, &Playback::filmChanged, this, &JourneyModel::refresh);
        connect(m_playback, &Playback::moved, this, &JourneyModel::refresh);
    }
    emit playbackChanged();
    refresh();
}

void JourneyModel::refresh()
{
    const FilmPtr film = m_playback ? m_playback->film() : nullptr;
    const auto before = m_felt.size();
    auto felt = film ? film->felt.at(m_playback->now()) : std::vector<playback::JourneyFelt>();
    if (felt.size() == before && film == m_film && before > 0) {
        m_felt = std::move(felt);
        emit dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_film = film;
        m_felt = std::move(felt);
        endResetModel();
        emit countChanged();
    }
    emit lostChanged();
}

QString JourneyModel::lostText() const
{
    double lost = 0;
    for (const auto &felt : m_felt)
        lost += felt.lostValue;
    return lost < 0.5 ? QString() : moneyText(lost, m_film->architecture->currency);
}

int JourneyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QString JourneyModel::tipText(const QModelIndex &index) const
{
    const auto text = [&](Role role) { return data(index, role).toString(); };
    const bool isWell = m_felt[static_cast<std::size_t>(index.row())].health < playback::Health::Degraded;
    QStringList lines{text(NameRole), text(TargetRole)};
    if (const QString p99 = text(P99Role); !p99.isEmpty())
        lines << tr("p99 now %1").arg(p99);
    lines << text(WaitingRole);
    lines << text(FailedRole);
    if (const QString lost = text(LostRole); !lost.isEmpty())
        lines << tr("%1 lost").arg(lost);
    lines << text(StoryRole) << (isWell ? QString() : tr("Click: why?"));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant JourneyModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= count())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const playback::JourneyFelt &felt = m_felt[row];
    const Journey &journey = m_film->architecture->journeys[row];
    switch (role) {
    case KeyRole:
        return QString::fromStdString(elementKey(journey.id));
    case NameRole:
    case Qt::DisplayRole:
        return displayName(journey.name, journey.id.value(), AppSettings::instance().language());
    case HealthRole:
        return static_cast<int>(felt.health);
    case ShareRole:
        return felt.isSilent ? QStringLiteral("–") : shareText(felt.successShare);
    case P99Role:
        return felt.p99Ms > 0 ? durationText(Duration::seconds(felt.p99Ms / 1e3)) : QString();
    case WaitingRole:
        return felt.isSilent ? tr("%1 waiting").arg(countText(static_cast<std::size_t>(std::lround(felt.inFlight))))
                             : QString();
    case TargetRole:
        return targetText(journey.objective);
    case MetRole:
        return felt.isObjectiveMet;
    case FailedRole:
        return felt.failed == 0 ? QString() : tr("%1 failed").arg(countText(felt.failed));
    case LostRole:
        return felt.lostValue < 0.5 ? QString() : moneyText(felt.lostValue, m_film->architecture->currency);
    case StoryRole:
        return storyText(felt);
    case TipRole:
        return tipText(index);
    default:
        return {};
    }
}

QHash<int, QByteArray> JourneyModel::roleNames() const
{
    return {{KeyRole, "key"},   {NameRole, "name"},     {HealthRole, "health"}, {ShareRole, "share"},
            {P99Role, "p99"},   {TargetRole, "target"}, {MetRole, "met"},       {FailedRole, "failed"},
            {LostRole, "lost"}, {StoryRole, "story"},   {TipRole, "tip"},       {WaitingRole, "waiting"}};
}

} // namespace topologue::window
