// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A button that opens a list of choices {id, label, checked, heading} below itself. The list is made when it is
/// first opened.
AppButton {
    id: root

    property var choices: []
    property int rowWidth: Theme.menu ///< Of the list, at least.
    signal chosen(string id)

    onClicked: {
        menu.active = true;
        (menu.item as ChoiceMenu).popup(root, 0, root.height + 2);
    }
    Loader {
        id: menu
        active: false
        source: "ChoiceMenu.qml"
        onLoaded: {
            const made = item as ChoiceMenu;
            made.rowWidth = Qt.binding(() => root.rowWidth);
            made.choices = Qt.binding(() => root.choices);
            made.chosen.connect(root.chosen);
        }
    }
}
