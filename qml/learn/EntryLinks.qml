// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A group of entries that one can go to. What has no page is only named.
Column {
    id: root

    property string heading: ""
    property var items: []
    property var reachable: []
    signal goWanted(string kind, string entry)

    spacing: 5

    CardHeading { text: root.heading }
    Flow {
        width: parent.width
        spacing: 5
        Repeater {
            model: root.items
            T.Button {
                id: chip
                required property var modelData
                readonly property bool leads: root.reachable.includes(modelData.kind)
                implicitWidth: Math.min(label.implicitWidth, root.width)
                implicitHeight: Theme.px(25)
                enabled: leads
                hoverEnabled: true
                focusPolicy: Qt.TabFocus
                text: modelData.text
                Accessible.name: text
                Accessible.role: Accessible.Link
                onClicked: root.goWanted(chip.modelData.kind, chip.modelData.entry)
                contentItem: Label {
                    id: label
                    leftPadding: 9
                    rightPadding: 9
                    text: chip.text
                    font.pixelSize: Theme.textSmall
                    color: chip.leads && chip.hovered ? Theme.accent : Theme.text
                }
                background: Rectangle {
                    radius: Theme.radiusField
                    color: chip.leads ? (chip.hovered ? Theme.accentSoft : Theme.surfaceQuiet) : Theme.clear
                    border.width: 1
                    border.color: chip.leads && chip.hovered ? Theme.accent : Theme.border
                    FocusRing { control: chip }
                }
                WholeText { label: label; hovered: chip.hovered }
            }
        }
    }
}
