// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Every action and its shortcut, which can be changed here; then what the mouse and the fixed keys do.
Dialog {
    id: root

    property int recording: -1 ///< The row whose new keys are awaited.

    title: Actions.shortcutSheet.text
    bodyWidth: 620
    onAboutToShow: {
        root.recording = -1;
        search.clear();
        search.forceActiveFocus();
    }

    ShortcutModel {
        id: sheet
        actions: Actions
        filter: search.text
        onModelReset: root.recording = -1
    }
    SearchField {
        id: search
        width: parent.width
        placeholderText: qsTr("Search")
        focus: true
    }
    RowList {
        id: list
        width: parent.width
        height: Math.min(Theme.px(400), (root.parent ? root.parent.height : 720) - Theme.px(190) - 100)
        Accessible.role: Accessible.List
        Accessible.name: root.title
        T.ScrollBar.vertical: AppScrollBar { }
        model: sheet
        delegate: ShortcutRow {
            width: list.width - 14
            shortcuts: sheet
            recording: index >= 0 && root.recording === index // A row that goes has -1.
            onRecordingWanted: row => root.recording = row
            onEnded: {
                root.recording = -1;
                search.forceActiveFocus();
            }
        }
    }
    Item {
        width: parent.width
        height: Theme.field
        Label {
            height: parent.height
            width: parent.width - all.width - Theme.px(12)
            text: qsTr("Press a line to change its shortcut.")
            color: Theme.textSecondary
            font.pixelSize: Theme.textSmall
        }
        AppButton {
            id: all
            anchors.right: parent.right
            text: qsTr("Reset all")
            enabled: sheet.anyChanged
            onClicked: sheet.resetAll()
        }
    }
}
