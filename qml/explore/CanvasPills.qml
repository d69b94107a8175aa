// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What is going on, in a pill at the top of the canvas, and what is under the pointer.
Item {
    id: root

    required property DiagramCanvas canvas
    required property SceneSource source
    required property FocusMode focusMode
    required property JourneyTool journeyTool
    required property LayoutProposal proposal
    required property Expectation expectation
    /// Told, as a handler here would keep the canvas from hearing of the pointer.
    required property point pointer
    signal journeyDrawn(string key)

    BusyPill {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.margin
        source: root.source
    }
    FocusPill {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.margin
        focusMode: root.focusMode
        canvas: root.canvas
        blocked: root.proposal.stands || root.proposal.busy || root.journeyTool.active
    }
    JourneyPill {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.margin
        tool: root.journeyTool
        canvas: root.canvas
        onFinished: key => root.journeyDrawn(key)
    }
    ProposalPill {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.margin
        proposal: root.proposal
        canvas: root.canvas
    }
    ExpectationPill {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.margin
        expectation: root.expectation
    }
    Tip {
        visible: root.canvas.hoveredText !== "" && hoverDelay.done
        text: root.canvas.hoveredText
        x: Math.min(root.width - implicitWidth - 8, root.pointer.x + 12)
        y: Math.min(root.height - implicitHeight - 8, root.pointer.y + 18)
    }
    Timer {
        id: hoverDelay
        property bool done: false
        interval: 700
        onTriggered: done = true
    }
    Connections {
        target: root.canvas
        function onHoveredChanged() {
            hoverDelay.done = false;
            if (root.canvas.hovered !== "")
                hoverDelay.restart();
            else
                hoverDelay.stop();
        }
    }
}
