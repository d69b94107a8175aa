// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A dot that a whole room can see, where the pointer is.
Item {
    id: root

    property bool shown: false

    HoverHandler {
        id: hover
        cursorShape: root.shown ? Qt.BlankCursor : Qt.ArrowCursor
    }
    Rectangle {
        x: hover.point.position.x - width / 2
        y: hover.point.position.y - height / 2
        width: 22
        height: 22
        radius: 11
        visible: hover.hovered
        color: Theme.failed
        opacity: 0.85
        border.width: 3
        border.color: Theme.surface
    }
}
