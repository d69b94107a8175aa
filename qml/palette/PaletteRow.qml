// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// One line of the palette: icon, title, what sort of thing it is; at the right the shortcut, or why it cannot be done.
T.ItemDelegate {
    id: root

    required property int index
    required property string title
    required property string detail
    required property string symbol
    required property string keys
    required property bool available
    required property string reason
    property bool current: false
    signal pointed(int row)
    signal chosen(int row)

    implicitHeight: Theme.px(36)
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: title + ", " + detail + (keys !== "" ? ", " + keys : "") + (reason !== "" ? ", " + reason : "")
    Accessible.selected: current
    onClicked: root.chosen(root.index)
    HoverHandler {
        // Only a pointer that moves chooses: rows also move under one that rests.
        onPointChanged: if (hovered && !root.current) root.pointed(root.index)
    }

    contentItem: Item {
        Icon {
            id: icon
            x: 10
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: Theme.px(16)
            opacity: root.available ? 1 : 0.45
            name: root.symbol
            color: Theme.textSecondary
        }
        Label {
            id: title
            anchors.left: icon.right
            anchors.leftMargin: 12
            width: Math.min(implicitWidth, parent.width * 0.55)
            height: parent.height
            text: root.title
            color: root.available ? Theme.text : Theme.textTertiary
        }
        Label {
            id: detail
            anchors.left: title.right
            anchors.leftMargin: 10
            anchors.right: right.left
            anchors.rightMargin: 10
            height: parent.height
            text: root.detail
            color: Theme.textTertiary
            font.pixelSize: Theme.textSmall
        }
        Label {
            id: right
            anchors.right: parent.right
            anchors.rightMargin: 14
            width: Math.min(implicitWidth, parent.width * 0.4)
            height: parent.height
            text: root.available ? root.keys : root.reason
            color: root.available ? Theme.textSecondary : Theme.textTertiary
            font.pixelSize: Theme.textSmall
            horizontalAlignment: Text.AlignRight
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: root.current ? Theme.accentSoft : Theme.clear
    }
}
