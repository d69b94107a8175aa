// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Everything that is known of a technology, a case, a pro or a con.
FocusScope {
    id: root

    property alias kind: about.kind
    property alias entry: about.entry
    property var reachable: []
    readonly property bool exists: about.exists
    readonly property bool isDrawn: about.drawnKind !== ""
    readonly property bool isPlayed: about.lesson !== "" && root.reachable.includes("lesson")
    signal goWanted(string kind, string entry)
    signal closed
    signal leaveWanted ///< The keyboard is to go back to the list.

    visible: exists
    Keys.onEscapePressed: root.leaveWanted()
    Keys.onUpPressed: root.scroll(-60)
    Keys.onDownPressed: root.scroll(60)
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_PageDown ? 0.85 : event.key === Qt.Key_PageUp ? -0.85 : 0;
        event.accepted = by !== 0;
        root.scroll(by * sheet.height);
    }
    function scroll(by: real) {
        sheet.contentY = Math.max(0, Math.min(sheet.contentHeight - sheet.height, sheet.contentY + by));
    }

    CatalogueEntry {
        id: about
        onChanged: sheet.contentY = 0
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Flickable {
        id: sheet
        anchors.fill: parent
        contentHeight: column.height + 2 * column.y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }
        Accessible.role: Accessible.Pane
        Accessible.name: about.title

        Column {
            id: column
            x: Math.max(Theme.px(20), Math.min(Theme.px(36), (sheet.width - width) / 2))
            y: Theme.margin + 4
            width: Math.min(Theme.px(680), sheet.width - 2 * Theme.px(20))
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
                visible: about.status >= 0 || about.fromNotes
                StatusChip {
                    visible: about.status >= 0
                    status: about.status
                    note: about.statusNote
                }
                NotesChip { visible: about.fromNotes }
            }
            Prose {
                width: parent.width
                text: about.lead
                font.pixelSize: Theme.textBody + 1
            }
            Flow {
                width: parent.width
                spacing: 8
                visible: root.isDrawn || root.isPlayed
                AppButton {
                    id: add
                    visible: root.isDrawn
                    enabled: Session.document !== null
                    primary: true
                    mostWidth: parent.width
                    iconName: "plus"
                    text: qsTr("Add to the drawing")
                    onClicked: LearnLinks.place(about.drawnKind, about.drawnName)
                }
                AppButton {
                    visible: root.isPlayed
                    primary: !root.isDrawn
                    mostWidth: parent.width
                    iconName: "play"
                    text: qsTr("Show me: %1").arg(about.lessonTitle)
                    onClicked: root.goWanted("lesson", about.lesson)
                }
            }
            Label {
                width: parent.width
                visible: about.kind === "technology" && text !== ""
                text: !root.isDrawn ? qsTr("It is no box of a diagram.") : add.enabled ? "" : qsTr("Open a drawing to add it there.")
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
                color: Theme.textSecondary
            }
            Column {
                width: parent.width
                spacing: 4
                visible: about.facts.length > 0
                Repeater {
                    model: about.facts
                    CardFact {
                        required property var modelData
                        width: column.width
                        label: modelData.label
                        value: modelData.value
                    }
                }
            }
            Repeater {
                model: about.sections
                Column {
                    id: section
                    required property var modelData
                    width: column.width
                    spacing: 3
                    Row {
                        spacing: 8
                        CardHeading { text: section.modelData.heading }
                        Label {
                            visible: section.modelData.unsourced
                            text: qsTr("no source found")
                            font.pixelSize: Theme.textSmall
                            font.italic: true
                            color: Theme.textSecondary
                        }
                    }
                    Prose {
                        width: parent.width
                        text: section.modelData.text
                    }
                }
            }
            Prose {
                width: parent.width
                visible: text !== ""
                text: about.advice
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
            CardFigures {
                width: parent.width
                heading: qsTr("Numbers")
                figures: about.figures
            }
            CardDefaults {
                width: parent.width
                defaults: about.defaults
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
        hint: qsTr("Close")
        onClicked: root.closed()
    }
    Rectangle { // The keyboard is in the card, on nothing in particular.
        anchors.fill: parent
        visible: root.activeFocus
        color: Theme.clear
        border.width: 1
        border.color: Theme.accent
        opacity: 0.5
    }
}
