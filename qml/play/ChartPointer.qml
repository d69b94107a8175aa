// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What the mouse does in a chart: point, move the playhead, zoom with the wheel, pan with Shift or the right button.
MouseArea {
    id: root

    required property TimeWindow span
    property real grabbed: 0 ///< Where a pan was last, pixels.
    property bool panned: false
    readonly property bool panning: pressed && (panButton || panShift)
    readonly property real secondsPerPixel: (span.to - span.from) / Math.max(1, width)
    property bool panButton: false
    property bool panShift: false
    signal pressedAt(real seconds)
    signal soughtTo(real seconds)
    signal pointedAt(real seconds) ///< -1: nowhere any more.
    signal menuWanted

    function secondsAt(x: real): real {
        return root.span.from + x * root.secondsPerPixel;
    }

    hoverEnabled: true
    acceptedButtons: Qt.LeftButton | Qt.RightButton
    cursorShape: root.panning ? Qt.ClosedHandCursor : Qt.CrossCursor
    onPressed: mouse => {
        root.panButton = mouse.button === Qt.RightButton;
        root.panShift = mouse.modifiers & Qt.ShiftModifier;
        root.begin(mouse.x);
    }
    onPositionChanged: mouse => root.panning ? root.pan(mouse.x) : root.point(mouse.x)
    onReleased: if (root.panButton && !root.panned) root.menuWanted()
    onEntered: root.point(root.mouseX)
    onExited: root.pointedAt(-1)
    onDoubleClicked: root.span.showAll()
    onWheel: wheel => wheel.angleDelta.x !== 0 ? root.span.pan(-wheel.angleDelta.x * root.secondsPerPixel / 2) : root.span.zoom(root.secondsAt(wheel.x), Math.pow(1.2, wheel.angleDelta.y / 120))

    function begin(x: real) {
        root.grabbed = x;
        root.panned = false;
        root.pressedAt(root.secondsAt(x));
        if (!root.panButton && !root.panShift)
            root.soughtTo(root.secondsAt(x));
    }
    function pan(x: real) {
        root.panned = root.panned || Math.abs(x - root.grabbed) > 2;
        if (root.panned) {
            root.span.pan((root.grabbed - x) * root.secondsPerPixel);
            root.grabbed = x;
        }
    }
    function point(x: real) {
        root.pointedAt(root.secondsAt(Math.max(0, Math.min(root.width - 1, x))));
        if (root.pressed)
            root.soughtTo(root.secondsAt(x));
    }
}
