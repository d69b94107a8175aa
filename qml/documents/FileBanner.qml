// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What is the matter with the file of the document that is shown; empty text: nothing.
Banner {
    id: root

    required property OpenFile file
    readonly property int situation: file ? file.state : OpenFile.Fine
    signal saveAsWanted

    /// In the order of OpenFile's states.
    readonly property var words: [
        "",
        qsTr("This file is open in another window (%1). Saving asks for another name.").arg(root.file ? root.file.holder : ""),
        qsTr("This file may not be written. Saving asks for another name."),
        qsTr("Another program has changed this file, and there are unsaved changes here."),
        qsTr("This file was removed or renamed. Saving writes it again.")
    ]
    text: root.words[root.situation]

    AppButton {
        visible: root.situation === OpenFile.Changed
        text: qsTr("Reload")
        hint: qsTr("Takes what the other program has written; Undo brings your changes back")
        onClicked: Actions.reload.trigger()
    }
    AppButton {
        visible: root.situation === OpenFile.Changed
        text: qsTr("Keep mine")
        hint: qsTr("The next saving replaces what the other program has written")
        onClicked: Actions.keepMine.trigger()
    }
    AppButton {
        visible: root.situation === OpenFile.Locked
        text: qsTr("Try again")
        hint: qsTr("After it was closed in the other window")
        onClicked: root.file.lookAgain()
    }
    AppButton {
        visible: root.situation === OpenFile.Locked
        text: qsTr("Open a copy")
        hint: qsTr("Goes on with a document that belongs to no file yet")
        onClicked: root.file.detach()
    }
    AppButton {
        visible: root.situation !== OpenFile.Locked
        text: Actions.saveAs.text
        onClicked: root.saveAsWanted()
    }
}
