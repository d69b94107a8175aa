// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A small title over what is chosen.
Column {
    id: root

    property string title: ""

    spacing: 4

    Label {
        text: root.title
        font.pixelSize: Theme.textSmall
        color: Theme.textSecondary
    }
}
