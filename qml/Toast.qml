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

    width: label.width + Theme.px(32)
    height: label.height + Theme.px(20)
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
        width: Math.min(implicitWidth, Theme.px(560))
        wrapMode: Text.Wrap
        maximumLineCount: 4
        elide: Text.ElideRight
        color: Theme.surface
        font.weight: Theme.weightMedium
    }
    Timer {
        id: timer
        interval: Math.max(3500, label.text.length * 60) // Time to read it.
        onTriggered: root.opacity = 0
    }
}
