// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A lesson or challenge on its shelf.
T.AbstractButton {
    id: root

    property string title: ""
    property string summary: ""
    property string about: ""
    property bool done: false
    property int guess: LessonShelf.NotGuessed

    implicitHeight: Theme.px(133)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: root.title
    Accessible.description: root.summary

    contentItem: Item {
        Label {
            id: heading
            x: 14
            y: 12
            width: parent.width - 28 - (mark.visible ? 24 : 0)
            text: root.title
            font.pixelSize: Theme.textTitle
            font.weight: Theme.weightMedium
        }
        Icon {
            id: mark
            anchors.right: parent.right
            anchors.rightMargin: 12
            y: 13
            width: 18
            height: 18
            visible: root.done || root.guess !== LessonShelf.NotGuessed
            name: root.done ? "check" : "play"
            color: root.done ? Theme.healthy : Theme.textSecondary
        }
        Label {
            id: summary
            x: 14
            y: Theme.px(36)
            width: parent.width - 28
            height: Theme.px(69)
            text: root.summary
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            maximumLineCount: 4
            lineHeight: Theme.px(17)
            lineHeightMode: Text.FixedHeight
            verticalAlignment: Text.AlignTop
        }
        Label {
            x: 14
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 9
            text: root.about
            font.pixelSize: Theme.textTiny
            color: Theme.textTertiary
        }
        Label {
            anchors.right: parent.right
            anchors.rightMargin: 14
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 9
            visible: root.guess !== LessonShelf.NotGuessed
            text: root.guess === LessonShelf.GuessedRight ? qsTr("predicted right") : qsTr("surprised")
            font.pixelSize: Theme.textTiny
            color: root.guess === LessonShelf.GuessedRight ? Theme.healthy : Theme.degraded
        }
    }
    WholeText { label: summary.truncated ? summary : heading; hovered: root.hovered }
    background: Card {
        color: root.down || root.hovered ? Theme.surfaceQuiet : Theme.surface
        borderColor: root.hovered ? Theme.accent : Theme.border
        FocusRing { control: root }
    }
}
