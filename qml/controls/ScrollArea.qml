// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// What may be higher than there is room, and follows the keyboard.
Flickable {
    id: root

    readonly property Item focused: root.Window.activeFocusItem
    property Item shown: null ///< What is to be seen, until somebody scrolls.
    property bool following: false

    /// Scrolls no further than it takes to see the item, or its beginning; also when it finds its place only later.
    function reveal(item: Item) {
        root.shown = item;
        root.follow();
    }
    /// By so many of its heights.
    function turn(pages: real) {
        root.contentY = Math.max(0, Math.min(root.contentY + pages * root.height * 0.9, root.contentHeight - root.height));
    }
    function follow() {
        if (!root.shown || !root.holds(root.shown))
            return;
        const top = root.shown.mapToItem(root.contentItem, 0, 0).y;
        const bottom = top + root.shown.height;
        const most = Math.max(0, root.contentHeight - root.height);
        root.following = true;
        if (top < root.contentY + Theme.gap || root.shown.height > root.height)
            root.contentY = Math.max(0, Math.min(top - Theme.margin, most));
        else if (bottom > root.contentY + root.height - Theme.gap)
            root.contentY = Math.max(0, Math.min(bottom + Theme.margin - root.height, most));
        root.following = false;
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
    onContentHeightChanged: root.follow()
    onContentYChanged: if (!root.following) root.shown = null
    onFocusedChanged: {
        if (root.focused && root.visible && root.holds(root.focused))
            root.reveal(root.focused);
    }
}
