// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Every action with a shortcut, and what the mouse does.
Dialog {
    id: root

    title: Actions.shortcutSheet.text
    bodyWidth: 560

    SearchField {
        id: search
        width: parent.width
        placeholderText: qsTr("Search")
        focus: true
    }
    ListView {
        id: list
        width: parent.width
        height: 380
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }
        model: ShortcutModel {
            actions: Actions
            filter: search.text
        }

        delegate: Item {
            id: row
            required property string name
            required property string keys
            width: list.width - 14
            height: 32
            Label {
                height: parent.height
                text: row.name
            }
            Label {
                anchors.right: parent.right
                height: parent.height
                text: row.keys
                color: Theme.textSecondary
                font.pixelSize: Theme.textSmall
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: 1
                color: Theme.border
            }
        }
    }
}
