// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Which part of the scenario a film shows, and how fast.
Flow {
    id: root

    required property FilmExporter films

    spacing: 24

    Choice {
        title: qsTr("From, to")
        Row {
            spacing: 6
            UnitField {
                width: Theme.px(64)
                name: qsTr("From")
                value: root.films.fromText
                onCommitted: written => root.films.setFrom(written)
            }
            UnitField {
                width: Theme.px(64)
                name: qsTr("To")
                value: root.films.toText
                onCommitted: written => root.films.setTo(written)
            }
            AppButton { text: qsTr("All"); hint: qsTr("The whole scenario"); onClicked: root.films.useWholeScenario() }
            AppButton { text: qsTr("From here"); hint: qsTr("From the playhead to the end"); onClicked: root.films.useFromPlayhead() }
        }
    }
    Choice {
        title: qsTr("Speed")
        Segments {
            readonly property var values: [0, 1, 2, 5, 10]
            name: qsTr("Speed")
            labels: [qsTr("½ minute"), "×1", "×2", "×5", "×10"]
            current: values.indexOf(root.films.speed)
            onChosen: index => root.films.speed = values[index]
        }
    }
}
