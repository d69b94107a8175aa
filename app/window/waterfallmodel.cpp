// SPDX-License-Identifier: Apache-2.0
#include "waterfallmodel.h"

#include "appsettings.h"
#include "names.h"
#include "scene.h"
#include "switchto.h"

#include <algorithm>

namespace topologue::window {

using simulation::Cause;
using simulation::Never;
using simulation::Outcome;
using simulation::Span;

namespace {

constexpr std::uint32_t None = 0xffffffff;

QString causeText(Cause cause)
{
    switch (cause) {
    case Cause::None:
        return {};
    case Cause::Refused:
        return WaterfallModel::tr("refused");
    case Cause::Timeout:
        return WaterfallModel::tr("timeout");
    case Cause::QueueFull:
        return WaterfallModel::tr("queue full");
    case Cause::BreakerOpen:
        return WaterfallModel::tr("circuit breaker open");
    case Cause::BulkheadFull:
        return WaterfallModel::tr("bulkhead full");
    case Cause::RateLimited:
        return WaterfallModel::tr("rate limited");
    case Cause::Shed:
        return WaterfallModel::tr("shed");
    case Cause::Error:
        return WaterfallModel::tr("error");
    case Cause::Downstream:
        return WaterfallModel::tr("something it needs failed");
    case Cause::Crash:
        return WaterfallModel::tr("crashed");
    case Cause::Left:
        return WaterfallModel::tr("the user left");
    case Cause::Limit:
        return WaterfallModel::tr("limit of the simulator");
    }
    return {};
}

QString timeText(simulation::Nanos time)
{
    return durationText(Duration::seconds(static_cast<double>(time) / 1e9));
}

} // namespace

WaterfallModel::WaterfallModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &WaterfallModel::refresh);
}

void WaterfallModel::setPlayback(Playback *playback)
{
    if (!switchTo(m_playback, playback, this))
        return;
    if (m_playback)
        connect(m_playback, &Playback::filmChanged, this, [this] { setRequest(-1); });
    emit playbackChanged();
    setRequest(-1);
}

void WaterfallModel::setRequest(int request)
{
    const FilmPtr film = m_playback ? m_playback->film() : nullptr;
    if (!film || request < 0 || static_cast<std::size_t>(request) >= film->recording.traces.size())
        request = -1;
    if (m_request == request && m_film == film)
        return;
    m_request = request;
    m_film = film;
    refresh();
}

void WaterfallModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    if (m_request >= 0) {
        const auto &recording = m_film->recording;
        const auto trace = static_cast<std::uint32_t>(m_request);
        m_begin = recording.traces[trace].start;
        m_end = m_begin + 1;
        std::vector<std::vector<std::uint32_t>> calls;
        std::vector<std::uint32_t> place(recording.spans.size(), None);
        for (std::uint32_t i = recording.traces[trace].firstSpan; i < recording.spans.size(); ++i) {
            const Span &span = recording.spans[i];
            if (span.trace != trace)
                continue;
            place[i] = static_cast<std::uint32_t>(calls.size());
            calls.emplace_back();
            if (span.parent != None && place[span.parent] != None)
                calls[place[span.parent]].push_back(i);
            for (const simulation::Nanos time : {span.answered, span.finished})
                m_end = std::max(m_end, time == Never ? m_begin : time);
            if (span.answered == Never)
                m_end = std::max(m_end, recording.duration);
        }
        // Depth first, in the order of sending, without recursion: a request may nest deeply.
        std::vector<Row> stack{{recording.traces[trace].firstSpan, 0}};
        while (!stack.empty() && m_rows.size() < MostRows) {
            const Row row = stack.back();
            stack.pop_back();
            m_rows.push_back(row);
            const auto &children = calls[place[row.span]];
            for (auto child = children.rbegin(); child != children.rend(); ++child)
                stack.push_back({*child, row.depth + 1});
        }
    }
    endResetModel();
    emit requestChanged();
}

double WaterfallModel::shareOf(simulation::Nanos time) const
{
    const simulation::Nanos end = time == Never ? m_end : time;
    return std::clamp(static_cast<double>(end - m_begin) / static_cast<double>(m_end - m_begin), 0.0, 1.0);
}

QString WaterfallModel::title() const
{
    if (m_request < 0)
        return {};
    const auto &trace = m_film->recording.traces[static_cast<std::size_t>(m_request)];
    const std::string &id = m_film->recording.names.journeys[trace.journey];
    const Journey *journey = m_film->architecture->journeys.find(JourneyId(id));
    const QString name = displayName(journey ? journey->name : Text(), id, AppSettings::instance().language());
    if (trace.end == Never)
        return tr("%1: not answered when the scenario ended").arg(name);
    const QString time = timeText(trace.end - trace.start);
    if (trace.outcome == Outcome::Failed)
        return tr("%1: failed after %2 (%3)").arg(name, time, causeText(trace.cause));
    return trace.outcome == Outcome::Degraded ? tr("%1: degraded answer after %2").arg(name, time)
                                              : tr("%1: answered after %2").arg(name, time);
}

QString WaterfallModel::textOf(const Span &span) const
{
    QStringList parts;
    if (span.answered != Never)
        parts << timeText(span.answered - span.sent);
    else
        parts << tr("no answer until the end");
    if (span.arrived != Never && span.started != Never && span.started > span.arrived)
        parts << tr("waited %1 for a worker").arg(timeText(span.started - span.arrived));
    else if (span.arrived != Never && span.started == Never)
        parts << tr("never got a worker");
    else if (span.arrived == Never)
        parts << tr("never arrived");
    if (span.attempt > 1)
        parts << tr("attempt %1").arg(span.attempt);
    if (span.outcome == Outcome::Failed)
        parts << causeText(span.cause);
    if (span.finished != Never && span.answered != Never && span.finished > span.answered)
        parts << tr("its answer came when nobody waited any more");
    return parts.join(QStringLiteral(" · "));
}

int WaterfallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant WaterfallModel::data(const QModelIndex &index, int role) const
{
    if (index.row() < 0 || index.row() >= count())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const Span &span = m_film->recording.spans[row.span];
    const std::string &id = m_film->recording.names.components[span.component];
    switch (role) {
    case NameRole:
    case Qt::DisplayRole: {
        const Component *component = m_film->architecture->components.find(ComponentId(id));
        return displayName(component ? component->name : Text(), id, AppSettings::instance().language());
    }
    case KeyRole:
        return QString::fromStdString(elementKey(ComponentId(id)));
    case DepthRole:
        return row.depth;
    case SentRole:
        return shareOf(span.sent);
    case ArrivedRole:
        return shareOf(std::min(span.arrived, span.answered));
    case StartedRole:
        return shareOf(std::min(span.started, span.answered));
    case FinishedRole:
        return shareOf(span.finished);
    case AnsweredRole:
        return shareOf(span.answered);
    case OutcomeRole:
        return static_cast<int>(span.outcome);
    case TextRole:
        return textOf(span);
    default:
        return {};
    }
}

QHash<int, QByteArray> WaterfallModel::roleNames() const
{
    return {{NameRole, "name"},       {KeyRole, "key"},         {DepthRole, "depth"},       {SentRole, "sent"},
            {ArrivedRole, "arrived"}, {StartedRole, "started"}, {FinishedRole, "finished"}, {AnsweredRole, "answered"},
            {OutcomeRole, "outcome"}, {TextRole, "detail"}};
}

} // namespace topologue::window
