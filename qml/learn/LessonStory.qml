// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Beside the architectures of a lesson: the question, the steps, and what came out.
Rectangle {
    id: root

    required property LessonPlayer lesson
    readonly property var others: root.lesson.other ///< What it says in the other language.
    property bool presenting: false
    property string following: ""
    readonly property int body: root.presenting ? Theme.px(22) : Theme.textTitle
    readonly property bool bilingual: root.presenting && root.lesson.bilingual
    property var reachable: []
    signal leaveWanted
    signal nextWanted
    signal goWanted(string kind, string entry)
    signal presentWanted
    signal notice(string text)

    color: Theme.surface

    Rectangle {
        width: 1
        height: parent.height
        color: Theme.border
    }
    Item {
        id: bar
        width: parent.width
        height: Theme.bar
        AppButton {
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            iconName: "chevron-left"
            text: qsTr("Lessons")
            visible: !root.presenting
            onClicked: root.leaveWanted()
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 10
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2
            LessonExportButton {
                visible: !root.presenting
                lesson: root.lesson
                onNotice: text => root.notice(text)
            }
            IconButton {
                visible: root.presenting
                iconName: "language"
                hint: qsTr("Both languages") + "  B"
                checked: root.lesson.bilingual
                onClicked: root.lesson.bilingual = !root.lesson.bilingual
            }
            IconButton {
                iconName: root.presenting ? "close" : "present"
                hint: root.presenting ? qsTr("End the presentation") + "  Esc" : qsTr("Present") + "  F5"
                onClicked: root.presentWanted()
            }
        }
    }
    Flickable {
        id: flick
        anchors.top: bar.bottom
        anchors.bottom: foot.top
        width: parent.width
        contentHeight: column.height + Theme.margin
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: AppScrollBar { }

        Column {
            id: column
            x: Theme.margin
            width: flick.width - 2 * Theme.margin
            spacing: 12

            LessonPair {
                width: parent.width
                text: root.lesson.title
                other: root.bilingual ? root.others.title ?? "" : ""
                font.pixelSize: root.presenting ? Theme.px(30) : Theme.textLarge
                font.weight: Theme.weightStrong
                lineHeight: 1.1
                Accessible.role: Accessible.Heading
                Accessible.name: root.lesson.title
            }
            LessonQuestion {
                width: parent.width
                visible: root.lesson.page === 0
                lesson: root.lesson
                body: root.body
                bilingual: root.bilingual
            }
            LessonPair {
                width: parent.width
                visible: text !== ""
                text: root.lesson.text
                other: root.bilingual ? root.others.text ?? "" : ""
                font.pixelSize: root.body
            }
            Label {
                width: parent.width
                visible: root.lesson.page > 0 && !root.lesson.atEnd && root.lesson.chosen >= 0
                text: visible ? qsTr("You predicted: %1").arg(root.lesson.options[root.lesson.chosen]) : ""
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
            LessonNotes {
                width: parent.width
                text: root.presenting ? root.lesson.notes : ""
            }
            LessonResult {
                width: parent.width
                visible: root.lesson.atEnd
                lesson: root.lesson
                reachable: root.reachable
                body: root.body
                bilingual: root.bilingual
                onGoWanted: (kind, entry) => root.goWanted(kind, entry)
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: root.lesson.count > 0 ? root.lesson.errorText : ""
                color: Theme.failed
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
        }
    }
    Column {
        id: foot
        anchors.bottom: parent.bottom
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        bottomPadding: Theme.gap + 1
        spacing: 10

        LessonChoices {
            width: parent.width
            visible: root.lesson.page > 0
            lesson: root.lesson
        }
        Item {
            width: parent.width
            height: Theme.field
            AppButton {
                id: back
                text: qsTr("Back")
                visible: root.lesson.page > 0
                onClicked: --root.lesson.page
            }
            Row {
                anchors.centerIn: parent
                spacing: 5
                Repeater {
                    model: root.lesson.pageCount
                    Rectangle {
                        required property int index
                        width: index === root.lesson.page ? 16 : 6
                        height: 6
                        radius: 3
                        color: index === root.lesson.page ? Theme.accent : Theme.border
                        Behavior on width { NumberAnimation { duration: Theme.quick } }
                    }
                }
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("Page %1 of %2").arg(root.lesson.page + 1).arg(root.lesson.pageCount)
            }
            AppButton {
                anchors.right: parent.right
                readonly property bool leads: root.lesson.atEnd && root.following !== ""
                text: leads ? qsTr("Next lesson") : root.lesson.atEnd ? qsTr("Done") : root.lesson.page === 0 ? qsTr("See it happen") : qsTr("Next")
                primary: true
                enabled: root.lesson.chosen >= 0
                onClicked: {
                    if (leads)
                        root.nextWanted();
                    else if (root.lesson.atEnd)
                        root.leaveWanted();
                    else
                        ++root.lesson.page;
                }
            }
        }
    }
    Connections {
        target: root.lesson
        function onPageChanged() { flick.contentY = 0; }
    }
}
