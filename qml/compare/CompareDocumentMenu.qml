// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// What is shown in one place of a comparison.
AppMenu {
    id: root

    required property CompareSet set
    property int row: 0
    signal fileWanted

    rowWidth: Theme.px(280)

    Instantiator {
        model: Session.samples
        delegate: AppMenuItem {
            required property var modelData
            implicitWidth: Theme.px(280)
            text: modelData.name
            onTriggered: root.set.replace(root.row, modelData.file)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as T.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as T.MenuItem)
    }
    AppMenuItem { implicitWidth: Theme.px(280); text: qsTr("The open document"); enabled: Session.document !== null; onTriggered: root.set.replace(root.row, "") }
    AppMenuItem { implicitWidth: Theme.px(280); text: qsTr("The open document as it was"); enabled: Session.document !== null; onTriggered: root.set.replaceWithSaved(root.row) }
    AppMenuItem { implicitWidth: Theme.px(280); text: qsTr("A file…"); onTriggered: root.fileWanted() }
    AppMenuSeparator { }
    AppMenuItem { implicitWidth: Theme.px(280); text: qsTr("Remove"); enabled: root.set.count > 1 && root.row < root.set.count; onTriggered: root.set.remove(root.row) }
}
