// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A raised surface with a soft shadow.
Item {
    id: root

    property int radius: Theme.radiusBox
    property color color: Theme.surface
    property color borderColor: Theme.border

    Repeater {
        model: 4
        Rectangle {
            id: shade
            required property int index
            anchors.fill: parent
            anchors.margins: -shade.index - 1
            anchors.topMargin: 1 - shade.index
            anchors.bottomMargin: -shade.index - 3
            radius: root.radius + shade.index
            color: Theme.clear
            border.width: 1
            border.color: Theme.shadow
            opacity: 0.5 - shade.index * 0.12
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.color
        border.width: 1
        border.color: root.borderColor
    }
}
