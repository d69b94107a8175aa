// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The tip of what it stands in, made while it is shown: controls are many, and the pointer is over one of them.
Loader {
    id: root

    required property string text
    required property bool shown

    anchors.fill: parent
    active: shown && text !== ""
    source: Qt.resolvedUrl("Tip.qml") // Else relative to who uses this.
    onLoaded: {
        const tip = item as Tip;
        tip.text = Qt.binding(() => root.text);
        tip.shown = true;
    }
}
