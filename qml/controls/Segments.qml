// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A row of choices of which one is chosen.
FocusScope {
    id: root

    required property var labels
    property int current: 0
    property var unavailable: [] ///< Indices of what cannot be chosen.
    property var hidden: [] ///< Indices of what there is no room for.
    property string name: ""
    property int inset: 20 ///< Around a label, both sides together.
    signal chosen(int index)

    implicitWidth: row.implicitWidth
    implicitHeight: Theme.field
    Accessible.role: Accessible.PageTabList
    Accessible.name: name

    Row {
        id: row
        spacing: 2
        Repeater {
            model: root.labels
            T.AbstractButton {
                id: segment
                required property int index
                required property string modelData
                readonly property bool current: index === root.current

                implicitWidth: label.implicitWidth + root.inset
                implicitHeight: Theme.field
                focusPolicy: Qt.TabFocus
                hoverEnabled: true
                enabled: root.unavailable.indexOf(index) < 0
                visible: root.hidden.indexOf(index) < 0
                opacity: enabled ? 1 : 0.45
                text: modelData
                Accessible.role: Accessible.PageTab
                Accessible.name: modelData
                Accessible.checked: current
                onClicked: root.chosen(index)

                contentItem: Label {
                    id: label
                    text: segment.text
                    horizontalAlignment: Text.AlignHCenter
                    color: segment.current ? Theme.accent : Theme.textSecondary
                    font.weight: Theme.weightMedium
                }
                background: Rectangle {
                    radius: Theme.radiusField
                    color: segment.current ? Theme.accentSoft : segment.hovered ? Theme.surfaceQuiet : Theme.clear
                    Behavior on color { ColorAnimation { duration: Theme.quick } }
                    FocusRing { control: segment }
                }
            }
        }
    }
}
