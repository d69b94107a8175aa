// SPDX-License-Identifier: Apache-2.0
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
    }

    ListView {
        id: list
        x: 1
        width: Theme.rightPanel - 1
        height: parent.height
        clip: true
        model: inspector
        boundsBehavior: Flickable.StopAtBounds
        bottomMargin: Theme.margin
        T.ScrollBar.vertical: AppScrollBar { }
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Inspector")

        header: Item {
            width: list.width
            height: heading.height + 34
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
                        anchors.verticalCenter: title.verticalCenter
                        visible: name !== ""
                        name: inspector.icon
                        color: Theme.text
                        width: 20
                        height: 20
                    }
                    Label {
                        id: title
                        width: parent.width - (icon.visible ? 30 : 0)
                        text: inspector.title
                        font.pixelSize: Theme.textTitle
                        font.weight: Theme.weightStrong
                        wrapMode: Text.Wrap
                        maximumLineCount: 3
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
                    lineHeight: 1.25
                }
            }
        }
        delegate: InspectorRow {
            id: row
            required property string key
            width: list.width
            onClicked: {
                root.canvas.selection = [row.key];
                root.canvas.reveal(row.key);
            }
        }
    }
    Rectangle {
        width: 1
        height: parent.height
        color: Theme.border
    }
}
