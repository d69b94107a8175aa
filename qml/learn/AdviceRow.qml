// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Something that was answered, and what it does to the advice; a click goes to its question.
T.AbstractButton {
    id: root

    property string detail: ""
    property string figure: "" ///< At the right.
    property string iconName: ""
    property color ink: Theme.textSecondary

    implicitHeight: Math.max(words.height + (under.visible ? under.height + 1 : 0), amount.visible ? amount.height : 0) + 10
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Link
    Accessible.name: root.figure !== "" ? root.text + ", " + root.figure : root.text
    Accessible.description: root.detail
    Keys.onReturnPressed: root.clicked()

    contentItem: Item {
        Icon {
            id: mark
            x: 4
            y: 6
            width: Theme.px(15)
            height: Theme.px(15)
            visible: root.iconName !== ""
            name: root.iconName
            color: root.ink
        }
        Label {
            id: words
            x: mark.visible ? mark.width + 12 : 6
            y: 5
            width: parent.width - x - (root.figure !== "" ? amount.width + 10 : 0) - 6
            text: root.text
            lineHeight: 1.15
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Label {
            id: under
            anchors.left: words.left
            anchors.top: words.bottom
            anchors.topMargin: 1
            width: words.width
            visible: text !== ""
            text: root.detail
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Label {
            id: amount
            anchors.right: parent.right
            anchors.rightMargin: 6
            y: 5
            width: Theme.px(96)
            visible: text !== ""
            text: root.figure
            horizontalAlignment: Text.AlignRight
            font.pixelSize: Theme.textSmall
            font.weight: Theme.weightMedium
            color: root.ink
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: root.hovered ? Theme.surfaceQuiet : Theme.clear
        FocusRing { control: root }
    }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
}
