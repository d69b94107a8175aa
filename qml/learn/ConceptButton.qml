// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A small "?" that leads to the concept, or the technology, of what it stands beside; not there where there is none.
IconButton {
    id: root

    property string about: "" ///< Id of a concept.
    property string kind: "concept" ///< Or "technology".

    width: 24
    height: Theme.px(24)
    visible: about !== ""
    iconName: "learn"
    hint: qsTr("Explain this in Learn")
    onClicked: LearnLinks.open(root.kind, root.about)
}
