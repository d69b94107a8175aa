// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What the simulation assumes of a technology, and where each figure comes from.
Column {
    id: root

    property var defaults: []

    visible: defaults.length > 0
    spacing: 8

    CardHeading { text: qsTr("What the simulation assumes") }
    Repeater {
        model: root.defaults
        Item {
            id: each
            required property var modelData
            width: root.width
            height: words.height
            Rectangle {
                width: 2
                height: parent.height
                color: Theme.border
            }
            Column {
                id: words
                x: 12
                width: parent.width - x
                spacing: 1
                CardFact {
                    width: parent.width
                    label: each.modelData.name
                    value: each.modelData.value
                }
                Label {
                    width: parent.width
                    text: each.modelData.why
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    color: Theme.textSecondary
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: each.modelData.doubt
                    font.pixelSize: Theme.textSmall
                    font.italic: true
                    color: Theme.textSecondary
                }
                SourceRow {
                    width: parent.width
                    visible: each.modelData.url !== ""
                    title: each.modelData.source
                    url: each.modelData.url
                }
            }
        }
    }
}
