// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// How the relations between concepts are drawn.
Row {
    id: root

    spacing: 18

    Repeater {
        model: [
            { key: 0, text: qsTr("needs") },
            { key: 1, text: qsTr("causes") },
            { key: 2, text: qsTr("cures") },
            { key: 3, text: qsTr("instead of") }
        ]
        Row {
            id: entry
            required property var modelData
            spacing: 7
            RelationSample {
                anchors.verticalCenter: parent.verticalCenter
                width: 38
                height: 16
                relation: entry.modelData.key
            }
            Label {
                text: entry.modelData.text
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
        }
    }
    Row {
        spacing: 7
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: 8
            height: 8
            radius: 4
            color: Theme.accent
        }
        Label {
            text: qsTr("from the notes")
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
        }
    }
}
