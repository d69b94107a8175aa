// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// One architecture of a lesson, alive.
CompareView {
    id: root

    required property int index
    required property bool shown
    required property int rank
    required property int behind
    required property var camera ///< Keys of what has to be in view; empty: everything.
    property bool thumbnail: false ///< It is small, and a click brings it to the front.
    signal editWanted(int row)
    signal frontWanted(int row)

    well: true
    replaceable: false
    onCameraChanged: looking.restart()
    onWidthChanged: looking.restart()
    onHeightChanged: looking.restart()

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
        visible: !root.thumbnail
        iconName: "external-link"
        hint: qsTr("Open in the editor")
        onClicked: root.editWanted(root.index)
    }
    T.AbstractButton {
        id: toFront
        anchors.fill: parent
        visible: root.thumbnail
        hoverEnabled: true
        focusPolicy: Qt.TabFocus
        text: qsTr("Put %1 in front").arg(root.title)
        Accessible.name: toFront.text
        onClicked: root.frontWanted(root.index)
        HoverHandler { cursorShape: Qt.PointingHandCursor }
        background: Rectangle {
            radius: Theme.radiusCard
            color: Theme.clear
            border.width: toFront.hovered ? 2 : 0
            border.color: Theme.accent
            FocusRing { control: toFront }
        }
        Tip { text: toFront.text; shown: toFront.hovered }
    }
}
