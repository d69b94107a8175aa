// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Topologue

/// Zoom and export of a picture of Learn.
Row {
    id: root

    required property LearnCanvas view
    signal notice(string text)

    spacing: 2

    IconButton { iconName: "zoom-out"; hint: qsTr("Zoom out (-)"); onClicked: root.view.zoomBy(0.7) }
    IconButton { iconName: "zoom-in"; hint: qsTr("Zoom in (+)"); onClicked: root.view.zoomBy(1.4) }
    IconButton { iconName: "fit"; hint: qsTr("Show everything"); onClicked: root.view.showAll() }
    IconButton {
        iconName: "export"
        hint: qsTr("Export as SVG, PNG or PDF")
        onClicked: {
            dialog.selectedFile = root.view.suggestedFile();
            dialog.open();
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Export the picture")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "svg"
        nameFilters: [qsTr("Pictures (*.svg *.png *.pdf)")]
        onAccepted: root.view.exportTo(selectedFile)
    }
    Connections {
        target: root.view
        function onExported(path: string) { root.notice(qsTr("Exported to %1").arg(path)); }
        function onExportFailed(text: string) { root.notice(text); }
    }
}
