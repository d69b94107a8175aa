// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A square button with an icon only; its tip says what it does, and with which keys.
T.Button {
    id: root

    required property string iconName
    property string hint: ""
    property bool quiet: true

    implicitWidth: Theme.field
    implicitHeight: Theme.field
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    opacity: enabled ? 1 : 0.4
    Accessible.name: hint
    Accessible.role: Accessible.Button

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            color: root.checked ? Theme.accent : Theme.textSecondary
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: root.checked ? Theme.accentSoft : root.down || root.hovered ? Theme.pressed : root.quiet ? Theme.clear : Theme.surfaceQuiet
        Behavior on color { ColorAnimation { duration: Theme.quick } }
        FocusRing { control: root }
    }

    HoverTip { text: root.hint; shown: root.hovered }
}
