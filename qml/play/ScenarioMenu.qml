// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The scenarios of the document, and what can be done with them.
AppMenu {
    id: root

    required property ScenarioModel scenarios
    signal renameWanted

    rowWidth: Theme.px(280)

    Instantiator {
        model: root.scenarios.scenarios
        delegate: AppMenuItem {
            id: item
            required property var modelData
            implicitWidth: Theme.px(280)
            text: item.modelData.name
            indicator: Icon {
                x: 9
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                width: Theme.px(16)
                height: Theme.px(16)
                name: item.modelData.id === root.scenarios.current ? "check" : ""
                color: Theme.accent
            }
            onTriggered: root.scenarios.current = item.modelData.id
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as T.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as T.MenuItem)
    }
    AppMenuItem {
        implicitWidth: Theme.px(280)
        text: qsTr("Load only, no faults")
        onTriggered: root.scenarios.current = ""
    }
    AppMenuSeparator { }
    AppMenuItem { implicitWidth: Theme.px(280); text: qsTr("New scenario"); onTriggered: root.scenarios.addScenario() }
    AppMenuItem { implicitWidth: Theme.px(280); text: qsTr("Duplicate scenario"); enabled: root.scenarios.current !== ""; onTriggered: root.scenarios.duplicateScenario() }
    AppMenuItem { implicitWidth: Theme.px(280); text: qsTr("Rename scenario…"); enabled: root.scenarios.current !== ""; onTriggered: root.renameWanted() }
    AppMenuItem { implicitWidth: Theme.px(280); text: qsTr("Remove scenario"); enabled: root.scenarios.current !== ""; onTriggered: root.scenarios.removeScenario() }
}
