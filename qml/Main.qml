// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Window
import Topologue

/// The window: top bar, rail of sections, the page, and what lies over it.
Window {
    id: root

    readonly property Document document: Session.document
    property int visibilityBefore: Window.Windowed ///< The presentation.
    property string page: Session.document || Session.loading ? "explore" : "welcome"

    /// Opens a dialog by name; for menus and screenshots.
    function openDialog(name: string) {
        if (name === "export" && root.page === "compare")
            comparisonDialog.open();
        else if (name === "export" && root.document)
            exportDialog.open();
        else if (name === "replace" && root.document)
            replaceDialog.open();
        else if (name === "history" && root.document)
            historyDialog.open();
        else if (name === "shortcuts")
            shortcutDialog.open();
        else if (name === "stress" && root.document)
            explorePage.openStress();
        else if (name === "palette")
            commandPalette.open();
        else if (name === "about")
            aboutDialog.open();
    }

    /// Shows a section: welcome, explore, compare or learn, also learn/concepts/bulkhead; for links and screenshots.
    function showPage(name: string) {
        const parts = name.split("/");
        root.page = parts[0];
        if (parts.length > 1)
            learnLoader.go(parts[1], parts[2] ?? "");
    }
    /// Asks why about an element; for screenshots.
    function askWhy(key: string) {
        explorePage.askWhy(key);
    }

    width: 1440
    height: 900
    minimumWidth: 900
    minimumHeight: 560
    visible: true
    color: Theme.surface
    title: root.document ? qsTr("%1 — Topologue").arg(root.document.name) : "Topologue"

    Component.onCompleted: {
        const kept = AppSettings.windowGeometry;
        if (kept.width > 0) {
            width = kept.width;
            height = kept.height;
        }
        if (AppSettings.windowMaximized)
            showMaximized();
    }
    onClosing: close => {
        close.accepted = Session.closing.mayCloseWindow();
        AppSettings.windowMaximized = root.visibility === Window.Maximized;
        if (!AppSettings.windowMaximized)
            AppSettings.windowGeometry = Qt.rect(root.x, root.y, root.width, root.height);
    }

    onActiveChanged: if (root.active) Session.lookAtFiles()
    onDocumentChanged: if (!root.document && root.page === "explore") root.page = "welcome"

    Connections {
        target: Session
        function onOpened(successful: bool) {
            root.page = successful || root.document ? "explore" : "welcome";
        }
        function onSaveAsWanted() { saveDialogue.open(); }
        function onNoticed(text: string) { toast.show(text); }
    }
    Connections {
        target: LearnLinks
        function onWanted(kind: string, entry: string) { root.showPage("learn/" + kind + "/" + entry); }
        function onComponentWanted(kind: string, technology: string) {
            if (!root.document)
                return;
            root.page = "explore";
            explorePage.editor.addAnywhere(kind, technology, "");
            explorePage.canvas.forceActiveFocus();
        }
    }

    Connections {
        target: Presenter
        function onOnChanged() {
            if (Presenter.on)
                root.visibilityBefore = root.visibility;
            root.visibility = Presenter.on ? Window.FullScreen : root.visibilityBefore;
        }
    }

    TopBar {
        id: topBar
        width: parent.width
        height: Presenter.on ? 0 : implicitHeight
        visible: !Presenter.on
        document: root.document
        exploring: root.page === "explore" && root.document !== null
        sceneSource: explorePage.source
    }
    Rail {
        id: rail
        width: Presenter.on ? 0 : implicitWidth
        visible: !Presenter.on
        anchors.top: topBar.bottom
        anchors.bottom: parent.bottom
        page: root.page
        canExplore: root.document !== null
        onChosen: page => root.page = page
    }
    Item {
        anchors.top: topBar.bottom
        anchors.left: rail.right
        anchors.right: parent.right
        anchors.bottom: parent.bottom

        WelcomePage {
            id: welcomePage
            anchors.fill: parent
            visible: root.page === "welcome"
        }
        ExplorePage {
            id: explorePage
            anchors.top: strip.bottom
            anchors.bottom: parent.bottom
            width: parent.width
            visible: root.page === "explore"
            document: root.document
            onNotice: text => toast.show(text)
            onDraggedOver: scene => strip.dragOver(scene)
        }
        ComparePage {
            id: comparePage
            anchors.fill: parent
            visible: root.page === "compare"
            onExportWanted: comparisonDialog.open()
        }
        LearnPageLoader {
            id: learnLoader
            anchors.fill: parent
            current: root.page === "learn"
            onNotice: text => toast.show(text)
        }
        DocumentStrip {
            id: strip
            width: parent.width
            page: root.page
            onWelcomeWanted: root.page = "welcome"
            onSaveAsWanted: saveDialogue.open()
            onTabHeld: index => explorePage.carryTo(index)
        }
        ErrorBanner {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.margin
            width: Math.min(640, parent.width - 2 * Theme.margin)
        }
        Toast {
            id: toast
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 28
        }
    }
    DropArea {
        anchors.fill: parent
        onDropped: drop => explorePage.clipboard.openUrls(drop.urls)
    }

    Exporter {
        id: exporter
        document: root.document
        canvas: explorePage.canvas
        onFinished: (successful, path) => {
            if (successful)
                toast.show(qsTr("Exported to %1").arg(path));
        }
        onCopied: toast.show(qsTr("Picture copied"))
    }
    FilmExporter {
        id: filmExporter
        picture: exporter
        playback: explorePage.playback
        onFinished: (successful, path) => {
            if (successful)
                toast.show(qsTr("Exported to %1").arg(path));
        }
    }
    ExportDialog {
        id: exportDialog
        exporter: exporter
        films: filmExporter
    }
    Exporter {
        id: comparisonExporter
        comparison: comparePage.set
        onFinished: (successful, path) => {
            if (successful)
                toast.show(qsTr("Exported to %1").arg(path));
        }
    }
    ExportDialog {
        id: comparisonDialog
        exporter: comparisonExporter
        films: filmExporter
    }
    ShortcutDialog { id: shortcutDialog }
    CommandPalette {
        id: commandPalette
        document: root.document
        onClosed: {
            if (explorePage.visible)
                explorePage.canvas.forceActiveFocus();
        }
        onPlaceWanted: (key, near) => {
            root.page = "explore";
            explorePage.goTo(key);
            explorePage.canvas.reveal(near);
        }
        onLearnWanted: (kind, entry) => LearnLinks.open(kind, entry)
    }
    ReplaceDialog {
        id: replaceDialog
        editor: explorePage.editor
        canvas: explorePage.canvas
        onNotice: text => toast.show(text)
    }
    HistoryDialog {
        id: historyDialog
        document: root.document
        canvas: explorePage.canvas
    }
    AboutDialog { id: aboutDialog }
    CloseDialog { onWindowMayClose: root.close() }
    OverwriteDialog { onSaveAsWanted: saveDialogue.open() }
    ViewMemory {
        canvas: explorePage.canvas
        playback: explorePage.playback
        scenarios: explorePage.scenarios
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
        defaultSuffix: "topo.json"
        nameFilters: [qsTr("Architectures (*.topo.json)")]
        onAccepted: Session.saveAs(selectedFile)
        onRejected: Session.saveAsCancelled()
    }

    Panes {
        id: panes
        items: [topBar, rail, ...explorePage.panes, comparePage, welcomePage]
    }
    WindowActions {
        document: root.document
        canvas: explorePage.canvas
        editor: explorePage.editor
        source: explorePage.source
        clipboard: explorePage.clipboard
        focusMode: explorePage.focusMode
        proposal: explorePage.proposal
        player: root.page === "compare" ? comparePage.player : explorePage.player
        playback: explorePage.playback
        exploring: root.page === "explore"
        chartsShown: explorePage.chartsShown
        restHidden: explorePage.restHidden
        onHideRestWanted: explorePage.restHidden = !explorePage.restHidden
        onOpenWanted: openDialogue.open()
        onSaveAsWanted: saveDialogue.open()
        onCopyWanted: exporter.copy()
        onFindWanted: explorePage.find()
        onAddWanted: explorePage.addInTheMiddle()
        onRenameWanted: explorePage.renameSelected()
        onDrawJourneyWanted: explorePage.drawJourney()
        onNoteMade: key => explorePage.renameWhenShown(key)
        onPaletteWanted: commandPalette.open()
        onOtherFaultsWanted: explorePage.chooseFault()
        onFailWanted: {
            const text = explorePage.fail();
            toast.show(text !== "" ? text : qsTr("Nothing can fail there"));
        }
        onRestoreWanted: explorePage.restore()
        onWhyWanted: explorePage.why()
        comparison: comparePage.visible ? comparePage.set : null
        onCompareEditWanted: {
            comparePage.set.compareEdit(explorePage.scenarios.current);
            root.page = "compare";
        }
        onStressWanted: question => explorePage.stress(question)
        onDialogWanted: name => root.openDialog(name)
        onPaneWanted: forwards => panes.step(forwards)
        onMenuWanted: topBar.openMenu()
    }
}
