// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// A dialog in the middle of the window, over a veil; Escape closes it. What has no room is reached by scrolling.
T.Popup {
    id: root

    property string title: ""
    default property alias body: holder.data
    property int bodyWidth: 480 ///< At 100 % of the size of texts.

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    modal: true
    focus: true
    padding: 20
    margins: 24
    implicitWidth: Math.min(Theme.px(bodyWidth) + leftPadding + rightPadding, parent ? parent.width - 2 * margins : 1e6)
    implicitHeight: Math.min(contentItem.implicitHeight + topPadding + bottomPadding, parent ? parent.height - 2 * margins : 1e6)
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    // Whoever works with keys goes on where they were.
    property Item focusedBefore: null
    onAboutToShow: focusedBefore = parent.Window.activeFocusItem
    onClosed: {
        if (focusedBefore && focusedBefore.visible)
            focusedBefore.forceActiveFocus(Qt.PopupFocusReason);
        focusedBefore = null;
    }

    T.Overlay.modal: Rectangle { color: Theme.veil }
    background: Card { radius: Theme.radiusCard }
    enter: Transition { NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.quick } }
    exit: Transition { NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.quick } }

    contentItem: FocusScope {
        implicitWidth: Theme.px(root.bodyWidth)
        implicitHeight: area.y + holder.implicitHeight
        focus: true
        Label {
            id: heading
            width: parent.width - 40
            text: root.title
            font.pixelSize: Theme.textLarge
            font.weight: Theme.weightStrong
            Accessible.role: Accessible.Heading
        }
        IconButton {
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: -4
            iconName: "close"
            hint: qsTr("Close")
            onClicked: root.close()
        }
        ScrollArea {
            id: area
            y: heading.height + Theme.margin
            width: parent.width
            height: parent.height - y
            contentHeight: holder.implicitHeight
            interactive: contentHeight > height
            clip: interactive // Rings and shadows reach a little out of it.
            Column {
                id: holder
                width: area.width
                spacing: Theme.margin
            }
        }
    }
}
