// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// One of several, or some of them, in the inspector.
InspectorField {
    id: root

    ChoiceButton {
        x: root.column
        y: 2
        height: Theme.row
        mostWidth: parent.width - x
        width: mostWidth
        rowWidth: Math.max(Theme.px(200), width)
        opens: true
        text: root.mixed ? qsTr("several values") : root.value
        font.weight: Theme.weightNormal
        choices: root.choices
        Accessible.name: root.label + ": " + text
        Accessible.role: Accessible.ComboBox
        onChosen: id => root.inspector.choose(root.path, id)
    }
}
