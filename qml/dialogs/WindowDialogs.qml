// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Topologue

/// What opens over the window, and who opens it.
Item {
    id: root

    required property Document document
    required property DiagramCanvas canvas
    required property Editor editor
    required property Playback playback
    required property CompareSet comparison ///< Null until there is one; then it stays, also while it is exported.
    required property bool comparing ///< It is what the window shows.
    signal notice(string text)
    signal placeWanted(string key, string near)
    signal paletteClosed
    signal windowMayClose

    /// By name, as --dialog has it.
    function open(name: string) {
        if (name === "export" && root.comparing)
            comparisonExport.open();
        else if (name === "export" && root.document)
            pictureExport.open();
        else if (name === "replace" && root.document)
            replaceDialog.open();
        else if (name === "history" && root.document)
            historyDialog.open();
        else if (name === "shortcuts")
            shortcutDialog.open();
        else if (name === "palette")
            commandPalette.open();
        else if (name === "about")
            aboutDialog.open();
    }
    function openFile() {
        openDialogue.open();
    }
    function saveAs() {
        saveDialogue.currentFile = Session.suggestedFile();
        saveDialogue.open();
    }
    function copyPicture() {
        pictureExporter.copy();
    }

    Connections {
        target: Session
        function onSaveAsWanted() { root.saveAs(); }
        function onOverwriteWanted() { overwriteDialog.open(); }
    }
    Connections {
        target: Session.closing
        function onAskingChanged() {
            if (Session.closing.asking)
                closeDialog.open();
            else
                closeDialog.popup?.close();
        }
        function onWindowMayClose() { root.windowMayClose(); }
    }
    Connections {
        target: OverwriteQuestion
        function onAskingChanged() {
            if (OverwriteQuestion.asking)
                replaceFileDialog.open();
            else
                replaceFileDialog.popup?.close();
        }
    }

    Exporter {
        id: pictureExporter
        document: root.document
        canvas: root.canvas
        onFinished: (successful, path) => root.tellExported(successful, path)
        onCopied: root.notice(qsTr("Picture copied"))
    }
    Exporter {
        id: comparisonExporter
        comparison: root.comparison
        onFinished: (successful, path) => root.tellExported(successful, path)
    }
    FilmExporter {
        id: filmExporter
        picture: pictureExporter
        playback: root.playback
        onFinished: (successful, path) => root.tellExported(successful, path)
    }
    function tellExported(successful: bool, path: string) {
        if (successful)
            root.notice(qsTr("Exported to %1").arg(path));
    }

    WhenOpened {
        id: pictureExport
        component: ExportDialog {
            exporter: pictureExporter
            films: filmExporter
        }
    }
    WhenOpened {
        id: comparisonExport
        component: ExportDialog {
            exporter: comparisonExporter
            films: filmExporter
        }
    }
    WhenOpened {
        id: shortcutDialog
        component: ShortcutDialog { }
    }
    WhenOpened {
        id: commandPalette
        component: CommandPalette {
            document: root.document
            onClosed: root.paletteClosed()
            onPlaceWanted: (key, near) => root.placeWanted(key, near)
            onLearnWanted: (kind, entry) => LearnLinks.open(kind, entry)
        }
    }
    WhenOpened {
        id: replaceDialog
        component: ReplaceDialog {
            editor: root.editor
            canvas: root.canvas
            onNotice: text => root.notice(text)
        }
    }
    WhenOpened {
        id: historyDialog
        component: HistoryDialog {
            document: root.document
            canvas: root.canvas
        }
    }
    WhenOpened {
        id: aboutDialog
        component: AboutDialog { }
    }
    WhenOpened {
        id: closeDialog
        component: CloseDialog { }
    }
    WhenOpened {
        id: overwriteDialog
        component: OverwriteDialog { onSaveAsWanted: root.saveAs() }
    }
    WhenOpened {
        id: replaceFileDialog
        component: ReplaceFileDialog { }
    }
    FileDialog {
        id: openDialogue
        title: qsTr("Open an architecture")
        nameFilters: [qsTr("Architectures (*.topo.json *.json *.svg)"), qsTr("All files (*)")]
        onAccepted: Session.openUrl(selectedFile)
    }
    FileDialog {
        id: saveDialogue
        title: qsTr("Save the architecture as")
        fileMode: FileDialog.SaveFile
        acceptLabel: qsTr("Save")
        defaultSuffix: "topo.json"
        nameFilters: [qsTr("Architectures (*.topo.json)")]
        onAccepted: Session.saveAs(selectedFile)
        onRejected: Session.saveAsCancelled()
    }
}
