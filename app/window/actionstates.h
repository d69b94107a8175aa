// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "actions.h"
#include "compareset.h"
#include "diagramcanvas.h"
#include "document.h"
#include "focusmode.h"
#include "layoutproposal.h"
#include "openfile.h"
#include "playback.h"
#include "player.h"
#include "scenesource.h"

#include <QList>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QQmlEngine>

#include <memory>

namespace topologue::window {

/// Enables each action exactly while its condition holds (core::ActionCondition), and names what undo and redo act on.
/// Looks again whenever what it looks at says that it has changed; O(selection + components).
class ActionStates : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(topologue::window::Actions *actions MEMBER m_actions NOTIFY inputsChanged REQUIRED)
    Q_PROPERTY(topologue::window::Document *document MEMBER m_document NOTIFY inputsChanged)
    Q_PROPERTY(topologue::window::DiagramCanvas *canvas MEMBER m_canvas NOTIFY inputsChanged)
    Q_PROPERTY(topologue::window::SceneSource *source MEMBER m_source NOTIFY inputsChanged)
    Q_PROPERTY(topologue::window::Player *player MEMBER m_player NOTIFY inputsChanged)
    Q_PROPERTY(topologue::window::Playback *playback MEMBER m_playback NOTIFY inputsChanged)
    /// That is shown; null where none is.
    Q_PROPERTY(topologue::window::CompareSet *comparison MEMBER m_comparison NOTIFY inputsChanged)
    Q_PROPERTY(topologue::window::LayoutProposal *proposal MEMBER m_proposal NOTIFY inputsChanged)
    Q_PROPERTY(topologue::window::FocusMode *focusMode MEMBER m_focusMode NOTIFY inputsChanged)
    Q_PROPERTY(topologue::window::OpenFile *file MEMBER m_file NOTIFY inputsChanged) ///< That is shown.
    Q_PROPERTY(int documents MEMBER m_documents NOTIFY inputsChanged)                ///< How many are open.
    Q_PROPERTY(bool exploring MEMBER m_exploring NOTIFY inputsChanged)               ///< The canvas is what is shown.
    Q_PROPERTY(bool documentShown MEMBER m_documentShown NOTIFY inputsChanged)       ///< Or what changes it.

public:
    explicit ActionStates(QObject *parent = nullptr);
    ~ActionStates() override;

signals:
    void inputsChanged();

private:
    struct Counted;
    void follow();
    void refresh();
    [[nodiscard]] bool holdsOfModes(core::ActionCondition condition) const;
    void count();
    [[nodiscard]] bool isPlayable() const;

    QPointer<Actions> m_actions;
    QPointer<Document> m_document;
    QPointer<DiagramCanvas> m_canvas;
    QPointer<SceneSource> m_source;
    QPointer<Player> m_player;
    QPointer<Playback> m_playback;
    QPointer<CompareSet> m_comparison;
    QPointer<LayoutProposal> m_proposal;
    QPointer<FocusMode> m_focusMode;
    QPointer<OpenFile> m_file;
    int m_documents = 0;
    bool m_exploring = false;
    bool m_documentShown = false;
    std::unique_ptr<Counted> m_counted; ///< What is selected.
    QList<QMetaObject::Connection> m_followed;
};

} // namespace topologue::window
