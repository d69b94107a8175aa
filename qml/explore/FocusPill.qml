// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Says what the focus shows, and makes it wider or narrower; Escape on the canvas leaves it.
Card {
    id: root

    required property FocusMode focusMode
    required property DiagramCanvas canvas
    property bool blocked: false ///< Something else stands here.

    visible: root.focusMode.active && !root.blocked
    width: Math.min(parent.width - 32, row.implicitWidth + Theme.px(28))
    height: Theme.px(38)
    radius: 19

    Shortcut {
        sequences: ["Escape"]
        enabled: root.visible && root.canvas.activeFocus
        onActivated: root.focusMode.leave()
    }

    Row {
        id: row
        x: 14
        height: parent.height
        spacing: 4
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "minus"
            hint: Actions.fewerHops.text + "  " + Actions.fewerHops.shortcutText
            enabled: root.focusMode.hops > 0
            onClicked: Actions.fewerHops.trigger()
        }
        Label {
            height: parent.height
            text: qsTr("Arrows away: %1").arg(root.focusMode.hops)
            font.weight: Theme.weightMedium
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "plus"
            hint: Actions.moreHops.text + "  " + Actions.moreHops.shortcutText
            onClicked: Actions.moreHops.trigger()
        }
        Label {
            height: parent.height
            leftPadding: 4
            text: qsTr("Components: %1").arg(root.focusMode.count)
            color: Theme.textSecondary
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            height: 28
            text: Actions.hideRest.text
            hint: Actions.hideRest.text + "  " + Actions.hideRest.shortcutText
            checked: Actions.hideRest.checked
            onClicked: {
                Actions.hideRest.trigger();
                root.canvas.forceActiveFocus();
            }
        }
        IconButton {
            anchors.verticalCenter: parent.verticalCenter
            iconName: "close"
            hint: qsTr("Leave the focus (Escape)")
            onClicked: root.focusMode.leave()
        }
    }
}
