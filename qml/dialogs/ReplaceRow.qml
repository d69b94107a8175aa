// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// A text that would be replaced: where it stands, what it says and what it would say.
Item {
    id: root

    required property int index
    required property string where
    required property string before
    required property string after
    required property int times
    required property bool chosen
    signal ticked(bool chosen)

    implicitHeight: Theme.px(62)

    CheckBox {
        id: box
        y: 4
        width: parent.width
        checked: root.chosen
        text: root.times > 1 ? qsTr("%1 (%2 times)").arg(root.where).arg(root.times) : root.where
        onToggled: root.ticked(checked)
    }
    Label {
        x: 26
        y: Theme.px(26)
        width: parent.width - x
        height: Theme.px(16)
        maximumLineCount: 1
        text: root.before
        color: Theme.textSecondary
        font.pixelSize: Theme.textSmall
        font.strikeout: root.chosen
    }
    Label {
        x: 26
        y: Theme.px(42)
        width: parent.width - x
        height: Theme.px(16)
        maximumLineCount: 1
        text: root.after !== "" ? root.after : qsTr("(empty)")
        color: root.chosen ? Theme.text : Theme.textTertiary
        font.pixelSize: Theme.textSmall
    }
}
