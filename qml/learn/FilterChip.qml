// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A filter that is on or off.
T.Button {
    id: root

    property string iconName: ""

    implicitWidth: row.implicitWidth + 20
    implicitHeight: Theme.px(26)
    checkable: true
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: text
    Accessible.role: Accessible.CheckBox
    Accessible.checked: checked

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 5
            Icon {
                visible: root.iconName !== ""
                width: 14
                height: 14
                anchors.verticalCenter: parent.verticalCenter
                name: root.iconName
                color: root.checked ? Theme.accent : Theme.textSecondary
            }
            Label {
                text: root.text
                font.pixelSize: Theme.textSmall
                font.weight: Theme.weightMedium
                color: root.checked ? Theme.accent : Theme.textSecondary
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.accentSoft : root.hovered ? Theme.pressed : Theme.clear
        border.width: 1
        border.color: root.checked ? Theme.accent : Theme.border
        FocusRing { control: root; radius: height / 2 }
    }
}
