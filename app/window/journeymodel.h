// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "playback.h"
#include "playback/felt.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>

namespace topologue::window {

/// What users feel at the playhead: a row for each journey of the document.
class JourneyModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(QString lostText READ lostText NOTIFY lostChanged) ///< "₩1,234,000" lost so far; empty = nothing.

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< "journey:pay".
        NameRole,
        HealthRole,  ///< 0 idle, 1 healthy, 2 recovering, 3 degraded, 4 overloaded, 5 failed.
        ShareRole,   ///< "99.9 %": of what ends now; a dash if users wait and nothing ends.
        P99Role,     ///< "120 ms"; empty if nothing is answered now.
        TargetRole,  ///< "99.9 %, p99 1 s": the objective; empty if there is none.
        MetRole,     ///< The objective is met now.
        FailedRole,  ///< "1,204 failed": so far; empty if none has.
        LostRole,    ///< Money so far; empty if none.
        StoryRole,   ///< "First failure after 3 s, back after 15 s"; empty if nothing happened.
        WaitingRole, ///< "36 waiting", if nothing ends; else empty.
        TipRole,     ///< All of it, a line each.
    };

    explicit JourneyModel(QObject *parent = nullptr);

    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    [[nodiscard]] int count() const { return static_cast<int>(m_felt.size()); }
    [[nodiscard]] QString lostText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void playbackChanged();
    void countChanged();
    void lostChanged();

private:
    void refresh();
    [[nodiscard]] QString tipText(const QModelIndex &index) const;

    QPointer<Playback> m_playback;
    FilmPtr m_film; // Keeps what m_felt was read from.
    std::vector<playback::JourneyFelt> m_felt;
};

} // namespace topologue::window
