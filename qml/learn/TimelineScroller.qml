// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Which part of the time is in view; it can be dragged.
Item {
    id: root

    required property TimelineView view

    height: 16

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 4
        radius: 2
        color: Theme.surfaceQuiet
    }
    Rectangle {
        id: grip
        x: root.view.position * root.width
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(24, root.view.share * root.width)
        height: 6
        radius: 3
        visible: root.view.share < 0.999
        color: area.drag.active || hover.hovered ? Theme.textSecondary : Theme.textTertiary
        HoverHandler { id: hover }
    }
    MouseArea {
        id: area
        anchors.fill: parent
        enabled: grip.visible
        onPressed: mouse => root.view.scrollTo(mouse.x / root.width - root.view.share / 2)
        onPositionChanged: mouse => root.view.scrollTo(mouse.x / root.width - root.view.share / 2)
    }
}
