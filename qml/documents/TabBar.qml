// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The open documents as tabs. Those that have no room are reached by scrolling, with the wheel or Ctrl+Tab.
Rectangle {
    id: root

    readonly property real most: Theme.px(240) ///< Width of a tab.
    readonly property real least: 110

    property int heldOver: -1 ///< The tab that something is dragged onto; -1 = none.

    /// At a place of the window; -1 if there is none.
    function tabAt(scene: point): int {
        const at = tabs.mapFromItem(null, scene.x, scene.y);
        return tabs.contains(at) ? tabs.indexAt(at.x + tabs.contentX, at.y + tabs.contentY) : -1;
    }

    objectName: "Open documents"
    implicitHeight: Theme.px(36)
    color: Theme.surfaceQuiet
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Open documents")

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    ListView {
        id: tabs
        readonly property real room: root.width - add.width - 3 * Theme.gap
        x: Theme.gap
        y: 4
        width: Math.min(contentWidth, room)
        height: parent.height - y
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width
        clip: true
        spacing: 2
        model: Session.documents
        currentIndex: Session.current
        highlightMoveDuration: Theme.quick
        delegate: DocumentTab {
            height: tabs.height
            width: Math.max(root.least, Math.min(root.most, (tabs.room - (tabs.count - 1) * tabs.spacing) / tabs.count))
            current: index === Session.current
            heldOver: index === root.heldOver
            onMovedTo: x => {
                const place = tabs.indexAt(Math.max(1, Math.min(x, tabs.contentWidth - 1)), height / 2);
                if (place >= 0 && place !== index)
                    Session.moveTab(index, place);
            }
        }
        moveDisplaced: Transition { NumberAnimation { property: "x"; duration: Theme.quick } }
        WheelHandler {
            acceptedDevices: PointerDevice.AllDevices
            onWheel: event => tabs.flick((event.angleDelta.y + event.angleDelta.x) * 8, 0)
        }
    }
    IconButton {
        id: add
        x: tabs.x + tabs.width + Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: Theme.px(26)
        implicitHeight: Theme.px(26)
        iconName: "plus"
        hint: Actions.newDocument.text + "  " + Actions.newDocument.shortcutText
        onClicked: Actions.newDocument.trigger()
    }
}
