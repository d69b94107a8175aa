// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Numbers that someone reported, each with how sure it is.
Column {
    id: root

    property string heading: ""
    property var figures: []

    visible: figures.length > 0
    spacing: 6

    CardHeading { text: root.heading }
    Repeater {
        model: root.figures
        Item {
            id: figure
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
                Prose {
                    width: parent.width
                    text: figure.modelData.value
                    font.weight: Theme.weightMedium
                }
                Label {
                    width: parent.width
                    //: What a number is of, and when or under which condition.
                    text: figure.modelData.about !== "" ? qsTr("%1, %2").arg(figure.modelData.what).arg(figure.modelData.about) : figure.modelData.what
                    font.pixelSize: Theme.textSmall
                    wrapMode: Text.Wrap
                    color: Theme.textSecondary
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: figure.modelData.doubt
                    font.pixelSize: Theme.textSmall
                    font.italic: true
                    color: Theme.textSecondary
                }
            }
        }
    }
}
