// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Topologue

/// The window: top bar, rail of sections, the page, and what lies over it.
Window {
    id: root

    readonly property Document document: Session.document
    property int visibilityBefore: Window.Windowed ///< The presentation.
    readonly property ComparePage comparePage: compare.page as ComparePage ///< Null until it is first shown.
    readonly property CompareSet comparison: root.page === "compare" && root.comparePage ? root.comparePage.set : null
    property string page: Session.document || Session.loading ? "explore" : "welcome"

    /// Opens a dialog by name; for menus and screenshots.
    function openDialog(name: string) {
        if (name === "stress" && root.document)
            explorePage.openStress();
        else
            dialogs.open(name);
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
        const kept = AppSettings.windowSize;
        if (kept.width > 0) {
            width = kept.width;
            height = kept.height;
        }
        fitScreen();
        if (AppSettings.windowMaximized)
            showMaximized();
    }
    onScreenChanged: fitScreen()
    /// The screen may be another one than last time, or be gone meanwhile.
    function fitScreen() {
        if (root.visibility === Window.FullScreen || root.visibility === Window.Maximized)
            return;
        root.width = Math.max(root.minimumWidth, Math.min(root.width, Screen.desktopAvailableWidth));
        root.height = Math.max(root.minimumHeight, Math.min(root.height, Screen.desktopAvailableHeight));
    }
    onClosing: close => {
        close.accepted = Session.closing.mayCloseWindow();
        root.keepSize();
    }
    /// For the next time. A full screen is no size to come back to: what was before it is kept.
    function keepSize() {
        if (root.visibility === Window.FullScreen)
            return;
        AppSettings.windowMaximized = root.visibility === Window.Maximized;
        if (!AppSettings.windowMaximized)
            AppSettings.windowSize = Qt.size(root.width, root.height);
    }

    onActiveChanged: if (root.active) Session.lookAtFiles()
    onDocumentChanged: if (!root.document && !Session.loading && root.page === "explore") root.page = "welcome"

    Connections {
        target: Session
        function onOpened(successful: bool) {
            root.page = successful || root.document ? "explore" : "welcome";
        }
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
            if (Presenter.on) {
                root.keepSize();
                root.visibilityBefore = root.visibility;
            }
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

        PageHolder {
            id: welcome
            anchors.fill: parent
            current: root.page === "welcome"
            component: WelcomePage { anchors.fill: parent }
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
        PageHolder {
            id: compare
            anchors.fill: parent
            current: root.page === "compare"
            component: ComparePage {
                anchors.fill: parent
                onExportWanted: dialogs.open("export")
            }
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
            onSaveAsWanted: dialogs.saveAs()
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
    DropTarget {
        anchors.fill: parent
        clipboard: explorePage.clipboard
        pastes: root.page === "explore"
        onCameBack: scene => explorePage.putBack(scene)
    }

    WindowDialogs {
        id: dialogs
        document: root.document
        canvas: explorePage.canvas
        editor: explorePage.editor
        playback: explorePage.playback
        comparison: root.comparePage ? root.comparePage.set : null
        comparing: root.comparison !== null
        onNotice: text => toast.show(text)
        onPlaceWanted: (key, near) => {
            root.page = "explore";
            explorePage.goTo(key);
            explorePage.canvas.reveal(near);
        }
        onPaletteClosed: {
            if (explorePage.visible)
                explorePage.canvas.forceActiveFocus();
        }
        onWindowMayClose: root.close()
    }
    ViewMemory {
        canvas: explorePage.canvas
        playback: explorePage.playback
        scenarios: explorePage.scenarios
    }
    Panes {
        id: panes
        items: [topBar, rail, ...explorePage.panes, compare, welcome]
    }
    WindowActions {
        document: root.document
        canvas: explorePage.canvas
        editor: explorePage.editor
        source: explorePage.source
        clipboard: explorePage.clipboard
        focusMode: explorePage.focusMode
        proposal: explorePage.proposal
        player: root.comparison ? root.comparison.player : explorePage.visible ? explorePage.player : learnLoader.section?.player ?? null
        documentShown: explorePage.visible || root.comparison !== null || (learnLoader.section?.edits ?? false)
        playback: explorePage.playback
        exploring: root.page === "explore"
        chartsShown: explorePage.chartsShown
        restHidden: explorePage.restHidden
        onHideRestWanted: explorePage.restHidden = !explorePage.restHidden
        onOpenWanted: dialogs.openFile()
        onSaveAsWanted: dialogs.saveAs()
        onCopyWanted: dialogs.copyPicture()
        onFindWanted: explorePage.find()
        onAddWanted: explorePage.fields.addInTheMiddle()
        onRenameWanted: explorePage.fields.renameSelected()
        onDrawJourneyWanted: explorePage.drawJourney()
        onNoteMade: key => explorePage.fields.renameWhenShown(key)
        onPaletteWanted: dialogs.open("palette")
        onOtherFaultsWanted: explorePage.chooseFault()
        onFailWanted: {
            const text = explorePage.fail();
            toast.show(text !== "" ? text : qsTr("Nothing can fail there"));
        }
        onRestoreWanted: toast.show(explorePage.restore())
        onWhyWanted: explorePage.why()
        comparison: root.comparison
        onCompareEditWanted: {
            compare.make();
            root.comparePage.set.compareEdit(explorePage.scenarios.current);
            root.page = "compare";
        }
        onTargetWanted: purpose => explorePage.fields.chooseTarget(purpose)
        onStressWanted: question => explorePage.stress(question)
        onDialogWanted: name => root.openDialog(name)
        onPaneWanted: forwards => panes.step(forwards)
        onMenuWanted: topBar.openMenu()
    }
}
