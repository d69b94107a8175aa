// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The sections of the program.
Rectangle {
    id: root

    required property string page
    required property bool canExplore
    signal chosen(string page)

    implicitWidth: Theme.rail
    color: Theme.surface

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.border
    }
    Column {
        y: 8
        width: parent.width
        spacing: 4
        RailButton { text: qsTr("Welcome"); iconName: "welcome"; current: root.page === "welcome"; onClicked: root.chosen("welcome") }
        RailButton { text: qsTr("Explore"); iconName: "explore"; current: root.page === "explore"; enabled: root.canExplore; onClicked: root.chosen("explore") }
        RailButton { text: qsTr("Compare"); iconName: "compare"; current: root.page === "compare"; onClicked: root.chosen("compare") }
        RailButton { text: qsTr("Learn"); iconName: "learn"; current: root.page === "learn"; onClicked: root.chosen("learn") }
    }

    component RailButton: T.AbstractButton {
        id: button
        required property string iconName
        property bool current: false

        x: 4
        width: root.width - 9
        implicitHeight: Theme.px(50)
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        opacity: enabled ? 1 : 0.4
        Accessible.name: text
        Accessible.role: Accessible.PageTab

        contentItem: Item {
            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.px(8)
                width: Theme.px(20)
                height: Theme.px(20)
                name: button.iconName
                color: button.current ? Theme.accent : Theme.textSecondary
            }
            Label {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Theme.px(30)
                text: button.text
                font.pixelSize: Theme.textTiny
                color: button.current ? Theme.accent : Theme.textSecondary
            }
        }
        background: Rectangle {
            radius: Theme.radiusBox
            color: button.current ? Theme.accentSoft : button.hovered ? Theme.surfaceQuiet : Theme.clear
            FocusRing { control: button }
        }
    }
}
