// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Tells all of a text that does not fit, as a tip of the control that it stands in. Made only where a text is cut.
Loader {
    id: root

    required property Label label
    required property bool hovered

    active: root.label.truncated
    sourceComponent: Component {
        Tip {
            parent: root.parent
            text: root.label.text
            shown: root.hovered
        }
    }
}
