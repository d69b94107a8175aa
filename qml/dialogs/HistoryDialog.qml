// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The steps of the document; a click, or Enter, goes there.
Dialog {
    id: root

    required property Document document
    required property DiagramCanvas canvas

    title: qsTr("History")
    bodyWidth: 340
    onAboutToShow: {
        list.currentIndex = history.current;
        list.positionViewAtIndex(history.current, ListView.Contain);
        list.forceActiveFocus();
    }

    RowList {
        id: list
        width: parent.width
        height: Math.min(Theme.px(380), Math.max(1, count) * Theme.row)
        focus: true
        highlightMoveDuration: 0
        T.ScrollBar.vertical: AppScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: root.title
        Keys.onReturnPressed: list.goTo(currentIndex)
        Keys.onEnterPressed: list.goTo(currentIndex)
        model: HistoryModel {
            id: history
            document: root.document
        }

        function goTo(row: int) {
            root.canvas.glideWhenShown();
            history.goTo(row);
            list.currentIndex = row;
        }

        delegate: T.ItemDelegate {
            id: row
            required property int index
            required property string step
            required property bool done
            required property bool saved
            width: list.width - 10
            implicitHeight: Theme.row
            hoverEnabled: true
            highlighted: ListView.isCurrentItem
            Accessible.name: step
            Accessible.checked: index === history.current
            onClicked: list.goTo(index)
            contentItem: Item {
                Icon {
                    x: 8
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(14)
                    height: Theme.px(14)
                    visible: row.index === history.current
                    name: "check"
                    color: Theme.accent
                }
                Label {
                    x: 30
                    width: parent.width - Theme.px(30) - 8 - note.width
                    height: parent.height
                    text: row.step
                    color: row.done ? Theme.text : Theme.textTertiary
                    font.weight: row.index === history.current ? Theme.weightStrong : Theme.weightNormal
                }
                Label {
                    id: note
                    anchors.right: parent.right
                    anchors.rightMargin: 8
                    height: parent.height
                    text: row.saved ? qsTr("saved") : !row.done ? qsTr("undone") : ""
                    color: Theme.textSecondary
                    font.pixelSize: Theme.textSmall
                }
            }
            background: Rectangle {
                radius: Theme.radiusField
                color: row.highlighted && list.activeFocus ? Theme.accentSoft : row.hovered ? Theme.surfaceQuiet : Theme.clear
            }
        }
    }
}
