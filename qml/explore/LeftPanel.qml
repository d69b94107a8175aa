// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Left of the canvas: what can be drawn, what is drawn, and the samples. The section that was open is remembered.
Rectangle {
    id: root

    required property Document document
    required property DiagramCanvas canvas
    required property Editor editor
    required property Playback playback
    readonly property alias outline: outline

    function find() {
        AppSettings.leftPanelOpen = true;
        AppSettings.leftSection = AppSettings.OutlineSection;
        outline.focusFilter();
    }
    function findInLibrary() {
        AppSettings.leftPanelOpen = true;
        AppSettings.leftSection = AppSettings.LibrarySection;
        library.focusFilter();
    }

    color: Theme.surface

    Item {
        width: Theme.leftPanel - 1
        height: parent.height

        Segments {
            id: sections
            x: 12
            y: 8
            inset: 14
            labels: [qsTr("Library"), qsTr("Outline"), qsTr("Samples")]
            name: qsTr("Left panel")
            current: AppSettings.leftSection
            onChosen: index => AppSettings.leftSection = index
        }
        Item {
            anchors.top: sections.bottom
            anchors.topMargin: 8
            anchors.bottom: parent.bottom
            width: parent.width

            LibraryPanel {
                id: library
                anchors.fill: parent
                visible: AppSettings.leftSection === AppSettings.LibrarySection
                canvas: root.canvas
                editor: root.editor
            }
            OutlinePanel {
                id: outline
                anchors.fill: parent
                visible: AppSettings.leftSection === AppSettings.OutlineSection
                document: root.document
                canvas: root.canvas
                playback: root.playback
            }
            Column {
                id: samples
                x: 12
                width: parent.width - 24
                visible: AppSettings.leftSection === AppSettings.SamplesSection
                spacing: 2
                Repeater {
                    model: Session.samples
                    PanelRow {
                        required property var modelData
                        width: samples.width
                        iconName: "file"
                        text: modelData.name
                        focusPolicy: Qt.TabFocus
                        onClicked: Session.open(modelData.file)
                    }
                }
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.border
    }
}
