// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// By what components can be like the selected ones.
AppMenu {
    title: qsTr("Select similar")
    enabled: Actions.selectSimilar.enabled
    AppMenuItem { entry: Actions.selectSimilar }
    AppMenuItem { entry: Actions.selectTechnology }
    AppMenuItem { entry: Actions.selectTeam }
    AppMenuItem { entry: Actions.selectDeployable }
}
