// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import QtQuick.Window
import Topologue

/// What may be higher than there is room, and follows the keyboard.
Flickable {
    id: root

    readonly property Item focused: root.Window.activeFocusItem

    /// Scrolls no further than it takes to see the item, or its beginning.
    function reveal(item: Item) {
        const top = item.mapToItem(root.contentItem, 0, 0).y;
        if (top < root.contentY + Theme.gap || item.height > root.height)
            root.contentY = Math.max(0, Math.min(top - Theme.margin, root.contentHeight - root.height));
        else if (top + item.height > root.contentY + root.height - Theme.gap)
            root.contentY = Math.max(0, Math.min(top + item.height + Theme.margin, root.contentHeight) - root.height);
    }
    /// By so many of its heights.
    function turn(pages: real) {
        root.contentY = Math.max(0, Math.min(root.contentY + pages * root.height * 0.9, root.contentHeight - root.height));
    }
    function holds(item: Item): bool {
        let at = item;
        while (at && at !== root.contentItem)
            at = at.parent;
        return at !== null;
    }

    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: AppScrollBar { }
    onFocusedChanged: {
        if (root.focused && root.visible && root.holds(root.focused))
            root.reveal(root.focused);
    }
}
