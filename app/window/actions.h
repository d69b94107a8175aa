// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "action.h"

#include <QList>
#include <QQmlListProperty>

namespace topologue::window {

/// Every action of the window, in one place. QML reads them by name (`Actions.zoomIn`) or all at once.
class Actions : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QQmlListProperty<topologue::window::Action> all READ qmlAll CONSTANT)
    Q_PROPERTY(topologue::window::Action *newDocument MEMBER m_newDocument CONSTANT)
    Q_PROPERTY(topologue::window::Action *newWindow MEMBER m_newWindow CONSTANT)
    Q_PROPERTY(topologue::window::Action *open MEMBER m_open CONSTANT)
    Q_PROPERTY(topologue::window::Action *save MEMBER m_save CONSTANT)
    Q_PROPERTY(topologue::window::Action *saveAs MEMBER m_saveAs CONSTANT)
    Q_PROPERTY(topologue::window::Action *exportPicture MEMBER m_exportPicture CONSTANT)
    Q_PROPERTY(topologue::window::Action *copySvg MEMBER m_copySvg CONSTANT)
    Q_PROPERTY(topologue::window::Action *closeDocument MEMBER m_closeDocument CONSTANT)
    Q_PROPERTY(topologue::window::Action *nextDocument MEMBER m_nextDocument CONSTANT)
    Q_PROPERTY(topologue::window::Action *previousDocument MEMBER m_previousDocument CONSTANT)
    Q_PROPERTY(topologue::window::Action *quit MEMBER m_quit CONSTANT)
    Q_PROPERTY(topologue::window::Action *undo MEMBER m_undo CONSTANT)
    Q_PROPERTY(topologue::window::Action *redo MEMBER m_redo CONSTANT)
    Q_PROPERTY(topologue::window::Action *cut MEMBER m_cut CONSTANT)
    Q_PROPERTY(topologue::window::Action *copy MEMBER m_copy CONSTANT)
    Q_PROPERTY(topologue::window::Action *paste MEMBER m_paste CONSTANT)
    Q_PROPERTY(topologue::window::Action *selectAll MEMBER m_selectAll CONSTANT)
    Q_PROPERTY(topologue::window::Action *find MEMBER m_find CONSTANT)
    Q_PROPERTY(topologue::window::Action *replace MEMBER m_replace CONSTANT)
    Q_PROPERTY(topologue::window::Action *history MEMBER m_history CONSTANT)
    Q_PROPERTY(topologue::window::Action *zoomIn MEMBER m_zoomIn CONSTANT)
    Q_PROPERTY(topologue::window::Action *zoomOut MEMBER m_zoomOut CONSTANT)
    Q_PROPERTY(topologue::window::Action *zoom100 MEMBER m_zoom100 CONSTANT)
    Q_PROPERTY(topologue::window::Action *fitAll MEMBER m_fitAll CONSTANT)
    Q_PROPERTY(topologue::window::Action *fitSelection MEMBER m_fitSelection CONSTANT)
    Q_PROPERTY(topologue::window::Action *focus MEMBER m_focus CONSTANT)
    Q_PROPERTY(topologue::window::Action *layoutFlow MEMBER m_layoutFlow CONSTANT)
    Q_PROPERTY(topologue::window::Action *layoutTopDown MEMBER m_layoutTopDown CONSTANT)
    Q_PROPERTY(topologue::window::Action *layoutOrganic MEMBER m_layoutOrganic CONSTANT)
    Q_PROPERTY(topologue::window::Action *viewDeployables MEMBER m_viewDeployables CONSTANT)
    Q_PROPERTY(topologue::window::Action *viewTeams MEMBER m_viewTeams CONSTANT)
    Q_PROPERTY(topologue::window::Action *viewStores MEMBER m_viewStores CONSTANT)
    Q_PROPERTY(topologue::window::Action *viewPlain MEMBER m_viewPlain CONSTANT)
    Q_PROPERTY(topologue::window::Action *leftPanel MEMBER m_leftPanel CONSTANT)
    Q_PROPERTY(topologue::window::Action *rightPanel MEMBER m_rightPanel CONSTANT)
    Q_PROPERTY(topologue::window::Action *minimap MEMBER m_minimap CONSTANT)
    Q_PROPERTY(topologue::window::Action *charts MEMBER m_charts CONSTANT)
    Q_PROPERTY(topologue::window::Action *darkTheme MEMBER m_darkTheme CONSTANT)
    Q_PROPERTY(topologue::window::Action *switchLanguage MEMBER m_switchLanguage CONSTANT)
    Q_PROPERTY(topologue::window::Action *reducedMotion MEMBER m_reducedMotion CONSTANT)
    Q_PROPERTY(topologue::window::Action *play MEMBER m_play CONSTANT)
    Q_PROPERTY(topologue::window::Action *stepBack MEMBER m_stepBack CONSTANT)
    Q_PROPERTY(topologue::window::Action *stepForward MEMBER m_stepForward CONSTANT)
    Q_PROPERTY(topologue::window::Action *slower MEMBER m_slower CONSTANT)
    Q_PROPERTY(topologue::window::Action *faster MEMBER m_faster CONSTANT)
    Q_PROPERTY(topologue::window::Action *loop MEMBER m_loop CONSTANT)
    Q_PROPERTY(topologue::window::Action *fail MEMBER m_fail CONSTANT)
    Q_PROPERTY(topologue::window::Action *restore MEMBER m_restore CONSTANT)
    Q_PROPERTY(topologue::window::Action *why MEMBER m_why CONSTANT)
    Q_PROPERTY(topologue::window::Action *compareEdit MEMBER m_compareEdit CONSTANT)
    Q_PROPERTY(topologue::window::Action *stressTraffic MEMBER m_stressTraffic CONSTANT)
    Q_PROPERTY(topologue::window::Action *stressFailures MEMBER m_stressFailures CONSTANT)
    Q_PROPERTY(topologue::window::Action *stressColdCache MEMBER m_stressColdCache CONSTANT)
    Q_PROPERTY(topologue::window::Action *stressMetastable MEMBER m_stressMetastable CONSTANT)
    Q_PROPERTY(topologue::window::Action *shortcutSheet MEMBER m_shortcutSheet CONSTANT)
    Q_PROPERTY(topologue::window::Action *about MEMBER m_about CONSTANT)

public:
    explicit Actions(QObject *parent = nullptr);

    [[nodiscard]] const QList<Action *> &all() const { return m_all; }
    [[nodiscard]] QQmlListProperty<Action> qmlAll() { return {this, &m_all}; }

private:
    Action *add(const char *id, const char *text, const char *icon, const char *shortcut, bool checkable = false);
    void followSettings();

    QList<Action *> m_all;
    Action *m_newDocument, *m_newWindow, *m_closeDocument, *m_nextDocument, *m_previousDocument;
    Action *m_open, *m_save, *m_saveAs, *m_exportPicture, *m_copySvg, *m_quit;
    Action *m_undo, *m_redo, *m_cut, *m_copy, *m_paste, *m_selectAll, *m_find, *m_replace, *m_history;
    Action *m_zoomIn, *m_zoomOut, *m_zoom100, *m_fitAll, *m_fitSelection, *m_focus;
    Action *m_layoutFlow, *m_layoutTopDown, *m_layoutOrganic;
    Action *m_viewDeployables, *m_viewTeams, *m_viewStores, *m_viewPlain;
    Action *m_leftPanel, *m_rightPanel, *m_minimap, *m_charts, *m_darkTheme, *m_switchLanguage, *m_reducedMotion;
    Action *m_play, *m_stepBack, *m_stepForward, *m_slower, *m_faster, *m_loop, *m_fail, *m_restore, *m_why;
    Action *m_compareEdit;
    Action *m_stressTraffic, *m_stressFailures, *m_stressColdCache, *m_stressMetastable;
    Action *m_shortcutSheet, *m_about;
};

} // namespace topologue::window
