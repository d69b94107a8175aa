// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A row of the questions: its card, under the heading of its group if it is the first of it.
Column {
    id: root

    required property int index
    required property string key
    required property string group
    required property string groupText
    required property string groupProgress
    required property bool first
    required property bool remedy
    required property string text
    required property var choices
    required property string low
    required property string high
    required property string why
    required property string weight
    required property bool fromNotes
    required property string gate
    required property int status
    required property var sources
    required property var links
    required property int answer
    required property int exampleAnswer
    property bool answerable: true
    property bool wanted: false
    property var reachable: []
    readonly property alias card: card
    signal answered(int value)
    signal stepped(int by)
    signal goWanted(string kind, string entry)

    spacing: 12

    Item {
        width: parent.width
        height: visible ? about.y + about.height + 2 : 0
        visible: root.first
        Label {
            id: title
            y: Theme.px(14)
            width: parent.width - progress.width - 12
            text: root.group
            font.pixelSize: Theme.textLarge
            font.weight: Theme.weightStrong
            Accessible.role: Accessible.Heading
        }
        Label {
            id: progress
            anchors.right: parent.right
            anchors.baseline: title.baseline
            text: root.groupProgress
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
        }
        Prose {
            id: about
            anchors.top: title.bottom
            anchors.topMargin: 3
            width: parent.width
            text: root.groupText
            color: Theme.textSecondary
        }
    }
    QuestionCard {
        id: card
        width: parent.width
        index: root.index
        key: root.key
        text: root.text
        choices: root.choices
        low: root.low
        high: root.high
        why: root.why
        weight: root.weight
        fromNotes: root.fromNotes
        remedy: root.remedy
        gate: root.gate
        status: root.status
        sources: root.sources
        links: root.links
        answer: root.answer
        exampleAnswer: root.exampleAnswer
        answerable: root.answerable
        wanted: root.wanted
        reachable: root.reachable
        onAnswered: value => root.answered(value)
        onStepped: by => root.stepped(by)
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
    }
}
