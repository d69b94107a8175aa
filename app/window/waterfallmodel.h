// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "playback.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>

#include <vector>

namespace topologue::window {

/// One sampled request as a waterfall: a row for each call, with where its time went. Times in shares of the request's.
class WaterfallModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged REQUIRED)
    /// Index of the sampled request in the recording; -1 = none. None is shown after another recording has come.
    Q_PROPERTY(int request READ request WRITE setRequest NOTIFY requestChanged)
    Q_PROPERTY(QString title READ title NOTIFY requestChanged) ///< "Login, 4.2 s, failed: timeout".
    Q_PROPERTY(int count READ count NOTIFY requestChanged)

public:
    static constexpr std::size_t MostRows = 500;

    enum Role {
        NameRole = Qt::UserRole + 1, ///< Of the component that is called.
        KeyRole,
        DepthRole,
        SentRole,    ///< 0..1: when the caller sends.
        ArrivedRole, ///< When it is at the door; equal to the end if it never is.
        StartedRole, ///< When it gets a worker.
        FinishedRole,
        AnsweredRole,
        OutcomeRole, ///< 0 success, 1 degraded, 2 failed.
        TextRole,    ///< "120 ms, of which 80 ms waiting for a worker; attempt 2; failed: timeout".
    };

    explicit WaterfallModel(QObject *parent = nullptr);

    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    [[nodiscard]] int request() const { return m_request; }
    void setRequest(int request);
    [[nodiscard]] QString title() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

signals:
    void playbackChanged();
    void requestChanged();

private:
    struct Row {
        std::uint32_t span = 0;
        int depth = 0;
    };
    void refresh();
    [[nodiscard]] QString textOf(const simulation::Span &span) const;
    [[nodiscard]] double shareOf(simulation::Nanos time) const;

    QPointer<Playback> m_playback;
    FilmPtr m_film;
    int m_request = -1;
    simulation::Nanos m_begin = 0;
    simulation::Nanos m_end = 1;
    std::vector<Row> m_rows;
};

} // namespace topologue::window
