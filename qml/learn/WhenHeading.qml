// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// What the page is, and where the answers are kept; without a document, how to get one.
Column {
    id: root

    property string documentName: ""
    property bool hasDocument: false

    spacing: 8

    Label {
        width: parent.width
        text: qsTr("When MSA?")
        font.pixelSize: Theme.textHuge
        font.weight: Theme.weightStrong
        Accessible.role: Accessible.Heading
    }
    Prose {
        width: parent.width
        text: qsTr("Does it hurt enough to split, and are you ready to? Answer what you know: the advice says how sure it is, why, and what would change it. It is never a bare yes or no.")
        color: Theme.textSecondary
    }
    Prose {
        width: parent.width
        visible: root.hasDocument
        text: qsTr("The answers are kept in the document “%1”.").arg(root.documentName)
        font.pixelSize: Theme.textSmall
        color: Theme.textSecondary
    }
    Rectangle {
        width: parent.width
        height: visible ? offer.height + Theme.px(24) : 0
        visible: !root.hasDocument
        radius: Theme.radiusBox
        color: Theme.accentSoft
        Column {
            id: offer
            x: 14
            y: Theme.px(12)
            width: parent.width - 28
            spacing: 10
            Prose {
                width: parent.width
                text: qsTr("Answers are kept in a document, and none is open. Begin one, or open yours; the worked examples can be looked at without.")
            }
            Flow {
                width: parent.width
                spacing: 6
                AppButton {
                    text: qsTr("Begin a document")
                    iconName: "file"
                    primary: true
                    onClicked: {
                        Session.newDocument();
                        LearnLinks.wanted("when", ""); // A new document is shown in Explore.
                    }
                }
                AppButton {
                    text: Actions.open.text
                    iconName: "open"
                    onClicked: Actions.open.trigger()
                }
            }
        }
    }
}
