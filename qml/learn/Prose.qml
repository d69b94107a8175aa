// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A paragraph that is read.
Label {
    wrapMode: Text.Wrap
    elide: Text.ElideNone
    lineHeight: 1.25
}
