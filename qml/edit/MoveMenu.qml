// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The other open documents: what is selected is moved to the one that is chosen.
AppMenu {
    id: root

    required property Clipboard clipboard

    title: qsTr("Move to document")
    enabled: Session.documents.count > 1
    rowWidth: Theme.px(240)

    Instantiator {
        model: Session.documents
        delegate: AppMenuItem {
            required property int index
            required property string title
            implicitWidth: Theme.px(240)
            text: title
            enabled: index !== Session.current
            onTriggered: root.clipboard.moveTo(index)
        }
        onObjectAdded: (index, object) => root.insertItem(index, object as T.MenuItem)
        onObjectRemoved: (index, object) => root.removeItem(object as T.MenuItem)
    }
}
