// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Where the program begins: one shop in three architectures, and the user's own files.
Flickable {
    id: root

    readonly property int column: Math.min(1120, width - 96)

    contentHeight: body.y + body.height + 48
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    onVisibleChanged: if (visible) recentFiles.look()
    T.ScrollBar.vertical: AppScrollBar { }

    Rectangle {
        width: root.width
        height: Math.max(root.height, root.contentHeight)
        color: Theme.canvas
    }
    Column {
        id: body
        x: Math.round((root.width - width) / 2)
        y: Math.max(48, Math.round((root.height - height) / 3)) // Not at the top of a large window.
        width: root.column
        spacing: 28

        RecoveryCard { width: parent.width }
        Column {
            width: parent.width
            spacing: 8
            Label {
                width: parent.width
                text: qsTr("Draw the system you run. See how it holds together.")
                font.pixelSize: Theme.textHuge
                font.weight: Theme.weightStrong
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Accessible.role: Accessible.Heading
            }
            Label {
                width: parent.width
                text: qsTr("One shop in three architectures: the same components, the same journeys. What differs is what is deployed together and which store is shared.")
                font.pixelSize: Theme.textTitle
                color: Theme.textSecondary
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeight: 1.3
            }
        }
        Grid {
            id: grid
            width: parent.width
            columns: root.column > 840 ? 3 : root.column > 560 ? 2 : 1
            spacing: 20
            Repeater {
                model: Session.samples
                SampleCard {
                    required property var modelData
                    width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                    title: modelData.name
                    about: modelData.about
                    file: modelData.file
                    onClicked: Session.open(modelData.file)
                }
            }
        }
        Row {
            spacing: 12
            AppButton {
                text: Actions.open.text
                primary: true
                iconName: "open"
                hint: Actions.open.shortcutText
                onClicked: Actions.open.trigger()
            }
            AppButton {
                text: Actions.newDocument.text
                iconName: "file"
                hint: Actions.newDocument.shortcutText
                onClicked: Actions.newDocument.trigger()
            }
            Label {
                height: Theme.field
                text: qsTr("or drop a file anywhere in the window")
                color: Theme.textSecondary
            }
        }
        Column {
            width: parent.width
            visible: recentFiles.count > 0
            spacing: 4
            Row {
                spacing: Theme.gap
                PanelHeading {
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("Recent files")
                }
                IconButton {
                    iconName: "trash"
                    hint: Actions.clearRecentFiles.text
                    onClicked: Actions.clearRecentFiles.trigger()
                }
            }
            Repeater {
                model: RecentFiles { id: recentFiles }
                PanelRow {
                    required property string path
                    required property string name
                    required property string folder
                    required property bool missing
                    width: Math.min(body.width, Theme.px(720))
                    iconName: missing ? "warning" : "file"
                    text: missing ? qsTr("%1 (no longer in %2)").arg(name).arg(folder) : qsTr("%1 in %2").arg(name).arg(folder)
                    enabled: !missing
                    focusPolicy: Qt.TabFocus
                    onClicked: Session.open(path)
                }
            }
        }
    }
}
