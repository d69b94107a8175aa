// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// One of the answers to choose from; afterwards, whether it was the right one.
T.AbstractButton {
    id: root

    property bool chosen: false
    property bool judged: false
    property bool correct: false
    property int body: Theme.textTitle
    property string other: "" ///< The same in the other language; empty: only one is shown.

    implicitHeight: label.implicitHeight + Theme.px(20)
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    enabled: !root.judged
    Accessible.role: Accessible.RadioButton
    Accessible.name: root.text
    Accessible.checked: root.chosen

    readonly property color ink: !root.judged ? Theme.accent : root.correct ? Theme.healthy : Theme.failed

    contentItem: Item {
        Rectangle {
            id: ring
            x: 12
            anchors.verticalCenter: parent.verticalCenter
            width: 16
            height: 16
            radius: 8
            color: Theme.clear
            border.width: root.chosen ? 5 : 1.5
            border.color: root.chosen ? root.ink : Theme.boxBorder
            visible: !root.judged || (!root.correct && !root.chosen)
        }
        Icon {
            x: 11
            anchors.verticalCenter: parent.verticalCenter
            width: 18
            height: 18
            visible: root.judged && (root.correct || root.chosen)
            name: root.correct ? "check" : "close"
            color: root.ink
        }
        LessonPair {
            id: label
            x: 40
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - x - 12
            text: root.text
            other: root.other
            font.pixelSize: Math.max(Theme.textBody, root.body - 2)
            lineHeight: 1.2
        }
    }
    background: Rectangle {
        radius: Theme.radiusBox
        color: root.chosen && !root.judged ? Theme.accentSoft
             : root.judged && root.correct ? Theme.healthySoft
             : root.judged && root.chosen ? Theme.failedSoft
             : root.hovered ? Theme.surfaceQuiet : Theme.surface
        border.width: 1
        border.color: root.chosen || (root.judged && root.correct) ? root.ink : Theme.border
        FocusRing { control: root }
    }
}
