// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Topologue

/// How the window looks to those who see it: theme, contrast, size of texts, motion.
AppMenu {
    title: qsTr("Appearance")
    AppMenuItem { entry: Actions.darkTheme }
    AppMenuItem { entry: Actions.highContrast }
    AppMenuSeparator { }
    AppMenuItem { entry: Actions.textLarger }
    AppMenuItem { entry: Actions.textSmaller }
    AppMenuItem { entry: Actions.textNormal }
    AppMenuSeparator { }
    AppMenuItem { entry: Actions.kineticPan }
    AppMenuItem { entry: Actions.reducedMotion }
}
