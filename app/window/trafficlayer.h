// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagramcanvas.h"
#include "dotpaths.h"
#include "playback.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickItem>

#include <vector>

namespace topologue::window {

/// The sampled requests of a playback, travelling along the arrows of a canvas, over which the item lies with the same
/// geometry.
class TrafficLayer : public QQuickItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas READ canvas WRITE setCanvas NOTIFY canvasChanged REQUIRED)
    Q_PROPERTY(topologue::window::Playback *playback READ playback WRITE setPlayback NOTIFY playbackChanged REQUIRED)

public:
    explicit TrafficLayer(QQuickItem *parent = nullptr);

    [[nodiscard]] DiagramCanvas *canvas() const { return m_canvas; }
    void setCanvas(DiagramCanvas *canvas);
    [[nodiscard]] Playback *playback() const { return m_playback; }
    void setPlayback(Playback *playback);
    /// The requests that are shown now, in item pixels.
    [[nodiscard]] const std::vector<PlacedDot> &dots() const { return m_placed; }
    /// The sampled request nearest to a point, as an index into the recording's traces; -1 if none is near.
    Q_INVOKABLE [[nodiscard]] int requestAt(QPointF point) const;

signals:
    void canvasChanged();
    void playbackChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *old, UpdatePaintNodeData *data) override;

private:
    void moved();
    [[nodiscard]] double dotRadius() const;

    QPointer<DiagramCanvas> m_canvas;
    QPointer<Playback> m_playback;
    DotPaths m_paths;
    std::vector<playback::Dot> m_dots;
    std::vector<PlacedDot> m_placed;
    FilmPtr m_placedFilm; ///< What their spans are of: another may be played before they are placed anew.
};

} // namespace topologue::window
