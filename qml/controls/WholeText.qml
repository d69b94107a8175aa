// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Tells all of a text that does not fit, as a tip of the control that it stands in. Made only where a text is cut.
Item {
    id: root

    required property Label label
    required property bool hovered
    readonly property QtObject tip: loader.item

    anchors.fill: parent

    // By its file: a Loader of Qt 6.4 cannot make a bound component.
    Loader {
        id: loader
        anchors.fill: parent
        active: root.label.truncated
        source: "Tip.qml"
    }
    Binding {
        target: root.tip
        property: "text"
        value: root.label.text
    }
    Binding {
        target: root.tip
        property: "shown"
        value: root.hovered
    }
}
