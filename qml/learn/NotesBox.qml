// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The words of the lecture notes, and what is to be said about them.
Rectangle {
    id: root

    property string notes: ""
    property string verdict: ""
    property bool isRight: true
    property string correction: ""

    implicitHeight: column.height + 22
    radius: Theme.radiusBox
    color: Theme.surfaceQuiet

    Rectangle {
        width: 3
        height: parent.height - 16
        x: 8
        y: 8
        radius: 1.5
        color: root.isRight ? Theme.accent : Theme.degraded
    }
    Column {
        id: column
        x: 20
        y: 11
        width: parent.width - 32
        spacing: 5
        CardHeading { text: qsTr("In the notes") }
        Prose {
            width: parent.width
            text: root.notes
        }
        Row {
            visible: root.verdict !== ""
            spacing: 5
            topPadding: 4
            Icon {
                width: 14
                height: 14
                anchors.verticalCenter: verdictLabel.verticalCenter
                name: root.isRight ? "check" : "warning"
                color: verdictLabel.color
            }
            Label {
                id: verdictLabel
                text: root.verdict
                font.pixelSize: Theme.textSmall
                font.weight: Theme.weightStrong
                color: root.isRight ? Theme.healthy : Theme.degraded
            }
        }
        Prose {
            width: parent.width
            visible: text !== ""
            text: root.correction
        }
    }
}
