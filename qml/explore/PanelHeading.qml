// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The title of a part of a panel.
Label {
    height: Theme.px(22)
    font.pixelSize: Theme.textTiny
    font.weight: Theme.weightStrong
    font.letterSpacing: 0.5
    font.capitalization: Font.AllUppercase
    color: Theme.textSecondary
    Accessible.role: Accessible.Heading
}
