// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// File, Edit, Insert, Arrange, View, Help.
T.MenuBar {
    id: root

    implicitWidth: contentWidth
    implicitHeight: Theme.field
    spacing: 0

    function openFirst() {
        (root.itemAt(0) as T.MenuBarItem).triggered();
    }

    property bool tight: false ///< So narrow that the titles stand close together.

    delegate: T.MenuBarItem {
        id: item
        implicitWidth: implicitContentWidth + (root.tight ? 9 : Theme.px(20))
        implicitHeight: Theme.field
        hoverEnabled: true
        Accessible.name: text
        contentItem: Label {
            text: item.text
            horizontalAlignment: Text.AlignHCenter
            color: Theme.text
        }
        background: Rectangle {
            radius: Theme.radiusField
            color: item.highlighted || item.hovered ? Theme.surfaceQuiet : Theme.clear
        }
    }
    contentItem: Row {
        Repeater { model: root.contentModel }
    }

    AppMenu {
        title: qsTr("File")
        rows: MenuRows {
            AppMenuItem { entry: Actions.newDocument }
            AppMenuItem { entry: Actions.newWindow }
            AppMenuItem { entry: Actions.open }
            AppMenu {
                id: recent
                title: qsTr("Open recent")
                enabled: recentFiles.count > 0
                rowWidth: Theme.px(420)
                Instantiator {
                    model: RecentFiles { id: recentFiles }
                    delegate: AppMenuItem {
                        required property string path
                        required property string name
                        required property string folder
                        required property bool missing
                        implicitWidth: Theme.px(420)
                        enabled: !missing
                        text: missing ? qsTr("%1 (no longer in %2)").arg(name).arg(folder) : qsTr("%1 in %2").arg(name).arg(folder)
                        onTriggered: Session.open(path)
                    }
                    onObjectAdded: (index, object) => recent.insertItem(index, object as T.MenuItem)
                    onObjectRemoved: (index, object) => recent.removeItem(object as T.MenuItem)
                }
                AppMenuSeparator { }
                AppMenuItem { entry: Actions.clearRecentFiles }
            }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.save }
            AppMenuItem { entry: Actions.saveAs }
            AppMenuItem { entry: Actions.reload; visible: Actions.reload.enabled }
            AppMenuItem { entry: Actions.keepMine; visible: Actions.keepMine.enabled }
            AppMenuItem { entry: Actions.exportPicture }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.moveToNewWindow }
            AppMenuItem { entry: Actions.closeDocument }
            AppMenuItem { entry: Actions.quit }
        }
    }
    AppMenu {
        title: qsTr("Edit")
        rows: MenuRows {
            AppMenuItem { entry: Actions.undo }
            AppMenuItem { entry: Actions.redo }
            AppMenuItem { entry: Actions.history }
            AppMenuItem { entry: Actions.compareEdit }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.cut }
            AppMenuItem { entry: Actions.copy }
            AppMenuItem { entry: Actions.paste }
            AppMenuItem { entry: Actions.copySvg }
            AppMenuItem { entry: Actions.duplicate }
            AppMenuItem { entry: Actions.duplicateWithArrows }
            AppMenuItem { entry: Actions.moveToDocument }
            AppMenuItem { entry: Actions.removeSelection }
            AppMenuItem { entry: Actions.rename }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.selectAll }
            AppMenuItem { entry: Actions.selectUpstream }
            AppMenuItem { entry: Actions.selectDownstream }
            AppMenuItem { entry: Actions.selectNeighbours }
            SimilarMenu { }
            WalkMenu { }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.find }
            AppMenuItem { entry: Actions.replace }
        }
    }
    AppMenu {
        title: qsTr("Insert")
        rows: MenuRows {
            AppMenuItem { entry: Actions.addComponent }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.insertGateway }
            AppMenuItem { entry: Actions.insertQueue }
            AppMenuItem { entry: Actions.insertCache }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.addNote }
            AppMenuItem { entry: Actions.addSection }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.addTeam }
            AppMenuItem { entry: Actions.drawJourney }
            AppMenuItem { entry: Actions.addJourney }
        }
    }
    AppMenu {
        title: qsTr("Arrange")
        rows: MenuRows {
            AppMenuItem { entry: Actions.group }
            AppMenuItem { entry: Actions.takeApart }
            AppMenuItem { entry: Actions.moveIntoDeployable }
            AppMenuItem { entry: Actions.extract }
            AppMenuItem { entry: Actions.merge }
            AppMenuItem { entry: Actions.connectTo }
            AppMenuItem { entry: Actions.reattachStart }
            AppMenuItem { entry: Actions.reattachEnd }
            AppMenuItem { entry: Actions.reverse }
            AppMenuItem { entry: Actions.straighten }
            KindMenu { }
            AppMenuSeparator { }
            AlignMenu { }
            AppMenuItem { entry: Actions.bringToFront }
            AppMenuItem { entry: Actions.sendToBack }
            AppMenuItem { entry: Actions.pin }
            AppMenuItem { entry: Actions.unpin }
            AppMenuItem { entry: Actions.lock }
            AppMenuItem { entry: Actions.unlock }
            AppMenuItem { entry: Actions.collapse }
            AppMenuItem { entry: Actions.expand }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.layoutFlow }
            AppMenuItem { entry: Actions.layoutTopDown }
            AppMenuItem { entry: Actions.layoutOrganic }
            AppMenuItem { entry: Actions.acceptLayout; visible: Actions.discardLayout.enabled }
            AppMenuItem { entry: Actions.discardLayout; visible: Actions.discardLayout.enabled }
        }
    }
    AppMenu {
        title: qsTr("View")
        rows: MenuRows {
            AppMenuItem { entry: Actions.nextDocument }
            AppMenuItem { entry: Actions.previousDocument }
            AppMenuItem { entry: Actions.moveTabLeft }
            AppMenuItem { entry: Actions.moveTabRight }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.zoomIn }
            AppMenuItem { entry: Actions.zoomOut }
            AppMenuItem { entry: Actions.zoom100 }
            AppMenuItem { entry: Actions.fitAll }
            AppMenuItem { entry: Actions.fitSelection }
            AppMenuItem { entry: Actions.focus }
            AppMenuItem { entry: Actions.moreHops }
            AppMenuItem { entry: Actions.fewerHops }
            AppMenuItem { entry: Actions.hideRest }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.viewDeployables }
            AppMenuItem { entry: Actions.viewTeams }
            AppMenuItem { entry: Actions.viewStores }
            AppMenuItem { entry: Actions.viewPlain }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.leftPanel }
            AppMenuItem { entry: Actions.rightPanel }
            AppMenuItem { entry: Actions.minimap }
            AppMenuItem { entry: Actions.charts }
            AppMenuSeparator { }
            AppearanceMenu { }
            AppMenuItem { entry: Actions.switchLanguage }
        }
    }
    AppMenu {
        title: qsTr("Stress")
        rowWidth: Theme.px(320)
        rows: MenuRows {
            AppMenuItem { implicitWidth: Theme.px(320); entry: Actions.stressTraffic }
            AppMenuItem { implicitWidth: Theme.px(320); entry: Actions.stressFailures }
            AppMenuItem { implicitWidth: Theme.px(320); entry: Actions.stressColdCache }
            AppMenuItem { implicitWidth: Theme.px(320); entry: Actions.stressMetastable }
        }
    }
    AppMenu {
        title: qsTr("Help")
        rows: MenuRows {
            AppMenuItem { entry: Actions.palette }
            AppMenuItem { entry: Actions.shortcutSheet }
            AppMenuItem { entry: Actions.about }
        }
    }
}
