// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What the kinds of arrows mean and, while something is played, the dots.
Card {
    id: root

    property bool playing: false
    property string dotText: ""

    width: column.width + 24
    height: column.height + (root.playing ? 12 : Theme.field + 8 - column.height) // As high as the tools beside it.

    Column {
        id: column
        anchors.centerIn: parent
        spacing: 2

        Row {
            spacing: 14
            LegendEntry { text: qsTr("call"); ink: Theme.arrow }
            LegendEntry { text: qsTr("in process"); ink: Theme.arrow; twofold: true }
            LegendEntry { text: qsTr("data"); ink: Theme.arrow; dash: 2; gap: 3 }
            LegendEntry { text: qsTr("message"); ink: Theme.message; dash: 6; gap: 4 }
        }
        Row {
            visible: root.playing
            spacing: 12
            DotEntry { text: qsTr("answered"); kind: 0 }
            DotEntry { text: qsTr("degraded"); kind: 1 }
            DotEntry { text: qsTr("failed"); kind: 2 }
            DotEntry { text: qsTr("retry"); kind: 3 }
            DotEntry { text: qsTr("message"); kind: 4 }
            DotEntry { text: qsTr("waits"); kind: 5 }
            Label {
                visible: root.dotText !== ""
                height: 20
                text: qsTr("1 dot ≈ %1 requests").arg(root.dotText)
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
        }
    }

    component DotEntry: Row {
        id: dot
        required property string text
        required property int kind
        spacing: 5
        DotMark {
            width: 12
            height: 12
            anchors.verticalCenter: parent.verticalCenter
            kind: dot.kind
        }
        Label {
            height: 20
            text: dot.text
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
        }
    }
    component LegendEntry: Row {
        id: entry
        required property string text
        required property color ink
        property real dash: 26
        property real gap: 0
        property bool twofold: false

        spacing: 7
        Item {
            width: 26
            height: 20
            Repeater {
                model: Math.ceil(26 / (entry.dash + entry.gap))
                Rectangle {
                    required property int index
                    x: index * (entry.dash + entry.gap)
                    y: entry.twofold ? 7 : 9
                    width: Math.min(entry.dash, 26 - x)
                    height: entry.twofold ? 1.25 : 2
                    color: entry.ink
                }
            }
            Rectangle {
                visible: entry.twofold
                y: 11
                width: 26
                height: 1.25
                color: entry.ink
            }
        }
        Label {
            height: 20
            text: entry.text
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
        }
    }
}
