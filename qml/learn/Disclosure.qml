// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A line that unfolds what is below it.
T.AbstractButton {
    id: root

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.px(22)
    checkable: true
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Keys.onReturnPressed: root.toggle()

    contentItem: Item {
        Row {
            id: row
            anchors.verticalCenter: parent.verticalCenter
            spacing: 4
            Icon {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(14)
                height: Theme.px(14)
                name: root.checked ? "chevron-down" : "chevron-right"
                color: root.hovered ? Theme.accent : Theme.textSecondary
            }
            Label {
                text: root.text
                font.pixelSize: Theme.textSmall
                font.weight: Theme.weightMedium
                color: root.hovered ? Theme.accent : Theme.textSecondary
            }
        }
    }
    background: Item { FocusRing { control: root } }
}
