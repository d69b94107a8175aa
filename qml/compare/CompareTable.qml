// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The figures of a comparison: a row for each architecture.
Column {
    id: root

    required property CompareSet set
    readonly property real nameWidth: Math.min(260, width * 0.18)
    // Sums of money with what is at risk beside them need the most room; the last two are short.
    readonly property var shares: [0.16, 0.24, 0.2, 0.17, 0.11, 0.12]

    function edge(column: int): real {
        let sum = 0;
        for (let i = 0; i < column; ++i)
            sum += root.shares[i];
        return root.nameWidth + sum * (root.width - root.nameWidth);
    }
    function room(column: int): real {
        return root.shares[column] * (root.width - root.nameWidth) - Theme.gap;
    }

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
                    id: value
                    required property int index
                    readonly property bool isLast: index === line.cells.length - 1
                    x: root.edge(index)
                    width: root.room(index)
                    height: line.height
                    Label {
                        id: figure
                        width: Math.min(implicitWidth, parent.width)
                        height: parent.height
                        text: line.cells[value.index].text
                        font.family: Theme.mono
                        color: !value.isLast ? Theme.text : line.well ? Theme.healthy : Theme.failed
                        elide: Text.ElideRight
                        HoverHandler { id: onFigure }
                        WholeText { label: figure; hovered: onFigure.hovered }
                    }
                    Label {
                        x: figure.width + 6
                        width: Math.max(0, parent.width - x)
                        height: parent.height
                        text: line.cells[value.index].detail
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
        id: cell
        required property int index
        x: index === 0 ? 0 : root.edge(index - 1)
        width: index === 0 ? root.nameWidth - Theme.gap : root.room(index - 1)
        height: parent.height
        elide: Text.ElideRight
        HoverHandler { id: pointer }
        WholeText { label: cell; hovered: pointer.hovered }
    }
}
