// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Below the diagrams that are compared: the playhead, the table, and how they differ in words.
Rectangle {
    id: root

    required property Player player
    required property CompareSet set
    property bool linked: true ///< Whether the diagrams pan and zoom together.
    signal linkWanted
    signal exportWanted
    signal addWanted(Item button)

    implicitHeight: column.height + 2 * Theme.gap + 2
    color: Theme.surface

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }
    Column {
        id: column
        x: Theme.margin
        y: Theme.gap + 1
        width: root.width - 2 * Theme.margin
        spacing: 6

        Item {
            width: parent.width
            height: Theme.field
            Transport {
                id: transport
                player: root.player
                ready: root.player.duration > 0
            }
            PlayheadSlider {
                anchors.left: transport.right
                anchors.right: side.left
                anchors.margins: Theme.gap
                player: root.player
            }
            Row {
                id: side
                anchors.right: parent.right
                spacing: 4
                AppButton {
                    id: chooser
                    text: root.set.scenarioName
                    mostWidth: 240
                    hint: qsTr("Scenario")
                    onClicked: scenarioMenu.popup(chooser, 0, -scenarioMenu.implicitHeight - 4)
                }
                IconButton { iconName: "copy"; hint: qsTr("Copy the table"); onClicked: root.set.copyTable() }
                IconButton { iconName: "export"; hint: qsTr("Export the comparison"); enabled: root.set.canExport; onClicked: root.exportWanted() }
                IconButton { iconName: "zoom-in"; checked: root.linked; hint: qsTr("Pan and zoom together"); onClicked: root.linkWanted() }
                IconButton { id: adder; iconName: "plus"; visible: root.set.count < 3; hint: qsTr("Add an architecture"); onClicked: root.addWanted(adder) }
            }
        }
        CompareTable {
            width: parent.width
            set: root.set
        }
        Label {
            width: parent.width
            text: root.set.sentence !== "" ? root.set.sentence : " "
            wrapMode: Text.Wrap
            font.weight: Theme.weightMedium
        }
        Item {
            width: parent.width
            height: Theme.px(20)
            Label {
                width: parent.width - (root.set.refining ? refining.width + Theme.gap : 0)
                height: parent.height
                text: root.set.note
                color: Theme.textSecondary
                font.pixelSize: Theme.textSmall
                elide: Text.ElideRight
            }
            Row {
                id: refining
                anchors.right: parent.right
                visible: root.set.refining
                height: parent.height
                spacing: 6
                Label {
                    height: parent.height
                    text: qsTr("More runs…")
                    color: Theme.textSecondary
                    font.pixelSize: Theme.textSmall
                }
                Rectangle {
                    width: Theme.px(64)
                    height: 4
                    radius: 2
                    anchors.verticalCenter: parent.verticalCenter
                    color: Theme.border
                    Rectangle {
                        width: parent.width * root.set.refined
                        height: parent.height
                        radius: 2
                        color: Theme.accent
                    }
                }
                IconButton {
                    anchors.verticalCenter: parent.verticalCenter
                    iconName: "close"
                    hint: qsTr("These runs are enough")
                    onClicked: root.set.stopRefining()
                }
            }
        }
    }
    CompareScenarioMenu {
        id: scenarioMenu
        set: root.set
    }
}
