// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What will happen? Asked before it does.
Column {
    id: root

    required property LessonPlayer lesson
    property int body: Theme.textTitle

    spacing: 12

    Label {
        width: parent.width
        text: root.lesson.summary
        font.pixelSize: root.body
        color: Theme.textSecondary
        lineHeight: 1.35
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    PanelHeading { text: qsTr("What do you think?") }
    Label {
        width: parent.width
        text: root.lesson.question
        font.pixelSize: root.body
        font.weight: Theme.weightMedium
        lineHeight: 1.3
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    Column {
        width: parent.width
        spacing: 8
        Repeater {
            model: root.lesson.options
            LessonOption {
                required property int index
                required property string modelData
                width: root.width
                text: modelData
                body: root.body
                chosen: index === root.lesson.chosen
                onClicked: root.lesson.predict(index)
            }
        }
    }
}
