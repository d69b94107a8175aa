// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The menu of the canvas: what can be done with what is under the pointer. Each is made when it is asked for.
Item {
    id: root

    required property DiagramCanvas canvas
    required property Editor editor
    required property Clipboard clipboard
    property string key: "" ///< Under the pointer; empty = nothing.
    property AppMenu menu: null ///< The one that was opened last.
    readonly property bool single: canvas.selection.length === 1
    readonly property Component wanted: key === "" || canvas.selection.length === 0 ? nothing
        : key.startsWith("note:") && editor.componentCount === 0 ? note
        : single && editor.dependencyCount === 1 ? arrow
        : single && editor.deployableCount === 1 ? deployable
        : single ? component : several

    /// At `position` in pixels of the canvas, of an element there that is selected.
    function openAt(position: point, key: string) {
        root.key = key;
        root.menu?.destroy();
        root.menu = root.wanted.createObject(root) as AppMenu;
        root.menu.popup(root.canvas, position.x, position.y);
    }

    Component {
        id: component
        AppMenu {
            AppMenuItem { entry: Actions.rename }
            KindMenu { }
            AppMenuItem { entry: Actions.cut }
            AppMenuItem { entry: Actions.copy }
            AppMenuItem { entry: Actions.duplicate }
            AppMenuItem { entry: Actions.duplicateWithArrows }
            MoveMenu { clipboard: root.clipboard }
            AppMenuItem { entry: Actions.removeSelection }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.connectTo }
            AppMenuItem { entry: Actions.moveIntoDeployable }
            AppMenuItem { entry: Actions.extract }
            AppMenuItem { entry: Actions.pin }
            AppMenuItem { entry: Actions.unpin }
            AppMenuItem { entry: Actions.lock; visible: Actions.lock.enabled }
            AppMenuItem { entry: Actions.unlock; visible: Actions.unlock.enabled }
            AppMenuItem { entry: Actions.bringToFront }
            AppMenuItem { entry: Actions.sendToBack }
            AppMenuItem { entry: Actions.addJourney }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.fail }
            AppMenuItem { entry: Actions.otherFaults }
            AppMenuItem { entry: Actions.restore }
            AppMenuItem { entry: Actions.why }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.selectUpstream }
            AppMenuItem { entry: Actions.selectDownstream }
            SimilarMenu { }
            AppMenuItem { entry: Actions.focus }
            AppMenuItem { entry: Actions.fitSelection }
        }
    }
    Component {
        id: several
        AppMenu {
            AppMenuItem { entry: Actions.group }
            AppMenuItem { entry: Actions.takeApart }
            AppMenuItem { entry: Actions.merge }
            AppMenuItem { entry: Actions.connectTo }
            AppMenuItem { entry: Actions.moveIntoDeployable }
            AppMenuItem { entry: Actions.extract }
            AppMenuSeparator { }
            AlignMenu { }
            KindMenu { }
            AppMenuItem { entry: Actions.pin }
            AppMenuItem { entry: Actions.unpin }
            AppMenuItem { entry: Actions.lock; visible: Actions.lock.enabled }
            AppMenuItem { entry: Actions.unlock; visible: Actions.unlock.enabled }
            AppMenuItem { entry: Actions.bringToFront }
            AppMenuItem { entry: Actions.sendToBack }
            AppMenuItem { entry: Actions.addSection }
            AppMenuItem { entry: Actions.addJourney }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.fail }
            AppMenuItem { entry: Actions.otherFaults }
            AppMenuItem { entry: Actions.restore }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.cut }
            AppMenuItem { entry: Actions.copy }
            AppMenuItem { entry: Actions.duplicate }
            AppMenuItem { entry: Actions.duplicateWithArrows }
            MoveMenu { clipboard: root.clipboard }
            AppMenuItem { entry: Actions.removeSelection }
            AppMenuItem { entry: Actions.fitSelection }
        }
    }
    Component {
        id: arrow
        AppMenu {
            AppMenuItem { entry: Actions.insertGateway }
            AppMenuItem { entry: Actions.insertQueue }
            AppMenuItem { entry: Actions.insertCache }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.reattachStart }
            AppMenuItem { entry: Actions.reattachEnd }
            AppMenuItem { entry: Actions.reverse }
            AppMenuItem { entry: Actions.straighten }
            AppMenuItem { entry: Actions.removeSelection }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.fail }
            AppMenuItem { entry: Actions.otherFaults }
            AppMenuItem { entry: Actions.restore }
            AppMenuItem { entry: Actions.fitSelection }
        }
    }
    Component {
        id: note
        AppMenu {
            AppMenuItem { entry: Actions.rename }
            AppMenuItem { entry: Actions.lock; visible: Actions.lock.enabled }
            AppMenuItem { entry: Actions.unlock; visible: Actions.unlock.enabled }
            AppMenuItem { entry: Actions.bringToFront }
            AppMenuItem { entry: Actions.sendToBack }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.cut }
            AppMenuItem { entry: Actions.copy }
            AppMenuItem { entry: Actions.duplicate }
            MoveMenu { clipboard: root.clipboard }
            AppMenuItem { entry: Actions.removeSelection }
            AppMenuItem { entry: Actions.fitSelection }
        }
    }
    Component {
        id: deployable
        AppMenu {
            AppMenuItem { entry: Actions.rename }
            AppMenuItem { entry: Actions.takeApart }
            AppMenuItem { entry: Actions.moveIntoDeployable }
            AppMenuItem { entry: Actions.collapse }
            AppMenuItem { entry: Actions.expand }
            AppMenuItem { entry: Actions.lock; visible: Actions.lock.enabled }
            AppMenuItem { entry: Actions.unlock; visible: Actions.unlock.enabled }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.cut }
            AppMenuItem { entry: Actions.copy }
            AppMenuItem { entry: Actions.duplicate }
            AppMenuItem { entry: Actions.duplicateWithArrows }
            MoveMenu { clipboard: root.clipboard }
            AppMenuItem { entry: Actions.removeSelection }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.fail }
            AppMenuItem { entry: Actions.otherFaults }
            AppMenuItem { entry: Actions.restore }
            AppMenuItem { entry: Actions.why }
            AppMenuItem { entry: Actions.fitSelection }
        }
    }
    Component {
        id: nothing
        AppMenu {
            AppMenuItem { entry: Actions.addComponent }
            AppMenuItem { entry: Actions.addNote }
            AppMenuItem { entry: Actions.addSection }
            AppMenuItem { entry: Actions.addTeam }
            AppMenuItem { entry: Actions.drawJourney }
            AppMenuItem { entry: Actions.paste }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.selectAll }
            AppMenuItem { entry: Actions.fitAll }
            AppMenuItem { entry: Actions.zoom100 }
            AppMenuItem { entry: Actions.layoutFlow }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.why }
            AppMenuItem { entry: Actions.copySvg }
            AppMenuItem { entry: Actions.exportPicture }
        }
    }
}
