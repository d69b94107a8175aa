// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Minimap and zoom, in the lower right corner of the canvas.
Column {
    id: root

    required property DiagramCanvas canvas

    spacing: Theme.gap

    Card {
        anchors.right: parent.right
        // Where everything is in view, a map of everything only hides a part of it.
        visible: AppSettings.minimapVisible && !root.canvas.showsEverything
        width: Theme.px(180)
        height: Theme.px(112)
        Minimap {
            anchors.fill: parent
            anchors.margins: 1
            canvas: root.canvas
            Accessible.role: Accessible.Graphic
            Accessible.name: Actions.minimap.text
        }
    }
    Card {
        anchors.right: parent.right
        width: row.width + 8
        height: row.height + 8
        Row {
            id: row
            x: 4
            y: 4
            IconButton { iconName: "minus"; hint: Actions.zoomOut.text + "  " + Actions.zoomOut.shortcutText; onClicked: Actions.zoomOut.trigger() }
            AppButton {
                width: Theme.px(58)
                leftPadding: 4
                rightPadding: 4
                text: qsTr("%1 %").arg(Math.round(root.canvas.scale100))
                hint: Actions.zoom100.text + "  " + Actions.zoom100.shortcutText
                font.family: Theme.mono
                font.pixelSize: Theme.textSmall
                onClicked: Actions.zoom100.trigger()
            }
            IconButton { iconName: "plus"; hint: Actions.zoomIn.text + "  " + Actions.zoomIn.shortcutText; onClicked: Actions.zoomIn.trigger() }
            IconButton { iconName: "fit"; hint: Actions.fitAll.text + "  " + Actions.fitAll.shortcutText; onClicked: Actions.fitAll.trigger() }
        }
    }
}
