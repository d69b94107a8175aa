// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The text of a note, or the title of a section, where it stands on the canvas. Escape, Ctrl+Enter or leaving it keeps
/// what was written (undo takes it back); Enter begins a line in a note and ends a title.
T.TextArea {
    id: root

    required property DiagramCanvas canvas
    required property Editor editor
    property string key: ""
    property bool isTitle: false
    readonly property real zoom: Math.max(0.8, root.canvas.scale100 / 100)

    /// Begins to edit the text of a note that the canvas shows.
    function edit(wanted: string) {
        if (!root.editor.canRename(wanted))
            return;
        root.isTitle = root.editor.isSection(wanted);
        root.text = root.editor.nameOf(wanted);
        root.key = wanted;
        root.place();
        root.forceActiveFocus();
        root.selectAll();
    }
    function place() {
        const note = root.canvas.outlineOf(root.key);
        root.x = note.x;
        root.y = note.y;
        root.width = root.isTitle ? Math.max(160, Math.min(note.width, 420)) : Math.max(120, note.width);
    }
    function keep() {
        const edited = root.key;
        root.key = "";
        if (edited !== "" && root.text !== root.editor.nameOf(edited))
            root.editor.rename(edited, root.text);
    }
    function end() {
        root.keep();
        root.canvas.forceActiveFocus();
    }

    visible: key !== ""
    z: 5
    implicitHeight: contentHeight + topPadding + bottomPadding
    topPadding: 12 * zoom
    bottomPadding: 12 * zoom
    leftPadding: (isTitle ? 16 : 12) * zoom
    rightPadding: leftPadding
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.family: Theme.sans
    font.pixelSize: Math.round((isTitle ? 15 : 12) * zoom)
    font.weight: isTitle ? Theme.weightStrong : Theme.weightNormal
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.name: isTitle ? qsTr("Title of the section") : qsTr("Text of the note")

    onActiveFocusChanged: if (!activeFocus) root.keep()
    Keys.onEscapePressed: root.end()
    Keys.onReturnPressed: event => {
        event.accepted = root.isTitle || (event.modifiers & Qt.ControlModifier) !== 0;
        if (event.accepted)
            root.end();
    }

    background: Rectangle {
        radius: 6
        color: Theme.surface
        border.width: 2
        border.color: Theme.accent
    }

    Connections {
        target: root.canvas
        function onViewportChanged() { if (root.key !== "") root.place(); }
    }
}
