// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The heading of something that is switched on as a whole, such as a retry.
Item {
    id: root

    required property InspectorModel inspector
    required property string label
    required property string help
    required property string path
    required property int depth
    readonly property int side: Theme.margin + 4

    implicitHeight: heading.height + (helpText.visible ? helpText.height : 0) + 4

    Rectangle {
        visible: root.depth > 0
        x: root.side
        width: 2
        height: parent.height
        color: Theme.border
    }
    Item {
        id: heading
        x: root.side + 12 * root.depth
        width: parent.width - x - root.side
        height: Theme.row + 4
        Label {
            width: parent.width - off.width - (explain.visible ? explain.width : 0)
            height: parent.height
            text: root.label
            font.weight: Theme.weightMedium
            Accessible.role: Accessible.Heading
        }
        ConceptButton {
            id: explain
            anchors.right: off.left
            anchors.verticalCenter: parent.verticalCenter
            about: LearnLinks.conceptOfField(root.path)
        }
        IconButton {
            id: off
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(26)
            height: Theme.px(26)
            iconName: "trash"
            hint: qsTr("Switch off: %1").arg(root.label)
            onClicked: root.inspector.turn(root.path, false)
        }
    }
    Label {
        id: helpText
        x: heading.x
        y: heading.height - 2
        width: heading.width
        visible: root.help !== "" && root.depth === 0
        text: root.help
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        font.pixelSize: Theme.textSmall
        color: Theme.textSecondary
        opacity: 0.92
    }
}
