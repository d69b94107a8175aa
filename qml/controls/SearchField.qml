// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A one-line field with a magnifying glass and a button that empties it.
T.TextField {
    id: root

    implicitHeight: Theme.field
    implicitWidth: Theme.px(160)
    leftPadding: Theme.px(30)
    rightPadding: text !== "" ? Theme.px(30) : 10
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    placeholderTextColor: Theme.textTertiary
    font.family: Theme.sans
    font.pixelSize: Theme.textBody
    selectByMouse: true
    maximumLength: 200
    Accessible.name: placeholderText
    Keys.onEscapePressed: event => {
        event.accepted = text !== "";
        clear();
    }

    Icon {
        x: 8
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(16)
        height: Theme.px(16)
        name: "search"
        color: Theme.textSecondary
    }
    Label {
        id: words
        x: root.leftPadding
        height: parent.height
        width: root.width - root.leftPadding - root.rightPadding
        visible: root.text === "" && root.preeditText === ""
        text: root.placeholderText
        color: Theme.textSecondary
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 3
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(24)
        height: Theme.px(24)
        visible: root.text !== ""
        iconName: "close"
        hint: qsTr("Clear")
        focusPolicy: Qt.NoFocus
        onClicked: root.clear()
    }
    WholeText { label: words; hovered: root.hovered && words.visible }
    background: Rectangle {
        radius: Theme.radiusField
        color: Theme.surfaceQuiet
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.border
    }
}
