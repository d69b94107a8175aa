// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A menu of choices {id, label, checked, heading}, from a model that only knows them while running.
AppMenu {
    id: root

    property var choices: []
    signal chosen(string id)

    Instantiator {
        model: root.choices
        delegate: AppMenuItem {
            id: item
            required property var modelData
            readonly property bool heading: modelData.heading === true
            implicitWidth: root.rowWidth
            leftPadding: heading ? 10 : Theme.px(34)
            text: item.modelData.label
            enabled: !heading
            font.pixelSize: heading ? Theme.textTiny : Theme.textBody
            indicator: Icon {
                x: 9
                anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                width: Theme.px(16)
                height: Theme.px(16)
                name: item.modelData.checked === true ? "check" : ""
                color: Theme.accent
            }
            onTriggered: root.chosen(item.modelData.id)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as T.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as T.MenuItem)
    }
}
