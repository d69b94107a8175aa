// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A layout that is proposed: what it would do, and whether it shall. Enter accepts it on the canvas, Escape discards it.
Card {
    id: root

    required property LayoutProposal proposal
    required property DiagramCanvas canvas

    visible: root.proposal.stands || root.proposal.busy
    width: Math.min(parent.width - 32, row.implicitWidth + Theme.px(28))
    height: Math.max(Theme.px(42), label.implicitHeight + Theme.px(16))
    radius: 21

    Shortcut {
        sequences: Actions.acceptLayout.canvasShortcuts
        enabled: Actions.acceptLayout.enabled && root.canvas.activeFocus
        onActivated: Actions.acceptLayout.trigger()
    }
    Shortcut {
        sequences: Actions.discardLayout.canvasShortcuts
        enabled: Actions.discardLayout.enabled && root.canvas.activeFocus
        onActivated: Actions.discardLayout.trigger()
    }

    Row {
        id: row
        x: 16
        height: parent.height
        spacing: 10
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(16)
            height: Theme.px(16)
            name: "layout-flow"
            color: Theme.accent
        }
        Label {
            id: label
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Theme.px(360))
            text: root.proposal.text
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.px(28)
            visible: root.proposal.stands
            primary: true
            text: qsTr("Accept")
            onClicked: {
                Actions.acceptLayout.trigger();
                root.canvas.forceActiveFocus();
            }
        }
        AppButton {
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.px(28)
            text: root.proposal.stands ? qsTr("Discard") : qsTr("Cancel")
            onClicked: {
                Actions.discardLayout.trigger();
                root.canvas.forceActiveFocus();
            }
        }
    }
}
