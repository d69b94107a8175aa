// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Left: the samples, and the document as a tree with a filter.
Rectangle {
    id: root

    required property Document document
    required property DiagramCanvas canvas

    function focusFilter() {
        filter.forceActiveFocus();
        filter.selectAll();
    }

    color: Theme.surface

    OutlineModel {
        id: outline
        document: root.document
        filter: filter.text
    }

    Item {
        width: Theme.leftPanel - 1
        height: parent.height

        Column {
            id: head
            x: 12
            y: 12
            width: parent.width - 24
            spacing: 2

            PanelHeading { text: qsTr("Samples") }
            Repeater {
                model: Session.samples
                PanelRow {
                    required property var modelData
                    width: head.width
                    iconName: "file"
                    text: modelData.name
                    onClicked: Session.open(modelData.file)
                }
            }
            Item { width: 1; height: 10 }
            PanelHeading { text: qsTr("Outline") }
            SearchField {
                id: filter
                width: head.width
                placeholderText: qsTr("Filter")
                Keys.onDownPressed: list.forceActiveFocus()
                Keys.onReturnPressed: list.choose(0)
            }
            Item { width: 1; height: 4 }
        }
        ListView {
            id: list

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
            clip: true
            model: outline
            currentIndex: root.canvas.selection.length === 1 ? outline.rowOf(root.canvas.selection[0]) : -1
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
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
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.border
    }
}
