// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The documents whose unsaved work was kept when the program ended unexpectedly.
Card {
    id: root

    visible: Session.recovery.count > 0
    implicitHeight: visible ? column.height + 2 * Theme.margin + 4 : 0
    radius: Theme.radiusCard
    borderColor: Theme.degraded
    Accessible.role: Accessible.Grouping
    Accessible.name: heading.text

    Column {
        id: column
        x: 20
        y: Theme.margin
        width: parent.width - 2 * x
        spacing: Theme.gap

        Label {
            id: heading
            width: parent.width
            text: qsTr("Topologue was closed unexpectedly")
            font.pixelSize: Theme.textTitle
            font.weight: Theme.weightStrong
            Accessible.role: Accessible.Heading
        }
        Label {
            width: parent.width
            text: qsTr("Documents with unsaved work: %1. Nothing that was kept is lost.").arg(Session.recovery.count)
            color: Theme.textSecondary
            wrapMode: Text.Wrap
        }
        Repeater {
            model: Session.recovery
            RecoveryRow { width: column.width }
        }
    }
}
