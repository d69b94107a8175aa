// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Asks before a name that was chosen replaces a file that is there.
Dialog {
    id: root

    title: qsTr("Replace the file?")
    onClosed: OverwriteQuestion.answer(false) // Unless it is answered already.

    Label {
        width: parent.width
        text: qsTr("There is a file %1 already. What is in it is lost.").arg(OverwriteQuestion.name)
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeightMode: Text.FixedHeight
        lineHeight: Theme.line
    }
    Row {
        anchors.right: parent.right
        spacing: Theme.gap
        AppButton {
            text: qsTr("Cancel")
            focus: true
            Keys.onReturnPressed: clicked() // Whoever does not read loses nothing.
            onClicked: root.close()
        }
        AppButton {
            text: qsTr("Replace")
            primary: true
            onClicked: OverwriteQuestion.answer(true)
        }
    }
}
