// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Below the canvas: what users feel, the time line with the scenario's events, and the buttons that move the playhead.
Rectangle {
    id: root

    required property Player player
    required property Playback playback
    required property ScenarioModel scenarios
    property var selection: [] ///< Keys of the elements whose charts are shown.
    property bool chartsShown: false
    property alias track: track
    /// So narrow that only what cannot be done otherwise has a button.
    readonly property bool tight: width < Theme.px(600)
    signal placeWanted(string key)
    signal whyWanted(string key)
    signal faultWanted(real x, real y)
    signal notice(string text)
    signal stressWanted

    implicitHeight: column.height + 2 * Theme.gap + 4
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }
    Column {
        id: column
        x: Theme.margin
        y: Theme.gap + 2
        width: root.width - 2 * Theme.margin
        spacing: Theme.gap

        JourneyStrip {
            width: parent.width
            playback: root.playback
            onWhyWanted: key => root.whyWanted(key)
        }
        ChartPanel {
            width: parent.width
            visible: root.chartsShown
            player: root.player
            playback: root.playback
            scenarios: root.scenarios
            selection: root.selection
            onNotice: text => root.notice(text)
        }
        ScrubTrack {
            id: track
            width: parent.width
            player: root.player
            playback: root.playback
            scenarios: root.scenarios
            onPlaceWanted: key => root.placeWanted(key)
        }
        Item {
            width: parent.width
            height: Theme.field

            Transport {
                id: buttons
                player: root.player
                ready: root.playback.ready
                tight: root.tight
                clocked: root.width >= Theme.px(350)
            }
            Row {
                anchors.right: parent.right
                spacing: 6
                Row {
                    id: progress
                    readonly property real room: column.width - buttons.width - faultButton.width - stressButton.width - Theme.px(176)
                    visible: root.playback.busy
                    height: Theme.field
                    spacing: 6
                    Rectangle {
                        visible: width > Theme.px(16)
                        width: Math.max(0, Math.min(Theme.px(64), progress.room))
                        height: 4
                        radius: 2
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.border
                        Rectangle {
                            width: parent.width * root.playback.progress
                            height: parent.height
                            radius: 2
                            color: Theme.accent
                        }
                    }
                    IconButton { iconName: "close"; hint: qsTr("Stop simulating"); onClicked: root.playback.cancel() }
                }
                Label {
                    visible: simulate.visible && root.playback.ready && implicitWidth < progress.room - simulate.width
                    height: Theme.field
                    text: simulate.reason
                    color: Theme.textSecondary
                    font.pixelSize: Theme.textSmall
                }
                AppButton {
                    id: simulate
                    readonly property string reason: qsTr("The recording is of before the last edits")
                    visible: root.playback.stale && root.playback.errorText === ""
                    iconName: "warning"
                    text: qsTr("Simulate")
                    hint: root.playback.ready ? reason : ""
                    onClicked: root.playback.simulateAgain()
                }
                IconButton {
                    iconName: "charts"
                    checked: root.chartsShown
                    hint: Actions.charts.text + "  " + Actions.charts.shortcutText
                    onClicked: Actions.charts.trigger()
                }
                AppButton {
                    id: faultButton
                    iconName: "warning"
                    text: root.tight || (root.width < Theme.px(760) && (root.playback.busy || simulate.visible)) ? "" : qsTr("Fault")
                    Accessible.name: qsTr("Fault")
                    hint: Actions.fail.text + "  " + Actions.fail.shortcutText
                    onClicked: {
                        const at = faultButton.mapToItem(root.parent, 0, 0);
                        root.faultWanted(at.x, at.y);
                    }
                }
                AppButton {
                    id: stressButton
                    iconName: "stress"
                    text: root.width < Theme.px(760) ? "" : qsTr("Stress")
                    Accessible.name: qsTr("Stress")
                    hint: qsTr("How much it bears: the usual questions")
                    onClicked: root.stressWanted()
                }
                AppButton {
                    id: chooser
                    text: root.scenarios.currentName
                    mostWidth: Math.max(72, column.width - buttons.width - faultButton.width - stressButton.width - (root.playback.busy ? 110 : simulate.visible ? simulate.width + 6 : 0) - 66)
                    hint: qsTr("Scenario")
                    onClicked: {
                        scenarioMenu.make();
                        const menu = scenarioMenu.popup as ScenarioMenu;
                        menu.popup(chooser, 0, -menu.implicitHeight - 4);
                    }
                }
            }
        }
    }
    WhenOpened {
        id: scenarioMenu
        component: ScenarioMenu {
            scenarios: root.scenarios
            onRenameWanted: renameDialog.open()
        }
    }
    WhenOpened {
        id: renameDialog
        component: RenameDialog { scenarios: root.scenarios }
    }
}
