// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A line above the canvas that needs to be known, with what can be done about it on its right.
Rectangle {
    id: root

    property string text: ""
    default property alias buttons: row.data

    implicitHeight: Math.max(row.height, words.height) + 2 * Theme.gap
    color: Theme.degradedSoft
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    Icon {
        x: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        name: "warning"
        color: Theme.degraded
    }
    Label {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.px(44)
        anchors.right: row.left
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        wrapMode: Text.Wrap
        maximumLineCount: 3
    }
    Row {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
    }
}
