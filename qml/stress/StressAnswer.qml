// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Asking the chosen question: run, progress, cancel; and its answer in words, curves and a table.
Item {
    id: root

    required property StressModel stress
    readonly property bool working: stress.busy && stress.asked === stress.question
    readonly property bool hasRows: stress.rows.length > 0
    readonly property real faded: working || stress.stale ? 0.6 : 1
    /// A row has been put into the document and is about to be played.
    signal shown

    readonly property var inks: [Theme.text, Theme.healthy, Theme.degraded, Theme.failed]

    Item {
        id: bar
        width: parent.width
        height: Theme.field

        Row {
            height: parent.height
            spacing: Theme.gap
            AppButton {
                text: root.stress.answered ? qsTr("Run again") : qsTr("Run")
                primary: true
                iconName: "play"
                visible: !root.working
                onClicked: root.stress.run()
            }
            Rectangle {
                visible: root.working
                width: Theme.px(160)
                height: 4
                radius: 2
                anchors.verticalCenter: parent.verticalCenter
                color: Theme.border
                Accessible.role: Accessible.ProgressBar
                Accessible.name: qsTr("Progress")
                Rectangle {
                    width: parent.width * root.stress.progress
                    height: parent.height
                    radius: 2
                    color: Theme.accent
                }
            }
            Label {
                visible: root.working
                height: parent.height
                text: "%1 %".arg(Math.round(100 * root.stress.progress))
                font.family: Theme.mono
                font.pixelSize: Theme.textSmall
                color: Theme.textSecondary
            }
            AppButton { // Not where Run was: a double click would cancel at once.
                text: qsTr("Cancel")
                iconName: "close"
                visible: root.working
                onClicked: root.stress.cancel()
            }
            Segments {
                visible: root.stress.question === StressModel.Failures && !root.working
                name: qsTr("What fails")
                labels: [qsTr("hangs"), qsTr("refuses")]
                current: root.stress.refuses ? 1 : 0
                onChosen: index => root.stress.refuses = index === 1
            }
        }
        AppButton {
            anchors.right: parent.right
            visible: root.hasRows
            iconName: "copy"
            text: qsTr("Copy table")
            onClicked: root.stress.copyTable()
        }
    }
    Label {
        id: stale
        anchors.top: bar.bottom
        anchors.topMargin: visible ? Theme.gap : 0
        width: parent.width
        height: visible ? implicitHeight : 0
        visible: root.stress.stale || root.stress.errorText !== ""
        text: root.stress.errorText !== "" ? root.stress.errorText : qsTr("The document has been edited since: this is the answer of an older version.")
        wrapMode: Text.Wrap
        color: root.stress.errorText !== "" ? Theme.failed : Theme.degraded
        font.weight: Theme.weightMedium
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Label {
        anchors.centerIn: parent
        width: Math.min(Theme.px(420), parent.width)
        visible: !root.stress.answered && !root.working && root.stress.errorText === ""
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: qsTr("Run it: the answer comes from many simulations of this document with its load.")
        color: Theme.textSecondary
    }
    Column {
        id: words
        anchors.top: stale.bottom
        anchors.topMargin: 12
        width: parent.width
        visible: root.stress.answered
        opacity: root.faded
        spacing: 6
        Repeater {
            model: root.stress.sentences
            Label {
                required property int index
                required property string modelData
                width: words.width
                text: modelData
                wrapMode: Text.Wrap
                font.pixelSize: index === 0 ? Theme.textTitle : Theme.textBody
                font.weight: index === 0 ? Theme.weightStrong : Theme.weightNormal
                color: index === 0 ? root.inks[root.stress.tone] : Theme.text
            }
        }
        Row {
            topPadding: 6
            spacing: Theme.margin
            visible: root.stress.curves.length > 0
            Repeater {
                model: root.stress.curves
                Column {
                    id: graph
                    required property var modelData
                    width: (words.width - Theme.margin * root.stress.curves.length) / Math.max(1, root.stress.curves.length)
                    Label {
                        width: parent.width
                        text: graph.modelData.title
                        font.pixelSize: Theme.textSmall
                        color: Theme.textSecondary
                    }
                    SmallCurve {
                        width: parent.width
                        height: Theme.px(110)
                        curve: graph.modelData
                        Accessible.role: Accessible.Chart
                        Accessible.name: graph.modelData.title
                    }
                }
            }
        }
        StressRow {
            visible: root.hasRows
            width: words.width
            head: true
            shares: root.stress.shares
            cells: root.stress.head
        }
    }
    RowList {
        id: list
        anchors.top: words.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        visible: root.stress.answered
        opacity: root.faded
        model: root.stress.rows
        T.ScrollBar.vertical: AppScrollBar { }
        delegate: StressRow {
            required property int index
            required property var modelData
            width: list.width
            shares: root.stress.shares
            cells: modelData.cells
            marked: modelData.marked
            showable: modelData.showable
            onShowWanted: if (root.stress.show(index)) root.shown()
        }
    }
}
