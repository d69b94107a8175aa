// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Topologue

/// Kinds and technologies to draw with. Drag one onto the canvas, or onto an arrow to put it in between; click it, or
/// press Enter, and it stands in the middle of what is seen.
Item {
    id: root

    required property DiagramCanvas canvas
    required property Editor editor
    property int held: -1 ///< The row that the button was pressed on; -1 = none, or it is not meant any more.
    property int dragged: -1 ///< The row that is being dragged; -1 = none.
    property point at ///< Of the pointer, on the canvas.
    readonly property bool overCanvas: root.dragged >= 0 && root.canvas.contains(root.at)
    readonly property string arrow: root.overCanvas && !choices.isDrawnOnly(root.dragged) ? root.arrowAt(root.canvas.keyUnder(root.at)) : ""

    function focusFilter() {
        field.forceActiveFocus();
        field.selectAll();
    }
    function arrowAt(key: string): string {
        return key.startsWith("dependency:") ? key : "";
    }
    function place(row: int) {
        root.editor.addAnywhere(choices.kindAt(row), choices.technologyAt(row), choices.nameAt(row));
    }
    function takeUp() {
        root.dragged = root.held;
        list.forceActiveFocus(); // For Escape.
    }
    function cancel() {
        root.held = root.dragged = -1;
    }
    function letGo() {
        if (root.dragged >= 0)
            root.drop(root.dragged);
        else if (root.held >= 0)
            root.place(root.held);
        root.cancel();
    }
    function drop(row: int) {
        if (root.arrow !== "")
            root.editor.insertInto(root.arrow, choices.kindAt(row), choices.technologyAt(row), choices.nameAt(row));
        else if (root.overCanvas)
            root.editor.add(choices.kindAt(row), choices.technologyAt(row), root.canvas.toDocument(root.at), choices.nameAt(row));
        if (root.overCanvas)
            root.canvas.forceActiveFocus();
    }

    onArrowChanged: root.canvas.showTarget(root.arrow)
    Keys.onEscapePressed: event => {
        event.accepted = root.dragged >= 0;
        root.cancel();
    }

    ComponentChoices {
        id: choices
        filter: field.text
    }
    SearchField {
        id: field
        x: 12
        width: parent.width - 24
        placeholderText: qsTr("Kind, technology or name")
        onTextChanged: list.currentIndex = 0
        onAccepted: root.place(list.currentIndex)
        Keys.onDownPressed: list.forceActiveFocus()
    }
    RowList {
        id: list
        anchors.top: field.bottom
        anchors.topMargin: 8
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        x: 12
        width: parent.width - 16
        model: choices
        currentIndex: 0
        activeFocusOnTab: true
        highlightMoveDuration: 0
        T.ScrollBar.vertical: AppScrollBar { }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Library")
        Keys.onReturnPressed: root.place(currentIndex)
        Keys.onPressed: event => {
            const technology = LearnLinks.technologyOf(choices.technologyAt(currentIndex));
            event.accepted = event.key === Qt.Key_F1 && technology !== "";
            if (event.accepted)
                LearnLinks.open("technology", technology);
        }
        Keys.onEnterPressed: root.place(currentIndex)
        section.property: "group"
        delegate: Column {
            id: entry
            required property int index
            required property string label
            required property string detail
            required property string symbol
            required property string technology
            required property string group

            width: list.width - 8

            PanelHeading {
                visible: entry.ListView.section !== entry.ListView.previousSection
                topPadding: entry.index > 0 ? 8 : 0
                height: topPadding + Theme.px(22)
                text: entry.group
            }
            PanelRow {
                id: row
                width: entry.width
                iconName: entry.symbol
                text: entry.label
                note: entry.technology !== "" ? entry.detail : ""
                current: list.activeFocus && entry.ListView.isCurrentItem
                Accessible.description: choices.aboutAt(entry.index)
                onClicked: root.place(entry.index) // By assistive technology; the mouse is below.

                MouseArea {
                    property point from
                    anchors.fill: parent
                    preventStealing: true // A drag takes the row along, the wheel scrolls.
                    onPressed: mouse => {
                        from = Qt.point(mouse.x, mouse.y);
                        root.held = entry.index;
                    }
                    onPositionChanged: mouse => {
                        root.at = mapToItem(root.canvas, mouse.x, mouse.y);
                        if (root.dragged < 0 && Math.abs(mouse.x - from.x) + Math.abs(mouse.y - from.y) >= 8)
                            root.takeUp();
                    }
                    onReleased: root.letGo()
                    onCanceled: root.cancel()
                }
                Loader { // Learn is only asked about the row that is pointed at.
                    anchors.right: parent.right
                    anchors.rightMargin: 4
                    anchors.verticalCenter: parent.verticalCenter
                    active: entry.technology !== "" && root.dragged < 0 && (row.hovered || row.current)
                    source: active ? Qt.resolvedUrl("../learn/ConceptButton.qml") : ""
                    onLoaded: {
                        const button = item as ConceptButton;
                        button.kind = "technology";
                        button.about = LearnLinks.technologyOf(entry.technology);
                    }
                }
                Tip { text: row.hovered ? choices.aboutAt(entry.index) : ""; shown: row.hovered && root.dragged < 0; x: row.width + 8; y: 0 }
            }
        }
    }
    LibraryGhost {
        parent: root.canvas
        shown: root.dragged >= 0
        x: root.at.x - width / 2
        y: root.at.y - height / 2
        symbol: choices.iconAt(root.dragged)
        text: choices.labelAt(root.dragged)
        hint: root.arrow !== "" ? qsTr("Into this arrow") : ""
    }
}
