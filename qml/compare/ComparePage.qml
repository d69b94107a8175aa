// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Topologue

/// Two or three architectures side by side under one playhead, and how they differ, in figures and in words.
FocusScope {
    id: root

    readonly property alias player: player
    readonly property alias set: set
    property bool linked: true
    /// The others show what this one shows.
    signal follow(DiagramCanvas canvas)
    signal exportWanted

    function choose(row: int, item: Item, x: real, y: real) {
        documentMenu.row = row;
        documentMenu.popup(item, x, y);
    }

    function openSamples() {
        if (root.visible && set.count === 0 && !set.busy)
            set.openSamples();
    }

    onVisibleChanged: root.openSamples()
    Component.onCompleted: root.openSamples()

    Player { id: player }
    CompareSet {
        id: set
        player: player
        active: root.visible
    }

    Row {
        id: views
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: deck.top
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Repeater {
            model: set
            CompareView {
                id: view
                required property int index
                width: (views.width - (set.count - 1) * views.spacing) / Math.max(1, set.count)
                height: views.height
                onLooked: canvas => {
                    if (root.linked)
                        root.follow(canvas);
                }
                Connections {
                    target: root
                    function onFollow(leader: DiagramCanvas) {
                        if (leader !== view.canvas)
                            view.canvas.lookLike(leader);
                    }
                }
                onMenuWanted: (x, y) => root.choose(view.index, view, x, y)
            }
        }
    }
    Label {
        anchors.centerIn: views
        visible: set.count === 0
        text: set.busy ? qsTr("Opening…") : qsTr("Nothing to compare.")
        color: Theme.textSecondary
    }
    CompareDeck {
        id: deck
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        player: player
        set: set
        linked: root.linked
        onLinkWanted: root.linked = !root.linked
        onExportWanted: root.exportWanted()
        onAddWanted: button => root.choose(set.count, button, 0, -documentMenu.implicitHeight - 4)
    }
    CompareDocumentMenu {
        id: documentMenu
        set: set
        onFileWanted: fileDialog.open()
    }
    FileDialog {
        id: fileDialog
        title: qsTr("Open an architecture")
        nameFilters: [qsTr("Architectures (*.topo.json *.json *.svg)"), qsTr("All files (*)")]
        onAccepted: set.replaceUrl(documentMenu.row, selectedFile)
    }
}
