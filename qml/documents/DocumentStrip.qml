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

    TabBar {
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
