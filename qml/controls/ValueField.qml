// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A one-line field for a value of the document: Enter or leaving it takes the text over, Escape gives it up.
T.TextField {
    id: root

    property string value: ""
    property bool wrong: false
    /// Up and down change the value; numbers have it.
    property bool steps: false
    signal entered(string text)
    signal gaveUp
    signal stepped(bool up, bool large)

    function take() {
        if (text !== value)
            entered(text);
    }

    implicitHeight: Theme.row
    leftPadding: 8
    rightPadding: 8
    verticalAlignment: TextInput.AlignVCenter
    horizontalAlignment: steps ? TextInput.AlignRight : TextInput.AlignLeft
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Theme.sans
    font.pixelSize: Theme.textBody
    selectByMouse: true
    maximumLength: 10000
    Accessible.role: Accessible.EditableText

    /// The beginning of a long text says more than its end.
    function show() {
        text = value;
        if (!activeFocus)
            cursorPosition = 0;
    }
    onValueChanged: if (!wrong) show()
    Component.onCompleted: show()
    onActiveFocusChanged: {
        if (activeFocus) {
            selectAll();
        } else {
            take();
            cursorPosition = 0;
        }
    }
    onAccepted: {
        take();
        selectAll();
    }
    Keys.onEscapePressed: event => {
        event.accepted = text !== value || wrong;
        text = value;
        gaveUp();
    }
    Keys.onUpPressed: event => { event.accepted = steps; if (steps) stepped(true, (event.modifiers & Qt.ShiftModifier) !== 0); }
    Keys.onDownPressed: event => { event.accepted = steps; if (steps) stepped(false, (event.modifiers & Qt.ShiftModifier) !== 0); }

    background: Rectangle {
        radius: Theme.radiusField
        color: root.activeFocus ? Theme.surface : root.hovered ? Theme.pressed : Theme.surfaceQuiet
        border.width: root.activeFocus ? 2 : root.wrong ? 1 : 0
        border.color: root.wrong ? Theme.failed : Theme.accent
        Behavior on color { ColorAnimation { duration: Theme.quick } }
    }
}
