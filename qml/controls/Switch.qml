// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// On or off.
T.Switch {
    id: root

    implicitWidth: Theme.px(36)
    implicitHeight: Theme.px(20)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.CheckBox

    indicator: Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: root.checked ? Theme.accent : root.hovered ? Theme.pressed : Theme.surfaceQuiet
        border.width: root.checked ? 0 : 1.5
        border.color: Theme.boxBorder
        Rectangle {
            x: root.checked ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(14)
            height: Theme.px(14)
            radius: 7
            color: root.checked ? Theme.accentText : Theme.textSecondary
            Behavior on x { NumberAnimation { duration: Theme.quick } }
        }
        FocusRing { control: root }
    }
}
