// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Says that the lecture notes name it.
Rectangle {
    implicitWidth: row.implicitWidth + 16
    implicitHeight: Theme.px(22)
    radius: 11
    color: Theme.accentSoft
    Accessible.role: Accessible.StaticText
    Accessible.name: label.text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 5
        Icon {
            width: 13
            height: 13
            anchors.verticalCenter: parent.verticalCenter
            name: "note"
            color: Theme.accent
        }
        Label {
            id: label
            text: qsTr("From the notes")
            font.pixelSize: Theme.textSmall
            font.weight: Theme.weightMedium
            color: Theme.accent
        }
    }
}
