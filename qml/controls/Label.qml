// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Text in the theme's body size; plain text, so that a document's names are never markup.
Text {
    color: Theme.text
    font.pixelSize: Theme.textBody
    textFormat: Text.PlainText
    elide: Text.ElideRight
    verticalAlignment: Text.AlignVCenter
}
