// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The history: the ribbon, its filters, and the card of what is selected.
LearnSection {
    id: root

    readonly property alias view: view

    onSelectedChanged: if (selected !== "") view.selected = selected

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Item {
        id: tools
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        height: Theme.bar

        Row {
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6
            SearchField {
                id: field
                width: 200
                placeholderText: qsTr("Find in the timeline")
            }
            FilterChip {
                anchors.verticalCenter: parent.verticalCenter
                iconName: "note"
                text: qsTr("From the notes")
                checked: view.onlyNotes
                onToggled: view.onlyNotes = checked
            }
            LaneMenuButton {
                anchors.verticalCenter: parent.verticalCenter
                view: view
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                leftPadding: 6
                text: view.foundCount >= 0 ? qsTr("%1 found").arg(view.foundCount) : qsTr("%1 events").arg(view.shownCount)
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
        }
        PictureTools {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            view: view
            onNotice: text => root.notice(text)
        }
    }
    TimelineView {
        id: view
        anchors.top: tools.bottom
        anchors.bottom: scroller.top
        anchors.left: parent.left
        anchors.right: card.left
        focus: true
        query: field.text + field.preeditText
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Timeline")
        Accessible.description: card.exists ? card.title : ""
        onSelectedChanged: root.selected = selected
        onActivated: card.open = true
    }
    Rectangle {
        anchors.fill: view
        visible: view.activeFocus && view.selected === ""
        color: Theme.clear
        border.width: 1
        border.color: Theme.accent
        opacity: 0.5
    }
    TimelineScroller {
        id: scroller
        x: view.x + 116
        width: view.width - 132
        anchors.bottom: parent.bottom
        view: view
    }
    EntryCard {
        id: card
        anchors.right: parent.right
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        kind: "timeline"
        entry: view.selected
        reachable: root.reachable
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
        onClosed: {
            view.selected = "";
            view.forceActiveFocus();
        }
    }
}
