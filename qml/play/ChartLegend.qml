// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Which line of a chart is which. What does not fit on the line is left out; pointing at a chart names every line.
Flow {
    id: root

    required property var entries ///< {name, tone, stroke, key}; those with a key can be chosen.
    property real sample: 13 ///< Width of a piece of line.
    signal chosen(string key)

    spacing: 5
    clip: true

    Repeater {
        model: root.entries
        delegate: T.AbstractButton {
            id: entry
            required property var modelData
            readonly property bool choosable: entry.modelData.key.startsWith("journey:")
            readonly property bool fits: y < root.height / 2

            width: Math.min(root.width, name.implicitWidth + root.sample + 3)
            height: root.height
            focusPolicy: choosable ? Qt.TabFocus : Qt.NoFocus
            hoverEnabled: choosable
            enabled: choosable && fits
            opacity: fits ? 1 : 0
            Accessible.role: choosable ? Accessible.Button : Accessible.StaticText
            Accessible.name: entry.modelData.name
            onClicked: root.chosen(entry.modelData.key)

            background: FocusRing { control: entry }
            contentItem: Item {
                ChartStroke {
                    width: root.sample
                    height: parent.height
                    tone: entry.modelData.tone
                    stroke: entry.modelData.stroke
                }
                Label {
                    id: name
                    x: root.sample + 3
                    width: parent.width - x
                    height: parent.height
                    text: entry.modelData.name
                    font.pixelSize: Theme.textTiny
                    font.underline: entry.hovered
                    color: entry.hovered ? Theme.text : Theme.textSecondary
                }
            }
        }
    }
}
