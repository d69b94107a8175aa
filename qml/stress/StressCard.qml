// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A question that can be asked: its name, and what is done to answer it.
T.AbstractButton {
    id: root

    required property Action entry
    required property string about
    property bool current: false
    property bool working: false

    implicitHeight: column.height + Theme.px(24)
    text: entry.text
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: about
    Accessible.checked: current

    contentItem: Item {
        Icon {
            x: 12
            y: Theme.px(13)
            name: root.entry.icon
            color: root.current ? Theme.accent : Theme.textSecondary
        }
        Column {
            id: column
            x: 40
            y: Theme.px(12)
            width: parent.width - Theme.px(52)
            spacing: 4
            Label {
                width: parent.width
                text: root.text
                wrapMode: Text.Wrap
                font.weight: Theme.weightStrong
                color: root.current ? Theme.accent : Theme.text
            }
            Label {
                width: parent.width
                text: root.working ? qsTr("Working on it…") : root.about
                wrapMode: Text.Wrap
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusBox
        color: root.current ? Theme.accentSoft : root.hovered ? Theme.surfaceQuiet : Theme.surface
        border.width: 1
        border.color: root.current ? Theme.accent : Theme.border
        Behavior on color { ColorAnimation { duration: Theme.quick } }
        FocusRing { control: root }
    }
}
