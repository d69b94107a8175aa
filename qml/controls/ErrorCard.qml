// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What went wrong, and what to do about it; seen while there is a title.
Card {
    id: root

    property string title: ""
    property string detail: ""
    signal dismissed()

    visible: title !== ""
    implicitHeight: column.height + Theme.px(28)
    color: Theme.surface
    borderColor: Theme.failed
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title + ". " + detail

    Icon {
        x: 16
        y: Theme.px(15)
        name: "error"
        color: Theme.failed
    }
    Column {
        id: column
        x: 46
        y: Theme.px(14)
        width: parent.width - x - Theme.px(44)
        spacing: 6
        Label {
            width: parent.width
            text: root.title
            font.weight: Theme.weightStrong
            wrapMode: Text.Wrap
            maximumLineCount: 2
        }
        Label {
            width: parent.width
            text: root.detail
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 14
            lineHeightMode: Text.FixedHeight
            lineHeight: Theme.line
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 8
        iconName: "close"
        hint: qsTr("Dismiss")
        onClicked: root.dismissed()
    }
}
