// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Lessons that show why, to play; and the concepts behind them.
Column {
    id: root

    property string heading: ""
    property var items: []
    property var reachable: []
    readonly property var lessons: root.items.filter(item => item.kind === "lesson")
    readonly property int few: 4
    signal goWanted(string kind, string entry)

    visible: root.items.length > 0
    spacing: 5

    CardHeading { text: root.heading }
    Repeater {
        model: all.checked ? root.lessons : root.lessons.slice(0, root.few)
        AdviceRow {
            required property var modelData
            width: root.width
            enabled: root.reachable.includes("lesson")
            text: modelData.text
            iconName: "play"
            ink: Theme.accent
            onClicked: root.goWanted("lesson", modelData.entry)
        }
    }
    Disclosure {
        id: all
        visible: root.lessons.length > root.few
        text: all.checked ? qsTr("Fewer lessons") : qsTr("More lessons: %1").arg(root.lessons.length - root.few)
    }
    EntryLinks {
        width: parent.width
        visible: items.length > 0
        heading: qsTr("Concepts")
        items: root.items.filter(item => item.kind === "concept")
        reachable: root.reachable
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
    }
}
