// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A text of several lines in the inspector.
InspectorField {
    id: root

    captionWidth: lineWidth - Theme.px(44)
    lineHeight: paragraph.y + paragraph.height

    ParagraphField {
        id: paragraph
        y: Theme.row + 2
        width: parent.width
        value: root.shownValue
        placeholder: root.help
        Accessible.name: root.label
        onEntered: text => root.inspector.enter(root.path, text)
    }
}
