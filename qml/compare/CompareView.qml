// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// One of the architectures that are compared.
Item {
    id: root

    required property Playback playback
    required property SceneSource source
    required property string title
    required property bool well
    property bool replaceable: true ///< By another architecture.
    property bool narrow: true
    property Item keysFirst: null ///< Gets the keys before the canvas does.
    property var lit: [] ///< Keys of what is to be seen first; empty: everything.
    readonly property alias canvas: canvas
    signal looked(DiagramCanvas canvas)
    signal menuWanted(real x, real y)

    Card {
        anchors.fill: parent
        borderColor: root.well ? Theme.border : Theme.failed
    }
    Label {
        id: heading
        x: 12
        y: 4
        width: parent.width - Theme.px(54)
        height: Theme.px(26)
        text: root.title
        font.pixelSize: Theme.textTitle
        font.weight: Theme.weightStrong
        elide: Text.ElideRight
    }
    IconButton {
        id: menuButton
        anchors.right: parent.right
        anchors.rightMargin: 6
        y: 3
        visible: root.replaceable
        iconName: "chevron-down"
        hint: qsTr("Show another architecture")
        onClicked: root.menuWanted(menuButton.x - 210, menuButton.y + menuButton.height)
    }
    DiagramCanvas {
        id: canvas
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: heading.bottom
        anchors.bottom: strip.top
        anchors.margins: 1
        anchors.bottomMargin: 4
        compact: root.narrow
        lit: root.lit
        fading: root.lit.length > 0
        source: root.source
        playback: root.playback
        name: qsTr("Diagram of %1").arg(root.title)
        Accessible.role: Accessible.Canvas
        Accessible.name: canvas.name
        Keys.forwardTo: root.keysFirst ? [root.keysFirst] : []
        onSpaceTapped: Actions.play.trigger()
        onViewportChanged: if (canvas.activeFocus || hover.hovered) root.looked(canvas)
        HoverHandler { id: hover }
    }
    TrafficLayer {
        anchors.fill: canvas
        canvas: canvas
        playback: root.playback
    }
    JourneyStrip {
        id: strip
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 8
        playback: root.playback
        compact: true
        onWhyWanted: key => why.ask(key)
    }
    WhyCard {
        id: why
        x: 8
        y: heading.height + 8
        width: Math.min(implicitWidth, parent.width - 16)
        most: canvas.height - 16
        playback: root.playback
        onPlaceWanted: key => {
            canvas.selection = [key];
            canvas.reveal(key);
        }
    }
}
