// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What speaks for splitting, or against it: the strongest, and on demand all.
Column {
    id: root

    property string heading: ""
    property var items: []
    property bool against: false
    readonly property int few: Math.max(4, root.items.filter(item => item.isGate).length)
    signal questionWanted(string key)

    spacing: 2

    CardHeading { text: root.heading }
    Prose {
        width: parent.width
        visible: root.items.length === 0
        text: qsTr("Nothing of what was answered.")
        color: Theme.textSecondary
    }
    Repeater {
        model: all.checked ? root.items : root.items.slice(0, root.few)
        AdviceRow {
            required property var modelData
            width: root.width
            text: modelData.text
            detail: modelData.answer
            figure: modelData.points
            iconName: modelData.isGate ? "error" : root.against ? "minus" : "plus"
            ink: modelData.isGate ? Theme.failed : root.against ? Theme.degraded : Theme.accent
            onClicked: root.questionWanted(modelData.key)
        }
    }
    Disclosure {
        id: all
        visible: root.items.length > root.few
        text: all.checked ? qsTr("Only the strongest") : qsTr("Weaker ones: %1").arg(root.items.length - root.few)
    }
}
