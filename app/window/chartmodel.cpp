// SPDX-License-Identifier: Apache-2.0
#include "chartmodel.h"

#include "appsettings.h"
#include "names.h"
#include "scene.h"
#include "switchto.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace topologue::window {

using playback::Unit;

namespace {

QVariantMap entryOf(const playback::Line &line)
{
    return {{QStringLiteral("name"), QString::fromStdString(line.name)},
            {QStringLiteral("tone"), static_cast<int>(line.look.tone)},
            {QStringLiteral("stroke"), static_cast<int>(line.look.stroke)},
            {QStringLiteral("key"), line.element ? QString::fromStdString(elementKey(*line.element)) : QString()}};
}

QVariantList legendOf(const playback::Chart &chart)
{
    QVariantList list;
    for (const playback::Line &line : chart.lines)
        list << entryOf(line);
    return list;
}

} // namespace

QString chartValueText(Unit unit, double value)
{
    switch (unit) {
    case Unit::PerSecond:
        return rateText(value);
    case Unit::Milliseconds:
        return durationText(Duration::milliseconds(value));
    case Unit::Share:
        return shareText(value);
    case Unit::Count:
        return compactText(value);
    case Unit::BreakerPhase:
        return QString::fromStdString(playback::breakerPhaseName(value, AppSettings::instance().language()));
    }
    Q_UNREACHABLE();
}

QString chartTimeText(double seconds, double step)
{
    const int decimals = step >= 1 ? 0 : static_cast<int>(std::clamp(std::ceil(-std::log10(step) - 1e-9), 1.0, 3.0));
    const double unit = std::pow(10, -decimals);
    const double rounded = std::round(seconds / unit) * unit;
    const auto minutes = static_cast<qint64>((rounded + unit / 2) / 60);
    const QString rest = QString::number(std::max(0.0, rounded - 60.0 * static_cast<double>(minutes)), 'f', decimals);
    const bool needsZero = rest.indexOf(u'.') == 1 || rest.size() == 1;
    return QString::number(minutes) + QLatin1Char(':') + (needsZero ? QStringLiteral("0") : QString()) + rest;
}

ChartModel::ChartModel(QObject *parent) : QAbstractListModel(parent)
{
    connect(&AppSettings::instance(), &AppSettings::languageChanged, this, &ChartModel::refresh);
}

void ChartModel::setPlayback(Playback *playback)
{
    if (!switchTo(m_playback, playback, this))
        return;
    if (m_playback)
        connect(m_playback, &Playback::filmChanged, this, &ChartModel::refresh);
    emit playbackChanged();
    refresh();
}

void ChartModel::setSelection(const QStringList &keys)
{
    if (m_selection == keys)
        return;
    m_selection = keys;
    emit selectionChanged();
    refresh();
}

void ChartModel::refresh()
{
    beginResetModel();
    m_film = m_playback ? m_playback->film() : nullptr;
    m_charts = m_film ? playback::chartsOf(*m_film->architecture, m_film->recording, elementsFromKeys(m_selection),
                                           AppSettings::instance().language())
                      : playback::Charts();
    endResetModel();
    emit refreshed();
}

QVariantList ChartModel::legend() const
{
    return m_charts.isComparison && !m_charts.charts.empty() ? legendOf(m_charts.charts.front()) : QVariantList();
}

int ChartModel::intervals() const
{
    return m_film ? static_cast<int>(m_film->recording.intervals()) : 0;
}

double ChartModel::intervalSeconds() const
{
    return m_film ? static_cast<double>(m_film->recording.interval) / 1e9 : 1.0;
}

const playback::Chart *ChartModel::chart(int row) const
{
    return row >= 0 && row < count() ? &m_charts.charts[static_cast<std::size_t>(row)] : nullptr;
}

ChartValues ChartModel::valuesOf(const playback::Chart &chart, const playback::Line &line) const
{
    return {line.values, intervalSeconds(), chart.unit == Unit::BreakerPhase};
}

int ChartModel::intervalAt(double seconds) const
{
    if (intervals() == 0 || !std::isfinite(seconds))
        return -1;
    return static_cast<int>(std::clamp(std::floor(seconds / intervalSeconds()), 0.0, intervals() - 1.0));
}

QVariantList ChartModel::valuesAt(int row, int interval) const
{
    QVariantList list;
    const playback::Chart *chart = this->chart(row);
    if (!chart || interval < 0 || interval >= intervals())
        return list;
    for (const playback::Line &line : chart->lines) {
        const double value = line.values[static_cast<std::size_t>(interval)];
        const bool has = !std::isnan(value);
        QVariantMap entry = entryOf(line);
        entry[QStringLiteral("value")] = has ? chartValueText(chart->unit, value) : QStringLiteral("–");
        entry[QStringLiteral("level")] = has ? value : 0.0;
        entry[QStringLiteral("has")] = has;
        list << entry;
    }
    return list;
}

QString ChartModel::spokenAt(int row, int interval) const
{
    const QVariantList values = valuesAt(row, interval);
    if (values.isEmpty())
        return {};
    QStringList parts;
    for (const QVariant &value : values) {
        const QVariantMap entry = value.toMap();
        const bool has = entry[QStringLiteral("has")].toBool();
        parts << entry[QStringLiteral("name")].toString() + u' '
                     + (has ? entry[QStringLiteral("value")].toString() : tr("no value"));
    }
    return tr("At %1: %2")
        .arg(chartTimeText(interval * intervalSeconds(), intervalSeconds()), parts.join(QStringLiteral(", ")));
}

QString ChartModel::csv() const
{
    return m_film ? QString::fromStdString(playback::csvOf(m_charts, m_film->recording)) : QString();
}

void ChartModel::copyCsv() const
{
    QGuiApplication::clipboard()->setText(csv());
}

int ChartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ChartModel::data(const QModelIndex &index, int role) const
{
    const playback::Chart *chart = this->chart(index.row());
    if (!chart)
        return {};
    const QString title = QString::fromStdString(chart->title);
    switch (role) {
    case TitleRole:
    case Qt::DisplayRole:
        return chart->whose.empty() ? title : title + QStringLiteral(" · ") + QString::fromStdString(chart->whose);
    case UnitRole:
        return chart->unit == Unit::PerSecond ? tr("/s") : QString();
    case LegendRole:
        return legendOf(*chart);
    default:
        return {};
    }
}

QHash<int, QByteArray> ChartModel::roleNames() const
{
    return {{TitleRole, "title"}, {UnitRole, "unit"}, {LegendRole, "legend"}};
}

} // namespace topologue::window
