// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What has to be there before anything is split, and what of it is missing.
Column {
    id: root

    required property Advice advice
    signal questionWanted(string key)

    spacing: 2

    CardHeading { text: qsTr("Gates") }
    Repeater {
        model: root.advice.gates
        AdviceRow {
            required property var modelData
            width: root.width
            text: modelData.text
            detail: modelData.answer
            figure: modelData.state === 0 ? qsTr("passed") : modelData.least
            iconName: modelData.state === 0 ? "check" : modelData.state === 1 ? "error" : "info"
            ink: modelData.state === 0 ? Theme.healthy : modelData.state === 1 ? Theme.failed : Theme.textSecondary
            onClicked: root.questionWanted(modelData.key)
        }
    }
    Prose {
        width: parent.width
        topPadding: 4
        visible: text !== ""
        text: root.advice.gatesText
    }
}
