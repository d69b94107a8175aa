// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A journey that is being drawn: what to click next. Enter finishes, Escape leaves.
Card {
    id: root

    required property JourneyTool tool
    required property DiagramCanvas canvas
    signal finished(string key)

    function finish() {
        const key = root.tool.finish();
        root.canvas.forceActiveFocus();
        if (key !== "")
            root.finished(key);
    }

    visible: root.tool.active
    width: Math.min(parent.width - 32, row.implicitWidth + 28)
    height: Math.max(42, label.implicitHeight + 16)
    radius: 21

    Shortcut {
        sequences: ["Return", "Enter"]
        enabled: root.tool.started && root.canvas.activeFocus
        onActivated: root.finish()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: root.tool.active && root.canvas.activeFocus
        onActivated: root.tool.leave()
    }

    Row {
        id: row
        x: 16
        height: parent.height
        spacing: 10
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            height: 16
            name: "user"
            color: Theme.accent
        }
        Label {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 380)
            text: root.tool.text
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            height: 28
            visible: root.tool.started
            primary: true
            text: qsTr("Finish")
            onClicked: root.finish()
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            height: 28
            text: qsTr("Leave")
            onClicked: {
                root.tool.leave();
                root.canvas.forceActiveFocus();
            }
        }
    }
}
