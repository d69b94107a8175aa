// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A shelf of Learn: filters over it, the list at one side, the card of what is selected at the other. Arrows walk the
/// list, Enter leads to the card, Escape back, and "/" to the search.
LearnSection {
    id: root

    required property int shelf ///< CatalogueModel.Shelf
    property string heading: ""
    property string about: ""
    property string placeholder: ""
    property int columns: 1 ///< Of the list, where there is room.
    readonly property alias list: list
    readonly property alias catalogue: catalogue

    function select(at: var) {
        if (at.entry === undefined)
            return;
        root.kind = at.kind;
        root.selected = at.entry;
        list.reveal();
    }
    function close() {
        root.selected = "";
        list.forceActiveFocus();
    }
    function showEverything() {
        field.clear();
        catalogue.chooseAll();
    }

    // From a link or the search: it has to be in the list.
    onSelectedChanged: {
        if (root.selected === "")
            return;
        if (!catalogue.shows(root.kind, root.selected))
            root.showEverything();
        list.reveal();
        if (!card.activeFocus)
            list.forceActiveFocus();
    }
    onVisibleChanged: if (visible) list.forceActiveFocus()
    Component.onCompleted: list.forceActiveFocus()

    Keys.onPressed: event => {
        if (event.text !== "/" || field.activeFocus)
            return;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        event.accepted = true;
    }

    CatalogueModel {
        id: catalogue
        shelf: root.shelf
        query: field.text + field.preeditText
    }
    Rectangle {
        id: tools
        width: parent.width
        height: filters.height + 2 * filters.y
        color: Theme.surface
        z: 1
        Flow {
            id: filters
            x: Theme.margin
            y: Math.round((Theme.bar - Theme.field) / 2)
            width: parent.width - 2 * Theme.margin
            spacing: 6
            SearchField {
                id: field
                width: Theme.wide(200)
                placeholderText: root.placeholder
                onAccepted: root.select(catalogue.after("", "", 1))
                Keys.onDownPressed: {
                    if (!catalogue.shows(root.kind, root.selected))
                        root.select(catalogue.after("", "", 1));
                    list.forceActiveFocus();
                }
                Keys.onEscapePressed: event => {
                    if (text !== "")
                        clear();
                    else
                        list.forceActiveFocus();
                    event.accepted = true;
                }
            }
            Repeater {
                model: catalogue.facets.length // Not the facets: a menu that is open must not begin anew.
                AppButton {
                    id: facet
                    required property int index
                    readonly property var modelData: catalogue.facets[index]
                    opens: true
                    checked: modelData.narrows
                    width: implicitWidth + 14 // For the arrow.
                    text: modelData.label
                    Accessible.name: modelData.name + ": " + modelData.label
                    Accessible.role: Accessible.ComboBox
                    onClicked: menu.popup(facet, 0, facet.height + 2)
                    ChoiceMenu {
                        id: menu
                        choices: facet.modelData.choices
                        onChosen: id => catalogue.choose(facet.modelData.key, id)
                    }
                }
            }
            Label {
                height: Theme.field
                leftPadding: 6
                text: catalogue.narrowed ? qsTr("%1 of %2").arg(catalogue.count).arg(catalogue.total) : qsTr("%1 entries").arg(catalogue.total)
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
    CatalogueList {
        id: list
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        width: root.columns > 1 ? Math.round(parent.width * 0.56) : Math.min(Theme.wide(360), parent.width * 0.42)
        groups: catalogue.groups
        columns: root.columns > 1 && width >= Theme.px(560) ? root.columns : 1
        kind: root.kind
        entry: root.selected
        name: root.heading
        playable: root.reachable.includes("lesson")
        onChosen: (kind, entry) => root.select({ kind: kind, entry: entry })
        onStepped: by => root.select(catalogue.after(root.kind, root.selected, by))
        onCrossed: by => root.select(catalogue.beside(root.kind, root.selected, by))
        onOpened: if (root.selected === "") root.select(catalogue.after("", "", 1)); else card.forceActiveFocus(Qt.TabFocusReason)
        onLeaveWanted: root.selected = ""
        onPlayed: lesson => root.goWanted("lesson", lesson)

        Column {
            anchors.centerIn: parent
            width: parent.width - 4 * Theme.margin
            visible: catalogue.count === 0
            spacing: 10
            Label {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("Nothing fits.")
                color: Theme.textSecondary
            }
            AppButton {
                anchors.horizontalCenter: parent.horizontalCenter
                text: qsTr("Show everything")
                onClicked: root.showEverything()
            }
        }
    }
    Rectangle {
        x: list.width
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        width: 1
        color: Theme.border
    }
    CatalogueCard {
        id: card
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        anchors.left: list.right
        anchors.leftMargin: 1
        anchors.right: parent.right
        kind: root.kind
        entry: root.selected
        reachable: root.reachable
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
        onClosed: root.close()
        onLeaveWanted: list.forceActiveFocus()
    }
    Rectangle {
        anchors.fill: card
        visible: !card.exists
        color: Theme.canvas
        Column {
            anchors.centerIn: parent
            width: Math.min(Theme.px(440), parent.width - 4 * Theme.margin)
            spacing: 8
            Label {
                width: parent.width
                text: root.heading
                font.pixelSize: Theme.textLarge
                font.weight: Theme.weightStrong
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                Accessible.role: Accessible.Heading
            }
            Prose {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                text: root.about
                color: Theme.textSecondary
            }
            Label {
                width: parent.width
                topPadding: 6
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: qsTr("Choose an entry of the list.")
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
        }
    }
}
