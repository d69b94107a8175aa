// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What is written and chosen on the canvas itself: names, notes, what is to be added; and what a hand carries over it.
Item {
    id: root

    required property DiagramCanvas canvas
    required property Editor editor
    required property Clipboard clipboard
    property bool isEmpty: false ///< There is a document, with nothing in it.

    /// A double click: on something, its name; on nothing, something new.
    function editAt(position: point) {
        const key = root.canvas.keyUnder(position);
        if (root.editor.canRename(key))
            root.renameInPlace(key);
        else if (key === "")
            root.add(position, "");
    }
    /// Asks what is to stand at this place of the canvas; it is connected to `from`, unless that is empty.
    function add(position: point, from: string) {
        quickAdd.make();
        (quickAdd.popup as QuickAdd).openAt(position, from);
    }
    function addInTheMiddle() {
        root.add(Qt.point(root.canvas.width / 2, root.canvas.height / 2), "");
    }
    function renameSelected() {
        root.renameInPlace(root.canvas.selection[0]);
    }
    function renameInPlace(key: string) {
        if (key.startsWith("note:"))
            noteField.edit(key);
        else
            rename.edit(key);
    }
    /// Asks what a command is about beside the selection: a TargetChoices.Purpose.
    function chooseTarget(purpose: int) {
        targetFinder.make();
        (targetFinder.popup as TargetFinder).ask(purpose);
    }
    /// Of what has been made just now, and is about to be drawn.
    function renameWhenShown(key: string) {
        root.toRename = key;
    }
    property string toRename: ""
    Connections {
        target: root.editor
        function onDocumentChanged() { root.toRename = ""; } // Another one's of the same name is not meant.
    }
    Connections {
        target: root.canvas
        function onSceneShown() {
            if (root.toRename === "" || root.canvas.outlineOf(root.toRename).width <= 0)
                return;
            root.renameInPlace(root.toRename);
            root.toRename = "";
        }
    }

    RenameField {
        id: rename
        parent: root.canvas
        canvas: root.canvas
        editor: root.editor
    }
    LibraryGhost {
        parent: root.canvas
        shown: root.canvas.carrying
        x: root.canvas.carriedAt.x - width / 2
        y: root.canvas.carriedAt.y - height / 2
        symbol: root.canvas.carryingAway ? "external-link" : "copy"
        text: root.canvas.carryingAway ? qsTr("Moved here") : qsTr("A copy")
        hint: root.canvas.carryingAway ? "" : qsTr("Shift: move")
    }
    NoteField {
        id: noteField
        parent: root.canvas
        canvas: root.canvas
        editor: root.editor
    }
    WhenOpened {
        id: quickAdd
        component: QuickAdd {
            parent: root.canvas
            canvas: root.canvas
            editor: root.editor
            onAdded: key => root.renameWhenShown(key)
        }
    }
    WhenOpened {
        id: targetFinder
        component: TargetFinder {
            parent: root.canvas
            canvas: root.canvas
            editor: root.editor
            clipboard: root.clipboard
        }
    }
    Label {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.canvas.width - 48)
        visible: root.isEmpty
        text: qsTr("Double click to add a component, or drop a file.")
        color: Theme.textSecondary
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    Rectangle {
        parent: root.canvas // Which clips it: it may have begun far outside.
        visible: root.canvas.rubberBand.width > 0
        x: root.canvas.rubberBand.x
        y: root.canvas.rubberBand.y
        width: root.canvas.rubberBand.width
        height: root.canvas.rubberBand.height
        color: Qt.alpha(Theme.accent, 0.1)
        border.width: 1
        border.color: Theme.accent
        radius: 2
    }
}
