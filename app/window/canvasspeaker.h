// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "playback.h"

#include <QObject>
#include <QPointer>
#include <QString>

namespace topologue::window {

class DiagramCanvas;
class Document;

/// Finds the words for what happens on the canvas, and tells assistive technology that there are new ones: what is
/// selected, what an edit has done, how the selected element fares while a recording plays. Belongs to its canvas.
/// Costs next to nothing while no assistive technology listens.
class CanvasSpeaker : public QObject
{
    Q_OBJECT

public:
    explicit CanvasSpeaker(DiagramCanvas &canvas);

    /// "Undone: Move": what was done last, until something else is selected; empty if nothing.
    [[nodiscard]] QString said() const { return m_said; }
    /// "failed, 80 % fail"; empty where nothing plays, or the recording does not know the element.
    [[nodiscard]] QString health(const ElementId &element) const;
    /// To be called when something else is selected.
    void selectionChanged();

private:
    void follow();
    void stepped();
    void momentChanged();
    void say(const QString &sentence);

    DiagramCanvas &m_canvas;
    QPointer<Document> m_document;
    int m_step = 0;
    QString m_lastStep; // As it was named.
    QString m_said;
    bool m_isNew = false;  // It was said in this turn of the event loop.
    QString m_healthOfOne; // As it was told last, of the one that is selected.
};

} // namespace topologue::window
