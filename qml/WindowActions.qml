// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Connects the actions to what they act on, and their shortcuts to the keyboard.
Item {
    id: root

    required property Document document
    required property DiagramCanvas canvas
    required property SceneSource source
    required property Clipboard clipboard
    required property FocusMode focusMode
    required property LayoutProposal proposal
    required property Player player
    required property Playback playback
    required property bool exploring
    required property bool chartsShown
    required property CompareSet comparison ///< That is shown; null where none is.
    readonly property bool active: root.exploring && root.document !== null
    signal openWanted
    signal saveAsWanted
    signal copyWanted
    signal findWanted
    signal failWanted
    signal restoreWanted
    signal whyWanted
    signal compareEditWanted
    signal stressWanted(int question)
    signal dialogWanted(string name)

    Instantiator {
        model: Actions.all
        delegate: Shortcut {
            required property Action modelData
            sequence: modelData.shortcut
            // Space belongs to what has the focus: the canvas plays, a button is pressed.
            enabled: modelData.enabled && modelData.shortcut !== "" && modelData.shortcut !== "Space"
            onActivated: modelData.trigger()
        }
    }

    Binding { target: Actions.save; property: "enabled"; value: root.document !== null && (root.document.modified || root.document.path === "") }
    Binding { target: Actions.closeDocument; property: "enabled"; value: root.document !== null }
    Binding { target: Actions.nextDocument; property: "enabled"; value: Session.documents.count > 1 }
    Binding { target: Actions.previousDocument; property: "enabled"; value: Session.documents.count > 1 }
    Binding { target: Actions.saveAs; property: "enabled"; value: root.document !== null }
    Binding { target: Actions.exportPicture; property: "enabled"; value: root.active || (root.comparison !== null && root.comparison.canExport) }
    Binding { target: Actions.copySvg; property: "enabled"; value: root.active }
    Binding { target: Actions.cut; property: "enabled"; value: root.active && root.canvas.selection.length > 0 }
    Binding { target: Actions.copy; property: "enabled"; value: root.active && root.canvas.selection.length > 0 }
    Binding { target: Actions.paste; property: "enabled"; value: (root.active || root.document === null) && !root.clipboard.busy }
    Binding { target: Actions.undo; property: "enabled"; value: root.document !== null && root.document.canUndo }
    Binding { target: Actions.redo; property: "enabled"; value: root.document !== null && root.document.canRedo }
    Binding { target: Actions.compareEdit; property: "enabled"; value: root.document !== null }
    Binding { target: Actions.selectAll; property: "enabled"; value: root.active }
    Binding { target: Actions.find; property: "enabled"; value: root.active }
    Binding { target: Actions.zoomIn; property: "enabled"; value: root.active }
    Binding { target: Actions.zoomOut; property: "enabled"; value: root.active }
    Binding { target: Actions.zoom100; property: "enabled"; value: root.active }
    Binding { target: Actions.fitAll; property: "enabled"; value: root.active }
    Binding { target: Actions.fitSelection; property: "enabled"; value: root.active && root.canvas.selection.length > 0 }
    Binding { target: Actions.replace; property: "enabled"; value: root.active }
    Binding { target: Actions.history; property: "enabled"; value: root.active }
    Binding { target: Actions.focus; property: "enabled"; value: root.active && (root.focusMode.active || root.canvas.selection.length > 0) }
    Binding { target: Actions.focus; property: "checked"; value: root.focusMode.active }
    Binding { target: Actions.layoutFlow; property: "enabled"; value: root.active }
    Binding { target: Actions.layoutTopDown; property: "enabled"; value: root.active }
    Binding { target: Actions.layoutOrganic; property: "enabled"; value: root.active }
    Binding { target: Actions.viewDeployables; property: "enabled"; value: root.active }
    Binding { target: Actions.viewTeams; property: "enabled"; value: root.active }
    Binding { target: Actions.viewStores; property: "enabled"; value: root.active }
    Binding { target: Actions.viewPlain; property: "enabled"; value: root.active }
    Binding { target: Actions.viewDeployables; property: "checked"; value: root.source.view === SceneSource.Deployables }
    Binding { target: Actions.viewTeams; property: "checked"; value: root.source.view === SceneSource.Teams }
    Binding { target: Actions.viewStores; property: "checked"; value: root.source.view === SceneSource.Stores }
    Binding { target: Actions.viewPlain; property: "checked"; value: root.source.view === SceneSource.Plain }

    Binding { target: Actions.play; property: "enabled"; value: root.player.duration > 0 }
    Binding { target: Actions.stepBack; property: "enabled"; value: root.player.duration > 0 }
    Binding { target: Actions.stepForward; property: "enabled"; value: root.player.duration > 0 }
    Binding { target: Actions.slower; property: "enabled"; value: root.player.duration > 0 }
    Binding { target: Actions.faster; property: "enabled"; value: root.player.duration > 0 }
    Binding { target: Actions.loop; property: "enabled"; value: root.player.duration > 0 }
    Binding { target: Actions.loop; property: "checked"; value: root.player.loop }
    Binding { target: Actions.fail; property: "enabled"; value: root.active }
    Binding { target: Actions.restore; property: "enabled"; value: root.active }
    Binding { target: Actions.charts; property: "enabled"; value: root.active }
    Binding { target: Actions.charts; property: "checked"; value: root.chartsShown }
    Binding { target: Actions.why; property: "enabled"; value: root.active && root.playback.ready }

    Binding { target: Actions.stressTraffic; property: "enabled"; value: root.active }
    Binding { target: Actions.stressFailures; property: "enabled"; value: root.active }
    Binding { target: Actions.stressColdCache; property: "enabled"; value: root.active }
    Binding { target: Actions.stressMetastable; property: "enabled"; value: root.active }
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
    Connections { target: Actions.fail; function onTriggered() { root.failWanted(); } }
    Connections { target: Actions.restore; function onTriggered() { root.restoreWanted(); } }
    Connections { target: Actions.why; function onTriggered() { root.whyWanted(); } }
    Connections { target: Actions.compareEdit; function onTriggered() { root.compareEditWanted(); } }
    Connections { target: Actions.open; function onTriggered() { root.openWanted(); } }
    Connections { target: Actions.newDocument; function onTriggered() { Session.newDocument(); } }
    Connections { target: Actions.newWindow; function onTriggered() { Session.newWindow(); } }
    Connections { target: Actions.closeDocument; function onTriggered() { Session.closing.closeTab(Session.current); } }
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
    Connections { target: Actions.undo; function onTriggered() { root.document.undo(); } }
    Connections { target: Actions.redo; function onTriggered() { root.document.redo(); } }
    Connections { target: Actions.selectAll; function onTriggered() { root.canvas.selectAll(); } }
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
