// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The ways of the keyboard through the diagram.
AppMenu {
    title: qsTr("Walk with the keys")
    enabled: Actions.selectNext.enabled
    rowWidth: Theme.px(340)
    AppMenuItem { entry: Actions.selectNext }
    AppMenuItem { entry: Actions.selectPrevious }
    AppMenuItem { entry: Actions.selectAlong }
    AppMenuItem { entry: Actions.selectAgainst }
    AppMenuSeparator { }
    AppMenuItem { entry: Actions.extendNext }
    AppMenuItem { entry: Actions.extendPrevious }
    AppMenuItem { entry: Actions.extendAlong }
    AppMenuItem { entry: Actions.extendAgainst }
    AppMenuSeparator { }
    AppMenuItem { entry: Actions.standNext }
    AppMenuItem { entry: Actions.standPrevious }
    AppMenuItem { entry: Actions.standAlong }
    AppMenuItem { entry: Actions.standAgainst }
    AppMenuItem { entry: Actions.toggleStop }
}
