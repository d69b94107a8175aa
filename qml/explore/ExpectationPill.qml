// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What theory expects while a number is being dragged.
Card {
    id: root

    required property Expectation expectation

    visible: expectation.text !== ""
    width: Math.min(parent.width - 32, row.implicitWidth + Theme.px(28))
    height: Math.max(Theme.px(38), label.implicitHeight + Theme.px(16))
    radius: 19

    Row {
        id: row
        x: 14
        height: parent.height
        spacing: 10
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: Theme.px(16)
            name: root.expectation.stable ? "info" : "warning"
            color: root.expectation.stable ? Theme.accent : Theme.degraded
        }
        Label {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Theme.px(520))
            text: root.expectation.text
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
