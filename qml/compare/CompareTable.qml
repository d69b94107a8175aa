// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The figures of a comparison: a row for each architecture.
Column {
    id: root

    required property CompareSet set
    readonly property real nameWidth: Math.min(260, width * 0.2)
    readonly property real cellWidth: (width - nameWidth) / Math.max(1, set.head.length)

    TableRow {
        Repeater {
            model: [qsTr("Architecture"), ...root.set.head]
            Cell {
                required property string modelData
                text: modelData
                font.pixelSize: Theme.textSmall
                font.weight: Theme.weightMedium
                color: Theme.textSecondary
            }
        }
    }
    Repeater {
        model: root.set
        TableRow {
            id: line
            required property string title
            required property var cells
            required property bool well
            Cell {
                index: 0
                text: line.title
                font.weight: Theme.weightMedium
            }
            Repeater {
                model: line.cells.length
                Item {
                    id: cell
                    required property int index
                    readonly property bool isLast: index === line.cells.length - 1
                    x: root.nameWidth + index * root.cellWidth
                    width: root.cellWidth - Theme.gap
                    height: line.height
                    Label {
                        id: figure
                        width: Math.min(implicitWidth, parent.width)
                        height: parent.height
                        text: line.cells[cell.index].text
                        font.family: Theme.mono
                        color: !cell.isLast ? Theme.text : line.well ? Theme.healthy : Theme.failed
                        elide: Text.ElideRight
                    }
                    Label {
                        x: figure.width + 6
                        width: Math.max(0, parent.width - x)
                        height: parent.height
                        text: line.cells[cell.index].detail
                        font.pixelSize: Theme.textSmall
                        color: Theme.textSecondary
                        elide: Text.ElideRight
                    }
                }
            }
        }
    }

    component TableRow: Item {
        width: root.width
        height: Theme.px(25)
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
    component Cell: Label {
        required property int index
        x: index === 0 ? 0 : root.nameWidth + (index - 1) * root.cellWidth
        width: (index === 0 ? root.nameWidth : root.cellWidth) - Theme.gap
        height: parent.height
        elide: Text.ElideRight
    }
}
