// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// One chart with what lies over it: faults, playhead, and the values under the pointer.
FocusScope {
    id: root

    required property int index
    required property string title
    required property string unit
    required property var legend
    required property ChartModel charts
    required property TimeWindow span
    required property Player player
    required property ScenarioModel scenarios
    required property int hovered ///< Interval; -1 = none.
    readonly property real hair: (hovered + 0.5) * charts.intervalSeconds
    readonly property bool hairShown: hovered >= 0 && hair >= span.from && hair <= span.to
    signal hairMoved(int interval)
    signal hairStepped(int by)
    signal copyWanted

    /// Where a time is in the chart, in pixels.
    function xOf(seconds: real): real {
        return plot.x + (seconds - root.span.from) / Math.max(1e-9, root.span.to - root.span.from) * plot.width;
    }

    /// Plus and minus, at the hair line or at the playhead. Whether it was one of them.
    function zoomKey(key: int): bool {
        const closer = key === Qt.Key_Plus || key === Qt.Key_Equal;
        if (closer || key === Qt.Key_Minus)
            root.span.zoom(root.hairShown ? root.hair : root.player.position, closer ? 1.5 : 1 / 1.5);
        return closer || key === Qt.Key_Minus;
    }

    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: root.charts.subject + ": " + root.title
    // While it plays without a hair line nothing is spoken: it would change all the time.
    Accessible.description: root.charts.spokenAt(root.index, root.hovered >= 0 || root.player.playing ? root.hovered : root.charts.intervalAt(root.player.position))
    Keys.onLeftPressed: event => root.hairStepped(event.modifiers & Qt.ShiftModifier ? -10 : -1)
    Keys.onRightPressed: event => root.hairStepped(event.modifiers & Qt.ShiftModifier ? 10 : 1)
    Keys.onReturnPressed: if (root.hairShown) root.player.position = root.hair
    Keys.onSpacePressed: Actions.play.trigger()
    Keys.onEscapePressed: event => {
        event.accepted = root.hovered >= 0 || !root.span.whole;
        if (root.hovered >= 0)
            root.hairMoved(-1);
        else
            root.span.showAll();
    }
    Keys.onPressed: event => event.accepted = root.zoomKey(event.key)

    Label {
        id: name
        width: Math.min(implicitWidth, parent.width)
        height: Theme.px(16)
        text: root.unit !== "" ? root.title + "  " + root.unit : root.title
        font.pixelSize: Theme.textTiny
        font.weight: Theme.weightMedium
        HoverHandler { id: overName }
        WholeText { label: name; hovered: overName.hovered }
    }
    ChartLegend {
        id: lines
        visible: !root.charts.comparison
        y: Theme.px(16)
        width: parent.width
        height: visible ? Theme.px(15) : 0
        entries: root.legend
    }
    ChartItem {
        id: item
        objectName: "chart"
        anchors.top: lines.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        model: root.charts
        row: root.index
        span: root.span
    }
    Item {
        id: plot
        x: item.plot.x
        y: item.y + item.plot.y
        width: item.plot.width
        height: item.plot.height
        clip: true

        Repeater {
            model: root.scenarios
            delegate: Rectangle {
                required property real start
                required property real end
                required property bool traffic
                x: root.xOf(start) - plot.x
                width: Math.max(1, root.xOf(end) - root.xOf(start))
                height: plot.height
                color: Qt.alpha(traffic ? Theme.message : Theme.failed, 0.08)
                Rectangle {
                    width: 1
                    height: parent.height
                    color: Qt.alpha(parent.traffic ? Theme.message : Theme.failed, 0.5)
                }
            }
        }
        Rectangle {
            x: Math.round(root.xOf(root.player.position) - plot.x) - 1
            width: 2
            height: parent.height
            color: Theme.text
        }
        Rectangle {
            visible: root.hairShown
            x: Math.round(root.xOf(root.hair) - plot.x)
            width: 1
            height: parent.height
            color: Theme.textSecondary
        }
    }
    Rectangle {
        anchors.fill: plot
        anchors.margins: -3
        visible: root.activeFocus
        color: Theme.clear
        radius: 3
        border.width: 2
        border.color: Theme.accent
    }
    ChartPointer {
        anchors.fill: plot
        span: root.span
        onPressedAt: root.forceActiveFocus()
        onSoughtTo: seconds => root.player.position = seconds
        onPointedAt: seconds => root.hairMoved(seconds >= 0 ? root.charts.intervalAt(seconds) : -1)
        onMenuWanted: menu.popup()
    }
    ChartTip {
        shown: root.hairShown
        at: root.xOf(root.hair)
        upper: plot.y
        entries: root.hairShown ? root.charts.valuesAt(root.index, root.hovered) : []
    }
    AppMenu {
        id: menu
        AppMenuItem { text: qsTr("Copy as CSV"); onTriggered: root.copyWanted() }
        AppMenuItem { text: qsTr("Show the whole time"); enabled: !root.span.whole; onTriggered: root.span.showAll() }
    }
}
