// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Above the canvas, while a challenge is worked on: what is asked, how far it is met, and what it costs.
Rectangle {
    id: root

    property real most: 300
    property bool folded: false

    visible: ChallengeRun.challenge !== ""
    height: visible ? Math.min(most, Math.max(story.height, status.height) + 20) : 0
    color: ChallengeRun.solved ? Theme.healthySoft : Theme.surface
    clip: true
    Accessible.role: Accessible.Grouping
    Accessible.name: ChallengeRun.title

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(story.height, status.height) + 20
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }

        Column {
            id: story
            x: Theme.margin
            y: 10
            width: Math.round((root.width - 3 * Theme.margin) * 0.56)
            spacing: 6

            Row {
                width: parent.width
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
                }
            }
            Label {
                width: parent.width
                visible: !root.folded
                text: ChallengeRun.solved ? ChallengeRun.afterwards : ChallengeRun.task
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeight: 1.15
            }
            Repeater {
                model: root.folded ? [] : ChallengeRun.hints
                Label {
                    required property string modelData
                    width: story.width
                    text: modelData
                    color: Theme.accent
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    lineHeight: 1.15
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
        Column {
            id: status
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: 10
            width: root.width - 3 * Theme.margin - story.width
            spacing: 6

            Repeater {
                model: ChallengeRun.objectives
                Item {
                    id: objective
                    required property var modelData
                    width: status.width - Theme.px(28)
                    height: words.implicitHeight + figures.height
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
                    Row {
                        id: figures
                        x: 24
                        anchors.top: words.bottom
                        visible: !root.folded
                        height: visible ? Theme.px(18) : 0
                        spacing: 8
                        Label {
                            height: parent.height
                            text: objective.modelData.measured !== "" ? objective.modelData.measured : "…"
                            font.family: Theme.mono
                            font.pixelSize: Theme.textSmall
                        }
                        Label {
                            height: parent.height
                            text: objective.modelData.target
                            font.pixelSize: Theme.textSmall
                            color: Theme.textSecondary
                        }
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
