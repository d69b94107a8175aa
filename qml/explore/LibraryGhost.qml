// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What is being dragged out of the library, under the pointer.
Rectangle {
    id: root

    required property bool shown
    required property string symbol
    required property string text
    property string hint: ""

    visible: shown
    z: 10
    width: Math.max(Theme.px(120), row.width + Theme.px(28))
    height: Theme.px(44)
    radius: Theme.radiusBox
    color: Theme.surface
    border.width: 1.5
    border.color: Theme.accent
    opacity: 0.92

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 10
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(18)
            height: Theme.px(18)
            name: root.symbol
            color: Theme.accent
        }
        Label {
            width: Math.min(implicitWidth, Theme.px(200))
            text: root.text
            font.weight: Theme.weightStrong
        }
    }
    Label {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.bottom
        anchors.topMargin: 4
        visible: root.hint !== ""
        text: root.hint
        color: Theme.accent
        font.pixelSize: Theme.textSmall
    }
}
