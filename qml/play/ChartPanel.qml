// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The charts of the selection side by side, all over the same time: of nothing selected, what users feel.
FocusScope {
    id: root

    required property Player player
    required property Playback playback
    required property ScenarioModel scenarios
    property var selection: []
    property string journey: "" ///< Key of the journey that was chosen in the legend.
    property int hovered: -1 ///< The interval whose values are shown in every chart; -1 = none.
    signal notice(string text)

    function copy() {
        charts.copyCsv();
        root.notice(qsTr("Copied as CSV: %1").arg(charts.subject));
    }
    function moveHair(by: int) {
        const from = root.hovered >= 0 ? root.hovered : charts.intervalAt(root.player.position);
        root.hovered = Math.max(0, Math.min(charts.intervals - 1, from + by));
        span.follow((root.hovered + 0.5) * charts.intervalSeconds);
    }

    implicitHeight: Theme.px(154)
    onSelectionChanged: journey = ""

    ChartModel {
        id: charts
        playback: root.visible ? root.playback : null
        selection: root.journey !== "" ? [root.journey] : root.selection
    }
    TimeWindow {
        id: span
        duration: root.player.duration
        shortest: 4 * charts.intervalSeconds
    }
    Connections {
        target: root.player
        enabled: root.player.playing && !span.whole
        function onPositionChanged() { span.follow(root.player.position); }
    }

    Item {
        id: header
        width: parent.width
        height: Theme.px(22)

        IconButton {
            id: back
            visible: root.journey !== ""
            width: visible ? Theme.px(22) : 0
            height: Theme.px(22)
            iconName: "chevron-left"
            hint: qsTr("Every journey")
            onClicked: root.journey = ""
        }
        Label {
            id: title
            x: back.width
            width: Math.min(implicitWidth, parent.width - tools.width - x - Theme.gap)
            height: parent.height
            text: charts.subject
            font.weight: Theme.weightMedium
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        ChartLegend {
            visible: charts.comparison
            x: title.x + title.width + Theme.margin
            width: tools.x - x - Theme.gap
            height: parent.height
            sample: 24
            spacing: Theme.gap
            entries: charts.legend
            onChosen: key => root.journey = key.startsWith("journey:") ? key : ""
        }
        Row {
            id: tools
            anchors.right: parent.right
            IconButton { width: Theme.px(22); height: Theme.px(22); visible: !span.whole; iconName: "fit"; hint: qsTr("Show the whole time"); onClicked: span.showAll() }
            IconButton { width: Theme.px(22); height: Theme.px(22); iconName: "copy"; hint: qsTr("Copy as CSV"); enabled: charts.count > 0; onClicked: root.copy() }
            IconButton { width: Theme.px(22); height: Theme.px(22); iconName: "chevron-down"; hint: qsTr("Fold the charts"); onClicked: Actions.charts.trigger() }
        }
    }
    Label {
        anchors.fill: row
        visible: charts.count === 0
        horizontalAlignment: Text.AlignHCenter
        color: Theme.textSecondary
        text: !root.playback.ready ? qsTr("The charts appear when the simulation is done.") : qsTr("Nothing was recorded of this selection.")
    }
    Row {
        id: row
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        spacing: Theme.gap

        Repeater {
            model: charts
            delegate: ChartCard {
                width: (row.width - (charts.count - 1) * row.spacing) / charts.count
                height: row.height
                charts: charts
                span: span
                player: root.player
                scenarios: root.scenarios
                hovered: root.hovered
                onHairMoved: interval => root.hovered = interval
                onHairStepped: by => root.moveHair(by)
                onCopyWanted: root.copy()
            }
        }
    }
}
