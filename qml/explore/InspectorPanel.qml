// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Right: what is selected, number by number; the document when nothing is.
Rectangle {
    id: root

    required property Document document
    required property DiagramCanvas canvas

    color: Theme.surface

    InspectorModel {
        id: inspector
        document: root.document
        selection: root.canvas.selection
        onRefreshed: sheet.contentY = 0
    }

    Flickable {
        id: sheet
        x: 1
        width: Theme.rightPanel - 1
        height: parent.height
        contentHeight: rows.y + rows.height + Theme.margin
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }
        Accessible.role: Accessible.Pane
        Accessible.name: qsTr("Inspector")

        Column {
            id: heading
            x: Theme.margin + 4
            y: 18
            width: parent.width - 2 * x
            spacing: 6
            Row {
                width: parent.width
                spacing: 10
                Icon {
                    id: icon
                    visible: name !== ""
                    name: inspector.icon
                    color: Theme.text
                    width: 20
                    height: 20
                }
                Label {
                    width: parent.width - (icon.visible ? 30 : 0)
                    text: inspector.title
                    font.pixelSize: Theme.textTitle
                    font.weight: Theme.weightStrong
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    Accessible.role: Accessible.Heading
                }
            }
            Label {
                visible: text !== ""
                text: inspector.subtitle
                color: Theme.textSecondary
                font.pixelSize: Theme.textSmall
            }
            Label {
                visible: text !== ""
                width: parent.width
                text: inspector.description
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeightMode: Text.FixedHeight // Hangul's own line height is a third larger than that of Latin.
                lineHeight: Theme.line
            }
        }
        Column {
            id: rows
            y: heading.y + heading.height + 4
            width: parent.width
            Repeater {
                model: inspector
                InspectorRow {
                    id: row
                    required property string key
                    width: rows.width
                    onClicked: {
                        root.canvas.selection = [row.key];
                        root.canvas.reveal(row.key);
                    }
                }
            }
        }
    }
    Rectangle {
        width: 1
        height: parent.height
        color: Theme.border
    }
}
