// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A name that is edited where it stands on the canvas. Enter or leaving it keeps the name, Escape the old one.
ValueField {
    id: root

    required property DiagramCanvas canvas
    required property Editor editor
    property string key: ""

    /// Begins to edit the name of an element that the canvas shows.
    function edit(wanted: string) {
        const name = root.editor.nameOf(wanted);
        if (wanted === "" || !root.editor.canRename(wanted))
            return;
        root.key = wanted;
        root.value = name;
        root.text = name;
        root.place();
        root.forceActiveFocus();
        root.selectAll();
    }
    function place() {
        const box = root.canvas.outlineOf(root.key);
        root.width = Math.max(140, Math.min(320, box.width + 24));
        root.x = Math.max(4, Math.min(root.canvas.width - root.width - 4, box.x + (box.width - root.width) / 2));
        root.y = Math.max(4, Math.min(root.canvas.height - root.height - 4, box.y + Math.min(box.height, 72) / 2 - root.height / 2));
    }
    function end() {
        root.key = "";
        root.canvas.forceActiveFocus();
    }

    visible: key !== ""
    horizontalAlignment: TextInput.AlignHCenter
    Accessible.name: qsTr("Name")
    onEntered: text => {
        if (root.key !== "" && text.trim() !== "")
            root.editor.rename(root.key, text);
    }
    onAccepted: root.end()
    Keys.onEscapePressed: {
        root.text = root.value; // So that leaving the field changes nothing.
        root.end();
    }
    onActiveFocusChanged: if (!activeFocus) root.key = ""

    Connections {
        target: root.canvas
        function onViewportChanged() { if (root.key !== "") root.place(); }
    }
}
