// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A row of the inspector that can be edited: what it is, its value, and what is wrong with an input. What edits the
/// value is its content: made for each kind of value alone, as there are dozens of rows.
Item {
    id: root

    required property InspectorModel inspector
    required property string label
    required property string value
    required property string help
    required property string origin
    required property string path
    required property string editor
    required property var choices
    required property int depth
    required property string standard
    required property bool mixed
    required property string error
    required property bool scrubbing

    readonly property int side: Theme.margin + 4
    readonly property bool isNumber: editor === "number"
    readonly property string shownValue: mixed && !scrubbing ? "" : value
    /// Of parts of a group the sentence is in the tip: there are many.
    readonly property bool helps: help !== "" && depth === 0 && isNumber
    readonly property string tipText: ((helps || help === "" ? "" : help + "\n") + (origin === "" ? "" : origin + "\n") + (isNumber ? qsTr("Drag to change it.") : "")).trim()
    readonly property real lineWidth: line.width
    readonly property real column: Math.round(lineWidth * (depth > 0 ? 0.46 : 0.5)) ///< Where values begin.
    property real captionWidth: column - 4
    property real lineHeight: Theme.row + 4
    default property alias content: line.data

    implicitHeight: line.height + notes.height + 4

    HoverHandler { id: rowHover }

    Rectangle {
        visible: root.depth > 0
        x: root.side
        width: 2
        height: parent.height
        color: Theme.border
    }
    Item {
        id: line
        x: root.side + 12 * root.depth
        width: parent.width - x - root.side
        height: root.lineHeight

        Item {
            id: caption
            y: 2
            width: root.captionWidth
            height: Theme.row
            Label {
                id: words
                anchors.left: parent.left
                width: Math.min(implicitWidth, caption.width - (resetButton.shown ? resetButton.width : 0))
                height: parent.height
                text: root.label
                color: root.scrubbing || (root.isNumber && drag.containsMouse) ? Theme.accent : Theme.textSecondary
            }
            MouseArea {
                id: drag
                property real from: 0
                anchors.fill: words
                hoverEnabled: true
                cursorShape: root.isNumber ? Qt.SizeHorCursor : Qt.ArrowCursor
                acceptedButtons: root.isNumber ? Qt.LeftButton : Qt.NoButton
                preventStealing: true
                onPressed: mouse => {
                    from = mouse.x;
                    forceActiveFocus(); // For Escape, which else would be the canvas's.
                    root.inspector.beginScrub(root.path);
                }
                Keys.onEscapePressed: event => {
                    event.accepted = root.scrubbing;
                    root.inspector.endScrub(false);
                }
                onPositionChanged: mouse => { if (pressed) root.inspector.scrub(mouse.x - from); }
                onReleased: root.inspector.endScrub(true)
                onCanceled: root.inspector.endScrub(false)
            }
            Loader {
                id: resetButton
                readonly property bool shown: active && (rowHover.hovered || (item as Item)?.activeFocus === true)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(24)
                height: Theme.px(24)
                active: root.standard !== ""
                visible: active
                opacity: shown ? 1 : 0
                source: "InspectorReset.qml"
                onLoaded: {
                    const button = item as InspectorReset;
                    button.inspector = root.inspector;
                    button.path = Qt.binding(() => root.path);
                    button.standard = Qt.binding(() => root.standard);
                }
            }
            Loader {
                anchors.right: parent.right
                anchors.rightMargin: resetButton.visible ? resetButton.width : 0
                anchors.verticalCenter: parent.verticalCenter
                active: root.path === "technology" && root.shownValue !== ""
                source: active ? Qt.resolvedUrl("../learn/ConceptButton.qml") : ""
                onLoaded: {
                    const button = item as ConceptButton;
                    button.kind = "technology";
                    button.about = Qt.binding(() => LearnLinks.technologyOf(root.shownValue));
                }
            }
            HoverTip {
                shown: drag.containsMouse && !drag.pressed && (root.isNumber || (!root.helps && root.help !== ""))
                text: root.tipText
            }
        }
    }
    Column {
        id: notes
        x: line.x
        y: line.height
        width: line.width
        Label {
            width: parent.width
            visible: root.error !== ""
            bottomPadding: 4
            text: root.error
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            font.pixelSize: Theme.textSmall
            color: Theme.failed
        }
        Label {
            width: parent.width
            visible: root.helps && root.error === ""
            bottomPadding: 4
            text: root.help
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
            opacity: 0.92
        }
    }
}
