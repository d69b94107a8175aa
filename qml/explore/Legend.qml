// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What the kinds of arrows mean and, while something is played, the dots.
Card {
    id: root

    property bool playing: false
    property string dotText: ""
    property bool spreading: false ///< A failure has numbers.
    property string bandText: ""   ///< From how many requests a second on there are bands; empty = there are none.
    property real widest: Infinity ///< Lines that would make it wider are broken.

    readonly property real gap: 13 ///< Beside an entry.
    readonly property bool showsDots: root.playing && !AppSettings.reducedMotion
    readonly property bool showsRate: showsDots && dotText !== ""

    width: column.wide + Theme.px(24)
    height: Math.max(column.height + Theme.px(12), Theme.field + 8) // At least as high as the tools beside it.

    Column {
        id: column
        readonly property real wide: Math.max(arrows.shownWidth, marks.shownWidth, still.visible ? still.width : 0, rest.shownWidth)
        x: Theme.px(12)
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2

        Line {
            id: arrows
            LegendEntry { text: qsTr("call"); ink: Theme.arrow }
            LegendEntry { text: qsTr("in process"); ink: Theme.arrow; twofold: true }
            LegendEntry { text: qsTr("data"); ink: Theme.arrow; dash: 2; gap: 3 }
            LegendEntry { text: qsTr("message"); ink: Theme.message; dash: 6; gap: 4 }
        }
        Label {
            id: still
            visible: root.playing && AppSettings.reducedMotion
            height: Theme.px(20)
            text: qsTr("Figures and widths of arrows: calls per second")
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
        }
        Line {
            id: marks
            visible: root.showsDots
            DotEntry { text: qsTr("answered"); kind: 0 }
            DotEntry { text: qsTr("degraded"); kind: 1 }
            DotEntry { text: qsTr("failed"); kind: 2 }
            DotEntry { text: qsTr("retry"); kind: 3 }
            DotEntry { text: qsTr("message"); kind: 4 }
            DotEntry { text: qsTr("waits"); kind: 5 }
        }
        Line {
            id: rest
            visible: root.showsRate || root.bandText !== "" || root.spreading
            Label {
                visible: root.showsRate
                height: Theme.px(20)
                rightPadding: root.gap
                text: qsTr("1 dot ≈ %1 requests").arg(root.dotText)
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
            Row {
                visible: root.bandText !== ""
                rightPadding: root.gap
                spacing: 7
                Rectangle {
                    width: Theme.px(26)
                    height: 9
                    radius: 4.5
                    anchors.verticalCenter: parent.verticalCenter
                    color: Qt.alpha(Theme.healthy, 0.35)
                }
                Label {
                    height: Theme.px(20)
                    text: qsTr("more than %1/s").arg(root.bandText)
                    font.pixelSize: Theme.textSmall
                    color: Theme.textSecondary
                }
            }
            Row {
                visible: root.spreading
                rightPadding: root.gap
                spacing: 6
                Rectangle {
                    width: Theme.px(16)
                    height: Theme.px(16)
                    radius: 8
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.surface
                    border.width: 1.5
                    border.color: Theme.failed
                    Label {
                        anchors.centerIn: parent
                        text: "1"
                        font.family: Theme.mono
                        font.pixelSize: Theme.textTiny
                    }
                }
                Label {
                    height: Theme.px(20)
                    text: qsTr("order of failing")
                    font.pixelSize: Theme.textSmall
                    color: Theme.textSecondary
                }
            }
        }
    }

    /// A row as long as there is room for it. Its parts have the space between them at their right.
    component Line: Flow {
        readonly property real natural: {
            let sum = -root.gap;
            for (let i = 0; i < children.length; ++i)
                sum += children[i].visible ? children[i].width : 0;
            return Math.ceil(sum);
        }
        readonly property real shownWidth: visible ? width - root.gap : 0
        width: Math.min(natural, root.widest - Theme.px(24)) + root.gap // What is at the right of the last one may hang over.
    }
    component DotEntry: Row {
        id: dot
        required property string text
        required property int kind
        rightPadding: root.gap
        spacing: 5
        DotMark {
            width: Theme.px(12)
            height: Theme.px(12)
            anchors.verticalCenter: parent.verticalCenter
            kind: dot.kind
        }
        Label {
            height: Theme.px(20)
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

        rightPadding: root.gap
        spacing: 7
        Item {
            width: Theme.px(26)
            height: Theme.px(20)
            Repeater {
                model: Math.ceil(26 / (entry.dash + entry.gap))
                Rectangle {
                    required property int index
                    x: index * (entry.dash + entry.gap)
                    y: entry.twofold ? 7 : 9
                    width: Math.min(entry.dash, Theme.px(26) - x)
                    height: entry.twofold ? 1.25 : 2
                    color: entry.ink
                }
            }
            Rectangle {
                visible: entry.twofold
                y: Theme.px(11)
                width: Theme.px(26)
                height: 1.25
                color: entry.ink
            }
        }
        Label {
            height: Theme.px(20)
            text: entry.text
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
        }
    }
}
