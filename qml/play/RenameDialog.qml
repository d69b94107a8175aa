// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Asks for another name of the scenario.
Dialog {
    id: root

    required property ScenarioModel scenarios
    property string wanted: ""

    function take() {
        root.scenarios.renameScenario(field.text);
        root.close();
    }

    title: qsTr("Rename scenario")
    bodyWidth: 360
    onAboutToShow: {
        root.wanted = root.scenarios.currentName;
        field.text = root.wanted;
        field.selectAll();
    }
    onOpened: field.forceActiveFocus()

    Connections {
        target: Session
        function onLeaving() { root.close(); } // Another document's scenario is not meant.
    }
    UnitField {
        id: field
        width: parent.width
        name: qsTr("Name of the scenario")
        value: root.wanted
        onCommitted: written => root.wanted = written
        font.family: Theme.sans
        font.pixelSize: Theme.textBody
        Keys.onReturnPressed: root.take()
        Keys.onEnterPressed: root.take()
    }
    Row {
        anchors.right: parent.right
        spacing: 8
        AppButton { text: qsTr("Cancel"); onClicked: root.close() }
        AppButton {
            text: qsTr("Rename")
            primary: true
            enabled: field.text.trim() !== ""
            onClicked: root.take()
        }
    }
}
