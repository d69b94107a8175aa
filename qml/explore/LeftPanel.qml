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
        (library.page as LibraryPanel).focusFilter();
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

            PageHolder {
                id: library
                anchors.fill: parent
                current: AppSettings.leftSection === AppSettings.LibrarySection
                component: LibraryPanel {
                    anchors.fill: parent
                    canvas: root.canvas
                    editor: root.editor
                }
            }
            OutlinePanel {
                id: outline
                anchors.fill: parent
                visible: AppSettings.leftSection === AppSettings.OutlineSection
                document: root.document
                canvas: root.canvas
                playback: root.playback
            }
            PageHolder {
                anchors.fill: parent
                current: AppSettings.leftSection === AppSettings.SamplesSection
                component: SamplePanel { }
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
