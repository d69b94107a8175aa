// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Entries under their headings, in one column, or a column for each heading. One stop for the keyboard.
FocusScope {
    id: root

    property var groups: []
    property int columns: 1
    property string kind: "" ///< Of what is selected.
    property string entry: ""
    property string name: ""
    property bool playable: false ///< Lessons have a page.
    signal chosen(string kind, string entry)
    signal stepped(int by) ///< To a later or earlier entry.
    signal crossed(int by) ///< To the column beside.
    signal opened ///< What is selected is to be read.
    signal leaveWanted ///< Nothing is to be selected.
    signal played(string lesson)

    /// `row` is undefined, for a moment, in one that goes because the list becomes another one.
    function isCurrent(row: var): bool {
        return row !== undefined && row.kind === kind && row.entry === entry;
    }
    /// Scrolls to what is selected.
    function reveal() {
        revealer.restart();
    }
    function revealNow() {
        for (let i = 0; i < shelves.count; ++i)
            (shelves.itemAt(i) as Column)?.forceLayout(); // New rows have no place before the next frame.
        grid.forceLayout();
        for (let i = 0; i < shelves.count; ++i) {
            const group = shelves.itemAt(i) as Column;
            for (let k = 0; group && k < group.children.length; ++k) {
                const row = group.children[k] as CatalogueRow;
                if (row && row.current) {
                    root.bringIntoView(row);
                    return;
                }
            }
        }
    }
    function bringIntoView(row: Item) {
        const top = row.mapToItem(grid, 0, 0).y + grid.y;
        if (top < flick.contentY + Theme.px(30))
            flick.contentY = Math.max(0, top - Theme.px(60));
        else if (top + row.height > flick.contentY + flick.height)
            flick.contentY = Math.min(Math.max(0, flick.contentHeight - flick.height), top + row.height + 24 - flick.height);
    }

    Timer { // When the rows stand where they will.
        id: revealer
        interval: 0
        onTriggered: root.revealNow()
    }

    onGroupsChanged: root.reveal()
    onColumnsChanged: root.reveal()
    Connections {
        target: AppSettings
        function onTextSizeChanged() { root.reveal(); }
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.List
    Accessible.name: name
    Keys.onUpPressed: root.stepped(-1)
    Keys.onDownPressed: root.stepped(1)
    Keys.onLeftPressed: if (root.columns > 1) root.crossed(-1)
    Keys.onRightPressed: if (root.columns > 1) root.crossed(1)
    Keys.onReturnPressed: root.opened()
    Keys.onEnterPressed: root.opened()
    Keys.onEscapePressed: root.leaveWanted()
    Keys.onPressed: event => {
        const by = event.key === Qt.Key_PageDown ? 8 : event.key === Qt.Key_PageUp ? -8 : event.key === Qt.Key_End ? 10000 : event.key === Qt.Key_Home ? -10000 : 0;
        event.accepted = by !== 0;
        if (by !== 0)
            root.stepped(by);
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: grid.height + 2 * grid.y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }

        Grid {
            id: grid
            readonly property real wide: (flick.width - 2 * x - (columns - 1) * spacing) / columns
            x: 10
            y: 8
            columns: root.columns
            spacing: 12
            Repeater {
                id: shelves
                model: root.groups
                Column {
                    id: group
                    required property var modelData
                    width: grid.wide
                    spacing: 1
                    Item {
                        width: parent.width
                        height: Theme.px(28)
                        PanelHeading {
                            x: 10
                            height: parent.height
                            text: group.modelData.name
                        }
                        Label {
                            anchors.right: parent.right
                            anchors.rightMargin: 10
                            height: parent.height
                            text: group.modelData.count
                            font.pixelSize: Theme.textTiny
                            color: Theme.textSecondary
                        }
                    }
                    Repeater {
                        model: group.modelData.rows
                        CatalogueRow {
                            required property var modelData
                            width: group.width
                            title: modelData.title
                            note: modelData.note
                            unsure: modelData.unsure
                            lesson: root.playable ? modelData.lesson : ""
                            lessonTitle: modelData.lessonTitle
                            whole: root.columns > 1 || modelData.lesson !== ""
                            current: root.isCurrent(modelData)
                            focused: current && root.activeFocus
                            onClicked: {
                                root.forceActiveFocus(Qt.MouseFocusReason);
                                root.chosen(modelData.kind, modelData.entry);
                            }
                            onPlayed: root.played(modelData.lesson)
                        }
                    }
                }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.activeFocus && root.entry === ""
        color: Theme.clear
        border.width: 1
        border.color: Theme.accent
        opacity: 0.5
    }
}
