// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What the kinds of arrows mean.
Card {
    id: root

    width: row.width + 24
    height: Theme.field + 8 // As high as the tools on the other side.

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 14
        LegendEntry { text: qsTr("call"); ink: Theme.arrow }
        LegendEntry { text: qsTr("in process"); ink: Theme.arrow; twofold: true }
        LegendEntry { text: qsTr("data"); ink: Theme.arrow; dash: 2; gap: 3 }
        LegendEntry { text: qsTr("message"); ink: Theme.message; dash: 6; gap: 4 }
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
