// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The chain of reasons for what is unwell, link by link, and what would have cut it.
Item {
    id: root

    required property Playback playback
    property alias subject: why.subject
    property real most: 480
    signal placeWanted(string key)
    signal applied

    function ask(key: string) {
        why.subject = key !== "" ? key : why.worstJourney();
    }

    visible: why.subject !== ""
    implicitWidth: 380
    implicitHeight: Math.min(root.most, column.height + 2 * Theme.margin)
    height: implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: why.headline

    WhyModel {
        id: why
        playback: root.playback
    }
    Card { anchors.fill: parent }
    MouseArea { anchors.fill: parent } // The canvas below is not meant.
    Flickable {
        anchors.fill: parent
        anchors.margins: Theme.margin
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }

        Column {
            id: column
            width: parent.width
            spacing: 10

            Label {
                width: parent.width - 34
                text: why.headline
                font.pixelSize: Theme.textTitle
                font.weight: Theme.weightStrong
                wrapMode: Text.Wrap
            }
            Repeater {
                model: why.steps
                WhyLink {
                    required property var modelData
                    required property int index
                    width: column.width
                    number: index + 1
                    last: index === why.steps.length - 1
                    text: modelData.text
                    place: modelData.place
                }
            }
            PanelHeading {
                visible: why.remedies.length > 0
                text: qsTr("What would have helped")
            }
            Repeater {
                model: why.remedies
                Column {
                    id: remedy
                    required property var modelData
                    required property int index
                    width: column.width
                    spacing: 4
                    Label {
                        width: parent.width
                        text: remedy.modelData.text
                        wrapMode: Text.Wrap
                    }
                    Row {
                        spacing: 6
                        AppButton {
                            visible: remedy.modelData.applicable
                            text: qsTr("Try it")
                            primary: remedy.index === 0
                            onClicked: if (why.apply(remedy.index)) root.applied()
                        }
                        AppButton {
                            text: qsTr("Go there")
                            onClicked: root.placeWanted(remedy.modelData.place)
                        }
                    }
                }
            }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 8
        iconName: "close"
        hint: qsTr("Close")
        onClicked: why.subject = ""
    }

    component WhyLink: T.AbstractButton {
        id: link
        property int number: 1
        property bool last: false
        property string place: ""

        implicitHeight: Math.max(24, label.implicitHeight + 4)
        hoverEnabled: true
        enabled: place !== ""
        focusPolicy: Qt.TabFocus
        Accessible.name: text
        onClicked: root.placeWanted(link.place)

        Rectangle {
            visible: !link.last
            x: 10
            y: 22
            width: 2
            height: link.height - 10
            color: Theme.border
        }
        Rectangle {
            y: 1
            width: 22
            height: 22
            radius: 11
            color: link.last ? Theme.failed : Theme.surfaceQuiet
            border.width: link.last ? 0 : 1
            border.color: Theme.border
            Label {
                anchors.centerIn: parent
                text: link.number
                font.pixelSize: Theme.textTiny
                font.weight: Theme.weightStrong
                color: link.last ? Theme.surface : Theme.textSecondary
            }
        }
        contentItem: Label {
            id: label
            leftPadding: 32
            topPadding: 2
            text: link.text
            wrapMode: Text.Wrap
            verticalAlignment: Text.AlignTop
            color: link.hovered ? Theme.accent : Theme.text
        }
        background: Item { FocusRing { control: link } }
    }
}
