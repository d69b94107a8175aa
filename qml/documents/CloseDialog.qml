// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Asks what becomes of unsaved changes, once for all documents that are about to be closed.
Dialog {
    id: root

    readonly property int count: Session.closing.names.length

    title: root.count > 1 ? qsTr("Save changes to %1 documents?").arg(root.count)
                          : qsTr("Save changes to %1?").arg(root.count === 1 ? Session.closing.names[0] : "")
    onClosed: if (Session.closing.asking) Session.closing.cancel()

    Column {
        width: parent.width
        visible: root.count > 1
        spacing: 2
        Repeater {
            model: Session.closing.names
            Label {
                required property int index
                visible: index < 8
                required property string modelData
                width: parent.width
                text: qsTr("• %1").arg(modelData)
            }
        }
        Label {
            visible: root.count > 8
            text: qsTr("… and %1 more").arg(root.count - 8)
            color: Theme.textSecondary
        }
    }
    Label {
        width: parent.width
        text: qsTr("What is not saved is lost.")
        color: Theme.textSecondary
        wrapMode: Text.Wrap
    }
    Row {
        anchors.right: parent.right
        spacing: Theme.gap
        AppButton {
            text: qsTr("Cancel")
            onClicked: root.close()
        }
        AppButton {
            text: root.count > 1 ? qsTr("Discard all") : qsTr("Discard")
            onClicked: Session.closing.discard()
        }
        AppButton {
            text: root.count > 1 ? qsTr("Save all") : qsTr("Save")
            primary: true
            focus: true
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()
            onClicked: Session.closing.save()
        }
    }
}
