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
    property bool panButton: false
    property bool panShift: false
    signal pressedAt(real seconds)
    signal soughtTo(real seconds)
    signal pointedAt(real seconds) ///< -1: nowhere any more.
    signal menuWanted

    function secondsAt(x: real): real {
        return root.span.from + x / Math.max(1, root.width) * (root.span.to - root.span.from);
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
    onExited: root.pointedAt(-1)
    onDoubleClicked: root.span.showAll()
    onWheel: wheel => root.zoomOrPan(wheel)

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
            root.span.pan(root.secondsAt(root.grabbed) - root.secondsAt(x));
            root.grabbed = x;
        }
    }
    function point(x: real) {
        root.pointedAt(root.secondsAt(Math.max(0, Math.min(root.width - 1, x))));
        if (root.pressed)
            root.soughtTo(root.secondsAt(x));
    }
    function zoomOrPan(wheel: WheelEvent) {
        const across = wheel.angleDelta.x;
        if (across !== 0)
            root.span.pan(-across / 1200 * (root.span.to - root.span.from));
        else
            root.span.zoom(root.secondsAt(wheel.x), Math.pow(1.2, wheel.angleDelta.y / 120));
    }
}
