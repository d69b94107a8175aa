// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Why a question counts as it does, what to look at, and where that comes from.
Column {
    id: root

    property string why: ""
    property string weight: ""
    property int status: 0 ///< LearnEntry.Status
    property var links: []
    property var sources: []
    property var reachable: []
    signal goWanted(string kind, string entry)

    spacing: 8

    Prose {
        width: parent.width
        text: root.why
    }
    Flow {
        width: parent.width
        spacing: 8
        StatusChip { status: root.status }
        Label {
            width: Math.max(Theme.px(120), root.width - Theme.px(140))
            height: Math.max(Theme.px(22), implicitHeight)
            text: root.weight
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
    EntryLinks {
        width: parent.width
        visible: root.links.length > 0
        heading: qsTr("Look at it")
        items: root.links
        reachable: root.reachable
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
    }
    Repeater {
        model: root.sources
        SourceRow {
            required property var modelData
            width: root.width
            title: modelData.title
            url: modelData.url
            note: modelData.note
        }
    }
}
