// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Type a few letters, press Enter: a component of that kind or technology stands where one has clicked, connected to
/// where an arrow was dragged from.
T.Popup {
    id: root

    required property DiagramCanvas canvas
    required property Editor editor
    property point place ///< In document units.
    property string from: "" ///< A component that the new one is connected to; empty = none.

    /// At `item` pixels of the canvas.
    function openAt(item: point, source: string) {
        root.place = root.canvas.toDocument(item);
        root.from = source;
        root.x = Math.max(8, Math.min(root.canvas.width - root.width - 8, item.x - 20));
        root.y = Math.max(8, Math.min(root.canvas.height - root.height - 8, item.y - 20));
        root.open();
    }
    function add(row: int) {
        const kind = choices.kindAt(row);
        if (kind === "")
            return;
        const technology = choices.technologyAt(row);
        const name = choices.nameAt(row);
        const key = root.from !== "" && !choices.isDrawnOnly(row) ? root.editor.addConnectedAt(root.from, true, kind, technology, root.place, name)
                                     : root.editor.add(kind, technology, root.place, name);
        root.close();
        root.canvas.forceActiveFocus();
        if (key !== "" && name === "")
            root.added(key);
    }
    /// Something without a name of its own was made: its name is the next thing to say.
    signal added(string key)

    width: Theme.px(300)
    height: Theme.px(356)
    padding: 8
    modal: false
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        field.text = "";
        list.currentIndex = 0;
        field.forceActiveFocus();
    }
    onClosed: root.canvas.forceActiveFocus()
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick } }
    background: Card { }

    contentItem: Column {
        spacing: 6
        SearchField {
            id: field
            width: parent.width
            placeholderText: qsTr("Kind, technology or name")
            onTextChanged: list.currentIndex = 0
            onAccepted: root.add(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onEscapePressed: root.close()
        }
        RowList {
            id: list
            width: parent.width
            height: parent.height - field.height - 6
            model: ComponentChoices {
                id: choices
                filter: field.text
            }
            highlightMoveDuration: 0
            T.ScrollBar.vertical: AppScrollBar { }
            delegate: T.ItemDelegate {
                id: row
                required property int index
                required property string label
                required property string detail
                required property string symbol
                width: ListView.view.width
                implicitHeight: Theme.row + 4
                highlighted: ListView.isCurrentItem
                hoverEnabled: true
                Accessible.name: label + " " + detail
                onHoveredChanged: if (hovered) list.currentIndex = index
                onClicked: root.add(index)
                contentItem: Row {
                    leftPadding: 8
                    spacing: 10
                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.px(16)
                        height: Theme.px(16)
                        name: row.symbol
                        color: Theme.textSecondary
                    }
                    Label {
                        height: parent.height
                        width: Math.min(implicitWidth, Theme.px(160))
                        text: row.label
                    }
                    Label {
                        height: parent.height
                        width: Math.min(implicitWidth, Theme.px(90))
                        text: row.detail
                        color: Theme.textSecondary
                        font.pixelSize: Theme.textSmall
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusField
                    color: row.highlighted ? Theme.accentSoft : Theme.clear
                }
            }
        }
    }
}
