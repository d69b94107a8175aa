// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The end of a lesson: the prediction against what happened, the claim, and the figures that prove it.
Column {
    id: root

    required property LessonPlayer lesson
    readonly property var others: root.lesson.other ///< What it says in the other language.
    property int body: Theme.textTitle
    property bool bilingual: false
    property var reachable: [] ///< Kinds of entries that have a page.
    signal goWanted(string kind, string entry)

    spacing: 12

    LessonPair {
        width: parent.width
        text: root.lesson.claim
        other: root.bilingual ? root.others.claim ?? "" : ""
        font.pixelSize: root.body
        font.weight: Theme.weightMedium
    }
    PanelHeading { text: root.lesson.chosen === root.lesson.answer ? qsTr("You predicted it") : qsTr("You predicted otherwise") }
    Label {
        width: parent.width
        text: root.lesson.question
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    Column {
        width: parent.width
        spacing: 6
        Repeater {
            model: root.lesson.options
            LessonOption {
                required property int index
                required property string modelData
                width: root.width
                text: modelData
                other: root.bilingual ? root.others.options[index] ?? "" : ""
                body: root.body
                visible: index === root.lesson.chosen || index === root.lesson.answer
                chosen: index === root.lesson.chosen
                correct: index === root.lesson.answer
                judged: true
            }
        }
    }
    LessonPair {
        width: parent.width
        text: root.lesson.why
        other: root.bilingual ? root.others.why ?? "" : ""
        lineHeight: 1.3
    }
    PanelHeading { text: qsTr("What the engine measured") }
    Label {
        visible: root.lesson.results.length === 0
        text: qsTr("Running…")
        color: Theme.textSecondary
    }
    Repeater {
        model: root.lesson.results
        Item {
            id: line
            required property var modelData
            width: root.width
            height: title.implicitHeight + Theme.px(24)
            Icon {
                y: 1
                width: 16
                height: 16
                name: line.modelData.holds ? "check" : "close"
                color: line.modelData.holds ? Theme.healthy : Theme.failed
            }
            Label {
                id: title
                x: 24
                width: parent.width - x
                text: line.modelData.title
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
            Label {
                x: 24
                anchors.top: title.bottom
                height: Theme.px(20)
                text: line.modelData.measured
                font.family: Theme.mono
            }
            Label {
                anchors.right: parent.right
                anchors.top: title.bottom
                height: Theme.px(20)
                text: line.modelData.expected
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
        }
    }
    EntryLinks {
        width: parent.width
        heading: qsTr("Belongs to")
        items: root.lesson.links
        reachable: root.reachable
        visible: items.length > 0
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
    }
    PanelHeading {
        text: qsTr("Sources")
        visible: root.lesson.sources.length > 0
    }
    Repeater {
        model: root.lesson.sources
        Label {
            id: source
            required property var modelData
            width: root.width
            text: modelData.title
            font.pixelSize: Theme.textSmall
            color: modelData.url !== "" ? Theme.accent : Theme.textSecondary
            font.underline: opener.hovered && modelData.url !== ""
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            HoverHandler { id: opener }
            TapHandler {
                enabled: source.modelData.url !== ""
                onTapped: Qt.openUrlExternally(source.modelData.url)
            }
        }
    }
    AppButton {
        text: qsTr("Ask me again")
        iconName: "undo"
        onClicked: root.lesson.askAgain()
    }
}
