// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Topologue

/// How far the questions are answered, and what can be done with the answers.
Rectangle {
    id: root

    required property QuestionList questions
    required property Advice advice
    readonly property bool narrow: root.width < Theme.px(760)
    signal notice(string text)
    property bool beside: true ///< The advice is seen beside the questions.
    signal resetWanted
    signal adviceWanted

    implicitHeight: Theme.bar
    color: Theme.surface

    Row {
        x: Theme.margin + 8
        anchors.verticalCenter: parent.verticalCenter
        spacing: 12
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.questions.progress
            font.weight: Theme.weightMedium
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.width >= Theme.px(root.beside ? 760 : 960)
            width: Theme.px(140)
            height: 6
            radius: 3
            color: Theme.surfaceQuiet
            border.width: 1
            border.color: Theme.border
            Accessible.role: Accessible.ProgressBar
            Accessible.name: root.questions.progress
            Rectangle {
                width: parent.width * root.questions.answered / Math.max(1, root.questions.asked)
                height: parent.height
                radius: 3
                color: Theme.accent
                Behavior on width { NumberAnimation { duration: Theme.quick } }
            }
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6
        AppButton {
            visible: !root.beside
            text: root.narrow ? "" : qsTr("To the advice")
            hint: root.narrow ? qsTr("To the advice") : ""
            iconName: "chevron-down"
            Accessible.name: qsTr("To the advice")
            onClicked: root.adviceWanted()
        }
        AppButton {
            id: exampleButton
            text: qsTr("Worked examples")
            iconName: "learn"
            onClicked: {
                examples.choices = root.advice.examples; // Not bound: they change with what is chosen.
                examples.popup(exampleButton, 0, exampleButton.height + 4);
            }
            ChoiceMenu {
                id: examples
                rowWidth: Theme.px(400)
                onChosen: id => root.advice.example = id
            }
        }
        AppButton {
            id: exportButton
            objectName: "exportButton"
            text: root.narrow ? "" : qsTr("Export")
            hint: root.narrow ? qsTr("Export") : ""
            iconName: "export"
            enabled: !root.advice.empty && !root.advice.busy
            Accessible.name: qsTr("Export")
            onClicked: exports.popup(exportButton, 0, exportButton.height + 4)
            AppMenu {
                id: exports
                AppMenuItem {
                    text: qsTr("As Markdown…")
                    onTriggered: dialog.ask(".md")
                }
                AppMenuItem {
                    text: qsTr("As PDF…")
                    onTriggered: dialog.ask(".pdf")
                }
            }
        }
        AppButton {
            text: root.narrow ? "" : qsTr("Take back all answers")
            hint: root.narrow ? qsTr("Take back all answers") : ""
            iconName: "trash"
            enabled: root.questions.canReset
            Accessible.name: qsTr("Take back all answers")
            onClicked: root.resetWanted()
        }
    }
    FileDialog {
        id: dialog
        objectName: "assessmentFileDialog"
        property string ending: ".md"
        function ask(ending: string) {
            dialog.ending = ending;
            dialog.selectedFile = root.advice.suggestedFile(ending);
            dialog.open();
        }
        title: qsTr("Export the advice")
        fileMode: FileDialog.SaveFile
        defaultSuffix: dialog.ending.slice(1)
        nameFilters: dialog.ending === ".pdf" ? [qsTr("PDF (*.pdf)")] : [qsTr("Markdown (*.md)")]
        onAccepted: root.advice.exportTo(selectedFile, dialog.ending)
    }
    Connections {
        target: root.advice
        function onExported(path: string) { root.notice(qsTr("Exported to %1").arg(path)); }
        function onExportFailed(text: string) { root.notice(text); }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
