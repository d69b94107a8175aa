// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The document as a tree, with a filter that also finds (see editing/query.h for its language).
Item {
    id: root

    required property Document document
    required property DiagramCanvas canvas
    required property Playback playback

    readonly property Finder finder: outline.finder
    /// All but what is found is to be drawn faintly.
    readonly property bool fades: fade.checked && outline.finder.seeks

    function focusFilter() {
        filter.forceActiveFocus();
        filter.selectAll();
    }

    OutlineModel {
        id: outline
        document: root.document
        playback: root.playback
        filter: filter.text
        currentKey: root.canvas.selection.length === 1 ? root.canvas.selection[0] : ""
        onFilterChanged: list.contentY = list.originY
    }

    Item {
        anchors.fill: parent

        Column {
            id: head
            x: 12
            width: parent.width - 24
            spacing: 2

            SearchField {
                id: filter
                width: head.width - fade.width - 4
                placeholderText: qsTr("Find")
                Keys.onDownPressed: event => {
                    event.accepted = event.modifiers === Qt.NoModifier;
                    if (event.accepted)
                        list.forceActiveFocus();
                }
                Keys.onReturnPressed: list.chooseAll()
                Keys.onEnterPressed: list.chooseAll()

                IconButton {
                    id: fade
                    anchors.left: parent.right
                    anchors.leftMargin: 4
                    iconName: "filter"
                    checkable: true
                    hint: qsTr("Fade what does not match")
                }
            }
            Label {
                width: head.width
                topPadding: 4
                visible: text !== ""
                text: outline.finder.errorText
                color: Theme.failed
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
                maximumLineCount: 6
                Accessible.role: Accessible.AlertMessage
                Accessible.name: text
            }
            Label {
                width: head.width
                topPadding: 4
                visible: filter.activeFocus && filter.text === ""
                text: qsTr("Words, or kind:database, team:payments, has:timeout, errors>5%")
                color: Theme.textSecondary
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
            }
            Label {
                width: head.width
                topPadding: 4
                visible: outline.finder.seeks && outline.finder.errorText === "" && outline.finder.keys.length > 0
                text: qsTr("%1 found. Enter selects them.").arg(outline.finder.keys.length)
                color: Theme.textSecondary
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
            }
            Item { width: 1; height: 4 }
        }
        RowList {
            id: list

            function chooseAll() {
                if (!outline.finder.seeks || outline.finder.keys.length === 0)
                    return;
                root.canvas.selection = outline.finder.keys;
                root.canvas.fitSelection();
            }
            function choose(row: int) {
                const key = outline.keyAt(row);
                if (key === "")
                    return;
                root.canvas.selection = [key];
                root.canvas.reveal(key);
            }

            anchors.top: head.bottom
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 8
            x: 12
            width: parent.width - 16
            model: outline
            currentIndex: outline.currentRow
            activeFocusOnTab: true
            keyNavigationEnabled: false
            T.ScrollBar.vertical: AppScrollBar { }
            Accessible.role: Accessible.Tree
            Accessible.name: qsTr("Outline")
            Keys.onDownPressed: choose(Math.min(count - 1, currentIndex + 1))
            Keys.onUpPressed: choose(Math.max(0, currentIndex - 1))

            delegate: PanelRow {
                id: row
                required property int index
                required property string key
                required property string name
                required property string detail
                required property string symbol
                required property int depth
                required property bool expandable
                required property bool expanded

                width: list.width - 8
                iconName: symbol
                indent: depth * 18
                text: name
                note: expandable ? detail : ""
                strong: expandable
                current: root.canvas.selection.length > 0 && root.canvas.isSelected(key)
                foldable: expandable
                open: expanded
                onClicked: list.choose(index)
                onFolded: outline.toggle(index)
                onDoubleClicked: root.canvas.fitSelection()
            }
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: head.bottom
            anchors.topMargin: 16
            visible: outline.count === 0 && filter.text !== ""
            text: qsTr("Nothing matches")
            color: Theme.textSecondary
        }
    }
}
