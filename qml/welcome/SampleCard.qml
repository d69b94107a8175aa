// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A sample as a picture that opens it.
T.AbstractButton {
    id: root

    required property string title
    required property string about
    required property string file

    implicitHeight: Theme.px(210) + text.height + Theme.px(34)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: title
    Accessible.description: about

    background: Item {
        Card {
            anchors.fill: parent
            radius: Theme.radiusCard
            borderColor: root.hovered ? Theme.accent : Theme.border
        }
        FocusRing { control: root; radius: Theme.radiusCard + 3 }
    }
    contentItem: Item {
        Rectangle {
            x: 1
            y: 1
            width: parent.width - 2
            height: Theme.px(210)
            radius: Theme.radiusCard - 1
            color: Theme.canvas
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.radiusCard
                color: parent.color
            }
            Thumbnail {
                anchors.fill: parent
                anchors.margins: 14
                file: root.file
            }
        }
        Rectangle {
            y: Theme.px(211)
            width: parent.width
            height: 1
            color: Theme.border
        }
        Column {
            id: text
            x: 18
            y: Theme.px(226)
            width: parent.width - 36
            spacing: 5
            Label {
                width: parent.width
                text: root.title
                font.pixelSize: Theme.textTitle
                font.weight: Theme.weightStrong
            }
            Label {
                width: parent.width
                text: root.about
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeightMode: Text.FixedHeight
                lineHeight: Theme.line
            }
        }
    }
}
