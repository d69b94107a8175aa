// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Over the canvas, while a challenge is worked on: what is asked, how far it is met, and what it costs.
Item {
    id: root

    property real most: 480
    property bool folded: false

    visible: ChallengeRun.challenge !== ""
    implicitWidth: 320
    implicitHeight: Math.min(root.most, column.height + 24)
    height: implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: ChallengeRun.title

    Card {
        anchors.fill: parent
        borderColor: ChallengeRun.solved ? Theme.healthy : Theme.border
    }
    MouseArea { anchors.fill: parent } // The canvas below is not meant.
    Flickable {
        anchors.fill: parent
        anchors.margins: 12
        anchors.rightMargin: 4
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }

        Column {
            id: column
            width: parent.width - 10
            spacing: 8

            Row {
                width: parent.width - 30
                spacing: 8
                Icon {
                    width: 18
                    height: 18
                    anchors.verticalCenter: parent.verticalCenter
                    name: ChallengeRun.solved ? "check" : "learn"
                    color: ChallengeRun.solved ? Theme.healthy : Theme.accent
                }
                Label {
                    width: parent.width - 26
                    text: ChallengeRun.solved ? qsTr("Solved: %1").arg(ChallengeRun.title) : ChallengeRun.title
                    font.pixelSize: Theme.textTitle
                    font.weight: Theme.weightStrong
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                }
            }
            Label {
                width: parent.width
                visible: !root.folded
                text: ChallengeRun.solved ? ChallengeRun.afterwards : ChallengeRun.task
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeight: 1.2
            }
            Repeater {
                model: ChallengeRun.objectives
                Item {
                    id: objective
                    required property var modelData
                    width: column.width
                    height: words.implicitHeight + Theme.px(20)
                    Icon {
                        y: 1
                        width: 16
                        height: 16
                        name: objective.modelData.met ? "check" : "close"
                        color: objective.modelData.met ? Theme.healthy : Theme.failed
                        opacity: ChallengeRun.busy ? 0.5 : 1
                    }
                    Label {
                        id: words
                        x: 24
                        width: parent.width - x
                        text: objective.modelData.text
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                    }
                    Label {
                        x: 24
                        anchors.top: words.bottom
                        height: 18
                        text: objective.modelData.measured !== "" ? objective.modelData.measured : "…"
                        font.family: Theme.mono
                        font.pixelSize: Theme.textSmall
                    }
                    Label {
                        anchors.right: parent.right
                        anchors.top: words.bottom
                        height: 18
                        text: objective.modelData.target
                        font.pixelSize: Theme.textSmall
                        color: Theme.textSecondary
                    }
                }
            }
            Flow {
                width: parent.width
                visible: !root.folded
                spacing: 12
                Repeater {
                    model: ChallengeRun.budget
                    Label {
                        required property var modelData
                        text: qsTr("%1: %2 of %3").arg(modelData.name).arg(modelData.spent).arg(modelData.most)
                        font.pixelSize: Theme.textSmall
                        color: modelData.over ? Theme.failed : Theme.textSecondary
                    }
                }
            }
            Label {
                width: parent.width
                visible: text !== ""
                text: ChallengeRun.violations
                color: Theme.failed
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
                elide: Text.ElideNone
            }
            Repeater {
                model: root.folded ? [] : ChallengeRun.hints
                Label {
                    required property string modelData
                    width: column.width
                    text: modelData
                    color: Theme.textSecondary
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    lineHeight: 1.2
                }
            }
            Row {
                visible: !root.folded
                spacing: 6
                AppButton {
                    text: qsTr("Hint (%1)").arg(ChallengeRun.hintsLeft)
                    visible: ChallengeRun.hintsLeft > 0 && !ChallengeRun.solved
                    onClicked: ChallengeRun.showHint()
                }
                AppButton {
                    text: qsTr("Start over")
                    iconName: "undo"
                    onClicked: ChallengeRun.startOver()
                }
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 6
        iconName: root.folded ? "chevron-down" : "minus"
        hint: root.folded ? qsTr("Show all of it") : qsTr("Show less")
        onClicked: root.folded = !root.folded
    }
}
