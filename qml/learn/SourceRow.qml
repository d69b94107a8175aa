// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A source; a click opens it in the browser.
T.Button {
    id: root

    property string title: ""
    property string url: ""
    property string note: ""

    implicitHeight: label.implicitHeight + (remark.visible ? remark.implicitHeight : 0) + 6
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: title
    Accessible.role: Accessible.Link
    onClicked: Qt.openUrlExternally(root.url)

    contentItem: Item {
        Icon {
            y: 4
            width: 14
            height: 14
            name: "external-link"
            color: Theme.accent
        }
        Label {
            id: label
            x: 20
            y: 2
            width: parent.width - x
            text: root.title
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            font.underline: root.hovered
            color: Theme.accent
        }
        Label {
            id: remark
            x: 20
            y: label.y + label.height
            width: parent.width - x
            visible: text !== ""
            text: root.note
            wrapMode: Text.Wrap
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
        }
    }
    background: Item { FocusRing { control: root } }
    HoverHandler { cursorShape: Qt.PointingHandCursor }
    Tip { text: root.url; shown: root.hovered }
}
