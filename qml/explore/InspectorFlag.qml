// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What is so or not so, in the inspector.
InspectorField {
    id: root

    captionWidth: lineWidth - Theme.px(44)

    Switch {
        anchors.right: parent.right
        y: 6
        checked: root.value === "true"
        Accessible.name: root.label
        Accessible.description: root.help
        onToggled: root.inspector.turn(root.path, checked)
    }
}
