// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Offers in the inspector what is not switched on, such as a retry.
Item {
    id: root

    required property InspectorModel inspector
    required property string label
    required property string path
    required property int depth
    required property var choices
    readonly property int side: Theme.margin + 4

    implicitHeight: Theme.row + 6

    Rectangle {
        visible: root.depth > 0
        x: root.side
        width: 2
        height: parent.height
        color: Theme.border
    }
    ChoiceButton {
        x: root.side + 12 * root.depth
        y: 2
        height: Theme.px(26)
        iconName: "plus"
        text: root.label
        font.pixelSize: Theme.textSmall
        choices: root.choices
        onChosen: id => root.inspector.add(root.path, id)
    }
}
