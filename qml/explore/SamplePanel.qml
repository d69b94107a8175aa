// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The samples, to open.
Column {
    id: root

    x: 12
    width: parent.width - 24
    spacing: 2

    Repeater {
        model: Session.samples
        PanelRow {
            required property var modelData
            width: root.width
            iconName: "file"
            text: modelData.name
            focusPolicy: Qt.TabFocus
            onClicked: Session.open(modelData.file)
        }
    }
}
