// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// How the selected boxes can stand in line.
AppMenu {
    title: qsTr("Align")
    enabled: Actions.alignLeft.enabled
    AppMenuItem { entry: Actions.alignLeft }
    AppMenuItem { entry: Actions.alignCentre }
    AppMenuItem { entry: Actions.alignRight }
    AppMenuSeparator { }
    AppMenuItem { entry: Actions.alignTop }
    AppMenuItem { entry: Actions.alignMiddle }
    AppMenuItem { entry: Actions.alignBottom }
    AppMenuSeparator { }
    AppMenuItem { entry: Actions.distributeAcross }
    AppMenuItem { entry: Actions.distributeDown }
}
