// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick

/// A page of the window that is made when it is first shown, and kept.
FocusScope {
    id: root

    required property Component component // Made here, as a Loader of Qt 6.4 cannot make a bound component.
    property bool current: false
    property Item page: null ///< Null before.

    function make() {
        if (!root.page)
            root.page = root.component.createObject(root) as Item;
    }

    visible: current
    onCurrentChanged: if (current) make()
    Component.onCompleted: if (current) make()
}
