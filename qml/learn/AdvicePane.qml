// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What the answers come to: the advice, where it lies on both axes, why, and what would change it.
Column {
    id: root

    required property Advice advice
    property bool takeable: true ///< There is a document for the answers of an example.
    property var reachable: []
    signal questionWanted(string key)
    signal takeWanted
    signal goWanted(string kind, string entry)

    spacing: 16

    Rectangle {
        width: parent.width
        height: visible ? banner.height + Theme.px(24) : 0
        visible: root.advice.example !== ""
        radius: Theme.radiusBox
        color: Theme.accentSoft
        Column {
            id: banner
            x: 14
            y: Theme.px(12)
            width: parent.width - 28
            spacing: 8
            Label {
                width: parent.width
                text: qsTr("Example: %1").arg(root.advice.exampleName)
                font.weight: Theme.weightStrong
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.Heading
            }
            Prose {
                width: parent.width
                text: root.advice.exampleNote
            }
            Flow {
                width: parent.width
                spacing: 6
                AppButton {
                    text: qsTr("Take these answers as a start")
                    iconName: "copy"
                    mostWidth: banner.width
                    enabled: root.takeable
                    onClicked: root.takeWanted()
                }
                AppButton {
                    text: qsTr("Back to my answers")
                    mostWidth: banner.width
                    onClicked: root.advice.example = ""
                }
            }
        }
    }
    Column {
        width: parent.width
        spacing: 6
        CardHeading { text: qsTr("The advice") }
        Label {
            width: parent.width
            text: root.advice.empty ? qsTr("No answers yet") : root.advice.title
            font.pixelSize: Theme.textLarge
            font.weight: Theme.weightStrong
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Accessible.role: Accessible.Heading
        }
        Prose {
            width: parent.width
            text: root.advice.empty ? qsTr("Answer what you know. From the first answer on, the plane below shows where you stand and how sure that is.") : root.advice.firmness
            color: Theme.textSecondary
        }
        Column {
            width: parent.width
            spacing: 2
            visible: !root.advice.empty && root.advice.possible.length > 0
            Label {
                visible: root.advice.verdict !== ""
                text: qsTr("Also possible:")
                font.weight: Theme.weightMedium
            }
            Repeater {
                model: root.advice.possible
                Prose {
                    required property string modelData
                    width: root.width
                    text: "•  " + modelData
                }
            }
        }
    }
    Row {
        id: figures
        width: parent.width
        spacing: 12
        visible: !root.advice.empty
        Repeater {
            model: root.advice.axes
            Column {
                id: axis
                required property var modelData
                width: (figures.width - figures.spacing) / 2
                spacing: 1
                CardHeading { text: axis.modelData.name }
                Row {
                    spacing: 8
                    Label {
                        id: amount
                        text: axis.modelData.points
                        font.pixelSize: Theme.textHuge
                        font.weight: Theme.weightStrong
                    }
                    Label {
                        anchors.baseline: amount.baseline
                        text: axis.modelData.band
                        color: Theme.textSecondary
                    }
                }
                Label {
                    width: parent.width
                    text: qsTr("%1 answered").arg(axis.modelData.answered)
                    font.pixelSize: Theme.textSmall
                    color: Theme.textSecondary
                }
            }
        }
    }
    AdvicePlot {
        width: Math.min(parent.width, Theme.wide(560))
        advice: root.advice
    }
    Prose {
        width: parent.width
        text: root.advice.bandText
        font.pixelSize: Theme.textSmall
        color: Theme.textSecondary
    }
    Prose {
        width: parent.width
        visible: text !== ""
        text: root.advice.lowered
    }
    AdviceGates {
        width: parent.width
        advice: root.advice
        onQuestionWanted: key => root.questionWanted(key)
    }
    AdviceReasons {
        width: parent.width
        visible: !root.advice.empty
        heading: qsTr("What speaks for splitting")
        items: root.advice.reasonsFor
        onQuestionWanted: key => root.questionWanted(key)
    }
    AdviceReasons {
        width: parent.width
        visible: !root.advice.empty
        heading: qsTr("What speaks against splitting")
        items: root.advice.reasonsAgainst
        against: true
        onQuestionWanted: key => root.questionWanted(key)
    }
    Column {
        width: parent.width
        spacing: 2
        visible: root.advice.verdict !== ""
        CardHeading { text: qsTr("What would change it") }
        Prose {
            width: parent.width
            visible: root.advice.steps.length === 0
            text: qsTr("No single answer that is a step off.")
        }
        Repeater {
            model: root.advice.steps
            AdviceRow {
                required property var modelData
                width: root.width
                text: modelData.text
                iconName: "step"
                onClicked: root.questionWanted(modelData.key)
            }
        }
        Repeater {
            model: root.advice.distances
            Prose {
                required property string modelData
                width: root.width
                text: modelData
            }
        }
    }
    AdviceLinks {
        width: parent.width
        heading: qsTr("Lessons that argue for splitting")
        items: root.advice.linksFor
        reachable: root.reachable
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
    }
    AdviceLinks {
        width: parent.width
        heading: qsTr("Lessons that argue against splitting")
        items: root.advice.linksAgainst
        reachable: root.reachable
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
    }
    Disclosure {
        id: counting
        text: qsTr("How it is counted")
    }
    Prose {
        width: parent.width
        visible: counting.checked
        text: root.advice.counting
        color: Theme.textSecondary
    }
}
