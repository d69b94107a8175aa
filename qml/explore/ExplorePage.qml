// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The canvas between outline and inspector.
FocusScope {
    id: root

    required property Document document
    readonly property alias canvas: canvas
    /// Where the keyboard can be, in this order.
    readonly property var panes: [left, canvas, deck, inspector]
    readonly property alias source: source
    readonly property alias player: player
    readonly property alias playback: playback
    readonly property alias scenarios: scenarios
    /// Until the user has chosen: where the canvas keeps enough room.
    readonly property bool chartsShown: AppSettings.charts === AppSettings.ChartsByRoom ? root.height >= Theme.px(950) : AppSettings.charts === AppSettings.ChartsOpen
    property bool restHidden: false ///< What focus or filter would fade is not shown at all.
    property bool refits: false ///< Everything was in view before the canvas gave or got room.
    /// Something is done that one would not see otherwise.
    signal notice(string text)
    /// Boxes are dragged beyond the canvas, to this place of the window.
    signal draggedOver(point scene)

    function find() {
        left.find();
    }

    /// Breaks the selection at the playhead, in the most telling way. Returns what happens then; empty if nothing can.
    function fail(): string {
        const faults = scenarios.faultsFor(canvas.selection);
        if (canvas.selection.length === 0 || faults.length === 0)
            return "";
        scenarios.inject(faults[0].id, canvas.selection, player.position);
        return qsTr("%1, from %2 on").arg(faults[0].name).arg(PlayTime.clock(player.position));
    }
    /// Ends what is broken at the playhead: of the selection, or everything. Returns what has been done, in words.
    function restore(): string {
        const ended = scenarios.restore(canvas.selection, player.position);
        if (ended === 0)
            return canvas.selection.length > 0 ? qsTr("Nothing that is selected has a fault at this moment") : qsTr("There is no fault at this moment");
        return ended === 1 ? qsTr("One fault ends at %1").arg(PlayTime.clock(player.position))
                           : qsTr("%1 faults end at %2").arg(ended).arg(PlayTime.clock(player.position));
    }
    /// Of the selection; without one, of the journey that fares worst.
    function why() {
        whyCard.ask(canvas.selection.length === 1 ? canvas.selection[0] : "");
    }
    function askWhy(key: string) {
        whyCard.ask(key);
    }
    readonly property alias fields: fields
    /// What was dragged out of the window was dropped on this place of it.
    function putBack(scene: point) { dragOut.putBack(scene); }
    /// What is dragged goes on to another document, as a copy.
    function carryTo(index: int) {
        if (!clipboard.takeUp())
            return;
        canvas.beginCarry();
        Session.current = index;
    }
    function drawJourney() {
        proposal.discard();
        focusMode.leave();
        journeyTool.start();
    }
    function chooseFault() {
        faultMenu.make();
        const menu = faultMenu.popup as FaultMenu;
        menu.openFor(canvas.selection, middle, (middle.width - menu.width) / 2, Theme.bar);
    }
    readonly property alias editor: editor
    readonly property alias clipboard: clipboard
    readonly property alias focusMode: focusMode
    readonly property alias proposal: proposal
    readonly property alias journeyTool: journeyTool
    /// Opens the usual questions; with one of them, asks it.
    function openStress() {
        stressDialog.open();
    }
    function stress(question: int) {
        stressDialog.make();
        (stressDialog.popup as StressDialog).ask(question);
    }
    function goTo(key: string) {
        canvas.selection = [key];
        canvas.reveal(key);
    }

    // In a low window all of it would be too small to read: better a part that can be.
    onChartsShownChanged: refits = canvas.showsEverything && root.height >= 760

    // What is being written is of the document that is still shown, and is taken over by its field when that is left.
    Connections {
        target: Session
        function onLeaving() {
            const field = root.Window.activeFocusItem;
            if (root.activeFocus && (field instanceof TextInput || field instanceof TextEdit) && !(field instanceof SearchField))
                canvas.forceActiveFocus();
        }
    }
    Player { id: player }
    Timer { // When the canvas knows its new size.
        id: refit
        interval: 0
        onTriggered: canvas.fitAll()
    }
    ScenarioModel {
        id: scenarios
        document: root.document
    }
    Playback {
        id: playback
        document: root.document
        player: player
        scenario: scenarios.current
        active: root.visible
    }
    Editor {
        id: editor
        document: root.document
        canvas: canvas
        onRefused: text => root.notice(text)
        onNoted: text => root.notice(text)
    }
    Clipboard {
        id: clipboard
        editor: editor
        onRefused: text => root.notice(text)
        onFileWanted: url => Session.openUrl(url)
        onDocumentWanted: Session.newDocument()
        onMoved: name => root.notice(qsTr("Moved to %1").arg(name))
    }
    DragOut {
        id: dragOut
        clipboard: clipboard
        canvas: canvas
    }
    LayoutProposal {
        id: proposal
        document: root.document
        canvas: canvas
        onRefused: text => root.notice(text)
    }
    JourneyTool {
        id: journeyTool
        canvas: canvas
        editor: editor
        onRefused: text => root.notice(text)
    }
    FocusMode {
        id: focusMode
        document: root.document
        canvas: canvas
        onRefused: text => root.notice(text)
    }
    Expectation {
        id: expectation
        playback: playback
        inspector: inspector.inspector
    }
    SceneSource {
        id: source
        document: root.document
    }

    LeftPanel {
        id: left
        width: AppSettings.leftPanelOpen ? Theme.leftPanel : 0
        height: parent.height
        visible: width > 0
        clip: true
        document: root.document
        canvas: canvas
        editor: editor
        playback: playback
        Behavior on width { NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic } }
    }
    Item {
        id: middle
        z: 1 // The reasons lie over the inspector.
        anchors.left: left.right
        anchors.right: inspector.left
        height: parent.height

        DiagramCanvas {
            id: canvas
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: challenge.bottom
            anchors.bottom: deck.top
            focus: true
            editable: root.document !== null && !journeyTool.active
            // Behind a proposed layout everything is faint.
            fading: proposal.stands || focusMode.active || left.outline.fades
            hiding: root.restHidden && !proposal.stands
            lit: proposal.stands ? [] : focusMode.active ? focusMode.lit : left.outline.fades ? left.outline.finder.lit : []
            source: source
            playback: playback
            bottomInset: Math.max(64, legend.visible ? legend.height - Theme.margin : 0)
            onHeightChanged: {
                if (root.refits)
                    refit.start();
                root.refits = false;
            }
            name: root.document ? qsTr("Diagram of %1").arg(root.document.name) : ""
            Accessible.role: Accessible.Canvas // The rest, and the boxes, are in canvasaccessible.cpp.
            Accessible.name: canvas.name
            onActivated: AppSettings.rightPanelOpen = true
            onDetailsRequested: inspector.takeFocus()
            onSpaceTapped: Actions.play.trigger()
            onDoubleClicked: position => {
                const request = traffic.requestAt(position);
                if (request >= 0)
                    waterfall.request = request;
                else
                    fields.editAt(position);
            }
            onDraggedOutside: scene => {
                root.draggedOver(scene);
                dragOut.look(scene);
            }
            onCarryDropped: (item, away) => clipboard.dropAt(item, away)
            onConnectionDroppedOnNothing: (from, item) => fields.add(item, from)
            onContextMenuRequested: (position, key) => contextMenu.openAt(position, key)
            Keys.onMenuPressed: contextMenu.openAt(Qt.point(canvas.width / 2, canvas.height / 3), canvas.selection[0] ?? "")
        }
        TrafficLayer {
            id: traffic
            anchors.fill: canvas
            canvas: canvas
            playback: playback
            opacity: canvas.gliding ? 0 : 1 // Dots know only where the arrows will be.
        }
        CanvasFields {
            id: fields
            canvas: canvas
            editor: editor
            clipboard: clipboard
            isEmpty: root.document !== null && root.document.componentCount === 0
            anchors.fill: canvas
        }
        Legend {
            id: legend
            playing: playback.ready
            dotText: playback.dotText
            spreading: playback.spreading
            bandText: canvas.bandText
            widest: middle.width - tools.width - 3 * Theme.margin
            visible: widest >= Theme.px(240)
            anchors.left: parent.left
            anchors.bottom: deck.top
            anchors.margins: Theme.margin
        }
        CanvasTools {
            id: tools
            anchors.right: parent.right
            anchors.bottom: deck.top
            anchors.margins: Theme.margin
            canvas: canvas
        }
        PlayDeck {
            id: deck
            anchors.bottom: parent.bottom
            width: parent.width
            player: player
            playback: playback
            scenarios: scenarios
            selection: canvas.selection
            chartsShown: root.chartsShown
            onNotice: text => root.notice(text)
            onPlaceWanted: key => root.goTo(key)
            onWhyWanted: key => whyCard.ask(key)
            onStressWanted: root.openStress()
            onFaultWanted: (x, y) => {
                faultMenu.make();
                const menu = faultMenu.popup as FaultMenu;
                menu.openFor(canvas.selection, middle, x, y - menu.implicitHeight - 4);
            }
        }
        WhyCard {
            id: whyCard
            // Beside the diagram where there is room: it is about to be looked at.
            x: asPanel ? parent.width : parent.width - width - Theme.margin
            y: asPanel ? 0 : Theme.gap
            z: 1
            width: asPanel ? inspector.width : Math.min(implicitWidth, parent.width - 2 * Theme.margin)
            most: parent.height - 2 * y
            asPanel: inspector.visible
            playback: playback
            onPlaceWanted: key => root.goTo(key)
            onTimeWanted: seconds => player.step(seconds - player.position)
        }
        ChallengeBar {
            id: challenge
            width: parent.width
            most: parent.height * 0.4
        }
        WaterfallCard {
            id: waterfall
            x: Theme.margin
            y: Math.max(Theme.gap, deck.y - height - Theme.gap)
            z: 1
            width: Math.min(implicitWidth, parent.width - 2 * Theme.margin)
            most: deck.y - 2 * Theme.gap
            playback: playback
            onPlaceWanted: key => root.goTo(key)
        }
        WhenOpened {
            id: faultMenu
            component: FaultMenu {
                scenarios: root.scenarios
                player: root.player
            }
        }
        HoverHandler { id: hover }
        CanvasPills {
            anchors.fill: parent
            pointer: hover.point.position
            canvas: canvas
            source: source
            focusMode: focusMode
            journeyTool: journeyTool
            proposal: proposal
            expectation: expectation
            onJourneyDrawn: key => {
                AppSettings.rightPanelOpen = true;
                inspector.show(key);
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
        editor: editor
        Behavior on width { NumberAnimation { duration: Theme.calm; easing.type: Easing.OutCubic } }
    }

    WhenOpened {
        id: stressDialog
        component: StressDialog {
            scenarios: root.scenarios
            playback: root.playback
        }
    }
    CanvasMenu {
        id: contextMenu
        canvas: canvas
        editor: editor
        clipboard: clipboard
    }
}
