// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A short fact: what it is at the left, its value beside it.
Item {
    id: root

    property string label: ""
    property string value: ""

    implicitHeight: Math.max(name.height, words.height)

    Label {
        id: name
        width: Math.min(Theme.px(130), root.width * 0.35)
        text: root.label
        font.pixelSize: Theme.textSmall
        font.weight: Theme.weightStrong
        wrapMode: Text.Wrap
        lineHeight: 1.25
        color: Theme.textSecondary
    }
    Prose {
        id: words
        x: name.width + 10
        width: root.width - x
        text: root.value
    }
}
