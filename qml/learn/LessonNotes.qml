// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What the speaker may say, folded away until it is wanted.
Column {
    id: root

    property string text: ""
    property bool unfolded: false

    visible: root.text !== ""
    spacing: 6

    AppButton {
        iconName: root.unfolded ? "chevron-down" : "chevron-right"
        text: qsTr("Notes for the speaker")
        onClicked: root.unfolded = !root.unfolded
    }
    Label {
        width: parent.width
        visible: root.unfolded
        text: root.text
        font.pixelSize: Theme.textTitle
        color: Theme.textSecondary
        lineHeight: 1.3
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
