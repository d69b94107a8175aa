// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Topologue

/// Takes a lesson out of the program: as a page, or its run as a film.
IconButton {
    id: root

    required property LessonPlayer lesson
    signal notice(string text)

    function choose(kind: int) {
        exporter.kind = kind;
        dialog.selectedFile = exporter.suggestedFile;
        dialog.open();
    }

    iconName: "export"
    hint: exporter.busy ? qsTr("Exporting…") : qsTr("Export the lesson")
    enabled: !exporter.busy && root.lesson.count > 0
    onClicked: menu.popup(root, root.width - menu.implicitWidth, root.height + 4)

    LessonExporter {
        id: exporter
        lesson: root.lesson
        onExported: path => root.notice(qsTr("Exported to %1").arg(path))
        onExportFailed: text => root.notice(text)
    }
    AppMenu {
        id: menu
        rowWidth: Theme.px(300)
        AppMenuItem {
            text: qsTr("Page to read and print (HTML)…")
            onTriggered: root.choose(LessonExporter.Page)
        }
        AppMenuItem {
            text: qsTr("Page in English and Korean (HTML)…")
            onTriggered: root.choose(LessonExporter.BilingualPage)
        }
        AppMenuItem {
            text: qsTr("This run as a film (SVG)…")
            onTriggered: root.choose(LessonExporter.Film)
        }
    }
    FileDialog {
        id: dialog
        objectName: "lessonFileDialog" // For tests.
        title: qsTr("Export the lesson")
        fileMode: FileDialog.SaveFile
        defaultSuffix: exporter.ending
        nameFilters: [exporter.kind === LessonExporter.Film ? qsTr("Animated SVG (*.svg)") : qsTr("Web pages (*.html)")]
        onAccepted: exporter.exportTo(selectedFile)
    }
}
