// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A menu as the whole window draws them. Its lines are children, or `rows`, which are made when it is first opened.
T.Menu {
    id: root

    property Component rows: null ///< Of MenuRows.
    property MenuRows made: null
    property int rowWidth: Theme.menu
    property real widest: 0 ///< Of its items, when it was opened.

    implicitWidth: Math.max(rowWidth, widest) + leftPadding + rightPadding
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: 5
    margins: 4
    overlap: 2
    delegate: AppMenuItem { }
    function makeRows() {
        made = rows.createObject(root) as MenuRows;
        for (let i = 0; i < made.rows.length; ++i)
            takeRow(made.rows[i]);
    }
    function takeRow(row: QtObject) {
        if (row instanceof T.Menu)
            addMenu(row as T.Menu);
        else
            addItem(row as Item);
    }
    onAboutToShow: {
        if (rows && !made)
            makeRows();
        let most = 0;
        for (let i = 0; i < count; ++i)
            most = Math.max(most, itemAt(i)?.implicitWidth ?? 0);
        widest = Math.min(most, Theme.px(460));
    }

    contentItem: ListView {
        implicitHeight: contentHeight
        model: root.contentModel
        interactive: contentHeight > height
        clip: true
        currentIndex: root.currentIndex
        T.ScrollBar.vertical: AppScrollBar { }
    }
    background: Card { }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }
}
