// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What will happen? Asked before it does.
Column {
    id: root

    required property LessonPlayer lesson
    readonly property var others: root.lesson.other ///< What it says in the other language.
    property int body: Theme.textTitle
    property bool bilingual: false

    spacing: 12

    LessonPair {
        width: parent.width
        text: root.lesson.summary
        other: root.bilingual ? root.others.summary ?? "" : ""
        font.pixelSize: root.body
        color: Theme.textSecondary
    }
    PanelHeading { text: qsTr("What do you think?") }
    LessonPair {
        width: parent.width
        text: root.lesson.question
        other: root.bilingual ? root.others.question ?? "" : ""
        font.pixelSize: root.body
        font.weight: Theme.weightMedium
        lineHeight: 1.3
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
                other: root.bilingual ? root.others.options[index] ?? "" : ""
                body: root.body
                chosen: index === root.lesson.chosen
                onClicked: root.lesson.predict(index)
            }
        }
    }
}
