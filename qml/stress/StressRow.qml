// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A row of an answer's table, with a button that shows it on the canvas.
Item {
    id: root

    required property var shares ///< Of the width, by column.
    required property var cells  ///< {text, tone}
    property bool head: false
    property bool marked: false
    property bool showable: false
    signal showWanted

    readonly property var inks: [Theme.text, Theme.healthy, Theme.degraded, Theme.failed]
    readonly property real room: width - button.width - 18

    /// Where a column begins, as a share of the room.
    function begin(column: int): real {
        return root.shares.slice(0, column).reduce((sum, share) => sum + share, 0);
    }

    height: head ? Theme.px(40) : Theme.px(32)
    Accessible.role: Accessible.Row
    Accessible.name: root.cells.map(cell => cell.text).join(", ")

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    Icon {
        id: mark
        visible: root.marked
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.px(14)
        height: Theme.px(14)
        name: "warning"
        color: Theme.failed
    }
    Repeater {
        model: root.cells
        Label {
            required property int index
            required property var modelData
            readonly property bool first: index === 0
            x: root.begin(index) * root.room + (first && root.marked ? 18 : 0)
            width: (root.shares[index] ?? 0) * root.room - 8 - (first && root.marked ? Theme.px(18) : 0)
            height: parent ? parent.height : 0
            text: modelData.text
            wrapMode: root.head ? Text.Wrap : Text.NoWrap
            maximumLineCount: 2
            horizontalAlignment: first ? Text.AlignLeft : Text.AlignHCenter
            font.pixelSize: Theme.textSmall
            font.weight: root.head || first || modelData.tone > 1 ? Theme.weightMedium : Theme.weightNormal
            color: root.head ? Theme.textSecondary : root.inks[modelData.tone]
        }
    }
    AppButton {
        id: button
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        height: Theme.px(26)
        opacity: root.showable && !root.head ? 1 : 0
        enabled: root.showable && !root.head
        text: qsTr("Show me")
        hint: qsTr("Puts the scenario into the document and plays it")
        onClicked: root.showWanted()
    }
}
