// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Topologue

/// Chooses what is exported and how; shows it before.
Dialog {
    id: root

    required property Exporter exporter
    /// For films; there are none of a comparison.
    required property FilmExporter films
    property bool isFilm: false
    readonly property bool isSvg: isFilm ? films.kind === FilmExporter.AnimatedSvg : exporter.format === Exporter.Svg
    readonly property bool isDot: !isFilm && exporter.format === Exporter.Dot
    readonly property bool busy: exporter.busy || films.busy
    readonly property string errorText: isFilm ? films.errorText : exporter.errorText

    title: exporter.comparison ? qsTr("Export the comparison") : qsTr("Export")
    bodyWidth: 640
    // A click beside it may be a slip, and closing stops a film.
    closePolicy: busy ? T.Popup.CloseOnEscape : T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: exporter.prepare()
    onClosed: {
        films.cancel();
        exporter.dismissError();
        films.dismissError();
    }

    Binding { target: root.films; property: "active"; value: root.visible && root.isFilm }
    // It closes when the file is there. If the file could not be written, all that was chosen is still there.
    Connections {
        target: root.exporter
        function onFinished(successful: bool) { root.end(successful); }
    }
    Connections {
        target: root.films
        function onFinished(successful: bool) { if (root.isFilm) root.end(successful); }
    }
    function end(successful: bool) {
        if (successful)
            root.close();
        else
            root.open();
    }

    Rectangle {
        id: preview
        // In a low window the preview gives way, not the buttons.
        readonly property int others: choices.height + Theme.px(190)
        width: parent.width
        height: Math.max(0, Math.min(Theme.px(250), (root.parent ? root.parent.height : 0) - others))
        visible: height >= 60
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
    Column {
        id: choices
        width: parent.width
        spacing: Theme.margin - 4

        Flow {
            width: parent.width
            spacing: 24
            Choice {
                visible: !root.exporter.comparison
                title: qsTr("What")
                Segments {
                    name: qsTr("What")
                    labels: [qsTr("Picture"), qsTr("Film")]
                    current: root.isFilm ? 1 : 0
                    onChosen: index => root.isFilm = index === 1
                }
            }
            Choice {
                title: qsTr("Format")
                Segments {
                    visible: !root.isFilm
                    name: qsTr("Format")
                    labels: root.exporter.comparison ? ["SVG", "PNG", "PDF"] : ["SVG", "PNG", "PDF", "DOT"]
                    current: root.exporter.format
                    onChosen: index => root.exporter.format = index
                }
                Segments {
                    visible: root.isFilm
                    name: qsTr("Format")
                    labels: [qsTr("Animated SVG"), qsTr("Frames (PNG)"), "MP4", "WebM", "GIF"]
                    unavailable: root.films.hasEncoder ? [] : [FilmExporter.Mp4, FilmExporter.Webm, FilmExporter.Gif]
                    current: root.films.kind
                    onChosen: index => root.films.kind = index
                }
            }
        }
        Label {
            visible: root.isFilm && !root.films.hasEncoder
            width: parent.width
            text: qsTr("Videos are made by ffmpeg, which is not installed (on Debian: apt install ffmpeg).")
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
        }
        FilmChoices {
            visible: root.isFilm
            width: parent.width
            films: root.films
        }
        Flow {
            width: parent.width
            visible: !root.isDot
            spacing: 24
            Choice {
                title: qsTr("Theme")
                Segments {
                    name: qsTr("Theme")
                    labels: root.isSvg ? [qsTr("Light"), qsTr("Dark"), qsTr("Automatic")] : [qsTr("Light"), qsTr("Dark")]
                    current: root.exporter.theme < labels.length ? root.exporter.theme : Exporter.Light
                    onChosen: index => root.exporter.theme = index
                }
            }
            Choice {
                title: qsTr("Scale")
                Segments {
                    readonly property var values: [0.5, 1, 2, 4]
                    name: qsTr("Scale")
                    labels: ["½×", "1×", "2×", "4×"]
                    current: values.indexOf(root.exporter.scale)
                    onChosen: index => root.exporter.scale = values[index]
                }
            }
        }
        Flow {
            width: parent.width
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
            width: parent.width
            title: root.errorText !== "" ? qsTr("The export failed") : ""
            detail: root.errorText
            onDismissed: {
                root.exporter.dismissError();
                root.films.dismissError();
            }
        }
    }
    Item {
        width: parent.width
        height: Theme.field
        Label {
            visible: !root.films.busy
            width: buttons.x - Theme.gap
            height: parent.height
            readonly property string problem: root.isFilm ? root.films.problemText : ""
            text: problem !== "" ? problem : !root.isFilm ? root.exporter.sizeText : root.films.measureText !== "" ? root.films.measureText : qsTr("Measuring…")
            color: Theme.textSecondary
            elide: Text.ElideRight
            font.pixelSize: Theme.textSmall
        }
        Rectangle {
            visible: root.films.busy
            width: buttons.x - Theme.margin
            height: 4
            radius: 2
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.border
            Accessible.role: Accessible.ProgressBar
            Accessible.name: qsTr("Exporting…")
            Rectangle {
                width: parent.width * root.films.progress
                height: parent.height
                radius: 2
                color: Theme.accent
            }
        }
        Row {
            id: buttons
            anchors.right: parent.right
            spacing: 8
            AppButton {
                text: qsTr("Cancel")
                onClicked: root.films.busy ? root.films.cancel() : root.close()
            }
            AppButton {
                text: root.busy ? qsTr("Exporting…") : qsTr("Export…")
                primary: true
                enabled: !root.busy && (!root.isFilm || root.films.problemText === "")
                onClicked: fileDialog.open()
            }
        }
    }
    FileDialog {
        id: fileDialog
        objectName: "exportFileDialog" // For tests.
        title: qsTr("Export to")
        acceptLabel: qsTr("Export")
        fileMode: FileDialog.SaveFile
        currentFile: root.isFilm ? root.films.suggestedFile : root.exporter.suggestedFile
        readonly property string ending: root.isFilm ? ["svg", "", "mp4", "webm", "gif"][root.films.kind] : ["svg", "png", "pdf", "dot"][root.exporter.format]
        nameFilters: [ending === "" ? qsTr("New folder (*)") : "%1 (*.%2)".arg(ending.toUpperCase()).arg(ending)]
        onAccepted: root.isFilm ? root.films.exportTo(selectedFile) : root.exporter.exportTo(selectedFile)
    }
}
