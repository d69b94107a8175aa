// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Asks what a command is about beside the selection: the component that an arrow leads to, a deployable, a document.
FilterPopup {
    id: root

    required property Editor editor
    required property Clipboard clipboard

    /// Near what is selected.
    function ask(purpose: int) {
        choices.begin(purpose);
        const box = root.canvas.outlineOf(root.canvas.selection[0] ?? "");
        root.openNear(box.width > 0 ? Qt.point(box.x + box.width / 2, box.y + box.height)
                                    : Qt.point(root.canvas.width / 2, root.canvas.height / 3));
    }

    prompt: choices.question
    model: TargetChoices {
        id: choices
        editor: root.editor
        clipboard: root.clipboard
        filter: root.filter
    }
    onChosen: row => {
        root.close(); // First: what is done selects what came of it.
        choices.choose(row);
    }
}
