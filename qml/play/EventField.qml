// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A figure or a switch of an event, with what is wrong with it.
Column {
    id: root

    property string name: ""
    property string unit: ""
    property string value: ""
    property bool isSwitch: false
    property bool isOn: false
    property string problem: ""
    signal committed(string written)
    signal switched(bool on)

    onValueChanged: root.problem = ""
    spacing: 3

    CheckBox {
        visible: root.isSwitch
        text: root.name
        checked: root.isOn
        onToggled: root.switched(checked)
    }
    Item {
        visible: !root.isSwitch
        width: parent.width
        height: Theme.field
        Label {
            width: field.x - Theme.gap
            height: parent.height
            text: root.name
            elide: Text.ElideRight
            color: Theme.textSecondary
        }
        UnitField {
            id: field
            anchors.right: parent.right
            width: Theme.px(112)
            name: root.name
            unit: root.unit
            value: root.value
            problem: root.problem
            onCommitted: written => root.committed(written)
        }
    }
    Label {
        visible: root.problem !== ""
        width: parent.width
        text: root.problem
        color: Theme.failed
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
    }
}
