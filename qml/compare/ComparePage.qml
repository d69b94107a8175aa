// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Templates as T
import Topologue

/// Two or three architectures side by side under one playhead, and how they differ, in figures and in words.
FocusScope {
    id: root

    readonly property alias player: player
    readonly property alias set: set
    property bool linked: true
    /// The others show what this one shows.
    signal follow(DiagramCanvas canvas)

    onVisibleChanged: if (visible && set.count === 0 && !set.busy)
        set.openSamples()

    Player { id: player }
    CompareSet {
        id: set
        player: player
        active: root.visible
    }

    Row {
        id: views
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: deck.top
        anchors.margins: Theme.gap
        spacing: Theme.gap

        Repeater {
            model: set
            CompareView {
                id: view
                required property int index
                width: (views.width - (set.count - 1) * views.spacing) / Math.max(1, set.count)
                height: views.height
                onLooked: canvas => {
                    if (root.linked)
                        root.follow(canvas);
                }
                Connections {
                    target: root
                    function onFollow(leader: DiagramCanvas) {
                        if (leader !== view.canvas)
                            view.canvas.lookLike(leader);
                    }
                }
                onMenuWanted: (x, y) => {
                    documentMenu.row = view.index;
                    documentMenu.popup(view, x, y);
                }
            }
        }
    }
    Label {
        anchors.centerIn: views
        visible: set.count === 0
        text: set.busy ? qsTr("Opening…") : qsTr("Nothing to compare.")
        color: Theme.textSecondary
    }

    Rectangle {
        id: deck
        anchors.bottom: parent.bottom
        width: parent.width
        height: column.height + 2 * Theme.gap + 4
        color: Theme.surface

        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }
        Column {
            id: column
            x: Theme.margin
            y: Theme.gap + 2
            width: parent.width - 2 * Theme.margin
            spacing: Theme.gap

            Row {
                width: parent.width
                spacing: 6
                AppButton {
                    id: playButton
                    primary: true
                    iconName: player.playing ? "pause" : "play"
                    text: ""
                    Accessible.name: player.playing ? qsTr("Pause") : qsTr("Play")
                    hint: Actions.play.text + "  " + Actions.play.shortcutText
                    enabled: player.duration > 0
                    onClicked: player.toggle()
                }
                Label {
                    id: clock
                    height: Theme.field
                    text: PlayTime.clock(player.position) + " / " + PlayTime.clock(player.duration)
                    font.family: Theme.mono
                    font.pixelSize: Theme.textSmall
                }
                T.Slider {
                    id: slider
                    width: parent.width - playButton.width - clock.width - side.width - 18
                    height: Theme.field
                    from: 0
                    to: Math.max(0.001, player.duration)
                    value: player.position
                    focusPolicy: Qt.StrongFocus
                    Accessible.name: qsTr("Playhead")
                    onMoved: player.position = value
                    background: Rectangle {
                        x: 0
                        y: (slider.height - height) / 2
                        width: slider.width
                        height: 4
                        radius: 2
                        color: Theme.border
                        Rectangle {
                            width: slider.visualPosition * parent.width
                            height: 4
                            radius: 2
                            color: Theme.accent
                        }
                    }
                    handle: Rectangle {
                        x: slider.visualPosition * (slider.width - width)
                        y: (slider.height - height) / 2
                        width: 14
                        height: 14
                        radius: 7
                        color: Theme.surface
                        border.width: 3
                        border.color: Theme.accent
                    }
                }
                Row {
                    id: side
                    spacing: 6
                    IconButton { iconName: "minus"; hint: Actions.slower.text; onClicked: player.changeSpeed(false) }
                    Label {
                        width: 36
                        height: Theme.field
                        horizontalAlignment: Text.AlignHCenter
                        text: "×" + player.speed
                        font.family: Theme.mono
                        font.pixelSize: Theme.textSmall
                    }
                    IconButton { iconName: "plus"; hint: Actions.faster.text; onClicked: player.changeSpeed(true) }
                    AppButton {
                        id: chooser
                        text: set.scenarioName
                        hint: qsTr("Scenario")
                        onClicked: scenarioMenu.popup(chooser, 0, -scenarioMenu.implicitHeight - 4)
                    }
                    IconButton { iconName: "copy"; hint: qsTr("Copy the table"); onClicked: set.copyTable() }
                    IconButton { iconName: "zoom-in"; checked: root.linked; hint: qsTr("Pan and zoom together"); onClicked: root.linked = !root.linked }
                    IconButton { iconName: "plus"; visible: set.count < 3; hint: qsTr("Add an architecture"); onClicked: { documentMenu.row = set.count; documentMenu.popup(); } }
                }
            }
            Label {
                id: heading
                visible: false // Its font is the window's.
            }
            Grid {
                id: table
                readonly property real cell: (width - 240) / 5
                width: parent.width
                columns: 1
                TableRow { head: true; cells: [qsTr("Architecture"), qsTr("Failed requests"), qsTr("Lost value"), qsTr("First objective broken"), qsTr("Recovered after"), qsTr("Broken now")] }
                Repeater {
                    model: set
                    TableRow {
                        required property string title
                        required property string failed
                        required property string lost
                        required property string first
                        required property string recovered
                        required property string broken
                        required property bool well
                        cells: [title, failed, lost, first, recovered, broken]
                        bad: !well
                    }
                }
            }
            Label {
                width: parent.width
                text: set.sentence !== "" ? set.sentence : " "
                wrapMode: Text.Wrap
                font.weight: Theme.weightMedium
            }
            Label {
                width: parent.width
                height: 18
                text: qsTr("The same scenario and the same arrivals; figures until the playhead, times of the whole scenario.")
                color: Theme.textSecondary
                font.pixelSize: Theme.textSmall
                elide: Text.ElideRight
            }
        }
    }

    AppMenu {
        id: scenarioMenu
        rowWidth: 280
        Instantiator {
            model: set.scenarios
            delegate: AppMenuItem {
                required property var modelData
                implicitWidth: 280
                text: modelData.name
                onTriggered: set.scenario = modelData.id
            }
            onObjectAdded: (index, object) => scenarioMenu.insertItem(index, object as T.MenuItem)
            onObjectRemoved: (index, object) => scenarioMenu.removeItem(object as T.MenuItem)
        }
        AppMenuItem { implicitWidth: 280; text: qsTr("Load only, no faults"); onTriggered: set.scenario = "" }
    }
    AppMenu {
        id: documentMenu
        property int row: 0
        Instantiator {
            model: Session.samples
            delegate: AppMenuItem {
                required property var modelData
                text: modelData.name
                onTriggered: set.replace(documentMenu.row, modelData.file)
            }
            onObjectAdded: (index, object) => documentMenu.insertItem(index, object as T.MenuItem)
            onObjectRemoved: (index, object) => documentMenu.removeItem(object as T.MenuItem)
        }
        AppMenuItem {
            text: qsTr("The open document")
            enabled: Session.document !== null
            onTriggered: set.replace(documentMenu.row, "")
        }
        AppMenuItem { text: qsTr("A file…"); onTriggered: fileDialog.open() }
        AppMenuSeparator { }
        AppMenuItem { text: qsTr("Remove"); enabled: set.count > 1 && documentMenu.row < set.count; onTriggered: set.remove(documentMenu.row) }
    }
    FileDialog {
        id: fileDialog
        title: qsTr("Open an architecture")
        nameFilters: [qsTr("Architectures (*.topo.json *.json *.svg)"), qsTr("All files (*)")]
        onAccepted: set.replaceUrl(documentMenu.row, selectedFile)
    }

    component TableRow: Item {
        id: tableRow
        property var cells: []
        property bool head: false
        property bool bad: false
        width: table.width
        height: 26
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
        Repeater {
            model: tableRow.cells
            Label {
                required property int index
                required property string modelData
                x: index === 0 ? 0 : 240 + (index - 1) * table.cell
                width: (index === 0 ? 240 : table.cell) - 8
                height: 26
                text: modelData
                elide: Text.ElideRight
                font.pixelSize: tableRow.head ? Theme.textSmall : Theme.textBody
                font.family: tableRow.head || index === 0 ? heading.font.family : Theme.mono
                font.weight: tableRow.head || index === 0 ? Theme.weightMedium : Theme.weightNormal
                color: tableRow.head ? Theme.textSecondary : index === 5 ? (tableRow.bad ? Theme.failed : Theme.healthy) : Theme.text
            }
        }
    }
}
