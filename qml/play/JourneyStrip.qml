// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// What users feel at the playhead: a card for each journey.
Item {
    id: root

    required property Playback playback
    property bool compact: false ///< Name above share, no second figure.
    signal whyWanted(string key)

    implicitHeight: Theme.px(54)

    JourneyModel {
        id: journeys
        playback: root.playback
    }
    Label {
        anchors.centerIn: parent
        visible: journeys.count === 0
        text: !root.playback ? "" : root.playback.errorText !== "" ? root.playback.errorText
            : root.playback.busy ? qsTr("Simulating…") : qsTr("This architecture has no journeys: nothing to play.")
        color: root.playback && root.playback.errorText !== "" ? Theme.failed : Theme.textSecondary
        width: Math.min(implicitWidth, root.width)
        elide: Text.ElideRight
    }
    RowList {
        id: list
        readonly property real share: (width - (journeys.count - 1) * spacing) / Math.max(1, journeys.count)
        readonly property bool tight: root.compact && share < Theme.px(62)
        readonly property real cardWidth: Math.max(root.compact ? Theme.px(40) : Theme.px(124), share)
        anchors.fill: parent
        orientation: ListView.Horizontal
        model: journeys
        spacing: root.compact && width < Theme.px(360) ? 4 : Theme.gap
        interactive: contentWidth > width

        delegate: T.AbstractButton {
            id: card
            required property string key
            required property string name
            required property int health
            required property string share
            required property string p99
            required property string target
            required property bool met
            required property string failed
            required property string waiting
            required property string lost
            required property string tip
            readonly property bool isFailed: health === 5
            readonly property bool isShaky: health === 3 || health === 4
            readonly property color ink: isFailed ? Theme.failed : isShaky ? Theme.degraded : Theme.healthy

            width: Math.min(list.cardWidth, Theme.px(260))
            height: list.height
            focusPolicy: Qt.TabFocus
            hoverEnabled: true
            Accessible.role: Accessible.Button
            Accessible.name: waiting !== "" ? name + ": " + waiting : qsTr("%1: %2 succeed").arg(name).arg(share)
            onClicked: root.whyWanted(card.key)

            background: Rectangle {
                radius: Theme.radiusField
                color: card.isFailed ? Theme.failedSoft : card.isShaky ? Theme.degradedSoft : Theme.surfaceQuiet
                border.width: 1
                border.color: card.hovered ? Theme.textSecondary : card.isFailed ? Theme.failed : card.isShaky ? Theme.degraded : Theme.border
                FocusRing { control: card }
            }
            contentItem: Item {
                Icon {
                    id: badge
                    visible: !root.compact
                    x: 8
                    y: 8
                    width: Theme.px(14)
                    height: Theme.px(14)
                    name: card.isFailed ? "close" : card.isShaky ? "warning" : "check"
                    color: card.ink
                }
                Label {
                    x: list.tight ? 4 : root.compact ? 8 : badge.x + badge.width + 6
                    width: (root.compact ? parent.width - 2 : share.x - 4) - x
                    y: root.compact ? 6 : 5
                    height: Theme.px(20)
                    text: card.name
                    font.pixelSize: list.tight ? Theme.textTiny : Theme.textBody
                    font.weight: Theme.weightMedium
                    elide: Text.ElideRight
                }
                Label {
                    id: share
                    x: list.tight ? 4 : root.compact ? 8 : parent.width - width - 8
                    y: root.compact ? 28 : 5
                    height: Theme.px(20)
                    text: card.share
                    font.family: Theme.mono
                    font.pixelSize: Theme.textSmall
                    color: card.isFailed || card.isShaky ? card.ink : Theme.text
                }
                Label {
                    visible: !root.compact
                    x: 8
                    y: Theme.px(28)
                    width: parent.width - 16
                    height: Theme.px(18)
                    text: card.failed !== "" ? (card.lost !== "" ? card.failed + " · " + card.lost : card.failed)
                        : card.waiting !== "" ? card.waiting
                        : card.p99 !== "" ? qsTr("p99 %1").arg(card.p99) : ""
                    font.pixelSize: Theme.textTiny
                    color: Theme.textSecondary
                    elide: Text.ElideRight
                }
            }
            Tip {
                shown: card.hovered
                text: card.tip
            }
        }
    }
}
