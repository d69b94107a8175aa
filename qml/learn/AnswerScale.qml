// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// The answers to one question, of which one can be chosen. One stop for Tab; inside, arrow keys and digits choose,
/// Delete takes the answer back.
FocusScope {
    id: root

    required property var choices
    property int value: -1 ///< -1: none.
    property int marked: -1 ///< What somebody else answered.
    property string name: ""
    property string low: ""
    property string high: ""
    readonly property int current: Math.max(0, root.value)
    signal chosen(int value)
    signal stepped(int by) ///< To another question.

    /// Chooses it, and has the keyboard there.
    function choose(index: int) {
        if (index < 0 || index >= root.choices.length)
            return;
        root.chosen(index);
        root.focusOn(index);
    }
    function focusOn(index: int) {
        const choice = options.itemAt(index);
        if (choice)
            choice.forceActiveFocus(Qt.TabFocusReason);
    }
    function take() {
        root.focusOn(root.current);
    }

    implicitHeight: row.height + (root.low !== "" ? ends.height + 4 : 0)
    Accessible.role: Accessible.Grouping
    Accessible.name: root.name
    Keys.onLeftPressed: root.choose(root.value < 0 ? 0 : root.value - 1)
    Keys.onRightPressed: root.choose(root.value < 0 ? 0 : root.value + 1)
    Keys.onUpPressed: root.stepped(-1)
    Keys.onDownPressed: root.stepped(1)
    Keys.onDeletePressed: root.chosen(-1)
    Keys.onPressed: event => {
        const digit = event.key - Qt.Key_0;
        event.accepted = event.modifiers === Qt.NoModifier && (event.key === Qt.Key_Backspace || (digit >= 0 && digit < root.choices.length));
        if (event.key === Qt.Key_Backspace)
            root.chosen(-1);
        else if (event.accepted)
            root.choose(digit);
    }

    Row {
        id: row
        readonly property real share: (width + spacing) / root.choices.length ///< Of the width, for each choice.
        width: parent.width
        spacing: 4
        Repeater {
            id: options
            model: root.choices
            T.AbstractButton {
                id: option
                required property int index
                required property string modelData
                readonly property bool current: option.index === root.value

                width: root.choices.length > 2 ? Math.round((option.index + 1) * row.share) - Math.round(option.index * row.share) - row.spacing
                                               : Math.min(words.implicitWidth + Theme.px(32), (row.width - row.spacing) / 2)
                height: Theme.field
                focus: option.index === root.current
                focusPolicy: option.index === root.current ? Qt.TabFocus : Qt.NoFocus
                hoverEnabled: true
                text: option.modelData
                Accessible.role: Accessible.RadioButton
                Accessible.name: option.index === 0 && root.low !== "" ? option.text + ", " + root.low
                               : option.index === root.choices.length - 1 && root.high !== "" ? option.text + ", " + root.high : option.text
                Accessible.checkable: true
                Accessible.checked: option.current
                onClicked: root.choose(option.index)
                Keys.onReturnPressed: root.choose(option.index)
                Keys.onEnterPressed: root.choose(option.index)

                contentItem: Item {
                    Label {
                        id: words
                        anchors.centerIn: parent
                        width: Math.min(implicitWidth, parent.width - 8)
                        text: option.text
                        font.weight: Theme.weightMedium
                        color: option.current ? Theme.accentText : Theme.text
                    }
                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: 3
                        visible: option.index === root.marked
                        width: Math.max(12, parent.width * 0.3)
                        height: 3
                        radius: 1.5
                        color: option.current ? Theme.accentText : Theme.accent
                    }
                }
                background: Rectangle {
                    radius: Theme.radiusField
                    color: option.current ? Theme.accent : option.down || option.hovered ? Theme.accentSoft : Theme.surface
                    border.width: option.current ? 0 : 1
                    border.color: option.hovered ? Theme.accent : Theme.boxBorder
                    FocusRing { control: option }
                }
            }
        }
    }
    Item {
        id: ends
        anchors.top: row.bottom
        anchors.topMargin: 4
        width: parent.width
        height: Math.max(lowEnd.height, highEnd.height)
        visible: root.low !== ""
        Label {
            id: lowEnd
            width: Math.floor(parent.width * 0.48)
            text: root.low
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
        Label {
            id: highEnd
            anchors.right: parent.right
            width: Math.floor(parent.width * 0.48)
            text: root.high
            horizontalAlignment: Text.AlignRight
            font.pixelSize: Theme.textSmall
            color: Theme.textSecondary
            wrapMode: Text.Wrap
            elide: Text.ElideNone
        }
    }
}
