// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Which scenario all architectures go through.
AppMenu {
    id: root

    required property CompareSet set

    rowWidth: Theme.px(280)

    Instantiator {
        model: root.set.scenarios
        delegate: AppMenuItem {
            required property var modelData
            implicitWidth: Theme.px(280)
            text: modelData.name
            onTriggered: root.set.scenario = modelData.id
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as T.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as T.MenuItem)
    }
    AppMenuItem { implicitWidth: Theme.px(280); text: qsTr("Load only, no faults"); onTriggered: root.set.scenario = "" }
}
