// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

T.CheckBox {
    id: root

    implicitWidth: implicitContentWidth
    implicitHeight: Theme.px(24)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: text

    indicator: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(18)
        height: Theme.px(18)
        radius: 5
        color: root.checked ? Theme.accent : Theme.surface
        border.width: root.checked ? 0 : 1.5
        border.color: root.hovered ? Theme.accent : Theme.boxBorder
        Icon {
            anchors.centerIn: parent
            width: Theme.px(14)
            height: Theme.px(14)
            visible: root.checked
            name: "check"
            color: Theme.accentText
        }
        FocusRing { control: root }
    }
    contentItem: Label {
        leftPadding: Theme.px(26)
        text: root.text
    }
}
