// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The shelves of lessons, or the one that is played.
LearnSection {
    id: root

    readonly property string lesson: root.selected ///< Empty: the shelves.
    readonly property alias view: view

    player: view.visible ? view.player : null
    onVisibleChanged: if (!visible) Presenter.on = false
    onLessonChanged: {
        if (root.lesson === "")
            Presenter.on = false;
        (root.lesson === "" ? shelves : view).forceActiveFocus();
    }

    LessonShelves {
        id: shelves
        anchors.fill: parent
        visible: root.lesson === ""
        shelf: shelf
        heading: qsTr("Lessons")
        about: qsTr("Say first what will happen, then see it happen: every lesson runs on the engine, and every claim is one of its tests.")
        onChosen: key => root.selected = key
    }
    LessonShelf { id: shelf }
    LessonView {
        id: view
        anchors.fill: parent
        visible: root.lesson !== ""
        lessonId: root.lesson
        running: visible && root.visible
        presenting: Presenter.on
        reachable: root.reachable
        following: root.lesson !== "" ? shelf.after(root.lesson) : ""
        onLeaveWanted: root.selected = ""
        onNextWanted: key => root.selected = key
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
        onPresentWanted: presenting => Presenter.on = presenting
        onNotice: text => root.notice(text)
    }
}
