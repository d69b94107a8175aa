// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// What can go wrong with the selection, from the playhead on.
AppMenu {
    id: root

    required property ScenarioModel scenarios
    required property Player player
    property var selection: []
    property var faults: []

    function openFor(selection: var, item: Item, x: real, y: real) {
        root.selection = selection;
        root.faults = root.scenarios.faultsFor(selection);
        root.popup(item, x, y);
    }

    rowWidth: Theme.px(300)

    Instantiator {
        model: root.faults
        delegate: AppMenuItem {
            id: item
            required property var modelData
            implicitWidth: Theme.px(300)
            text: item.modelData.name
            onTriggered: root.scenarios.inject(item.modelData.id, root.selection, root.player.position)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as T.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as T.MenuItem)
    }
    AppMenuSeparator { }
    AppMenuItem {
        implicitWidth: Theme.px(300)
        entry: Actions.restore
    }
}
