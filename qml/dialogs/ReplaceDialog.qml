// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Find and replace in every text of the document, with what would become of each before it happens.
Dialog {
    id: root

    required property Editor editor
    required property DiagramCanvas canvas
    signal notice(string text)

    title: qsTr("Find and replace")
    bodyWidth: 560
    onAboutToShow: {
        field.selectAll();
        field.forceActiveFocus();
    }

    Replacer {
        id: replacer
        editor: root.editor
        active: root.visible
        text: field.text
        replacement: replacement.text
        matchCase: matchCase.checked
        onReplaced: places => root.notice(qsTr("Replaced: %1").arg(places))
    }

    SearchField {
        id: field
        width: parent.width
        placeholderText: qsTr("Find")
        focus: true
    }
    SearchField {
        id: replacement
        width: parent.width
        placeholderText: qsTr("Replace with")
        onAccepted: if (replacer.chosen > 0) replace.clicked()
    }
    CheckBox {
        id: matchCase
        text: qsTr("Match case")
    }
    RowList {
        id: list
        width: parent.width
        height: Theme.px(250)
        model: replacer
        T.ScrollBar.vertical: AppScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Where it was found")
        delegate: ReplaceRow {
            width: list.width - 12
            onTicked: chosen => replacer.choose(index, chosen)
        }
        Label {
            anchors.centerIn: parent
            visible: list.count === 0
            text: field.text === "" ? qsTr("Names, descriptions, technologies and notes") : qsTr("Nothing matches")
            color: Theme.textSecondary
        }
    }
    Item {
        width: parent.width
        height: Theme.field
        Label {
            height: parent.height
            text: replacer.count > 0 ? qsTr("Texts: %1. Places to replace: %2.").arg(replacer.count).arg(replacer.chosen) : ""
            color: Theme.textSecondary
        }
        AppButton {
            id: replace
            anchors.right: parent.right
            primary: true
            enabled: replacer.chosen > 0
            text: qsTr("Replace")
            onClicked: if (replacer.replace()) root.close()
        }
    }
}
