// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQml

/// Lines and submenus of a menu that has them only when it is first opened, see AppMenu.
QtObject {
    default property list<QtObject> rows
}
