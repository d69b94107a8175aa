// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Topologue

/// "When MSA?": the questions, and beside them (below, where there is little room) what the answers come to.
LearnSection {
    id: root

    edits: questions.document !== null

    readonly property bool wide: root.width >= Theme.wide(860)
    readonly property alias questions: questions
    readonly property alias advice: advice
    property string wantedKey: "" ///< The question that somebody came for.

    /// To a question, with the keyboard.
    function goTo(row: int) {
        const group = cards.itemAt(row) as QuestionGroup;
        if (!group)
            return;
        area.reveal(group.card);
        group.card.answerScale.take();
    }
    function show(key: string) {
        root.wantedKey = key;
        const row = questions.rowOf(key);
        if (row >= 0)
            root.goTo(row);
        else
            area.contentY = 0;
    }
    // An example begins with what it is.
    readonly property string example: advice.example
    onExampleChanged: {
        if (root.wide)
            sideArea.contentY = 0;
        else if (root.example !== "")
            area.reveal(pane);
    }
    // From a link or the search: what is not a question is the page itself.
    onSelectedChanged: {
        if (root.selected !== "")
            arrival.restart();
    }

    Timer { // When everything has its place: the columns in columns take a few frames for it.
        id: arrival
        interval: 80
        onTriggered: {
            root.show(root.selected);
            root.selected = "";
        }
    }
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp;
        if (event.accepted)
            area.turn(event.key === Qt.Key_PageDown ? 1 : -1);
    }

    QuestionList {
        id: questions
        document: Session.document
        example: advice.example
        onDocumentChanged: {
            root.wantedKey = "";
            area.contentY = 0;
            sideArea.contentY = 0;
        }
        onRefused: text => root.notice(text)
    }
    Advice {
        id: advice
        document: Session.document
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }
    WhenTools {
        id: tools
        width: parent.width
        questions: questions
        advice: advice
        beside: root.wide
        onAdviceWanted: area.reveal(pane)
        onNotice: text => root.notice(text)
        onResetWanted: {
            if (questions.reset())
                root.notice(qsTr("All answers are taken back. Undo brings them back."));
        }
    }
    ScrollArea {
        id: area
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        width: root.wide ? root.width - side.width : root.width
        contentHeight: column.height + 2 * 24

        Column {
            id: column
            x: Math.round((area.width - width) / 2)
            y: 24
            width: Math.min(Theme.wide(820), area.width - 2 * 24)
            spacing: 12

            WhenHeading {
                width: parent.width
                documentName: advice.documentName
                hasDocument: questions.document !== null
            }
            Repeater {
                id: cards
                model: questions
                QuestionGroup {
                    width: column.width
                    answerable: questions.document !== null
                    wanted: root.wantedKey === key
                    reachable: root.reachable
                    onAnswered: value => {
                        root.wantedKey = "";
                        questions.answer(index, value);
                    }
                    onStepped: by => root.goTo(index + by)
                    onGoWanted: (kind, entry) => root.goWanted(kind, entry)
                }
            }
            Rectangle {
                width: parent.width
                height: visible ? below.height + 2 * Theme.margin : 0
                visible: !root.wide
                radius: Theme.radiusBox
                color: Theme.surface
                border.width: 1
                border.color: Theme.border
                Item {
                    id: below
                    x: Theme.margin
                    y: Theme.margin
                    width: parent.width - 2 * Theme.margin
                    height: pane.height
                }
            }
        }
    }
    Rectangle {
        id: side
        anchors.right: parent.right
        anchors.top: tools.bottom
        anchors.bottom: parent.bottom
        width: Math.min(Theme.wide(540), Math.round(root.width * 0.46))
        visible: root.wide
        color: Theme.surface
        ScrollArea {
            id: sideArea
            anchors.fill: parent
            anchors.leftMargin: 1
            contentHeight: beside.height + 2 * 24
            Item {
                id: beside
                x: 24
                y: 24
                width: sideArea.width - 48
                height: pane.height
            }
        }
        Rectangle {
            width: 1
            height: parent.height
            color: Theme.border
        }
    }
    AdvicePane {
        id: pane
        parent: root.wide ? beside : below
        width: parent.width
        advice: advice
        takeable: questions.document !== null
        reachable: root.reachable
        onQuestionWanted: key => root.show(key)
        onTakeWanted: {
            if (questions.take(advice.example)) {
                advice.example = "";
                root.notice(qsTr("These are your answers now. Undo brings the old ones back."));
            }
        }
        onGoWanted: (kind, entry) => root.goWanted(kind, entry)
    }
}
