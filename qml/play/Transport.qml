// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The buttons that move a playhead, and where it stands.
Row {
    id: root

    required property Player player
    property bool ready: true ///< There is something to play.
    /// So narrow that only what cannot be done otherwise has a button.
    property bool tight: false
    property bool clocked: true ///< There is room for the position.

    spacing: 4

    AppButton {
        primary: true
        iconName: root.player.playing ? "pause" : "play"
        text: ""
        hint: Actions.play.text + "  " + Actions.play.shortcutText
        Accessible.name: root.player.playing ? qsTr("Pause") : qsTr("Play")
        enabled: root.ready
        onClicked: Actions.play.trigger()
    }
    IconButton { iconName: "chevron-left"; visible: !root.tight; hint: Actions.stepBack.text + "  " + Actions.stepBack.shortcutText; enabled: root.ready; onClicked: Actions.stepBack.trigger() }
    IconButton { iconName: "chevron-right"; visible: !root.tight; hint: Actions.stepForward.text + "  " + Actions.stepForward.shortcutText; enabled: root.ready; onClicked: Actions.stepForward.trigger() }
    Label {
        visible: root.clocked
        height: Theme.field
        leftPadding: 8
        text: root.tight ? PlayTime.clock(root.player.position) : PlayTime.clock(root.player.position) + " / " + PlayTime.clock(root.player.duration)
        font.family: Theme.mono
        font.pixelSize: Theme.textSmall
        Accessible.name: qsTr("Position")
    }
    IconButton { iconName: "minus"; visible: !root.tight; hint: Actions.slower.text + "  " + Actions.slower.shortcutText; onClicked: Actions.slower.trigger() }
    Label {
        visible: !root.tight
        width: Theme.px(40)
        height: Theme.field
        horizontalAlignment: Text.AlignHCenter
        text: "×" + root.player.speed
        font.family: Theme.mono
        font.pixelSize: Theme.textSmall
        Accessible.name: qsTr("Speed")
    }
    IconButton { iconName: "plus"; visible: !root.tight; hint: Actions.faster.text + "  " + Actions.faster.shortcutText; onClicked: Actions.faster.trigger() }
    IconButton { iconName: "repeat"; visible: !root.tight; checked: root.player.loop; hint: Actions.loop.text; onClicked: Actions.loop.trigger() }
}
