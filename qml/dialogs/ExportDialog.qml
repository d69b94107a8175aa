// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Topologue

/// Chooses what is exported and how; shows it before.
Dialog {
    id: root

    required property Exporter exporter
    readonly property bool isSvg: exporter.format === Exporter.Svg
    readonly property bool isDot: exporter.format === Exporter.Dot

    title: exporter.comparison ? qsTr("Export the comparison") : qsTr("Export")
    bodyWidth: 640
    onAboutToShow: exporter.prepare()
    onClosed: exporter.dismissError()

    // It closes when the file is there. If the file could not be written, all that was chosen is still there.
    Connections {
        target: root.exporter
        function onFinished(successful: bool) {
            if (successful)
                root.close();
            else
                root.open();
        }
    }

    Rectangle {
        id: preview
        // In a low window the preview gives way, not the buttons.
        readonly property int others: 300 + (failure.visible ? failure.height + Theme.margin : 0)
        width: parent.width
        height: Math.max(96, Math.min(250, (root.parent ? root.parent.height : 0) - others))
        radius: Theme.radiusBox
        color: Theme.surfaceQuiet
        border.width: 1
        border.color: Theme.border
        clip: true
        ExportPreview {
            anchors.fill: parent
            anchors.margins: Theme.gap // Its corners are not round.
            exporter: root.exporter
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
                labels: root.exporter.comparison ? ["SVG", "PNG", "PDF"] : ["SVG", "PNG", "PDF", "DOT"]
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
            text: root.exporter.comparison ? qsTr("Carry the documents, so that they can be compared again") : qsTr("Carry the document, so that the picture can be opened again")
            checked: root.exporter.embedSource
            onToggled: root.exporter.embedSource = checked
        }
    }
    ErrorCard {
        id: failure
        width: parent.width
        title: root.exporter.errorText !== "" ? qsTr("The export failed") : ""
        detail: root.exporter.errorText
        onDismissed: root.exporter.dismissError()
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
        objectName: "exportFileDialog" // For tests.
        title: qsTr("Export to")
        fileMode: FileDialog.SaveFile
        currentFile: root.exporter.suggestedFile
        nameFilters: ["%1 (*.%2)".arg(["SVG", "PNG", "PDF", "DOT"][root.exporter.format]).arg(["svg", "png", "pdf", "dot"][root.exporter.format])]
        onAccepted: root.exporter.exportTo(selectedFile)
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
