// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// One row of the inspector: a section title, a number with its meaning, or a link to another element.
T.AbstractButton {
    id: root

    required property string kind
    required property string label
    required property string value
    required property string help
    required property string symbol
    readonly property bool isSection: kind === "section"
    readonly property bool isLink: kind === "link"
    readonly property int side: Theme.margin + 4

    enabled: isLink
    implicitHeight: isSection ? Theme.px(40) : line.height + (helpText.visible ? helpText.implicitHeight + 8 : 0)
    hoverEnabled: true
    focusPolicy: isLink ? Qt.TabFocus : Qt.NoFocus
    Accessible.name: label + " " + value
    Accessible.role: isSection ? Accessible.Heading : isLink ? Accessible.Link : Accessible.StaticText

    contentItem: Item {
        PanelHeading {
            x: root.side
            y: Theme.px(14)
            visible: root.isSection
            text: root.label
        }
        Rectangle {
            visible: root.isSection
            x: root.side
            y: Theme.px(37)
            width: parent.width - 2 * root.side
            height: 1
            color: Theme.border
        }
        Item {
            id: line
            visible: !root.isSection
            x: root.side
            width: parent.width - 2 * root.side
            height: Theme.row + 2

            Icon {
                id: icon
                visible: root.symbol !== ""
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(16)
                height: Theme.px(16)
                name: root.symbol
                color: Theme.textSecondary
            }
            Label {
                anchors.left: parent.left
                anchors.leftMargin: icon.visible ? Theme.px(24) : 0
                anchors.right: value.left
                anchors.rightMargin: 8
                height: parent.height
                text: root.label
                color: root.isLink ? (root.hovered ? Theme.accent : Theme.text) : Theme.textSecondary
            }
            Label {
                id: value
                anchors.right: parent.right
                width: Math.min(implicitWidth, parent.width * 0.62)
                height: parent.height
                text: root.value
                horizontalAlignment: Text.AlignRight
                color: root.isLink ? Theme.textSecondary : Theme.text
                font.weight: root.isLink ? Theme.weightNormal : Theme.weightMedium
            }
        }
        Label {
            id: helpText
            visible: !root.isSection && root.help !== ""
            x: root.side
            y: line.height - 3
            width: parent.width - 2 * root.side
            text: root.help
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
            opacity: 0.92
        }
    }
    background: Rectangle {
        visible: root.isLink && root.hovered
        x: 8
        width: parent.width - 16
        radius: Theme.radiusField
        color: Theme.surfaceQuiet
    }
}
