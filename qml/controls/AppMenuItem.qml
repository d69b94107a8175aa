// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// One line of a menu: icon or check mark, text, shortcut or an arrow to a submenu.
T.MenuItem {
    id: root

    property Action entry: null

    implicitWidth: Math.max(Theme.menu, leftPadding + words.implicitWidth + Theme.px(18) + keys.implicitWidth + rightPadding)
    implicitHeight: visible ? Theme.row : 0
    leftPadding: Theme.px(34)
    rightPadding: 10
    text: entry ? entry.text : subMenu ? subMenu.title : ""
    enabled: entry ? entry.enabled : true
    hoverEnabled: true
    opacity: enabled ? 1 : 0.45
    Accessible.name: text
    onTriggered: if (entry) entry.trigger()

    contentItem: Row {
        Label {
            id: words
            width: parent.width - keys.width
            height: parent.height
            text: root.text
        }
        Label {
            id: keys
            height: parent.height
            text: root.entry ? root.entry.shortcutText : ""
            color: Theme.textSecondary
            font.pixelSize: Theme.textSmall
        }
    }
    indicator: Icon {
        x: 9
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(16)
        height: Theme.px(16)
        name: root.entry ? (root.entry.checkable ? (root.entry.checked ? "check" : "") : root.entry.icon) : ""
        color: root.entry && root.entry.checked ? Theme.accent : Theme.textSecondary
    }
    arrow: Icon {
        x: root.width - width - 8
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(14)
        height: Theme.px(14)
        visible: root.subMenu !== null
        name: "chevron-right"
        color: Theme.textSecondary
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: root.highlighted ? Theme.accentSoft : Theme.clear
    }
}
