// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What is wrong with the files of the knowledge; nothing to see when all is well.
Rectangle {
    id: root

    height: visible ? column.height + 2 * Theme.gap : 0
    visible: Learn.problems.length > 0
    color: Theme.degradedSoft

    Column {
        id: column
        x: Theme.margin
        y: Theme.gap
        width: parent.width - 2 * Theme.margin
        spacing: 2
        Label {
            width: parent.width
            text: qsTr("%n problems in the files of this section; the rest is shown.", "", Learn.problems.length)
            font.weight: Theme.weightStrong
        }
        Repeater {
            model: Math.min(3, Learn.problems.length)
            Label {
                required property int index
                readonly property var problem: Learn.problems[index]
                width: column.width
                text: problem.place + "  " + problem.text
                font.pixelSize: Theme.textSmall
            }
        }
    }
}
