// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A field for a text of several lines: leaving it, or Ctrl+Enter, takes the text over; Escape gives it up.
T.TextArea {
    id: root

    property string value: ""
    property string placeholder: ""
    signal entered(string text)

    implicitHeight: Math.max(Theme.row, contentHeight + topPadding + bottomPadding)
    topPadding: 6
    bottomPadding: 6
    leftPadding: 8
    rightPadding: 8
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Theme.sans
    font.pixelSize: Theme.textBody
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    selectByMouse: true
    Accessible.role: Accessible.EditableText

    onValueChanged: text = value
    Component.onCompleted: text = value
    onActiveFocusChanged: if (!activeFocus && text !== value) entered(text)
    Keys.onEscapePressed: event => {
        event.accepted = text !== value;
        text = value;
    }
    Keys.onReturnPressed: event => {
        event.accepted = (event.modifiers & Qt.ControlModifier) !== 0;
        if (event.accepted && text !== value)
            entered(text);
    }
    KeyNavigation.priority: KeyNavigation.BeforeItem
    KeyNavigation.tab: nextItemInFocusChain(true)

    Label {
        x: root.leftPadding
        y: root.topPadding
        width: root.width - 2 * x
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholder
        color: Theme.textTertiary
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: root.activeFocus ? Theme.surface : root.hovered ? Theme.pressed : Theme.surfaceQuiet
        border.width: root.activeFocus ? 2 : 0
        border.color: Theme.accent
    }
}
