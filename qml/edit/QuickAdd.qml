// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Type a few letters, press Enter: a component of that kind or technology stands where one has clicked, connected to
/// where an arrow was dragged from.
FilterPopup {
    id: root

    required property Editor editor
    property point place ///< In document units.
    property string from: "" ///< A component that the new one is connected to; empty = none.

    /// At `item` pixels of the canvas.
    function openAt(item: point, source: string) {
        root.place = root.canvas.toDocument(item);
        root.from = source;
        root.openNear(item);
    }
    function add(row: int) {
        const kind = choices.kindAt(row);
        if (kind === "")
            return;
        const technology = choices.technologyAt(row);
        const name = choices.nameAt(row);
        const key = root.from !== "" && !choices.isDrawnOnly(row) ? root.editor.addConnectedAt(root.from, true, kind, technology, root.place, name)
                                     : root.editor.add(kind, technology, root.place, name);
        root.close();
        root.canvas.forceActiveFocus();
        if (key !== "" && name === "")
            root.added(key);
    }
    /// Something without a name of its own was made: its name is the next thing to say.
    signal added(string key)

    prompt: qsTr("Kind, technology or name")
    model: ComponentChoices {
        id: choices
        filter: root.filter
    }
    onChosen: row => root.add(row)
}
