// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A playhead on a plain line of time.
T.Slider {
    id: root

    required property Player player

    implicitHeight: Theme.field
    from: 0
    to: Math.max(0.001, player.duration)
    value: player.position
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("Playhead")
    onMoved: player.position = value

    background: Rectangle {
        x: 0
        y: (root.height - height) / 2
        width: root.width
        height: 4
        radius: 2
        color: Theme.border
        Rectangle {
            width: root.visualPosition * parent.width
            height: 4
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: root.visualPosition * (root.width - width)
        y: (root.height - height) / 2
        width: Theme.px(14)
        height: Theme.px(14)
        radius: 7
        color: Theme.surface
        border.width: 3
        border.color: Theme.accent
        FocusRing { control: root }
    }
}
