// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Everything that is known of an event or a concept; at the right of its picture while something is selected.
Rectangle {
    id: root

    property alias kind: about.kind
    property alias entry: about.entry
    property var reachable: []
    property bool open: true
    readonly property bool exists: about.exists
    readonly property string title: about.title
    readonly property int inner: sheet.width - 40
    signal goWanted(string kind, string entry)
    signal closed

    width: root.exists ? Math.min(384, parent.width * 0.42) : 0
    visible: root.exists
    color: Theme.surface
    Keys.onEscapePressed: root.closed()

    LearnEntry {
        id: about
        onRefreshed: sheet.contentY = 0
    }

    Flickable {
        id: sheet
        anchors.fill: parent
        anchors.leftMargin: 1
        contentHeight: column.height + 2 * Theme.margin + 8
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }
        Accessible.role: Accessible.Pane
        Accessible.name: about.title

        Column {
            id: column
            x: 20
            y: Theme.margin + 2
            width: root.inner
            spacing: 14

            Column {
                width: parent.width
                spacing: 5
                Label {
                    width: parent.width - 30
                    text: about.kicker
                    font.pixelSize: Theme.textSmall
                    font.weight: Theme.weightMedium
                    color: Theme.accent
                }
                Label {
                    width: parent.width
                    text: about.title
                    font.pixelSize: Theme.textLarge
                    font.weight: Theme.weightStrong
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Accessible.role: Accessible.Heading
                }
            }
            Flow {
                width: parent.width
                spacing: 6
                StatusChip {
                    status: about.status
                    note: about.statusNote
                }
                NotesChip { visible: about.fromNotes }
            }
            AppButton {
                visible: about.lesson !== "" && root.reachable.includes("lesson")
                primary: true
                mostWidth: parent.width
                iconName: "play"
                text: about.kind === "concept" ? qsTr("Show me: %1").arg(about.lessonTitle) : qsTr("Play: %1").arg(about.lessonTitle)
                onClicked: root.goWanted("lesson", about.lesson)
            }
            Prose {
                width: parent.width
                text: about.lead
                font.pixelSize: Theme.textBody + 1
            }
            Repeater {
                model: about.sections
                Column {
                    id: section
                    required property var modelData
                    width: column.width
                    spacing: 3
                    CardHeading { text: section.modelData.heading }
                    Prose {
                        width: parent.width
                        text: section.modelData.text
                    }
                }
            }
            NotesBox {
                width: parent.width
                visible: about.notesText !== ""
                notes: about.notesText
                verdict: about.verdict
                isRight: about.notesRight
                correction: about.correction
            }
            Repeater {
                model: about.links
                EntryLinks {
                    required property var modelData
                    width: column.width
                    heading: modelData.heading
                    items: modelData.items
                    reachable: root.reachable
                    onGoWanted: (kind, entry) => root.goWanted(kind, entry)
                }
            }
            Column {
                width: parent.width
                spacing: 3
                visible: about.references.length > 0
                CardHeading { text: qsTr("Read") }
                Repeater {
                    model: about.references
                    Prose {
                        required property string modelData
                        width: column.width
                        text: modelData
                    }
                }
            }
            Column {
                width: parent.width
                spacing: 4
                visible: about.sources.length > 0
                CardHeading { text: qsTr("Sources") }
                Repeater {
                    model: about.sources
                    SourceRow {
                        required property var modelData
                        width: column.width
                        title: modelData.title
                        url: modelData.url
                        note: modelData.note
                    }
                }
            }
            Prose {
                width: parent.width
                visible: about.statusNote !== ""
                text: about.statusNote
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 8
        width: 28
        height: Theme.px(28)
        iconName: "close"
        hint: qsTr("Close (Esc)")
        onClicked: root.closed()
    }
    Rectangle {
        width: 1
        height: parent.height
        color: Theme.border
    }
}
