// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// A dialog or menu that is made when it is first opened, and kept: at the start of the program it costs nothing.
Item {
    id: root

    required property Component component // Made here, as a Loader of Qt 6.4 cannot make a bound component.
    property T.Popup popup: null ///< Null before.

    function make() {
        if (!root.popup)
            root.popup = root.component.createObject(root) as T.Popup;
    }
    function open() {
        root.make();
        root.popup.open();
    }
}
