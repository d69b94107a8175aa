// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "playback.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace topologue::window {

/// The whole recording at a glance: a thin row for each journey, coloured over time by what its users felt. Painted
/// once for each recording.
class JourneyRibbon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged REQUIRED)

public:
    explicit JourneyRibbon(QQuickItem *parent = nullptr);

    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    void paint(QPainter *painter) override;

signals:
    void playbackChanged();

private:
    QPointer<Playback> m_playback;
};

} // namespace topologue::window
