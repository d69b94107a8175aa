// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Something that was found: its title, and what it is.
Rectangle {
    id: root

    required property int index
    required property string title
    required property string kindText
    property bool current: false
    signal pointed(int row)
    signal chosen(int row)

    implicitHeight: Theme.row + 4
    radius: Theme.radiusField
    color: current ? Theme.accentSoft : Theme.clear
    Accessible.role: Accessible.ListItem
    Accessible.name: title + ", " + kindText

    Label {
        x: 10
        width: parent.width - 30 - what.width
        height: parent.height
        text: root.title
    }
    Label {
        id: what
        anchors.right: parent.right
        anchors.rightMargin: 10
        height: parent.height
        text: root.kindText
        font.pixelSize: Theme.textSmall
        color: Theme.textSecondary
    }
    HoverHandler { onHoveredChanged: if (hovered) root.pointed(root.index) }
    TapHandler { onTapped: root.chosen(root.index) }
}
