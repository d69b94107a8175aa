// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Finds anything in Learn, in both languages, and goes there.
SearchField {
    id: root

    property alias kinds: search.kinds
    readonly property alias results: search
    signal chosen(string kind, string entry)

    function accept(row: int) {
        const kind = search.kindAt(row);
        const entry = search.entryAt(row);
        if (entry === "")
            return;
        list.close();
        root.clear();
        root.chosen(kind, entry);
    }

    placeholderText: qsTr("Search all of Learn")
    onAccepted: root.accept(rows.currentIndex)
    Keys.onDownPressed: rows.incrementCurrentIndex()
    Keys.onUpPressed: rows.decrementCurrentIndex()

    LearnSearch {
        id: search
        typed: root.text + root.preeditText
        onFound: {
            rows.currentIndex = count > 0 ? 0 : -1;
            list.visible = root.activeFocus && typed.trim() !== "";
        }
    }
    T.Popup {
        id: list
        y: root.height + 4
        x: root.width - width
        width: Math.max(root.width, 380)
        height: Math.min(420, Math.max(44, rows.contentHeight) + 2 * padding)
        padding: 6
        focus: false
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
        background: Card { }
        contentItem: ListView {
            id: rows
            clip: true
            model: search
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Results")
            T.ScrollBar.vertical: AppScrollBar { }
            delegate: LearnSearchRow {
                width: ListView.view.width
                current: ListView.isCurrentItem
                onPointed: row => rows.currentIndex = row
                onChosen: row => root.accept(row)
            }
            Label {
                anchors.centerIn: parent
                visible: rows.count === 0
                text: qsTr("Nothing fits.")
                color: Theme.textSecondary
            }
        }
    }
}
