// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A one-line field for a value that its owner reads: `committed` says what was written; what the owner does not take
/// (then it has a problem) stays to be mended.
T.TextField {
    id: root

    property string value: "" ///< What the owner has.
    property string unit: ""
    property string problem: ""
    property string name: ""
    signal committed(string written)

    implicitHeight: Theme.field
    implicitWidth: Theme.px(84)
    leftPadding: 10
    rightPadding: unit !== "" ? units.width + Theme.px(12) : 10
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Theme.mono
    font.pixelSize: Theme.textSmall
    opacity: enabled ? 1 : 0.45
    selectByMouse: true
    maximumLength: 200
    text: root.value
    Accessible.name: name
    Accessible.description: problem
    onEditingFinished: {
        root.committed(text);
        if (root.problem === "")
            text = Qt.binding(() => root.value);
    }

    Label {
        id: units
        anchors.right: parent.right
        anchors.rightMargin: 8
        height: parent.height
        text: root.unit
        font.pixelSize: Theme.textSmall
        color: Theme.textSecondary
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: Theme.surfaceQuiet
        border.width: root.activeFocus ? 2 : 1
        border.color: root.problem !== "" ? Theme.failed : root.activeFocus ? Theme.accent : Theme.border
    }
}
