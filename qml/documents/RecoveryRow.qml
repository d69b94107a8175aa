// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// One document with unsaved work: opens it, or throws the work away after asking once more.
Item {
    id: root

    required property int index
    required property string name
    required property string path
    required property string when
    required property int steps
    property bool isAsking: false

    implicitHeight: Theme.px(46)

    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }
    Column {
        anchors.left: parent.left
        anchors.right: buttons.left
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        Label {
            width: parent.width
            text: root.name
            font.weight: Theme.weightMedium
        }
        Label {
            width: parent.width
            text: root.isAsking ? qsTr("The unsaved work is then gone for good.")
                                : qsTr("%1, steps: %2 — %3").arg(root.when).arg(root.steps).arg(root.path !== "" ? root.path : qsTr("never saved"))
            color: Theme.textSecondary
            font.pixelSize: Theme.textSmall
            elide: Text.ElideMiddle
        }
    }
    Row {
        id: buttons
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        AppButton {
            visible: !root.isAsking
            objectName: "Open " + root.name
            text: qsTr("Open")
            primary: true
            Accessible.name: qsTr("Open %1").arg(root.name)
            onClicked: Session.recovery.open(root.index)
        }
        AppButton {
            visible: !root.isAsking
            objectName: "Discard " + root.name
            text: qsTr("Discard…")
            Accessible.name: qsTr("Discard %1").arg(root.name)
            onClicked: root.isAsking = true
        }
        AppButton {
            visible: root.isAsking
            text: qsTr("Keep")
            onClicked: root.isAsking = false
        }
        AppButton {
            visible: root.isAsking
            text: qsTr("Discard for good")
            iconName: "trash"
            onClicked: Session.recovery.discard(root.index)
        }
    }
}
