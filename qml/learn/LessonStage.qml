// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// One architecture of a lesson, alive.
CompareView {
    id: root

    required property int index
    required property bool shown
    required property var camera ///< Keys of what has to be in view; empty: everything.
    signal editWanted(int row)

    well: true
    replaceable: false
    onCameraChanged: looking.restart()
    onWidthChanged: looking.restart()

    /// Once the stages have their places.
    Timer {
        id: looking
        interval: 60
        onTriggered: root.canvas.fitElements(root.camera)
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 6
        y: 3
        iconName: "external-link"
        hint: qsTr("Open in the editor")
        onClicked: root.editWanted(root.index)
    }
}
