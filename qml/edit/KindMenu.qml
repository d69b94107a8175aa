// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What the selected components can be instead.
AppMenu {
    title: Actions.kindClient.group
    enabled: Actions.kindClient.enabled
    AppMenuItem { entry: Actions.kindClient }
    AppMenuItem { entry: Actions.kindGateway }
    AppMenuItem { entry: Actions.kindService }
    AppMenuItem { entry: Actions.kindModule }
    AppMenuItem { entry: Actions.kindJob }
    AppMenuItem { entry: Actions.kindDatabase }
    AppMenuItem { entry: Actions.kindCache }
    AppMenuItem { entry: Actions.kindQueue }
    AppMenuItem { entry: Actions.kindSearchIndex }
    AppMenuItem { entry: Actions.kindObjectStore }
    AppMenuItem { entry: Actions.kindExternal }
}
