// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The map of the concepts, its legend, and the card of what is selected.
LearnSection {
    id: root

    readonly property alias view: view

    onSelectedChanged: if (selected !== "") view.selected = selected

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    ConceptMapView {
        id: view
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: card.left
        focus: true
        query: field.text + field.preeditText
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Map of the concepts")
        Accessible.description: card.exists ? card.title : ""
        onSelectedChanged: root.selected = selected
        onActivated: card.open = true
    }
    Rectangle {
        id: tools
        width: parent.width
        height: Theme.bar
        color: Theme.surface
        Row {
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            spacing: 6
            SearchField {
                id: field
                width: 200
                placeholderText: qsTr("Find a concept")
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                leftPadding: 6
                visible: view.foundCount >= 0
                text: qsTr("%1 found").arg(view.foundCount)
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
        }
        RelationLegend {
            x: Math.max(Theme.margin + 280, (parent.width - width) / 2)
            anchors.verticalCenter: parent.verticalCenter
            visible: x + width < zoom.x
        }
        PictureTools {
            id: zoom
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            view: view
            onNotice: text => root.notice(text)
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
    Label {
        anchors.centerIn: view
        visible: !view.ready
        text: qsTr("Drawing the map…")
        color: Theme.textSecondary
    }
    EntryCard {
        id: card
        anchors.right: parent.right
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        kind: "concept"
        entry: view.selected
        reachable: root.reachable
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
        onClosed: {
            view.selected = "";
            view.forceActiveFocus();
        }
    }
}
