// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A row of the inspector that can be edited: what it is, its value, and what is wrong with an input.
Item {
    id: root

    required property InspectorModel inspector
    required property string label
    required property string value
    required property string help
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
    readonly property bool isParagraph: editor === "words"
    readonly property string shownValue: mixed && !scrubbing ? "" : value
    /// Of parts of a group the sentence is in the tip: there are many.
    readonly property bool helps: help !== "" && depth === 0 && isNumber
    readonly property real column: Math.round(line.width * (depth > 0 ? 0.46 : 0.5)) ///< Where values begin.

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
        height: root.isParagraph ? paragraph.y + paragraph.height : Theme.row + 4

        Item {
            id: caption
            y: 2
            width: root.isParagraph || root.editor === "flag" ? parent.width - Theme.px(44) : root.column - 4
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
                onPressed: mouse => { from = mouse.x; root.inspector.beginScrub(root.path); }
                onPositionChanged: mouse => { if (pressed) root.inspector.scrub(mouse.x - from); }
                onReleased: root.inspector.endScrub(true)
                onCanceled: root.inspector.endScrub(false)
            }
            IconButton {
                id: resetButton
                readonly property bool shown: root.standard !== "" && (rowHover.hovered || activeFocus)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(24)
                height: Theme.px(24)
                visible: root.standard !== ""
                opacity: shown ? 1 : 0
                iconName: "undo"
                hint: qsTr("Reset to %1").arg(root.standard)
                onClicked: root.inspector.reset(root.path)
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
            Tip {
                shown: drag.containsMouse && !drag.pressed && (root.isNumber || (!root.helps && root.help !== ""))
                text: (root.help !== "" && !root.helps ? root.help + " " : "") + (root.isNumber ? qsTr("Drag to change it.") : "")
            }
        }
        ValueField {
            x: root.column
            y: 2
            width: parent.width - x
            visible: root.isNumber || root.editor === "line"
            enabled: visible
            steps: root.isNumber
            value: root.shownValue
            wrong: root.error !== ""
            placeholderText: root.mixed ? qsTr("several values") : ""
            font.family: root.isNumber ? Theme.mono : Theme.sans
            font.pixelSize: root.isNumber ? Theme.textSmall : Theme.textBody
            Accessible.name: root.label
            Accessible.description: root.error !== "" ? root.error : root.help
            onEntered: text => root.inspector.enter(root.path, text)
            onGaveUp: root.inspector.giveUp(root.path)
            onStepped: (up, large) => root.inspector.step(root.path, up, large)
            Label {
                anchors.fill: parent
                anchors.leftMargin: 8
                anchors.rightMargin: 8
                visible: parent.text === "" && !parent.activeFocus
                horizontalAlignment: parent.horizontalAlignment
                text: root.mixed ? qsTr("several values") : root.isNumber ? qsTr("not set") : ""
                color: Theme.textTertiary
            }
        }
        AppButton {
            id: chooser
            x: root.column
            y: 2
            height: Theme.row
            mostWidth: parent.width - x
            width: mostWidth
            opens: true
            visible: root.editor === "choice" || root.editor === "set"
            enabled: visible
            text: root.mixed ? qsTr("several values") : root.value
            font.weight: Theme.weightNormal
            Accessible.name: root.label + ": " + text
            Accessible.role: Accessible.ComboBox
            onClicked: menu.popup(chooser, 0, chooser.height + 2)
            ChoiceMenu {
                id: menu
                rowWidth: Math.max(Theme.px(200), chooser.width)
                choices: root.choices
                onChosen: id => root.inspector.choose(root.path, id)
            }
        }
        Switch {
            anchors.right: parent.right
            y: 6
            visible: root.editor === "flag"
            enabled: visible
            checked: root.value === "true"
            Accessible.name: root.label
            Accessible.description: root.help
            onToggled: root.inspector.turn(root.path, checked)
        }
        ParagraphField {
            id: paragraph
            y: Theme.row + 2
            width: parent.width
            visible: root.isParagraph
            enabled: visible
            value: root.shownValue
            placeholder: root.help
            Accessible.name: root.label
            onEntered: text => root.inspector.enter(root.path, text)
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
