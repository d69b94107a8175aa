// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The outline of the control that has the keyboard; shown when it got there by the keyboard.
Rectangle {
    id: root

    required property T.Control control

    anchors.fill: parent
    anchors.margins: -3
    visible: root.control.visualFocus
    color: Theme.clear
    radius: Theme.radiusField + 3
    border.width: 2
    border.color: Theme.accent
}
