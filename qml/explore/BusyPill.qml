// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Says that a layout runs, and lets it be stopped; or what the user should know about the last one.
Card {
    id: root

    required property SceneSource source
    readonly property string message: source.busyText !== "" ? source.busyText : source.notice

    visible: message !== ""
    width: Math.min(parent.width - 32, row.implicitWidth + Theme.px(28))
    height: Math.max(Theme.px(38), label.implicitHeight + Theme.px(16))
    radius: 19

    Row {
        id: row
        x: 16
        height: parent.height
        spacing: 10
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: Theme.px(16)
            name: root.source.busyText !== "" ? "layout-flow" : "info"
            color: Theme.accent
        }
        Label {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Theme.px(480))
            text: root.message
            wrapMode: Text.Wrap
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.px(26)
            text: root.source.busyText !== "" ? qsTr("Cancel") : qsTr("Dismiss")
            onClicked: root.source.busyText !== "" ? root.source.cancel() : root.source.dismissNotice()
        }
    }
}
