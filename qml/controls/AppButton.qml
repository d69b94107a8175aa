// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A text button, with an optional icon; `primary` for the one thing that a dialog is for.
T.Button {
    id: root

    property bool primary: false
    property string iconName: ""
    property string hint: ""
    property bool opens: false ///< A list of choices: the text at the left, an arrow at the right.
    property real mostWidth: 10000 ///< A longer text ends in an ellipsis.

    implicitWidth: Math.min(mostWidth, row.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Theme.field
    leftPadding: Theme.px(12)
    rightPadding: Theme.px(12)
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45
    font.family: Theme.sans
    font.pixelSize: Theme.textBody
    font.weight: Theme.weightMedium
    Accessible.name: text
    Accessible.role: Accessible.Button

    readonly property color ink: primary ? Theme.accentText : checked ? Theme.accent : Theme.text

    contentItem: Item {
        Row {
            id: row
            x: root.opens ? -4 : (parent.width - width) / 2
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6
            Icon {
                visible: root.iconName !== ""
                name: root.iconName
                color: root.ink
                width: Theme.px(16)
                height: Theme.px(16)
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                id: words
                readonly property real room: root.mostWidth - root.leftPadding - root.rightPadding - (root.iconName !== "" ? 22 : 0) - (root.opens ? 14 : 0)
                visible: text !== ""
                width: Math.min(implicitWidth, room)
                elide: Text.ElideRight
                text: root.text
                color: root.ink
                font: root.font
                anchors.verticalCenter: parent.verticalCenter
            }
        }
        Icon {
            visible: root.opens
            anchors.right: parent.right
            anchors.rightMargin: -6
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(14)
            height: Theme.px(14)
            name: "chevron-down"
            color: Theme.textSecondary
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: root.primary ? (root.down ? Qt.darker(Theme.accent, 1.15) : root.hovered ? Qt.lighter(Theme.accent, 1.08) : Theme.accent)
             : root.checked ? Theme.accentSoft
             : root.down || root.hovered ? Theme.pressed : Theme.surfaceQuiet
        Behavior on color { ColorAnimation { duration: Theme.quick } }
        FocusRing { control: root }
    }

    HoverTip {
        text: root.hint !== "" ? root.hint : words.truncated ? root.text : ""
        shown: root.hovered
    }
}
