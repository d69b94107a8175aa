// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A question or a remedy with its answers; unfolded, why it matters.
Rectangle {
    id: root

    required property int index
    required property string key
    required property string text
    required property var choices
    required property string low
    required property string high
    required property string why
    required property string weight
    required property bool fromNotes
    required property bool remedy
    required property string gate
    required property int status
    required property var sources
    required property var links
    required property int answer
    required property int exampleAnswer
    property bool answerable: true
    property bool wanted: false ///< Somebody came for it.
    property alias unfolded: reasons.checked
    property var reachable: []
    readonly property alias answerScale: answerScale
    signal answered(int value)
    signal stepped(int by)
    signal goWanted(string kind, string entry)

    implicitHeight: column.height + Theme.px(24)
    radius: Theme.radiusBox
    color: Theme.surface
    border.width: root.wanted ? 2 : 1
    border.color: root.wanted ? Theme.accent : Theme.border

    Column {
        id: column
        x: Theme.px(16)
        y: Theme.px(12)
        width: parent.width - 2 * x
        spacing: 9

        Item {
            width: parent.width
            height: Math.max(question.height, back.height)
            Label {
                id: mark
                width: root.remedy ? 0 : Theme.px(34)
                height: Theme.field
                visible: !root.remedy
                text: root.key.toUpperCase()
                font.family: Theme.mono
                font.pixelSize: Theme.textSmall
                color: root.answer >= 0 ? Theme.accent : Theme.textSecondary
            }
            Label {
                id: question
                anchors.left: mark.right
                anchors.right: back.left
                anchors.rightMargin: 4
                height: Math.max(Theme.field, implicitHeight)
                text: root.text
                font.weight: Theme.weightMedium
                lineHeight: 1.2
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.Heading
            }
            IconButton {
                id: back
                anchors.right: parent.right
                anchors.rightMargin: -6
                opacity: root.answer >= 0 ? 1 : 0
                enabled: root.answer >= 0 && root.answerable
                iconName: "close"
                hint: qsTr("Take the answer back (Delete)")
                focusPolicy: Qt.NoFocus
                onClicked: root.answered(-1)
            }
        }
        AnswerScale {
            id: answerScale
            width: parent.width
            enabled: root.answerable
            opacity: enabled ? 1 : 0.55
            name: root.text
            choices: root.choices
            low: root.low
            high: root.high
            value: root.answer
            marked: root.exampleAnswer
            onChosen: value => root.answered(value)
            onStepped: by => root.stepped(by)
        }
        Flow {
            width: parent.width
            spacing: 8
            Disclosure {
                id: reasons
                text: qsTr("Why it matters")
            }
            NotesChip { visible: root.fromNotes }
            Rectangle {
                visible: root.gate !== ""
                implicitWidth: gateLabel.implicitWidth + 16
                implicitHeight: Theme.px(22)
                radius: 11
                color: Theme.degradedSoft
                Label {
                    id: gateLabel
                    anchors.centerIn: parent
                    text: root.gate
                    font.pixelSize: Theme.textSmall
                    font.weight: Theme.weightMedium
                    color: Theme.degraded
                }
            }
        }
        QuestionDetails {
            width: parent.width
            visible: reasons.checked
            why: root.why
            weight: root.weight
            status: root.status
            links: visible ? root.links : []
            sources: visible ? root.sources : []
            reachable: root.reachable
            onGoWanted: (kind, entry) => root.goWanted(kind, entry)
        }
    }
}
