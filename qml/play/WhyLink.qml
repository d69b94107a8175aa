// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A numbered link of a chain: of reasons, or of how a failure spread.
T.AbstractButton {
    id: root

    property int number: 1
    property bool last: false
    property bool quiet: false ///< The last one is not what all comes from.
    property string place: ""
    readonly property bool strong: last && !quiet
    signal placeWanted(string key)

    implicitHeight: Math.max(Theme.px(24), label.implicitHeight + 4)
    hoverEnabled: true
    enabled: place !== ""
    focusPolicy: Qt.TabFocus
    Accessible.name: text
    onClicked: root.placeWanted(root.place)

    Rectangle {
        visible: !root.last
        x: 10
        y: Theme.px(22)
        width: 2
        height: root.height - 10
        color: Theme.border
    }
    Rectangle {
        y: 1
        width: Theme.px(22)
        height: Theme.px(22)
        radius: 11
        color: root.strong ? Theme.failed : root.quiet ? Theme.surface : Theme.surfaceQuiet
        border.width: root.strong ? 0 : 1
        border.color: root.quiet ? Theme.failed : Theme.border
        Label {
            anchors.centerIn: parent
            text: root.number
            font.pixelSize: Theme.textTiny
            font.weight: Theme.weightStrong
            color: root.strong ? Theme.surface : Theme.textSecondary
        }
    }
    contentItem: Label {
        id: label
        leftPadding: Theme.px(32)
        topPadding: 2
        text: root.text
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignTop
        color: root.hovered ? Theme.accent : Theme.text
    }
    background: Item { FocusRing { control: root } }
}
