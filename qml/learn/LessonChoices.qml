// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The number to turn, and the cure to try.
Column {
    id: root

    required property LessonPlayer lesson

    spacing: 8

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
        visible: root.lesson.knobLabel !== "" || root.lesson.cureTitle !== ""
    }
    Label {
        width: parent.width
        visible: root.lesson.knobLabel !== ""
        text: root.lesson.knobLabel
        font.pixelSize: Theme.textSmall
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    Flow {
        width: parent.width
        visible: root.lesson.knobLabel !== ""
        spacing: 4
        Repeater {
            model: root.lesson.settings
            AppButton {
                required property int index
                required property string modelData
                text: modelData
                checked: index === root.lesson.setting
                Accessible.role: Accessible.RadioButton
                onClicked: root.lesson.setting = index
            }
        }
    }
    Item {
        width: parent.width
        visible: root.lesson.cureTitle !== ""
        height: Math.max(Theme.field, cure.implicitHeight)
        Label {
            id: cure
            width: parent.width - toggle.width - 10
            anchors.verticalCenter: parent.verticalCenter
            text: root.lesson.cureTitle
            font.weight: Theme.weightMedium
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Switch {
            id: toggle
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            checked: root.lesson.cured
            Accessible.name: root.lesson.cureTitle
            onClicked: root.lesson.cured = !root.lesson.cured
        }
    }
    Label {
        width: parent.width
        visible: root.lesson.cured && text !== ""
        text: root.lesson.cureText
        font.pixelSize: Theme.textSmall
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: 1.2
    }
}
