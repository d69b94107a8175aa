// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Above the canvas: tabs of the open documents, and what is to be said about the files.
Column {
    id: root

    required property string page
    signal welcomeWanted
    signal saveAsWanted
    /// Something has been held over the tab of another document long enough to go there.
    signal tabHeld(int index)

    /// Something is dragged over this place of the window; outside of all: not any more.
    function dragOver(scene: point) {
        const tab = tabBar.visible ? tabBar.tabAt(scene) : -1;
        const wanted = tab === Session.current ? -1 : tab;
        if (wanted === tabBar.heldOver)
            return;
        tabBar.heldOver = wanted;
        if (wanted >= 0)
            hold.restart();
        else
            hold.stop();
    }

    Timer {
        id: hold
        interval: 600
        onTriggered: {
            const index = tabBar.heldOver;
            tabBar.heldOver = -1;
            root.tabHeld(index);
        }
    }
    TabBar {
        id: tabBar
        width: parent.width
        visible: root.page === "explore" && Session.documents.count > 1
    }
    FileBanner {
        width: parent.width
        visible: root.page === "explore" && file !== null && text !== ""
        file: Session.file
        onSaveAsWanted: root.saveAsWanted()
    }
    Banner {
        width: parent.width
        visible: root.page === "explore" && Session.recovery.count > 0
        text: qsTr("Topologue was closed unexpectedly. Documents with unsaved work: %1").arg(Session.recovery.count)
        AppButton {
            text: qsTr("Show them")
            onClicked: root.welcomeWanted()
        }
    }
}
