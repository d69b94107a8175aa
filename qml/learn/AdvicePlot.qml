// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// Need and readiness as a plane: the zones of advice, the result with its band, and the gates that are closed. All
/// places are shares that `Advice.plot` says.
Item {
    id: root

    required property Advice advice
    readonly property var plot: root.advice.plot
    readonly property var own: root.advice.own
    readonly property color bandColor: Qt.rgba(Theme.accent.r, Theme.accent.g, Theme.accent.b, 0.16)
    readonly property bool hasPoint: root.plot.hasX && root.plot.hasY

    implicitHeight: Math.round(plane.width * 0.78) + plane.y + under.height + 4
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Need and readiness")
    Accessible.description: root.advice.plotText

    Label {
        id: needName
        text: qsTr("Need ↑")
        font.pixelSize: Theme.textSmall
        font.weight: Theme.weightMedium
        color: Theme.textSecondary
    }
    Item {
        id: plane
        x: Theme.px(26)
        y: needName.height + 6
        width: root.width - x - 2
        height: root.height - y - under.height - 4

        Repeater {
            model: root.plot.zones
            Rectangle {
                id: zone
                required property var modelData
                x: Math.round(modelData.x * plane.width)
                y: Math.round(modelData.y * plane.height)
                width: Math.round((modelData.x + modelData.width) * plane.width) - x + 1
                height: Math.round((modelData.y + modelData.height) * plane.height) - y + 1
                color: modelData.advice ? Theme.accentSoft : modelData.closed ? Theme.surfaceQuiet : Theme.surface
                border.width: 1
                border.color: Theme.border
                Label {
                    x: 8
                    y: 6
                    width: parent.width - 16
                    text: zone.modelData.name
                    font.pixelSize: Theme.textSmall
                    font.weight: zone.modelData.advice ? Theme.weightStrong : Theme.weightNormal
                    color: zone.modelData.advice ? Theme.accent : Theme.textSecondary
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                }
            }
        }
        Rectangle {
            readonly property var area: root.plot.band
            visible: !root.advice.empty
            x: Math.round(area.x * plane.width)
            y: Math.round(area.y * plane.height)
            width: Math.max(3, Math.round(area.width * plane.width))
            height: Math.max(3, Math.round(area.height * plane.height))
            radius: 4
            color: root.bandColor
            border.width: 1
            border.color: Theme.accent
        }
        Rectangle { // The gates.
            id: gate
            visible: root.plot.isClosed && !root.advice.empty
            x: Math.round(root.plot.readinessLine * plane.width) - 1
            width: 3
            height: Math.round(root.plot.needLine * plane.height)
            color: Theme.failed
        }
        Rectangle { // Of one axis nothing is known: the result is somewhere on a line.
            visible: !root.hasPoint && (root.plot.hasX || root.plot.hasY)
            x: root.plot.hasX ? Math.round(root.plot.x * plane.width) - 1 : 0
            y: root.plot.hasY ? Math.round(root.plot.y * plane.height) - 1 : 0
            width: root.plot.hasX ? 2 : plane.width
            height: root.plot.hasY ? 2 : plane.height
            color: Theme.accent
        }
        Rectangle {
            id: ownMark
            visible: root.advice.example !== "" && root.own.hasX && root.own.hasY
            x: Math.round(root.own.x * plane.width - width / 2)
            y: Math.round(root.own.y * plane.height - height / 2)
            width: Theme.px(14)
            height: width
            radius: width / 2
            color: Theme.surface
            border.width: 3
            border.color: Theme.textSecondary
        }
        Rectangle {
            visible: root.hasPoint
            x: Math.round(root.plot.x * plane.width - width / 2)
            y: Math.round(root.plot.y * plane.height - height / 2)
            width: Theme.px(15)
            height: width
            radius: width / 2
            color: Theme.accent
            border.width: 2
            border.color: Theme.surface
        }
    }
    Repeater {
        model: root.plot.needTicks
        Label {
            required property int modelData
            x: 0
            width: plane.x - 5
            y: Math.round(plane.y + (1 - modelData / 100) * plane.height - height / 2)
            text: modelData
            horizontalAlignment: Text.AlignRight
            font.pixelSize: Theme.textTiny
            color: Theme.textSecondary
        }
    }
    Item {
        id: under
        x: plane.x
        anchors.top: plane.bottom
        anchors.topMargin: 4
        width: plane.width
        height: legend.visible ? legend.y + legend.height : readinessName.y + readinessName.height
        Repeater {
            model: root.plot.readinessTicks
            Label {
                required property int modelData
                x: Math.max(0, Math.min(under.width - width, Math.round(modelData / 100 * plane.width - width / 2)))
                text: modelData
                font.pixelSize: Theme.textTiny
                color: Theme.textSecondary
            }
        }
        Label {
            id: readinessName
            anchors.right: parent.right
            y: Theme.px(18)
            text: qsTr("Readiness →")
            font.pixelSize: Theme.textSmall
            font.weight: Theme.weightMedium
            color: Theme.textSecondary
        }
        Flow {
            id: legend
            y: readinessName.y + readinessName.height + 4
            width: parent.width
            spacing: 12
            visible: !root.advice.empty
            Mark {
                text: root.advice.example !== "" ? qsTr("the example") : qsTr("you")
                color: Theme.accent
                round: true
            }
            Mark {
                visible: ownMark.visible
                text: qsTr("you")
                edge: Theme.textSecondary
                edgeWidth: 3
                round: true
            }
            Mark {
                text: qsTr("band")
                color: root.bandColor
                edge: Theme.accent
                edgeWidth: 1
            }
            Mark {
                visible: gate.visible
                text: qsTr("gates closed")
                color: Theme.failed
                share: 0.25
            }
        }
    }

    component Mark: Row {
        id: mark
        property alias text: words.text
        property color color: Theme.surface
        property color edge: Theme.clear
        property int edgeWidth: 0
        property bool round: false
        property real share: 1 ///< Of its height, how wide it is.
        spacing: 5
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            height: Theme.px(11)
            width: height * mark.share
            radius: mark.round ? height / 2 : 2
            color: mark.color
            border.width: mark.edgeWidth
            border.color: mark.edge
        }
        Label {
            id: words
            font.pixelSize: Theme.textTiny
            color: Theme.textSecondary
        }
    }
}
