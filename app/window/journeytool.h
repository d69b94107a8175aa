// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagramcanvas.h"
#include "document.h"
#include "editing/journeypath.h"
#include "editor.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QString>

namespace topologue::window {

/// Draws a journey by clicking its way on the canvas: where it begins, then arrows and boxes that it goes through.
/// While it is at work the canvas picks instead of selecting and marks the way so far. The document changes once, at
/// the end.
class JourneyTool : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas READ canvas WRITE setCanvas NOTIFY inputsChanged REQUIRED)
    Q_PROPERTY(topologue::window::Editor *editor READ editor WRITE setEditor NOTIFY inputsChanged REQUIRED)
    Q_PROPERTY(bool active READ isActive NOTIFY changed)
    Q_PROPERTY(bool started READ isStarted NOTIFY changed) ///< It is known where the journey begins.
    Q_PROPERTY(QString text READ text NOTIFY changed)      ///< What to do next.

public:
    explicit JourneyTool(QObject *parent = nullptr);

    [[nodiscard]] DiagramCanvas *canvas() const { return m_canvas; }
    void setCanvas(DiagramCanvas *canvas);
    [[nodiscard]] Editor *editor() const { return m_editor; }
    void setEditor(Editor *editor);
    [[nodiscard]] bool isActive() const { return m_active; }
    [[nodiscard]] bool isStarted() const { return m_path.entry.has_value(); }
    [[nodiscard]] QString text() const;
    [[nodiscard]] const editing::JourneyPath &path() const { return m_path; }

    Q_INVOKABLE void start();
    Q_INVOKABLE void leave();
    /// Makes the journey; returns its key, or "" if there is none yet.
    Q_INVOKABLE QString finish();
    /// As a click on the element of this key.
    Q_INVOKABLE void pick(const QString &key);

signals:
    void inputsChanged();
    void changed();
    void refused(const QString &text);

private:
    void documentChanged();
    void show();

    QPointer<DiagramCanvas> m_canvas;
    QPointer<Editor> m_editor;
    bool m_active = false;
    editing::JourneyPath m_path;
};

} // namespace topologue::window
