// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Type a few letters of anything, press Enter: it is done, or shown. By keyboard alone.
T.Popup {
    id: root

    property alias document: palette.document
    readonly property alias list: list
    signal placeWanted(string key, string near)
    signal learnWanted(string kind, string entry)

    function accept(row: int) {
        if (!palette.canRun(row))
            return;
        root.close(); // First: what is done may want the focus.
        palette.run(row);
    }

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: 72
    width: parent ? Math.min(Theme.px(640), parent.width - 32) : Theme.px(640)
    height: parent ? Math.min(Theme.px(468), parent.height - y - Theme.px(24)) : Theme.px(468)
    padding: 10
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        palette.begin();
        field.clear();
        field.forceActiveFocus();
    }
    T.Overlay.modal: Rectangle { color: Theme.veil }
    background: Card { radius: Theme.radiusCard }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick } }

    PaletteModel {
        id: palette
        actions: Actions
        // What the input method is still composing counts as well: Hangul is composed all the time.
        filter: field.text + field.preeditText
        onModelReset: list.currentIndex = count > 0 ? 0 : -1
        onPlaceWanted: (key, near) => root.placeWanted(key, near)
        onLearnWanted: (kind, entry) => root.learnWanted(kind, entry)
    }
    contentItem: Item {
        SearchField {
            id: field
            width: parent.width
            implicitHeight: Theme.px(38)
            font.pixelSize: Theme.textTitle
            placeholderText: qsTr("Command, component, file or concept")
            onAccepted: root.accept(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onEscapePressed: root.close()
            Keys.onPressed: event => {
                const page = event.key === Qt.Key_PageDown ? 10 : event.key === Qt.Key_PageUp ? -10 : 0;
                if (page !== 0)
                    list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + page));
            }
        }
        RowList {
            id: list
            anchors.top: field.bottom
            anchors.topMargin: Theme.gap
            anchors.bottom: parent.bottom
            width: parent.width
            model: palette
            highlightMoveDuration: 0
            keyNavigationWraps: true
            reuseItems: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Results")
            T.ScrollBar.vertical: AppScrollBar { }
            delegate: PaletteRow {
                width: ListView.view.width
                current: ListView.isCurrentItem
                onPointed: row => list.currentIndex = row
                onChosen: row => root.accept(row)
            }
        }
        Label {
            anchors.centerIn: list
            visible: list.count === 0
            text: qsTr("Nothing fits.")
            color: Theme.textSecondary
        }
    }
}
