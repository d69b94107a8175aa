// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A thin scroll bar that shows itself while it is of use.
T.ScrollBar {
    id: root

    implicitWidth: 10
    implicitHeight: 10
    padding: 3
    minimumSize: 0.08
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: 4
        implicitHeight: 4
        radius: 2
        color: root.pressed || root.hovered ? Theme.textSecondary : Theme.textTertiary
        opacity: root.active || root.hovered ? 0.9 : 0.35
        Behavior on opacity { NumberAnimation { duration: Theme.calm } }
    }
}
