// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagramcanvas.h"
#include "openfile.h"
#include "playback.h"
#include "player.h"
#include "scenariomodel.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>

namespace topologue::window {

/// Remembers, for each open document, how it was looked at (view, part of the diagram, selection, scenario, playhead)
/// and shows it so again. One page shows all documents in turn, so only the one that is seen is drawn and simulated.
class ViewMemory : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas MEMBER m_canvas WRITE setCanvas REQUIRED)
    Q_PROPERTY(topologue::window::Playback *playback MEMBER m_playback WRITE setPlayback REQUIRED)
    Q_PROPERTY(topologue::window::ScenarioModel *scenarios MEMBER m_scenarios REQUIRED)

public:
    explicit ViewMemory(QObject *parent = nullptr);

    void setCanvas(DiagramCanvas *canvas);
    void setPlayback(Playback *playback);

private:
    void remember();
    void begin();
    void showPlace();
    void movePlayhead();

    QPointer<DiagramCanvas> m_canvas;
    QPointer<Playback> m_playback;
    QPointer<ScenarioModel> m_scenarios;
    QPointer<OpenFile> m_file;       ///< The one that is shown, or about to be.
    bool m_isPlaceWanted = false;    ///< As soon as its picture is there.
    bool m_isPositionWanted = false; ///< As soon as its recording is there.
};

} // namespace topologue::window
