// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A text of a lesson; with its other language beside it, if there is one.
Item {
    id: root

    property string text: ""
    property string other: "" ///< Empty: the text has all the room.
    property alias font: first.font
    property alias color: first.color
    property real lineHeight: 1.35
    readonly property bool paired: root.other !== ""
    readonly property real share: root.paired ? Math.floor((root.width - Theme.px(24)) / 2) : root.width

    implicitHeight: Math.max(first.implicitHeight, root.paired ? second.implicitHeight : 0)

    Label {
        id: first
        width: root.share
        text: root.text
        lineHeight: root.lineHeight
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    Label {
        id: second
        x: root.width - width
        width: root.share
        visible: root.paired
        text: root.other
        font: first.font
        color: first.color
        lineHeight: root.lineHeight
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
}
