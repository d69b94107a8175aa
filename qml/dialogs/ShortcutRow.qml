// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// One line of the shortcut sheet. Pressed, it takes the next keys as its action's shortcut; keys that another action
/// has, only when one says so.
T.ItemDelegate {
    id: root

    required property int index
    required property string name
    required property string keys
    required property string heading ///< Over the first of a group.
    required property bool changeable
    required property bool changed
    required property ShortcutModel shortcuts
    property bool recording: false
    property string offered: "" ///< Keys that another action has: taken only when one says so.
    property string hint: ""
    signal recordingWanted(int row)
    signal ended

    function take(keys: string) {
        root.offered = root.shortcuts.mayBe(keys) && root.shortcuts.holderOf(keys, root.index) !== "" ? keys : "";
        root.hint = root.shortcuts.mayBe(keys) ? "" : qsTr("%1 moves through the window").arg(root.shortcuts.shown(keys));
        if (root.offered === "" && root.hint === "")
            root.assign(keys);
    }
    function assign(keys: string) {
        root.shortcuts.assign(root.index, keys);
        root.ended();
    }

    implicitHeight: Theme.px(32) + topPadding
    topPadding: heading !== "" ? Theme.px(36) : 0
    topInset: topPadding
    enabled: changeable
    hoverEnabled: changeable
    focusPolicy: changeable ? Qt.StrongFocus : Qt.NoFocus
    Accessible.name: name + ", " + (keys !== "" ? keys : qsTr("no shortcut"))
    onClicked: root.recordingWanted(root.index)
    onRecordingChanged: {
        root.offered = "";
        root.hint = "";
        if (recording)
            catcher.forceActiveFocus();
    }

    Label {
        x: 8
        height: root.topPadding
        topPadding: 10
        text: root.heading
        color: Theme.textSecondary
        font.pixelSize: Theme.textSmall
        font.weight: Theme.weightStrong
        Accessible.role: Accessible.Heading
    }
    contentItem: Item {
        Label {
            x: 8
            width: parent.width * 0.5
            height: parent.height
            text: root.name
        }
        Label {
            anchors.right: reset.left
            anchors.rightMargin: 8
            width: Math.min(implicitWidth, parent.width * 0.5)
            height: parent.height
            visible: !root.recording
            text: root.keys
            color: root.changed ? Theme.accent : Theme.textSecondary
            font.pixelSize: Theme.textSmall
            horizontalAlignment: Text.AlignRight
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 8
            height: parent.height
            visible: root.recording
            spacing: 6
            Label {
                height: parent.height
                text: root.offered !== "" ? qsTr("%1 is “%2”").arg(root.shortcuts.shown(root.offered)).arg(root.shortcuts.holderOf(root.offered, root.index))
                    : root.hint !== "" ? root.hint : qsTr("Press the new keys")
                color: root.offered !== "" || root.hint !== "" ? Theme.degraded : Theme.accent
                font.pixelSize: Theme.textSmall
            }
            AppButton {
                anchors.verticalCenter: parent.verticalCenter
                implicitHeight: Theme.px(24)
                visible: root.offered !== ""
                text: qsTr("Replace")
                onClicked: root.assign(root.offered)
            }
            AppButton {
                anchors.verticalCenter: parent.verticalCenter
                implicitHeight: Theme.px(24)
                visible: root.offered === "" && root.keys !== ""
                text: qsTr("None")
                hint: qsTr("No shortcut")
                onClicked: root.assign("")
            }
            AppButton {
                anchors.verticalCenter: parent.verticalCenter
                implicitHeight: Theme.px(24)
                text: qsTr("Cancel")
                onClicked: root.ended()
            }
        }
        IconButton {
            id: reset
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: root.changeable ? Theme.px(24) : 8
            height: Theme.px(24)
            opacity: root.changed && !root.recording ? 1 : 0
            enabled: root.changed && !root.recording
            iconName: "undo"
            hint: qsTr("Reset")
            onClicked: root.shortcuts.reset(root.index)
        }
        Item {
            id: catcher
            Keys.onShortcutOverride: event => event.accepted = true
            Keys.onPressed: event => {
                event.accepted = true;
                const keys = root.shortcuts.keysOf(event.key, event.modifiers);
                if (event.key === Qt.Key_Escape)
                    root.ended();
                else if (event.key === Qt.Key_Return && root.offered !== "")
                    root.assign(root.offered);
                else if (keys !== "")
                    root.take(keys);
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusField
        color: root.recording ? Theme.accentSoft : root.hovered ? Theme.surfaceQuiet : Theme.clear
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
        FocusRing { control: root }
    }
}
