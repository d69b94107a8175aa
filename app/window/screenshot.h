// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>

class QCommandLineParser;
class QQuickWindow;

namespace topologue::window {

class DiagramCanvas;

/// Brings the window into a wanted state, waits until it is completely painted, saves it as a PNG and ends the program.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(QQuickWindow &window, const QCommandLineParser &options);
    void start();
    /// Instead of a picture: says "first-frame" on standard output when the diagram is on the screen, and ends.
    void reportFirstFrame();

private:
    void prepare();
    void play();
    void takeWhenSettled();

    QQuickWindow &m_window;
    const QCommandLineParser &m_options;
    DiagramCanvas *m_canvas = nullptr;
    bool m_prepared = false;
    bool m_played = false;
    int m_quietFrames = 0;
};

} // namespace topologue::window
