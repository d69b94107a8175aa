// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A small heading on a card of Learn.
Label {
    font.pixelSize: Theme.textSmall
    font.weight: Theme.weightStrong
    color: Theme.textSecondary
    Accessible.role: Accessible.Heading
}
