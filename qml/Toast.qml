// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A short word that something is done; goes by itself.
Rectangle {
    id: root

    function show(message: string) {
        label.text = message;
        opacity = 1;
        timer.restart();
    }

    width: label.width + 32
    height: 36
    radius: 18
    color: Theme.text
    opacity: 0
    visible: opacity > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: label.text
    Behavior on opacity { NumberAnimation { duration: Theme.calm } }

    Label {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, 560)
        elide: Text.ElideMiddle
        color: Theme.surface
        font.weight: Theme.weightMedium
    }
    Timer {
        id: timer
        interval: 3500
        onTriggered: root.opacity = 0
    }
}
