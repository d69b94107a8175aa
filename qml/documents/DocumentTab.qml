// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// One open document: its title, a dot while it has unsaved changes (a ring until they are kept against a crash), and a
/// cross that closes it. The middle button closes as well. Dragged along the bar it changes its place, dragged far out
/// of it, it becomes a window of its own.
T.AbstractButton {
    id: root

    required property int index
    required property string title
    required property string tip
    required property bool modified
    required property bool kept
    property bool current: false
    property bool heldOver: false ///< Something is dragged onto it.
    readonly property bool leaves: mover.active && Math.abs(mover.activeTranslation.y) > 2 * height
    /// It has been dragged to the place of the tab that is there, in pixels of the bar.
    signal movedTo(real x)

    hoverEnabled: true
    z: mover.active ? 1 : 0
    opacity: leaves ? 0.5 : 1
    transform: Translate { x: mover.active ? mover.offset : 0 }
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: modified ? qsTr("%1, unsaved changes").arg(title) : title
    Accessible.description: tip
    onClicked: Session.current = root.index
    Keys.onDeletePressed: Session.closing.closeTab(root.index)

    contentItem: Item {
        Label {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: 12
            anchors.right: cross.left
            anchors.rightMargin: 4
            height: parent.height
            text: root.title
            color: root.current ? Theme.text : Theme.textSecondary
            font.weight: root.current ? Theme.weightMedium : Theme.weightNormal
        }
        Rectangle {
            anchors.centerIn: cross
            visible: root.modified && !cross.visible
            width: 8
            height: 8
            radius: 4
            color: root.kept ? Theme.accent : Theme.clear
            border.width: 1.5
            border.color: Theme.accent
        }
        IconButton {
            id: cross
            objectName: "cross"
            anchors.right: parent.right
            anchors.rightMargin: 5
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: Theme.px(20)
            implicitHeight: Theme.px(20)
            visible: root.hovered || hovered || (root.current && !root.modified)
            focusPolicy: Qt.NoFocus
            iconName: "close"
            hint: qsTr("Close %1").arg(root.title)
            onClicked: Session.closing.closeTab(root.index)
        }
    }
    background: Rectangle {
        color: root.current ? Theme.surface : root.hovered ? Theme.pressed : Theme.clear
        radius: Theme.radiusField
        border.width: root.heldOver ? 2 : 0
        border.color: Theme.accent
        FocusRing { control: root; anchors.margins: 1 }
    }

    TapHandler {
        acceptedButtons: Qt.MiddleButton
        onTapped: Session.closing.closeTab(root.index)
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => {
            Session.current = root.index;
            menu.make();
            (menu.popup as AppMenu).popup(root, point.position.x, root.height);
        }
    }
    DragHandler {
        id: mover
        property real grabbed: 0 ///< Where in the tab, in pixels.
        /// From where the tab has its place to where the pointer carries it.
        readonly property real offset: root.parent ? root.parent.mapFromItem(null, centroid.scenePosition.x, 0).x - grabbed - root.x : 0
        target: null
        acceptedButtons: Qt.LeftButton
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: {
            if (active) {
                grabbed = centroid.pressPosition.x;
                Session.current = root.index;
            } else if (wasLeaving) {
                wasLeaving = false;
                Session.moveToNewWindow(root.index);
            }
        }
        property bool wasLeaving: false
        onCentroidChanged: {
            if (!active)
                return;
            wasLeaving = root.leaves;
            if (!root.leaves)
                root.movedTo(root.x + offset + root.width / 2);
        }
        onCanceled: wasLeaving = false
    }
    WhenOpened {
        id: menu
        component: AppMenu {
            AppMenuItem { entry: Actions.moveTabLeft }
            AppMenuItem { entry: Actions.moveTabRight }
            AppMenuItem { entry: Actions.moveToNewWindow }
            AppMenuSeparator { }
            AppMenuItem { entry: Actions.closeDocument }
        }
    }
    Tip { text: root.tip; shown: root.Window.window !== null && root.hovered && !cross.hovered && !mover.active }
}
