// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Topologue

/// Chooses what is exported and how; shows it before.
Dialog {
    id: root

    required property Exporter exporter
    required property DiagramCanvas scene
    readonly property bool isSvg: exporter.format === Exporter.Svg
    readonly property bool isDot: exporter.format === Exporter.Dot

    title: qsTr("Export")
    bodyWidth: 640

    Rectangle {
        width: parent.width
        height: 250
        radius: Theme.radiusBox
        color: Theme.surfaceQuiet
        border.width: 1
        border.color: Theme.border
        clip: true
        ExportPreview {
            anchors.fill: parent
            anchors.margins: 1
            canvas: root.scene
            theme: root.exporter.theme
            transparent: root.exporter.transparent
            visible: !root.isDot
        }
        Label {
            anchors.centerIn: parent
            visible: root.isDot
            text: qsTr("Graphviz text: the structure without the drawing")
            color: Theme.textSecondary
        }
    }
    Row {
        width: parent.width
        spacing: 24
        Choice {
            title: qsTr("Format")
            Segments {
                name: qsTr("Format")
                labels: ["SVG", "PNG", "PDF", "DOT"]
                current: root.exporter.format
                onChosen: index => root.exporter.format = index
            }
        }
        Choice {
            title: qsTr("Theme")
            visible: !root.isDot
            Segments {
                name: qsTr("Theme")
                labels: root.isSvg ? [qsTr("Light"), qsTr("Dark"), qsTr("Automatic")] : [qsTr("Light"), qsTr("Dark")]
                current: root.exporter.theme
                onChosen: index => root.exporter.theme = index
            }
        }
        Choice {
            title: qsTr("Scale")
            visible: !root.isDot
            Segments {
                readonly property var values: [0.5, 1, 2, 4]
                name: qsTr("Scale")
                labels: ["½×", "1×", "2×", "4×"]
                current: values.indexOf(root.exporter.scale)
                onChosen: index => root.exporter.scale = values[index]
            }
        }
    }
    Row {
        spacing: 24
        visible: !root.isDot
        CheckBox {
            text: qsTr("Transparent background")
            checked: root.exporter.transparent
            onToggled: root.exporter.transparent = checked
        }
        CheckBox {
            visible: root.isSvg
            text: qsTr("Carry the document, so that the picture can be opened again")
            checked: root.exporter.embedSource
            onToggled: root.exporter.embedSource = checked
        }
    }
    Item {
        width: parent.width
        height: Theme.field
        Label {
            height: parent.height
            text: root.exporter.sizeText
            color: Theme.textSecondary
            font.family: Theme.mono
            font.pixelSize: Theme.textSmall
        }
        Row {
            anchors.right: parent.right
            spacing: 8
            AppButton { text: qsTr("Cancel"); onClicked: root.close() }
            AppButton {
                text: root.exporter.busy ? qsTr("Exporting…") : qsTr("Export…")
                primary: true
                enabled: !root.exporter.busy
                onClicked: fileDialog.open()
            }
        }
    }
    FileDialog {
        id: fileDialog
        title: qsTr("Export to")
        fileMode: FileDialog.SaveFile
        currentFile: root.exporter.suggestedName !== "" ? "file:" + root.exporter.suggestedName : ""
        nameFilters: ["%1 (*.%2)".arg(["SVG", "PNG", "PDF", "DOT"][root.exporter.format]).arg(["svg", "png", "pdf", "dot"][root.exporter.format])]
        onAccepted: {
            root.exporter.exportTo(selectedFile);
            root.close();
        }
    }

    component Choice: Column {
        property string title: ""
        spacing: 4
        Label {
            text: parent.title
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
        }
    }
}
