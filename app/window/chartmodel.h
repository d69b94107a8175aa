// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "chartlines.h"
#include "playback.h"
#include "playback/charts.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>
#include <QVariantList>

namespace topologue::window {

/// What there is to see of the selection over the whole recording: a row for each chart. Does not follow the playhead:
/// it changes with the recording, the selection and the language only.
class ChartModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged REQUIRED)
    Q_PROPERTY(QStringList selection READ selection WRITE setSelection NOTIFY selectionChanged) ///< Element keys.
    Q_PROPERTY(int count READ count NOTIFY refreshed)
    Q_PROPERTY(QString subject READ subject NOTIFY refreshed) ///< Whose charts they are.
    /// Every chart has a line for each element; then `legend` holds for all: {name, tone, stroke, key}.
    Q_PROPERTY(bool comparison READ isComparison NOTIFY refreshed)
    Q_PROPERTY(QVariantList legend READ legend NOTIFY refreshed)
    Q_PROPERTY(int intervals READ intervals NOTIFY refreshed)
    Q_PROPERTY(double intervalSeconds READ intervalSeconds NOTIFY refreshed) ///< Length of an interval, > 0.

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< "Utilisation · Shop".
        UnitRole,                     ///< "/s"; empty where the numbers say it themselves.
        LegendRole,                   ///< As `legend`, of this chart.
    };

    explicit ChartModel(QObject *parent = nullptr);

    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    [[nodiscard]] QStringList selection() const { return m_selection; }
    void setSelection(const QStringList &keys);
    [[nodiscard]] int count() const { return static_cast<int>(m_charts.charts.size()); }
    [[nodiscard]] QString subject() const { return QString::fromStdString(m_charts.subject); }
    [[nodiscard]] bool isComparison() const { return m_charts.isComparison; }
    [[nodiscard]] QVariantList legend() const;
    [[nodiscard]] int intervals() const;
    [[nodiscard]] double intervalSeconds() const;
    /// Null if there is no such row.
    [[nodiscard]] const playback::Chart *chart(int row) const;
    [[nodiscard]] ChartValues valuesOf(const playback::Chart &chart, const playback::Line &line) const;

    /// The interval that holds the time, clamped; -1 without a recording.
    Q_INVOKABLE int intervalAt(double seconds) const;
    /// The values of a row in an interval: {name, value, tone, stroke, level: in the chart's unit, has: there is one}.
    Q_INVOKABLE QVariantList valuesAt(int row, int interval) const;
    /// The same as a sentence: "Latency at 0:24: p50 12 ms, p95 no answer".
    Q_INVOKABLE QString spokenAt(int row, int interval) const;
    Q_INVOKABLE QString csv() const;
    Q_INVOKABLE void copyCsv() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void playbackChanged();
    void selectionChanged();
    void refreshed();

private:
    void refresh();

    QPointer<Playback> m_playback;
    QStringList m_selection;
    FilmPtr m_film; // What m_charts was read from.
    playback::Charts m_charts;
};

/// A value as the charts write it: "120 ms", "99.9 %", "open".
[[nodiscard]] QString chartValueText(playback::Unit unit, double value);
/// "1:24", "0:01.5": as short as the step between two such times allows.
[[nodiscard]] QString chartTimeText(double seconds, double step);

} // namespace topologue::window
