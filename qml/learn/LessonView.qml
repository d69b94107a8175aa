// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A lesson that is played: its architectures, the playhead below them, and the story beside them.
FocusScope {
    id: root

    property string lessonId: ""
    property bool running: false
    property bool presenting: false
    property string following: "" ///< The next lesson.
    readonly property alias lesson: lesson
    readonly property alias player: player
    property var reachable: []
    signal leaveWanted
    signal nextWanted(string key)
    signal goWanted(string kind, string entry)
    signal presentWanted(bool presenting)
    signal notice(string text)

    function turn(pages: int) {
        lesson.page += pages;
    }

    focus: true
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Right || event.key === Qt.Key_PageDown)
            root.turn(1);
        else if (event.key === Qt.Key_Left || event.key === Qt.Key_PageUp)
            root.turn(-1);
        else if (event.key === Qt.Key_Space)
            player.toggle();
        else if (event.key === Qt.Key_L && root.presenting)
            pointer.shown = !pointer.shown;
        else if (event.key === Qt.Key_B && root.presenting)
            lesson.bilingual = !lesson.bilingual;
        else if (event.key >= Qt.Key_1 && event.key <= Qt.Key_3)
            lesson.front = event.key - Qt.Key_1;
        else if (event.key === Qt.Key_F5)
            root.presentWanted(!root.presenting);
        else if (event.key === Qt.Key_Escape && root.presenting)
            root.presentWanted(false);
        else if (event.key === Qt.Key_Escape)
            root.leaveWanted();
        else
            return;
        event.accepted = true;
    }

    Player { id: player }
    LessonPlayer {
        id: lesson
        player: player
        active: root.running
        lesson: root.lessonId
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surfaceQuiet
    }
    LessonStages {
        id: stages
        anchors.left: parent.left
        anchors.right: story.left
        anchors.top: parent.top
        anchors.bottom: deck.top
        anchors.margins: Theme.gap
        lesson: lesson
        keysFirst: root
    }
    Label {
        anchors.centerIn: stages
        width: Math.min(implicitWidth, stages.width)
        visible: lesson.count === 0
        text: lesson.errorText !== "" ? lesson.errorText : LessonLibrary.ready ? qsTr("There is no such lesson.") : qsTr("Opening…")
        color: lesson.errorText !== "" ? Theme.failed : Theme.textSecondary
        wrapMode: Text.Wrap
    }
    Rectangle {
        id: deck
        anchors.left: parent.left
        anchors.right: story.left
        anchors.bottom: parent.bottom
        height: Theme.field + 2 * Theme.gap + 1
        color: Theme.surface
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }
        Transport {
            id: transport
            x: Theme.margin
            y: Theme.gap + 1
            player: player
            ready: player.duration > 0
        }
        PlayheadSlider {
            anchors.left: transport.right
            anchors.right: parent.right
            anchors.leftMargin: Theme.gap
            anchors.rightMargin: Theme.margin
            y: Theme.gap + 1
            player: player
        }
    }
    LessonStory {
        id: story
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: root.presenting ? Math.round(root.width * (lesson.bilingual ? 0.5 : 0.36)) : Math.min(Theme.wide(380), Math.round(root.width * 0.36))
        lesson: lesson
        presenting: root.presenting
        reachable: root.reachable
        following: root.following
        onLeaveWanted: root.leaveWanted()
        onNextWanted: root.nextWanted(root.following)
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
        onPresentWanted: root.presentWanted(!root.presenting)
        onNotice: text => root.notice(text)
    }
    LaserPointer {
        id: pointer
        anchors.fill: parent
        visible: root.presenting && shown
    }
}
