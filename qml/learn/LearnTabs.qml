// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// The pages of Learn, as many as there is room for; a menu has the others. The current one is always to be seen.
FocusScope {
    id: root

    property var labels: []
    property int current: 0
    property string name: ""
    signal chosen(int index)

    /// Indices of the pages that are shown, in their order: from the first on as many as fit, and the current one.
    readonly property var shown: root.choose(root.widths, root.width, root.current)
    readonly property var hidden: root.labels.map((label, index) => index).filter(index => !root.shown.includes(index))
    property var widths: []

    implicitHeight: Theme.field

    function measure() {
        const widths = [];
        for (let i = 0; i < ruler.count; ++i) {
            const label = ruler.itemAt(i) as Label;
            widths.push(label ? Math.ceil(label.implicitWidth) + tabs.inset + 2 : 0);
        }
        root.widths = widths;
    }
    function choose(widths: var, room: real, current: int): var {
        const all = widths.reduce((sum, width) => sum + width, 0);
        if (all <= room || widths.length === 0)
            return root.labels.map((label, index) => index);
        let left = room - more.implicitWidth - 16 - (widths[current] ?? 0);
        const shown = [];
        for (let i = 0; i < widths.length; ++i) {
            if (i === current) {
                shown.push(i);
            } else if (left >= widths[i]) {
                left -= widths[i];
                shown.push(i);
            } else {
                left = -1; // Nothing that stands further behind comes before this one.
            }
        }
        return shown;
    }

    onLabelsChanged: measurer.restart()
    Component.onCompleted: root.measure()
    Connections {
        target: AppSettings
        function onTextSizeChanged() { measurer.restart(); }
    }
    Timer { // When the labels know how wide they are.
        id: measurer
        interval: 0
        onTriggered: root.measure()
    }
    Repeater {
        id: ruler
        model: root.labels
        Label {
            required property string modelData
            visible: false
            text: modelData
            font.weight: Theme.weightMedium
            onImplicitWidthChanged: measurer.restart()
        }
    }
    Segments {
        id: tabs
        name: root.name
        labels: root.labels
        hidden: root.hidden
        current: root.current
        onChosen: index => root.chosen(index)
    }
    AppButton {
        id: more
        anchors.left: tabs.right
        anchors.leftMargin: 2
        visible: root.hidden.length > 0
        opens: true
        width: implicitWidth + 14 // For the arrow.
        text: qsTr("More")
        Accessible.name: qsTr("More pages of Learn")
        Accessible.role: Accessible.ButtonMenu
        onClicked: menu.popup(more, 0, more.height + 2)
        ChoiceMenu {
            id: menu
            choices: root.hidden.map(index => ({ id: String(index), label: root.labels[index] ?? "", checked: false, heading: false }))
            onChosen: id => root.chosen(Number(id))
        }
    }
}
