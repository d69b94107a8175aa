// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Connects the actions to what they act on, and their shortcuts to the keyboard.
Item {
    id: root

    required property Document document
    required property DiagramCanvas canvas
    required property Editor editor
    required property SceneSource source
    required property Clipboard clipboard
    required property FocusMode focusMode
    required property LayoutProposal proposal
    required property Player player ///< That is shown; null where none is.
    required property Playback playback
    required property bool exploring
    required property bool documentShown ///< The document, or what changes it, is shown.
    required property bool chartsShown
    required property bool restHidden
    required property CompareSet comparison ///< That is shown; null where none is.
    signal openWanted
    signal saveAsWanted
    signal copyWanted
    signal findWanted
    signal addWanted
    signal renameWanted
    signal drawJourneyWanted
    signal hideRestWanted
    signal noteMade(string key) ///< Its text is the next thing to say.
    signal otherFaultsWanted
    signal paletteWanted
    signal failWanted
    signal restoreWanted
    signal whyWanted
    signal compareEditWanted
    signal targetWanted(int purpose)
    signal stressWanted(int question)
    signal dialogWanted(string name)
    signal paneWanted(bool forwards)
    signal menuWanted

    /// A text is being typed somewhere.
    readonly property bool typing: root.Window.activeFocusItem instanceof TextInput || root.Window.activeFocusItem instanceof TextEdit

    Instantiator {
        model: Actions.all
        delegate: Shortcut {
            required property Action modelData
            sequences: modelData.windowShortcuts
            enabled: modelData.enabled && !(root.typing && modelData.yieldsToText)
            onActivated: modelData.trigger()
        }
    }

    ActionStates {
        actions: Actions
        document: root.document
        canvas: root.canvas
        source: root.source
        player: root.player
        playback: root.playback
        comparison: root.comparison
        proposal: root.proposal
        focusMode: root.focusMode
        file: Session.file
        documents: Session.documents.count
        exploring: root.exploring
        documentShown: root.documentShown
    }
    EditActions {
        actions: Actions
        editor: root.editor
    }

    Binding { target: Actions.focus; property: "checked"; value: root.focusMode.active }
    Binding { target: Actions.hideRest; property: "checked"; value: root.restHidden }
    Binding { target: Actions.viewDeployables; property: "checked"; value: root.source.view === SceneSource.Deployables }
    Binding { target: Actions.viewTeams; property: "checked"; value: root.source.view === SceneSource.Teams }
    Binding { target: Actions.viewStores; property: "checked"; value: root.source.view === SceneSource.Stores }
    Binding { target: Actions.viewPlain; property: "checked"; value: root.source.view === SceneSource.Plain }

    Binding { target: Actions.loop; property: "checked"; value: root.player !== null && root.player.loop }
    Binding { target: Actions.charts; property: "checked"; value: root.chartsShown }

    Connections { target: Actions.stressTraffic; function onTriggered() { root.stressWanted(StressModel.Traffic); } }
    Connections { target: Actions.stressFailures; function onTriggered() { root.stressWanted(StressModel.Failures); } }
    Connections { target: Actions.stressColdCache; function onTriggered() { root.stressWanted(StressModel.ColdCache); } }
    Connections { target: Actions.stressMetastable; function onTriggered() { root.stressWanted(StressModel.Metastable); } }

    Connections { target: Actions.play; function onTriggered() { root.player.toggle(); } }
    Connections { target: Actions.stepBack; function onTriggered() { root.player.step(-1); } }
    Connections { target: Actions.stepForward; function onTriggered() { root.player.step(1); } }
    Connections { target: Actions.slower; function onTriggered() { root.player.changeSpeed(false); } }
    Connections { target: Actions.faster; function onTriggered() { root.player.changeSpeed(true); } }
    Connections { target: Actions.loop; function onTriggered() { root.player.loop = !root.player.loop; } }
    Connections { target: Actions.charts; function onTriggered() { AppSettings.charts = root.chartsShown ? AppSettings.ChartsFolded : AppSettings.ChartsOpen; } }
    Connections { target: Actions.addComponent; function onTriggered() { root.addWanted(); } }
    Connections { target: Actions.addNote; function onTriggered() { root.noteMade(root.editor.addNoteAnywhere()); } }
    Connections { target: Actions.addSection; function onTriggered() { root.noteMade(root.editor.addSectionAnywhere()); } }
    Connections { target: Actions.drawJourney; function onTriggered() { root.drawJourneyWanted(); } }
    Connections { target: Actions.hideRest; function onTriggered() { root.hideRestWanted(); } }
    Connections { target: Actions.rename; function onTriggered() { root.renameWanted(); } }
    Connections { target: Actions.otherFaults; function onTriggered() { root.otherFaultsWanted(); } }
    Connections { target: Actions.palette; function onTriggered() { root.paletteWanted(); } }
    Connections { target: Actions.fail; function onTriggered() { root.failWanted(); } }
    Connections { target: Actions.restore; function onTriggered() { root.restoreWanted(); } }
    Connections { target: Actions.why; function onTriggered() { root.whyWanted(); } }
    Connections { target: Actions.compareEdit; function onTriggered() { root.compareEditWanted(); } }
    Connections { target: Actions.open; function onTriggered() { root.openWanted(); } }
    Connections { target: Actions.newDocument; function onTriggered() { Session.newDocument(); } }
    Connections { target: Actions.newWindow; function onTriggered() { Session.newWindow(); } }
    Connections { target: Actions.closeDocument; function onTriggered() { Session.closing.closeTab(Session.current); } }
    Connections { target: Actions.moveToNewWindow; function onTriggered() { Session.moveToNewWindow(Session.current); } }
    Connections { target: Actions.moveTabLeft; function onTriggered() { Session.moveTab(Session.current, Session.current - 1); } }
    Connections { target: Actions.moveTabRight; function onTriggered() { Session.moveTab(Session.current, Session.current + 1); } }
    Connections { target: Actions.nextDocument; function onTriggered() { Session.step(1); } }
    Connections { target: Actions.previousDocument; function onTriggered() { Session.step(-1); } }
    Connections { target: Actions.save; function onTriggered() { Session.save(); } }
    Connections { target: Actions.saveAs; function onTriggered() { root.saveAsWanted(); } }
    Connections { target: Actions.exportPicture; function onTriggered() { root.dialogWanted("export"); } }
    Connections { target: Actions.copySvg; function onTriggered() { root.copyWanted(); } }
    Connections { target: Actions.shortcutSheet; function onTriggered() { root.dialogWanted("shortcuts"); } }
    Connections { target: Actions.about; function onTriggered() { root.dialogWanted("about"); } }
    Connections { target: Actions.cut; function onTriggered() { root.clipboard.cut(); } }
    Connections { target: Actions.copy; function onTriggered() { root.clipboard.copy(); } }
    Connections { target: Actions.paste; function onTriggered() { root.clipboard.paste(); } }
    Connections { target: Actions.undo; function onTriggered() { root.canvas.glideWhenShown(); root.document.undo(); } }
    Connections { target: Actions.redo; function onTriggered() { root.canvas.glideWhenShown(); root.document.redo(); } }
    Connections { target: Actions.selectAll; function onTriggered() { root.canvas.selectAll(); } }
    Connections { target: Actions.nextPane; function onTriggered() { root.paneWanted(true); } }
    Connections { target: Actions.previousPane; function onTriggered() { root.paneWanted(false); } }
    Connections { target: Actions.menuBar; function onTriggered() { root.menuWanted(); } }
    Connections { target: Actions.selectNext; function onTriggered() { root.canvas.walk(DiagramCanvas.Next); } }
    Connections { target: Actions.selectPrevious; function onTriggered() { root.canvas.walk(DiagramCanvas.Previous); } }
    Connections { target: Actions.selectAlong; function onTriggered() { root.canvas.walk(DiagramCanvas.Along); } }
    Connections { target: Actions.selectAgainst; function onTriggered() { root.canvas.walk(DiagramCanvas.Against); } }
    Connections { target: Actions.extendNext; function onTriggered() { root.canvas.walk(DiagramCanvas.Next, DiagramCanvas.Extend); } }
    Connections { target: Actions.extendPrevious; function onTriggered() { root.canvas.walk(DiagramCanvas.Previous, DiagramCanvas.Extend); } }
    Connections { target: Actions.extendAlong; function onTriggered() { root.canvas.walk(DiagramCanvas.Along, DiagramCanvas.Extend); } }
    Connections { target: Actions.extendAgainst; function onTriggered() { root.canvas.walk(DiagramCanvas.Against, DiagramCanvas.Extend); } }
    Connections { target: Actions.standNext; function onTriggered() { root.canvas.walk(DiagramCanvas.Next, DiagramCanvas.Stand); } }
    Connections { target: Actions.standPrevious; function onTriggered() { root.canvas.walk(DiagramCanvas.Previous, DiagramCanvas.Stand); } }
    Connections { target: Actions.standAlong; function onTriggered() { root.canvas.walk(DiagramCanvas.Along, DiagramCanvas.Stand); } }
    Connections { target: Actions.standAgainst; function onTriggered() { root.canvas.walk(DiagramCanvas.Against, DiagramCanvas.Stand); } }
    Connections { target: Actions.toggleStop; function onTriggered() { root.canvas.toggleStop(); } }
    Connections { target: Actions.connectTo; function onTriggered() { root.targetWanted(TargetChoices.ConnectTo); } }
    Connections { target: Actions.reattachStart; function onTriggered() { root.targetWanted(TargetChoices.ReattachStart); } }
    Connections { target: Actions.reattachEnd; function onTriggered() { root.targetWanted(TargetChoices.ReattachEnd); } }
    Connections { target: Actions.moveIntoDeployable; function onTriggered() { root.targetWanted(TargetChoices.MoveIntoDeployable); } }
    Connections { target: Actions.moveToDocument; function onTriggered() { root.targetWanted(TargetChoices.MoveToDocument); } }
    Connections { target: Actions.clearRecentFiles; function onTriggered() { AppSettings.clearRecentFiles(); } }
    Connections { target: Actions.reload; function onTriggered() { Session.file.reload(); } }
    Connections { target: Actions.keepMine; function onTriggered() { Session.file.keepMine(); } }
    Connections { target: Actions.acceptLayout; function onTriggered() { root.proposal.accept(); } }
    Connections { target: Actions.discardLayout; function onTriggered() { root.proposal.discard(); } }
    Connections { target: Actions.moreHops; function onTriggered() { root.focusMode.hops += 1; } }
    Connections { target: Actions.fewerHops; function onTriggered() { root.focusMode.hops -= 1; } }
    Connections { target: Actions.find; function onTriggered() { root.findWanted(); } }
    Connections { target: Actions.zoomIn; function onTriggered() { root.canvas.zoomBy(1.25); } }
    Connections { target: Actions.zoomOut; function onTriggered() { root.canvas.zoomBy(0.8); } }
    Connections { target: Actions.zoom100; function onTriggered() { root.canvas.zoomTo100(); } }
    Connections { target: Actions.fitAll; function onTriggered() { root.canvas.fitAll(); } }
    Connections { target: Actions.fitSelection; function onTriggered() { root.canvas.fitSelection(); } }
    Connections { target: Actions.replace; function onTriggered() { root.dialogWanted("replace"); } }
    Connections { target: Actions.history; function onTriggered() { root.dialogWanted("history"); } }
    Connections { target: Actions.focus; function onTriggered() { root.focusMode.toggle(); } }
    Connections { target: Actions.layoutFlow; function onTriggered() { root.proposal.propose(SceneSource.Flow); } }
    Connections { target: Actions.layoutTopDown; function onTriggered() { root.proposal.propose(SceneSource.TopDown); } }
    Connections { target: Actions.layoutOrganic; function onTriggered() { root.proposal.propose(SceneSource.Organic); } }
    Connections { target: Actions.viewDeployables; function onTriggered() { root.source.view = SceneSource.Deployables; } }
    Connections { target: Actions.viewTeams; function onTriggered() { root.source.view = SceneSource.Teams; } }
    Connections { target: Actions.viewStores; function onTriggered() { root.source.view = SceneSource.Stores; } }
    Connections { target: Actions.viewPlain; function onTriggered() { root.source.view = SceneSource.Plain; } }
}
