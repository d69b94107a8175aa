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
    property real most: Theme.px(480)
    property bool asPanel: false ///< As high as `most`, without a frame: it stands in for a panel.
    signal placeWanted(string key)
    signal timeWanted(real seconds)
    signal applied

    function ask(key: string) {
        why.subject = key !== "" ? key : why.worstJourney();
    }

    visible: why.subject !== ""
    implicitWidth: Theme.px(380)
    implicitHeight: root.asPanel ? root.most : Math.min(root.most, column.height + 2 * Theme.margin)
    height: implicitHeight
    Accessible.role: Accessible.Grouping
    Accessible.name: why.headline

    WhyModel {
        id: why
        playback: root.playback
    }
    Card {
        anchors.fill: parent
        visible: !root.asPanel
    }
    Rectangle {
        anchors.fill: parent
        visible: root.asPanel
        color: Theme.surface
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.border
        }
    }
    MouseArea { anchors.fill: parent } // The canvas below is not meant.
    Flickable {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.rightMargin: 4
        contentHeight: column.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: AppScrollBar { }

        Column {
            id: column
            width: parent.width - Theme.margin + 4 // Beside the scroll bar.
            spacing: 10

            Label {
                width: parent.width - Theme.px(34)
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
                    onPlaceWanted: key => root.placeWanted(key)
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
                            visible: remedy.modelData.applicable && why.editable
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
            PanelHeading {
                visible: why.spread.length > 0
                text: qsTr("How it spread")
            }
            Repeater {
                model: why.spread
                WhyLink {
                    required property var modelData
                    required property int index
                    width: column.width
                    number: index + 1
                    last: index === why.spread.length - 1
                    quiet: true
                    opacity: modelData.reached ? 1 : 0.55
                    text: modelData.text
                    place: modelData.place
                    onPlaceWanted: key => {
                        root.timeWanted(modelData.seconds);
                        root.placeWanted(key);
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
}
