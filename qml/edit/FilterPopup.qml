// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Type a few letters, press Enter: a line of a list is chosen. Stands on the canvas, and gives the focus back to it.
T.Popup {
    id: root

    required property DiagramCanvas canvas
    property alias model: list.model ///< With the roles label, detail and symbol; to be narrowed down by `filter`.
    property string prompt: ""
    /// What the input method is still composing counts as well: Hangul is composed all the time.
    readonly property string filter: field.text + field.preeditText
    signal chosen(int row)

    /// At `item` pixels of the canvas.
    function openNear(item: point) {
        root.x = Math.max(8, Math.min(root.canvas.width - root.width - 8, item.x - 20));
        root.y = Math.max(8, Math.min(root.canvas.height - root.height - 8, item.y - 20));
        root.open();
    }

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
    onFilterChanged: list.currentIndex = 0
    onClosed: root.canvas.forceActiveFocus()
    Connections {
        target: Session
        function onLeaving() { root.close(); } // What it was asked for is of the document that is still shown.
    }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick } }
    background: Card { }

    contentItem: Column {
        spacing: 6
        SearchField {
            id: field
            width: parent.width
            placeholderText: root.prompt
            onAccepted: if (list.count > 0) root.chosen(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onEscapePressed: root.close()
        }
        RowList {
            id: list
            width: parent.width
            height: parent.height - field.height - 6
            highlightMoveDuration: 0
            onCountChanged: if (currentIndex < 0 && count > 0) currentIndex = 0 // After nothing has fitted.
            Accessible.role: Accessible.List
            Accessible.name: root.prompt
            T.ScrollBar.vertical: AppScrollBar { }
            Label {
                parent: list // Not among the rows.
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("Nothing fits.")
                color: Theme.textSecondary
            }
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
                onClicked: root.chosen(index)
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
