// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The figures of one event of the scenario, each with its unit; what cannot be says why below its field.
T.Popup {
    id: root

    required property ScenarioModel scenarios
    property string event: ""
    property string place: "" ///< Key of what it acts on; may be empty.
    property var fields: []
    signal placeWanted(string key)

    function openFor(event: string, x: real, place: string) {
        root.event = event;
        root.place = place;
        root.fields = []; // What was wrong with another event is forgotten.
        root.refresh();
        root.x = x;
        root.open();
    }
    function refresh() {
        root.fields = root.scenarios.eventFields(root.event);
        if (root.fields.length === 0)
            root.close(); // It was removed.
    }

    y: -implicitHeight - 6
    margins: 6
    padding: Theme.margin
    implicitWidth: Theme.px(320)
    implicitHeight: column.height + topPadding + bottomPadding
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    background: Card { }

    Connections {
        target: root.scenarios
        enabled: root.visible
        function onScenariosChanged() { root.refresh(); }
    }

    Connections {
        target: Session
        function onLeaving() { root.close(); } // The field that is being written in takes that over.
    }

    Column {
        id: column
        width: parent.width
        spacing: Theme.gap

        Label {
            width: parent.width - Theme.px(34)
            text: root.fields.length > 0 ? root.scenarios.eventText(root.event) : ""
            font.weight: Theme.weightStrong
            wrapMode: Text.Wrap
        }
        Repeater {
            model: root.fields.length // So that a field that is being edited stays when another changes.
            EventField {
                required property int index
                readonly property var row: root.fields[index] ?? ({})
                width: column.width
                name: row.name ?? ""
                unit: row.unit ?? ""
                value: row.text ?? ""
                isSwitch: row.isSwitch ?? false
                isOn: row.isOn ?? false
                onCommitted: written => problem = root.scenarios.setEventField(root.event, row.id, written)
                onSwitched: on => problem = root.scenarios.setEventSwitch(root.event, row.id, on)
            }
        }
        Row {
            spacing: 6
            AppButton { text: qsTr("Go there"); enabled: root.place !== ""; onClicked: root.placeWanted(root.place) }
            AppButton { text: qsTr("Remove event"); onClicked: root.scenarios.removeEvent(root.event) }
        }
    }
    IconButton {
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: -8
        iconName: "close"
        hint: qsTr("Close")
        onClicked: root.close()
    }
}
