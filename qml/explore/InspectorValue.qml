// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A number or a short text of the inspector.
InspectorField {
    id: root

    ValueField {
        x: root.column
        y: 2
        width: parent.width - x
        steps: root.isNumber
        value: root.shownValue
        wrong: root.error !== ""
        placeholderText: root.mixed ? qsTr("several values") : ""
        font.family: root.isNumber ? Theme.mono : Theme.sans
        font.pixelSize: root.isNumber ? Theme.textSmall : Theme.textBody
        Accessible.name: root.label
        Accessible.description: root.error !== "" ? root.error : (root.help + " " + root.origin).trim()
        onEntered: text => root.inspector.enter(root.path, text)
        onGaveUp: root.inspector.giveUp(root.path)
        onStepped: (up, large) => root.inspector.step(root.path, up, large)
        Label {
            anchors.fill: parent
            anchors.leftMargin: 8
            anchors.rightMargin: 8
            visible: parent.text === "" && !parent.activeFocus
            horizontalAlignment: parent.horizontalAlignment
            text: root.mixed ? qsTr("several values") : root.isNumber ? qsTr("not set") : ""
            color: Theme.textTertiary
        }
    }
}
