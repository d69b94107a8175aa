// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A line of a list: icon, text, a note at the right, and an arrow where it can be folded.
T.AbstractButton {
    id: root

    property string iconName: ""
    property string note: ""
    property int indent: 0
    property bool strong: false
    property bool current: false
    property bool foldable: false
    property bool open: true
    signal folded

    implicitHeight: Theme.row
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.name: text
    Accessible.role: Accessible.ListItem
    Accessible.selected: current

    contentItem: Item {
        Icon {
            id: icon
            x: 8 + root.indent
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: Theme.px(16)
            name: root.iconName
            color: root.current ? Theme.accent : Theme.textSecondary
        }
        Label {
            anchors.left: icon.right
            anchors.leftMargin: 8
            anchors.right: note.left
            anchors.rightMargin: 4
            height: parent.height
            text: root.text
            color: root.current ? Theme.accent : Theme.text
            font.weight: root.strong ? Theme.weightStrong : Theme.weightNormal
        }
        Label {
            id: note
            anchors.right: fold.left
            height: parent.height
            text: root.note
            color: Theme.textSecondary
            font.pixelSize: Theme.textSmall
        }
        Item {
            id: fold
            anchors.right: parent.right
            width: root.foldable ? Theme.px(26) : 8
            height: parent.height
            Icon {
                anchors.centerIn: parent
                visible: root.foldable
                width: Theme.px(14)
                height: Theme.px(14)
                name: root.open ? "chevron-down" : "chevron-right"
                color: Theme.textSecondary
            }
            TapHandler {
                enabled: root.foldable
                gesturePolicy: TapHandler.ReleaseWithinBounds
                onTapped: root.folded()
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: root.current ? Theme.accentSoft : root.hovered ? Theme.surfaceQuiet : Theme.clear
    }
}
