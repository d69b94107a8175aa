// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// One sampled request, call by call: where its time went.
Item {
    id: root

    required property Playback playback
    property alias request: waterfall.request
    property real most: Theme.px(420)
    readonly property int nameWidth: 190
    signal placeWanted(string key)

    visible: waterfall.request >= 0
    implicitWidth: Theme.px(640)
    height: Math.min(root.most, list.contentHeight + Theme.px(96))
    Accessible.role: Accessible.Grouping
    Accessible.name: waterfall.title

    WaterfallModel {
        id: waterfall
        playback: root.playback
    }
    Card { anchors.fill: parent }
    MouseArea { anchors.fill: parent }
    Label {
        id: heading
        x: Theme.margin
        y: Theme.px(10)
        width: parent.width - Theme.px(60)
        height: Theme.px(26)
        text: waterfall.title
        font.pixelSize: Theme.textTitle
        font.weight: Theme.weightStrong
        elide: Text.ElideRight
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 8
        iconName: "close"
        hint: qsTr("Close")
        onClicked: waterfall.request = -1
    }
    RowList {
        id: list
        x: Theme.margin
        y: Theme.px(44)
        width: parent.width - 2 * Theme.margin
        height: parent.height - y - Theme.px(34)
        model: waterfall
        T.ScrollBar.vertical: AppScrollBar { }
        delegate: T.AbstractButton {
            id: row
            required property string name
            required property string key
            required property int depth
            required property real sent
            required property real arrived
            required property real started
            required property real finished
            required property real answered
            required property int outcome
            required property string detail
            readonly property real span: list.width - root.nameWidth - 12
            width: list.width
            height: Theme.px(24)
            hoverEnabled: true
            Accessible.name: row.name
            onClicked: root.placeWanted(row.key)
            background: Rectangle {
                radius: 4
                color: row.hovered ? Theme.surfaceQuiet : Theme.clear
            }
            contentItem: Item {
                Label {
                    x: Math.min(row.depth, 8) * 12
                    width: root.nameWidth - x - 6
                    height: Theme.px(24)
                    text: row.name
                    elide: Text.ElideRight
                    font.pixelSize: Theme.textSmall
                }
                // The whole call, thin; in it the wait for a worker and the work.
                Rectangle {
                    x: root.nameWidth + row.sent * row.span
                    y: Theme.px(11)
                    width: Math.max(2, (row.answered - row.sent) * row.span)
                    height: 2
                    color: row.outcome === 2 ? Theme.failed : Theme.arrow
                }
                Rectangle {
                    x: root.nameWidth + row.arrived * row.span
                    y: 6
                    width: Math.max(0, (row.started - row.arrived) * row.span)
                    height: Theme.px(12)
                    radius: 3
                    color: Theme.degradedSoft
                    border.width: 1
                    border.color: Theme.degraded
                }
                Rectangle {
                    x: root.nameWidth + row.started * row.span
                    y: 6
                    width: row.started < 1 ? Math.max(3, (row.finished - row.started) * row.span) : 0
                    height: Theme.px(12)
                    radius: 3
                    color: row.outcome === 2 ? Theme.failed : row.outcome === 1 ? Theme.degraded : Theme.healthy
                    opacity: 0.8
                }
            }
            Tip { shown: row.hovered; text: row.name + "\n" + row.detail }
        }
    }
    Row {
        x: Theme.margin + root.nameWidth
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        spacing: 14
        Key { text: qsTr("waits for a worker"); fill: Theme.degradedSoft; edge: Theme.degraded }
        Key { text: qsTr("works, and waits for what it calls"); fill: Theme.healthy; edge: Theme.healthy }
    }
    component Key: Row {
        id: entry
        required property string text
        required property color fill
        required property color edge
        spacing: 6
        Rectangle {
            width: Theme.px(18)
            height: 10
            radius: 3
            color: entry.fill
            border.width: 1
            border.color: entry.edge
            anchors.verticalCenter: parent.verticalCenter
        }
        Label {
            height: Theme.px(20)
            text: entry.text
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
        }
    }
}
