// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// An entry in its list: its title, a line under it or its whole claim, and the lesson that shows it.
T.AbstractButton {
    id: root

    property string title: ""
    property string note: ""
    property bool unsure: false ///< No source was found for it.
    property string lesson: "" ///< Id of the one that shows it; may be empty.
    property string lessonTitle: ""
    property bool whole: false ///< The note as long as it is.
    property bool current: false
    property bool focused: false ///< The keyboard is here.
    signal played

    implicitHeight: column.height + 2 * column.y
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    text: title
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: note
    Accessible.selected: current

    contentItem: Item {
        Column {
            id: column
            x: 10
            y: 6
            width: parent.width - 20 - (play.visible ? play.width : mark.visible ? 20 : 0)
            spacing: 1
            Label {
                width: parent.width
                text: root.title
                font.weight: Theme.weightMedium
                wrapMode: root.whole ? Text.Wrap : Text.NoWrap
                color: root.current ? Theme.accent : Theme.text
            }
            Label {
                width: parent.width
                text: root.note
                font.pixelSize: Theme.textSmall
                wrapMode: root.whole ? Text.Wrap : Text.NoWrap
                color: Theme.textSecondary
            }
        }
        Icon {
            id: mark
            anchors.right: parent.right
            anchors.rightMargin: 8
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(14)
            height: Theme.px(14)
            visible: root.unsure
            name: "info"
            color: Theme.textTertiary
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: root.current ? Theme.accentSoft : root.hovered ? Theme.surfaceQuiet : Theme.clear
        border.width: root.focused ? 1 : 0
        border.color: Theme.accent
    }
    IconButton {
        id: play
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        visible: root.lesson !== "" && root.lessonTitle !== ""
        focusPolicy: Qt.NoFocus // The card has the same button for the keyboard.
        iconName: "play"
        hint: qsTr("Play: %1").arg(root.lessonTitle)
        onClicked: root.played()
    }
    Tip { text: qsTr("From general knowledge: no source was found for it."); shown: root.hovered && root.unsure }
}
