// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The canvas between outline and inspector.
FocusScope {
    id: root

    required property Document document
    readonly property alias canvas: canvas
    readonly property alias source: source

    function find() {
        AppSettings.leftPanelOpen = true;
        outline.focusFilter();
    }

    SceneSource {
        id: source
        document: root.document
    }

    OutlinePanel {
        id: outline
        width: AppSettings.leftPanelOpen ? Theme.leftPanel : 0
        height: parent.height
        visible: width > 0
        clip: true
        document: root.document
        canvas: canvas
        Behavior on width { NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic } }
    }
    Item {
        id: middle
        anchors.left: outline.right
        anchors.right: inspector.left
        height: parent.height

        DiagramCanvas {
            id: canvas
            anchors.fill: parent
            focus: true
            source: source
            name: root.document ? qsTr("Diagram of %1").arg(root.document.name) : ""
            Accessible.role: Accessible.Canvas // The rest, and the boxes, are in canvasaccessible.cpp.
            Accessible.name: canvas.name
            onActivated: AppSettings.rightPanelOpen = true
            onContextMenuRequested: position => contextMenu.popup(canvas, position.x, position.y)
        }
        Rectangle {
            visible: canvas.rubberBand.width > 0
            x: canvas.rubberBand.x
            y: canvas.rubberBand.y
            width: canvas.rubberBand.width
            height: canvas.rubberBand.height
            color: Qt.alpha(Theme.accent, 0.1)
            border.width: 1
            border.color: Theme.accent
            radius: 2
        }
        Legend {
            visible: width + tools.width + 3 * Theme.margin <= middle.width
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            anchors.margins: Theme.margin
        }
        CanvasTools {
            id: tools
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.margin
            canvas: canvas
        }
        BusyPill {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.margin
            source: source
        }
        Tip {
            visible: canvas.hoveredText !== "" && hoverDelay.done
            text: canvas.hoveredText
            x: Math.min(middle.width - implicitWidth - 8, hover.point.position.x + 12)
            y: Math.min(middle.height - implicitHeight - 8, hover.point.position.y + 18)
        }
        HoverHandler { id: hover }
        Timer {
            id: hoverDelay
            property bool done: false
            interval: 700
            onTriggered: done = true
        }
        Connections {
            target: canvas
            function onHoveredChanged() {
                hoverDelay.done = false;
                if (canvas.hovered !== "")
                    hoverDelay.restart();
                else
                    hoverDelay.stop();
            }
        }
    }
    InspectorPanel {
        id: inspector
        anchors.right: parent.right
        width: AppSettings.rightPanelOpen ? Theme.rightPanel : 0
        height: parent.height
        visible: width > 0
        clip: true
        document: root.document
        canvas: canvas
        Behavior on width { NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic } }
    }

    AppMenu {
        id: contextMenu
        AppMenuItem { entry: Actions.fitSelection }
        AppMenuItem { entry: Actions.fitAll }
        AppMenuItem { entry: Actions.zoom100 }
        AppMenuSeparator { }
        AppMenuItem { entry: Actions.selectAll }
        AppMenuItem { entry: Actions.copySvg }
        AppMenuItem { entry: Actions.exportPicture }
    }
}
