// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Asks before saving replaces what another program has written.
Dialog {
    id: root

    signal saveAsWanted

    title: qsTr("Replace the changed file?")

    Label {
        width: parent.width
        text: qsTr("Another program has changed this file since it was read here. Saving now replaces what it has written.")
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
            onClicked: root.close()
        }
        AppButton {
            text: qsTr("Replace it")
            onClicked: { root.close(); Session.saveOver(); }
        }
        AppButton {
            text: Actions.saveAs.text
            primary: true
            onClicked: { root.close(); root.saveAsWanted(); }
        }
    }
}
