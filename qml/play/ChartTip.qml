// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The values at the hair line, above it: over the names of the lines, which it repeats, not over the lines.
Rectangle {
    id: root

    required property bool shown
    required property real at ///< The hair line, in pixels of the chart.
    required property real upper ///< Where the plot begins.
    required property var entries ///< {name, value, tone, stroke}

    visible: shown && entries.length > 0
    z: 2
    x: Math.max(0, Math.min(parent.width - width, at - width / 2))
    y: upper - height - 2
    width: column.width + Theme.px(14)
    height: column.height + 8
    radius: Theme.radiusField
    color: Theme.surface
    border.width: 1
    border.color: Theme.border

    Column {
        id: column
        readonly property real nameWidth: Math.min(90, Math.max(0, ...root.entries.map(entry => metrics.advanceWidth(entry.name))) + 1)
        x: 7
        y: 4
        Repeater {
            model: root.entries
            delegate: Row {
                id: line
                required property var modelData
                height: Theme.px(15)
                spacing: 5
                ChartStroke { width: Theme.px(14); height: Theme.px(15); tone: line.modelData.tone; stroke: line.modelData.stroke }
                Label { width: column.nameWidth; height: Theme.px(15); text: line.modelData.name; font: metrics.font; color: Theme.textSecondary }
                Label { height: Theme.px(15); text: line.modelData.value; font.family: Theme.mono; font.pixelSize: Theme.textTiny }
            }
        }
    }
    FontMetrics {
        id: metrics
        font.family: name.font.family
        font.pixelSize: Theme.textTiny
    }
    Label { id: name; visible: false }
}
