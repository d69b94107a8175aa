// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Menus, the document's name, the view switch and what is needed often.
Rectangle {
    id: root

    required property Document document
    required property SceneSource sceneSource
    required property bool exploring
    /// Opens the first menu, from where the arrow keys lead to the others.
    function openMenu() {
        menu.openFirst();
    }

    readonly property bool narrow: width < Theme.px(1240) ///< Then the icons have to do without words.

    implicitHeight: Theme.bar
    color: Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    MainMenu {
        id: menu
        x: 8
        tight: root.width < Theme.px(1000)
        anchors.verticalCenter: parent.verticalCenter
    }
    Rectangle {
        id: divider
        anchors.left: menu.right
        anchors.leftMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        width: 1
        height: Theme.px(18)
        color: Theme.border
        visible: root.document !== null
    }
    Label {
        id: name
        anchors.left: divider.right
        anchors.leftMargin: 14
        anchors.right: views.visible ? views.left : tools.left
        anchors.rightMargin: 16
        height: parent.height
        visible: root.document !== null
        text: root.document ? (root.document.modified ? qsTr("%1 •").arg(root.document.name) : root.document.name) : ""
        font.pixelSize: Theme.textBody
        font.weight: Theme.weightStrong
        Accessible.role: Accessible.Heading
        HoverHandler { id: nameHover }
        Tip {
            shown: nameHover.hovered && (name.truncated || (root.document !== null && root.document.path !== ""))
            text: root.document ? (root.document.path !== "" ? root.document.path : root.document.name) : ""
        }
    }
    Segments {
        id: views
        // In the middle; a long name may push it aside, as far as there is room.
        x: Math.max(name.x + Math.min(name.implicitWidth, root.width < Theme.px(1000) ? 66 : root.narrow ? 90 : 180) + 16,
                    Math.min(Math.max(Math.round((root.width - width) / 2), name.x + name.implicitWidth + 16),
                             tools.x - width - 16))
        anchors.verticalCenter: parent.verticalCenter
        visible: root.exploring
        name: qsTr("View")
        labels: [Actions.viewDeployables.text, Actions.viewTeams.text, Actions.viewStores.text, Actions.viewPlain.text]
        current: root.sceneSource.view
        onChosen: index => root.sceneSource.view = index
    }
    Row {
        id: tools
        anchors.right: parent.right
        anchors.rightMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        spacing: 6

        AppButton {
            id: layoutButton
            visible: root.exploring
            text: root.narrow ? "" : qsTr("Layout")
            hint: root.narrow ? qsTr("Layout") : ""
            iconName: "layout-flow"
            Accessible.name: qsTr("Layout")
            onClicked: layoutMenu.popup(layoutButton, 0, layoutButton.height + 4)
            AppMenu {
                id: layoutMenu
                AppMenuItem { entry: Actions.layoutFlow }
                AppMenuItem { entry: Actions.layoutTopDown }
                AppMenuItem { entry: Actions.layoutOrganic }
            }
        }
        AppButton {
            visible: root.exploring
            text: root.narrow ? "" : qsTr("Export")
            iconName: "export"
            hint: (root.narrow ? qsTr("Export") + "  " : "") + Actions.exportPicture.shortcutText
            Accessible.name: qsTr("Export")
            enabled: Actions.exportPicture.enabled
            onClicked: Actions.exportPicture.trigger()
        }
        AppButton {
            text: "한/A"
            hint: Actions.switchLanguage.text + "  " + Actions.switchLanguage.shortcutText
            Accessible.name: Actions.switchLanguage.text
            onClicked: Actions.switchLanguage.trigger()
        }
        IconButton {
            iconName: "light-dark"
            quiet: false
            hint: Actions.darkTheme.text + "  " + Actions.darkTheme.shortcutText
            onClicked: Actions.darkTheme.trigger()
        }
    }
}
