// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Gives a field of the inspector its default again.
IconButton {
    id: root

    property InspectorModel inspector: null
    property string path: ""
    property string standard: "" ///< The default, as it is shown.

    iconName: "undo"
    hint: qsTr("Reset to %1").arg(standard)
    onClicked: inspector.reset(path)
}
