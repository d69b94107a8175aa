// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions.h"
#include "editor.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>

namespace topologue::window {

/// Leads the actions of editing to the editor. What needs a field on the canvas first (a new component, a name) is not
/// among them.
class EditActions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Actions *actions READ actions WRITE setActions NOTIFY actionsChanged REQUIRED)
    Q_PROPERTY(topologue::window::Editor *editor MEMBER m_editor NOTIFY editorChanged REQUIRED)

public:
    explicit EditActions(QObject *parent = nullptr) : QObject(parent) {}

    [[nodiscard]] Actions *actions() const { return m_actions; }
    void setActions(Actions *actions);

signals:
    void actionsChanged();
    void editorChanged();

private:
    QPointer<Actions> m_actions;
    QPointer<Editor> m_editor;
};

} // namespace topologue::window
