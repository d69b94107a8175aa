// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// How sure an entry is: by word, mark and colour.
Rectangle {
    id: root

    required property int status ///< LearnEntry.Status
    property string note: ""
    readonly property color ink: status === LearnEntry.Verified ? Theme.healthy : status === LearnEntry.Mixed ? Theme.degraded : Theme.textSecondary
    readonly property string text: status === LearnEntry.Verified ? qsTr("Verified") : status === LearnEntry.Mixed ? qsTr("Partly verified") : qsTr("Unverified")

    implicitWidth: row.implicitWidth + 16
    implicitHeight: Theme.px(22)
    radius: 11
    color: status === LearnEntry.Verified ? Theme.healthySoft : status === LearnEntry.Mixed ? Theme.degradedSoft : Theme.surfaceQuiet
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        id: row
        anchors.centerIn: parent
        spacing: 5
        Icon {
            width: 13
            height: 13
            anchors.verticalCenter: parent.verticalCenter
            name: root.status === LearnEntry.Verified ? "check" : root.status === LearnEntry.Mixed ? "warning" : "info"
            color: root.ink
        }
        Label {
            text: root.text
            font.pixelSize: Theme.textSmall
            font.weight: Theme.weightMedium
            color: root.ink
        }
    }
    HoverHandler { id: hover }
    Tip {
        text: root.note !== "" ? root.note : root.status === LearnEntry.Verified ? qsTr("A source was found for it.") : qsTr("From general knowledge: no source was found for it.")
        shown: hover.hovered
    }
}
