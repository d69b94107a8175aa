// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The recording from left to right: how the journeys fared, the scenario's events as markers, and the playhead.
FocusScope {
    id: root

    required property Player player
    required property Playback playback
    required property ScenarioModel scenarios
    readonly property real perSecond: player.duration > 0 ? width / player.duration : 0
    readonly property int lane: Theme.px(20)
    signal placeWanted(string key)

    function seekTo(x: real) {
        if (root.perSecond > 0)
            root.player.position = x / root.perSecond;
    }

    implicitHeight: Math.max(1, Math.min(3, markers.lanes)) * root.lane + ribbonBox.height + 6
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Playhead at %1").arg(PlayTime.clock(root.player.position))
    Keys.onLeftPressed: root.player.step(-1)
    Keys.onRightPressed: root.player.step(1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Home)
            root.player.position = 0;
        else if (event.key === Qt.Key_End)
            root.player.position = root.player.duration;
        else
            return;
        event.accepted = true;
    }

    Item {
        id: markers
        readonly property int lanes: repeater.count
        width: parent.width
        height: root.implicitHeight - ribbonBox.height - 6

        Label {
            visible: repeater.count === 0
            height: parent.height
            text: qsTr("No event. Select something and press F to break it at the playhead.")
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
            width: parent.width
            elide: Text.ElideRight
        }
        Repeater {
            id: repeater
            model: root.scenarios
            delegate: EventMarker {
                perSecond: root.perSecond
                total: root.player.duration
                y: (index % 3) * root.lane
                height: root.lane - 3
                scenarios: root.scenarios
                onPlaceWanted: key => root.placeWanted(key)
                onEditWanted: editor.openFor(event, x, place)
            }
        }
    }
    EventEditor {
        id: editor
        scenarios: root.scenarios
        onPlaceWanted: key => root.placeWanted(key)
    }
    Rectangle {
        id: ribbonBox
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.px(22)
        radius: 4
        color: Theme.surfaceQuiet
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.border
        JourneyRibbon {
            objectName: "ribbon"
            anchors.fill: parent
            anchors.margins: 2
            playback: root.playback
        }
    }
    MouseArea {
        anchors.fill: ribbonBox
        enabled: root.playback.ready
        cursorShape: Qt.PointingHandCursor
        onPressed: mouse => {
            root.forceActiveFocus();
            root.seekTo(mouse.x);
        }
        onPositionChanged: mouse => root.seekTo(mouse.x)
    }
    Rectangle {
        visible: root.playback.ready
        x: root.player.position * root.perSecond - 1
        width: 2
        height: parent.height
        color: Theme.text
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: -3
            width: 10
            height: 10
            radius: 5
            color: Theme.text
            border.width: 2
            border.color: Theme.surface
        }
    }
}
