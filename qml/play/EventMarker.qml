// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// An event of the scenario on the time line: drag it, drag its end, edit it, remove it, go to what it acts on.
Rectangle {
    id: root

    required property int index
    required property string event
    required property real start
    required property real end
    required property bool hasEnd
    required property string text
    required property string place
    required property bool traffic
    required property real perSecond
    required property real total
    required property ScenarioModel scenarios
    signal placeWanted(string key)
    signal editWanted

    readonly property color ink: traffic ? Theme.message : Theme.failed

    visible: total > 0 // Else nothing has been simulated yet.
    x: start * perSecond
    width: Math.max(Theme.px(14), (end - start) * perSecond)
    radius: 5
    color: Qt.alpha(ink, mover.containsMouse || mover.pressed ? 0.30 : 0.18)
    border.width: activeFocus ? 2 : 1
    border.color: activeFocus ? Theme.accent : ink
    activeFocusOnTab: true
    Keys.onReturnPressed: root.editWanted()
    Keys.onDeletePressed: root.scenarios.removeEvent(root.event)
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.editWanted()

    Label {
        x: 6
        width: Math.max(0, Math.min(implicitWidth, root.total * root.perSecond - root.x - Theme.px(12)))
        height: parent.height
        text: root.text
        font.pixelSize: Theme.textTiny
        elide: Text.ElideRight
        color: Theme.text
    }
    MouseArea {
        id: mover
        property real grabbed: 0
        property int drag: -1
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        cursorShape: Qt.OpenHandCursor
        onPressed: mouse => {
            mover.grabbed = mouse.x;
            mover.drag = root.scenarios.newDrag();
            if (mouse.button === Qt.RightButton)
                menu.popup();
        }
        onPositionChanged: mouse => {
            if (mover.pressedButtons & Qt.LeftButton)
                root.scenarios.moveEvent(root.event, root.start + (mouse.x - mover.grabbed) / root.perSecond, mover.drag);
        }
        onDoubleClicked: root.editWanted()
    }
    MouseArea {
        property int drag: -1
        anchors.right: parent.right
        width: 7
        height: parent.height
        cursorShape: Qt.SizeHorCursor
        onPressed: drag = root.scenarios.newDrag()
        onPositionChanged: mouse => root.scenarios.setEventEnd(root.event, root.start + (mapToItem(root, mouse.x, 0).x) / root.perSecond, drag)
        Rectangle {
            anchors.centerIn: parent
            width: 2
            height: parent.height - 8
            radius: 1
            color: root.ink
        }
    }
    Tip {
        shown: mover.containsMouse && !mover.pressed
        text: root.text + "\n" + (root.hasEnd ? qsTr("%1 to %2").arg(PlayTime.clock(root.start)).arg(PlayTime.clock(root.end)) : qsTr("from %1").arg(PlayTime.clock(root.start)))
    }
    AppMenu {
        id: menu
        AppMenuItem { text: qsTr("Edit event…"); onTriggered: root.editWanted() }
        AppMenuItem { text: qsTr("Go to what it acts on"); enabled: root.place !== ""; onTriggered: root.placeWanted(root.place) }
        AppMenuItem { text: qsTr("Until the end"); enabled: root.hasEnd; onTriggered: root.scenarios.setEventEnd(root.event, root.total + 1, -1) }
        AppMenuItem { text: qsTr("Remove event"); onTriggered: root.scenarios.removeEvent(root.event) }
    }
}
